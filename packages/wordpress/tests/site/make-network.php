<?php
// php make-network.php SITE: makes the tables of a network of sites, and leaves our plugin to be turned on for all of them.
$_SERVER += array( 'HTTP_HOST' => '127.0.0.1', 'REQUEST_URI' => '/', 'SERVER_PROTOCOL' => 'HTTP/1.1', 'REQUEST_METHOD' => 'GET', 'SERVER_NAME' => '127.0.0.1' );
define( 'WP_INSTALLING_NETWORK', true );
require $argv[1] . '/wp-load.php';
require ABSPATH . 'wp-admin/includes/upgrade.php';
require_once ABSPATH . 'wp-admin/includes/plugin.php';
require_once ABSPATH . 'wp-admin/includes/network.php';
deactivate_plugins( 'schoolgate/schoolgate.php' );
foreach ( $wpdb->tables( 'ms_global' ) as $schoolgate_table => $schoolgate_name ) {
	$wpdb->$schoolgate_table = $schoolgate_name;
}
install_network();
$schoolgate_home = wp_parse_url( home_url() );
$schoolgate_done = populate_network( 1, "{$schoolgate_home['host']}:{$schoolgate_home['port']}", 'admin@school.example', 'Trust', '/', false );
if ( is_wp_error( $schoolgate_done ) && 'no_wildcard_dns' !== $schoolgate_done->get_error_code() ) {
	fwrite( STDERR, $schoolgate_done->get_error_message() );
	exit( 1 );
}
