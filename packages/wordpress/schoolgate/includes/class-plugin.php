<?php
/**
 * What the plugin hangs on which of WordPress's hooks.
 *
 * @package Schoolgate
 */

namespace Schoolgate;

defined( 'ABSPATH' ) || exit;

final class Plugin {

	public static function start(): void {
		add_action( 'plugins_loaded', array( Tables::class, 'update' ) );
		add_action(
			'init',
			static function () {
				load_plugin_textdomain( 'schoolgate', false, dirname( plugin_basename( PLUGIN_FILE ) ) . '/languages' );
			},
			1
		);
		Rest_Api::start();
		Elements::start();
		Privacy::start();
		Retention::start();
		if ( is_admin() ) {
			Admin_Pages::start();
		}
	}

	public static function activate(): void {
		if ( ! extension_loaded( 'mbstring' ) ) {
			wp_die( esc_html__( 'Schoolgate needs PHP’s extension mbstring. Ask whoever hosts the site to turn it on.', 'schoolgate' ), '', array( 'back_link' => true ) );
		}
		Tables::update();
		Capabilities::add();
		Key_Ring::open();
	}

	/** Nothing of the school's goes: it may be turned on again. */
	public static function deactivate(): void {
		Retention::stop();
	}
}
