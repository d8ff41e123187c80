<?php
// Mail is written into a folder, one file each, and never sent.
add_filter(
	'pre_wp_mail',
	static function ( $sent, $mail ) {
		if ( get_option( 'schoolgate_test_mail_fails' ) ) {
			return false;
		}
		file_put_contents( SCHOOLGATE_TEST_MAIL . '/' . uniqid( '', true ) . '.json', wp_json_encode( $mail ) );
		return true;
	},
	10,
	2
);
