<?php
/**
 * What a school decides about the plugin.
 *
 * @package Schoolgate
 */

namespace Schoolgate;

defined( 'ABSPATH' ) || exit;

final class Settings {

	public const OPTION = 'schoolgate_settings';

	/** @return array<string, mixed> */
	private static function defaults(): array {
		$name = wp_specialchars_decode( get_bloginfo( 'name' ), ENT_QUOTES ); // WordPress keeps it as HTML
		$slug = sanitize_title( $name );
		return array(
			// What stands for the school in receipts.
			'organisation'      => preg_match( '/^[a-z0-9][a-z0-9-]{0,62}$/D', $slug ) ? $slug : 'school',
			'school'            => $name,
			'office_email'      => '',
			'concerns_email'    => '',
			'tell_office'       => false,
			// After so many days without an answer, twice at most; 0 for never.
			'remind_after_days' => 7,
			'store_concerns'    => false,
			// In months; 0 keeps them until somebody erases them.
			'keep_declarations' => 0,
			'keep_concerns'     => 12,
			'keep_leavers'      => 12,
		);
	}

	/** @return mixed */
	public static function get( string $name ) {
		$saved = get_option( self::OPTION, array() );
		return ( is_array( $saved ) ? $saved : array() )[ $name ] ?? self::defaults()[ $name ];
	}

	/**
	 * Takes what the form sends, and nothing else of it. The organisation's name in receipts stays what it was.
	 *
	 * @param mixed $sent Untrusted.
	 * @return array<string, mixed>
	 */
	public static function sanitize( $sent ): array {
		$sent = is_array( $sent ) ? $sent : array();
		// WordPress sends the first save through here twice, and then a box is no longer '1' but true.
		$text   = static function ( $name ) use ( $sent ) {
			return is_scalar( $sent[ $name ] ?? null ) ? (string) $sent[ $name ] : '';
		};
		// Where concerns go is not forgotten for a slip of the hand.
		$email  = static function ( $name ) use ( $text ) {
			$typed = trim( $text( $name ) );
			return '' === $typed || is_email( $typed ) ? $typed : self::get( $name );
		};
		$number = static function ( $name, $maximum = 240 ) use ( $text ) {
			return min( $maximum, max( 0, (int) $text( $name ) ) );
		};
		return array(
			'organisation'      => self::get( 'organisation' ),
			'school'            => sanitize_text_field( $text( 'school' ) ),
			'office_email'      => $email( 'office_email' ),
			'concerns_email'    => $email( 'concerns_email' ),
			'tell_office'       => '1' === $text( 'tell_office' ),
			'store_concerns'    => '1' === $text( 'store_concerns' ),
			'remind_after_days' => $number( 'remind_after_days', 90 ),
			'keep_declarations' => $number( 'keep_declarations' ),
			'keep_concerns'     => $number( 'keep_concerns' ),
			'keep_leavers'      => $number( 'keep_leavers' ),
		);
	}
}
