<?php
/**
 * The plugin's pages in WordPress's administration.
 *
 * @package Schoolgate
 */

namespace Schoolgate;

defined( 'ABSPATH' ) || exit;

final class Admin_Pages {

	public static function start(): void {
		add_action( 'admin_menu', array( self::class, 'register' ) );
		add_action( 'admin_init', array( Settings_Page::class, 'register' ) );
		foreach ( array( Policies_Page::class, Declarations_Page::class, Concerns_Page::class, Register_Page::class, Invitations_Page::class ) as $page ) {
			foreach ( $page::actions() as $name => $action ) {
				add_action( "admin_post_schoolgate_$name", $action );
			}
		}
	}

	public static function register(): void {
		$declarations = array( 'schoolgate-declarations', __( 'Declarations', 'schoolgate' ), Capabilities::DECLARATIONS, array( Declarations_Page::class, 'render' ) );
		$pages        = array(
			$declarations,
			array( 'schoolgate-register', __( 'Register', 'schoolgate' ), Capabilities::DECLARATIONS, array( Register_Page::class, 'render' ) ),
			array( 'schoolgate-invitations', __( 'Invitations', 'schoolgate' ), Capabilities::DECLARATIONS, array( Invitations_Page::class, 'render' ) ),
			array( 'schoolgate-concerns', __( 'Concerns', 'schoolgate' ), Capabilities::CONCERNS, array( Concerns_Page::class, 'render' ) ),
			array( 'schoolgate-policies', __( 'Policies', 'schoolgate' ), Capabilities::MANAGE, array( Policies_Page::class, 'render' ) ),
			array( 'schoolgate-settings', __( 'Settings', 'schoolgate' ), Capabilities::MANAGE, array( Settings_Page::class, 'render' ) ),
		);
		// The menu leads to the first page that this person may see.
		foreach ( $pages as list( $slug, , $capability ) ) {
			if ( current_user_can( $capability ) ) {
				add_menu_page( 'Schoolgate', 'Schoolgate', $capability, $slug, '', 'dashicons-welcome-learn-more', 58 );
				break;
			}
		}
		foreach ( $pages as list( $slug, $title, $capability, $render ) ) {
			add_submenu_page( self::first_page( $pages ), $title, $title, $capability, $slug, $render );
		}
	}

	private static function first_page( array $pages ): string {
		foreach ( $pages as list( $slug, , $capability ) ) {
			if ( current_user_can( $capability ) ) {
				return $slug;
			}
		}
		return '';
	}

	public static function url( string $page, array $arguments = array() ): string {
		return add_query_arg( array( 'page' => "schoolgate-$page" ) + $arguments, admin_url( 'admin.php' ) );
	}

	/**
	 * The two questions before every change: may this person, and did they ask for it on a page of ours?
	 * Ends the request with 403 where the answer is no.
	 */
	public static function guard( string $capability, string $action ): void {
		if ( ! current_user_can( $capability ) ) {
			wp_die( esc_html__( 'Your role does not allow this here.', 'schoolgate' ), '', array( 'response' => 403 ) );
		}
		check_admin_referer( "schoolgate_$action" );
	}

	/** What a form sent under a name, as text; empty where it is not that. Call after guard(). */
	public static function sent( string $name ): string {
		// phpcs:ignore WordPress.Security -- guard() has checked the nonce, and what reads this checks the text
		$value = $_POST[ $name ] ?? '';
		return is_string( $value ) ? wp_unslash( $value ) : '';
	}

	/** The same of several fields of one name. @return array<int, string> */
	public static function sent_list( string $name ): array {
		// phpcs:ignore WordPress.Security -- as above
		$values = $_POST[ $name ] ?? array();
		return is_array( $values ) ? array_values( array_filter( wp_unslash( $values ), 'is_string' ) ) : array();
	}

	/** What the address asks for, which changes nothing; empty where it asks for nothing. */
	public static function asked_for( string $name ): string {
		// phpcs:ignore WordPress.Security -- what reads this checks the text
		$value = $_GET[ $name ] ?? '';
		return is_string( $value ) ? wp_unslash( $value ) : '';
	}

	/** Back to a page, with a word on what came of it. */
	public static function leave_for( string $page, string $done, array $arguments = array() ): void {
		wp_safe_redirect( self::url( $page, array( 'done' => $done ) + $arguments ) );
		exit;
	}

	/** @param array<string, string> $sentences By what was done. Those beginning with "!" are problems. */
	public static function print_notice( array $sentences ): void {
		// phpcs:ignore WordPress.Security.NonceVerification -- chooses one of our own sentences
		$done = isset( $_GET['done'] ) && is_string( $_GET['done'] ) ? sanitize_key( $_GET['done'] ) : '';
		if ( isset( $sentences[ $done ] ) ) {
			$problem = 0 === strpos( $sentences[ $done ], '!' );
			printf( '<div class="notice notice-%s is-dismissible"><p>%s</p></div>', $problem ? 'error' : 'success', esc_html( ltrim( $sentences[ $done ], '!' ) ) );
		}
	}

	/** A concern that reaches nobody is the worst that can go wrong here, so whoever can mend it is told before a parent is. */
	public static function warn_of_lost_concerns(): void {
		$steps = current_user_can( Capabilities::MANAGE ) ? Concerns::steps_without_address() : array();
		if ( $steps ) {
			printf(
				'<div class="notice notice-warning inline"><p>%s</p><ul class="ul-disc"><li>%s</li></ul></div>',
				esc_html__( 'Concerns raised at these steps reach nobody by e-mail. Give an address for concerns in the settings, or publish a version of the policy with one:', 'schoolgate' ),
				implode( '</li><li>', array_map( 'esc_html', $steps ) ) // phpcs:ignore WordPress.Security.EscapeOutput -- each is escaped
			);
		}
	}

	/** The hidden fields of a form that asks for an action. */
	public static function print_action( string $action ): void {
		printf( '<input type="hidden" name="action" value="schoolgate_%s">', esc_attr( $action ) );
		wp_nonce_field( "schoolgate_$action" );
	}
}
