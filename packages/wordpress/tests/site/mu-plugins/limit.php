<?php
// Lets a test set how much may be sent.
add_filter(
	'schoolgate_rate_limits',
	static function ( $limits ) {
		$limit = (int) get_option( 'schoolgate_test_limit' );
		return $limit > 0 ? array_fill_keys( array_keys( $limits ), $limit ) : array_map( static fn( $of ) => $of * 100, $limits );
	}
);
