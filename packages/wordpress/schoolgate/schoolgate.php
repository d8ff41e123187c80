<?php
/**
 * Plugin Name:       Schoolgate
 * Description:       A school's social media code of conduct for parents: to read, to sign, and with a way to raise a concern. Everything stays on the school's own site.
 * Version:           0.1.0
 * Requires at least: 6.5
 * Requires PHP:      7.4
 * License:           MIT
 * License URI:       https://opensource.org/license/mit
 * Text Domain:       schoolgate
 * Domain Path:       /languages
 *
 * @package Schoolgate
 */

namespace Schoolgate;

defined( 'ABSPATH' ) || exit;

const VERSION     = '0.1.0';
const PLUGIN_FILE = __FILE__;

// Schoolgate\Key_Ring lives in includes/class-key-ring.php.
spl_autoload_register(
	static function ( $name ) {
		if ( 0 === strpos( $name, __NAMESPACE__ . '\\' ) ) {
			$file = 'class-' . strtolower( str_replace( '_', '-', substr( $name, strlen( __NAMESPACE__ ) + 1 ) ) ) . '.php';
			foreach ( array( 'includes', 'admin' ) as $folder ) {
				if ( is_readable( __DIR__ . "/$folder/$file" ) ) {
					require __DIR__ . "/$folder/$file";
					return;
				}
			}
		}
	}
);

register_activation_hook( __FILE__, array( Plugin::class, 'activate' ) );
register_deactivation_hook( __FILE__, array( Plugin::class, 'deactivate' ) );
Plugin::start();
