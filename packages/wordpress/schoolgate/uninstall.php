<?php
/**
 * Takes everything away that the plugin has made: records, keys, settings and roles.
 *
 * @package Schoolgate
 */

namespace Schoolgate;

defined( 'WP_UNINSTALL_PLUGIN' ) || exit;

require_once __DIR__ . '/schoolgate.php';

Retention::stop();
Tables::drop();
Capabilities::remove();
foreach ( array( 'schoolgate_settings', 'schoolgate_keys' ) as $schoolgate_option ) {
	delete_option( $schoolgate_option );
}
