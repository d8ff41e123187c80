<?php
/**
 * Takes everything away that the plugin has made, on every site of a network.
 *
 * @package Schoolgate
 */

namespace Schoolgate;

defined( 'WP_UNINSTALL_PLUGIN' ) || exit;

require_once __DIR__ . '/schoolgate.php';

if ( is_multisite() ) {
	$schoolgate_sites = get_sites(
		array(
			'fields' => 'ids',
			'number' => 0,
		)
	);
	foreach ( $schoolgate_sites as $schoolgate_site ) {
		switch_to_blog( $schoolgate_site );
		Plugin::remove();
		restore_current_blog();
	}
} else {
	Plugin::remove();
}
