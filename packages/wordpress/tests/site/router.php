<?php
// PHP's own server: files as they are, and everything else to WordPress, as a web server's rewriting would.
$schoolgate_path = __DIR__ === '' ? '' : parse_url( $_SERVER['REQUEST_URI'], PHP_URL_PATH );
if ( is_string( $schoolgate_path ) && '/' !== $schoolgate_path && file_exists( $_SERVER['DOCUMENT_ROOT'] . rawurldecode( $schoolgate_path ) ) ) {
	return false;
}
$_SERVER['SCRIPT_NAME'] = '/index.php';
require $_SERVER['DOCUMENT_ROOT'] . '/index.php';
