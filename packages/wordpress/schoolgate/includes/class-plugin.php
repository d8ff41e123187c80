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
		Rest_Api::start();
	}

	public static function activate(): void {
		Tables::update();
		Capabilities::add();
		Key_Ring::open();
	}

	public static function deactivate(): void {
	}
}
