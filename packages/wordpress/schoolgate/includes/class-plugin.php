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
		add_action(
			'init',
			static function () {
				load_plugin_textdomain( 'schoolgate', false, dirname( plugin_basename( PLUGIN_FILE ) ) . '/languages' );
				self::prepare();
			},
			1
		);
		// when a site of a network is deleted
		add_filter(
			'wpmu_drop_tables',
			static function ( array $tables ): array {
				return array_merge( $tables, Tables::names() );
			}
		);
		Rest_Api::start();
		Elements::start();
		Post_Text::start();
		Privacy::start();
		Retention::start();
		Parent_Mails::start();
		if ( is_admin() ) {
			Admin_Pages::start();
		}
	}

	public static function activate(): void {
		if ( ! extension_loaded( 'mbstring' ) ) {
			wp_die( esc_html__( 'Schoolgate needs PHP’s extension mbstring. Ask whoever hosts the site to turn it on.', 'schoolgate' ), '', array( 'back_link' => true ) );
		}
		self::prepare();
		Key_Ring::open();
	}

	/** In a network each site has tables and roles of its own, and gets them when it is first visited. */
	private static function prepare(): void {
		if ( Tables::update() ) {
			Capabilities::add();
		}
	}

	/** Takes everything away that the plugin has made on this site: records, keys, settings and roles. */
	public static function remove(): void {
		Retention::stop();
		Parent_Mails::stop();
		Tables::drop();
		Capabilities::remove();
		delete_option( Settings::OPTION );
		delete_option( Key_Ring::OPTION );
	}

	/** Nothing of the school's goes: it may be turned on again. */
	public static function deactivate(): void {
		Retention::stop();
		Parent_Mails::stop();
	}
}
