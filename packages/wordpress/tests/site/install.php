<?php
// php install.php SITE: installs WordPress, one user for each role, and our plugin.
$_SERVER += array( 'HTTP_HOST' => '127.0.0.1', 'REQUEST_URI' => '/', 'SERVER_PROTOCOL' => 'HTTP/1.1', 'REQUEST_METHOD' => 'GET', 'SERVER_NAME' => '127.0.0.1' );
define( 'WP_INSTALLING', true );
require $argv[1] . '/wp-load.php';
require ABSPATH . 'wp-admin/includes/upgrade.php';
require_once ABSPATH . 'wp-admin/includes/plugin.php';
wp_install( 'Oakfield', 'admin', 'admin@school.example', true, '', 'admin-pass' );
update_option( 'permalink_structure', '/%postname%/' );
flush_rewrite_rules();
$schoolgate_result = activate_plugin( 'schoolgate/schoolgate.php' );
if ( is_wp_error( $schoolgate_result ) ) {
	fwrite( STDERR, $schoolgate_result->get_error_message() );
	exit( 1 );
}
foreach ( array( 'editor', 'author', 'contributor', 'subscriber', 'schoolgate_office', 'schoolgate_concerns' ) as $schoolgate_role ) {
	wp_insert_user(
		array(
			'user_login' => $schoolgate_role,
			'user_pass'  => "$schoolgate_role-pass",
			'user_email' => "$schoolgate_role@school.example",
			'role'       => $schoolgate_role,
		)
	);
}
