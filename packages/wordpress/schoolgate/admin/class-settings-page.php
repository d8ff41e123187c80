<?php
/**
 * The page on which a school decides about the plugin.
 *
 * @package Schoolgate
 */

namespace Schoolgate;

defined( 'ABSPATH' ) || exit;

final class Settings_Page {

	private const GROUP = 'schoolgate';

	public static function register(): void {
		register_setting(
			self::GROUP,
			Settings::OPTION,
			array(
				'type'              => 'array',
				'sanitize_callback' => array( self::class, 'sanitize' ),
				'show_in_rest'      => false,
			)
		);
		add_filter(
			'option_page_capability_' . self::GROUP,
			static function () {
				return Capabilities::MANAGE;
			}
		);
	}

	/** Says which address was not taken, and what was typed. @param mixed $sent Untrusted. */
	public static function sanitize( $sent ): array {
		$kept = Settings::sanitize( $sent );
		foreach ( array( 'office_email', 'concerns_email' ) as $name ) {
			$typed = is_array( $sent ) && is_string( $sent[ $name ] ?? null ) ? trim( $sent[ $name ] ) : '';
			if ( '' !== $typed && $typed !== $kept[ $name ] ) {
				/* translators: %s: what somebody typed */
				add_settings_error( self::GROUP, "schoolgate-$name", esc_html( sprintf( __( '“%s” is not one e-mail address, so the one before stays.', 'schoolgate' ), $typed ) ) );
			}
		}
		return $kept;
	}

	public static function render(): void {
		echo '<div class="wrap wp-exclude-emoji"><h1>' . esc_html__( 'Schoolgate settings', 'schoolgate' ) . '</h1>';
		settings_errors();
		Admin_Pages::warn_of_lost_concerns();
		echo '<form method="post" action="options.php">';
		settings_fields( self::GROUP );
		echo '<h2>' . esc_html__( 'The school', 'schoolgate' ) . '</h2><table class="form-table" role="presentation">';
		self::text( 'school', 'text', __( 'Name', 'schoolgate' ), __( 'Filled in on the page for policies.', 'schoolgate' ) );
		self::text( 'office_email', 'email', __( 'E-mail of the school office', 'schoolgate' ), __( 'Shown to parents where a form cannot load.', 'schoolgate' ) );
		self::box( 'tell_office', __( 'Tell the office by e-mail when a parent has answered', 'schoolgate' ), __( 'The message says that there is an answer, and not whose.', 'schoolgate' ) );
		self::text( 'remind_after_days', 'number', __( 'Remind parents after (days)', 'schoolgate' ), __( 'Who was sent a link and has not answered is reminded, twice at most, and never once they have signed or declined. 0 reminds nobody.', 'schoolgate' ) );
		self::text( 'keep_declarations', 'number', __( 'Erase declarations after (months)', 'schoolgate' ), __( '0 keeps them until somebody erases them. What is erased is the person; that an answer was given stays.', 'schoolgate' ) );
		self::text( 'keep_leavers', 'number', __( 'Delete who has left the roll after (months)', 'schoolgate' ), __( '0 keeps them. Within that time, whoever is on the roll again is matched as before.', 'schoolgate' ) );
		echo '</table><h2>' . esc_html__( 'Concerns', 'schoolgate' ) . '</h2><p>';
		esc_html_e( 'A concern goes by e-mail to the person whom its step in the policy names.', 'schoolgate' );
		echo '</p><table class="form-table" role="presentation">';
		self::text( 'concerns_email', 'email', __( 'E-mail for concerns', 'schoolgate' ), __( 'For steps whose person has no e-mail in the policy. Somebody whom concerns may be about should not read it.', 'schoolgate' ) );
		$warning = self::warning();
		self::box( 'store_concerns', __( 'Keep concerns in WordPress as well', 'schoolgate' ), $warning );
		self::text( 'keep_concerns', 'number', __( 'Delete kept concerns after (months)', 'schoolgate' ), __( '0 keeps them until somebody deletes them.', 'schoolgate' ) );
		echo '</table>';
		submit_button();
		echo '</form></div>';
	}

	/** Who can read concerns once they are kept here, by name. */
	private static function warning(): string {
		$readers = array_map(
			static function ( $user ) {
				return $user->display_name;
			},
			get_users(
				array(
					'capability' => Capabilities::CONCERNS,
					'number'     => 20,
					'fields'     => array( 'display_name' ),
				)
			)
		);
		return sprintf(
			/* translators: %s: a list of names */
			__( 'Think before you turn this on: what parents write about others then lies in this site’s database. These accounts can read it: %s. So can everybody who may add plugins or has the database, its backups or the hosting account.', 'schoolgate' ),
			implode( ', ', $readers )
		);
	}

	private static function text( string $name, string $type, string $label, string $hint ): void {
		printf(
			'<tr><th scope="row"><label for="schoolgate-%1$s">%2$s</label></th><td><input id="schoolgate-%1$s" name="%3$s[%1$s]" type="%4$s" %5$s value="%6$s" aria-describedby="schoolgate-%1$s-hint"><p class="description" id="schoolgate-%1$s-hint">%7$s</p></td></tr>',
			esc_attr( $name ),
			esc_html( $label ),
			esc_attr( Settings::OPTION ),
			esc_attr( $type ),
			'number' === $type ? 'min="0" max="240" class="small-text"' : 'class="regular-text"',
			esc_attr( (string) Settings::get( $name ) ),
			esc_html( $hint )
		);
	}

	private static function box( string $name, string $label, string $hint ): void {
		printf(
			'<tr><th scope="row"></th><td><label><input name="%1$s[%2$s]" type="checkbox" value="1" aria-describedby="schoolgate-%2$s-hint" %3$s> %4$s</label><p class="description" id="schoolgate-%2$s-hint">%5$s</p></td></tr>',
			esc_attr( Settings::OPTION ),
			esc_attr( $name ),
			checked( (bool) Settings::get( $name ), true, false ),
			esc_html( $label ),
			esc_html( $hint )
		);
	}
}
