<?php
// Lets a test set how much may be sent from one address.
add_filter(
	'schoolgate_rate_limits',
	static function ( $limits ) {
		$limit = (int) get_option( 'schoolgate_test_limit' );
		$wide  = array_map( static fn( $of ) => $of * 100, $limits );
		return $limit > 0 ? array( 'address' => $limit ) + $wide : $wide;
	}
);

// Lets a test say where a request comes from.
add_filter( 'schoolgate_client_address', static fn( $address ) => (string) get_option( 'schoolgate_test_address', $address ) );
