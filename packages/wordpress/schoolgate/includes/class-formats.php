<?php
/**
 * What a pattern alone cannot tell.
 *
 * @package Schoolgate
 */

namespace Schoolgate;

defined( 'ABSPATH' ) || exit;

final class Formats {

	/** A language tag's parts (RFC 5646): language, script, region, variants, extensions, private use. */
	private const LANGUAGE = '/^(?:[a-z]{2,3}|[a-z]{5,8})(?:-[a-z]{4})?(?:-(?:[a-z]{2}|\d{3}))?(?:-(?:[a-z\d]{5,8}|\d[a-z\d]{3}))*(?:-[a-wyz\d](?:-[a-z\d]{2,8})+)*(?:-x(?:-[a-z\d]{1,8})+)?$/iD';

	/** Line breaks and other control characters, and marks that turn the direction of what stands around a name. */
	private const NOT_IN_NAMES = '/[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\x{202a}-\x{202e}\x{2066}-\x{2069}]/u';

	public static function has( string $format, string $text ): bool {
		switch ( $format ) {
			case 'language':
				return 1 === preg_match( self::LANGUAGE, $text );
			case 'web-address':
				$parts = wp_parse_url( $text );
				return is_array( $parts ) && in_array( strtolower( $parts['scheme'] ?? '' ), array( 'http', 'https' ), true ) && '' !== ( $parts['host'] ?? '' );
			case 'name':
				return '' === $text || ( ! preg_match( self::NOT_IN_NAMES, $text ) && preg_match( '/[\p{L}\p{N}]/u', $text ) );
			case 'instant':
				return self::is_day( substr( $text, 0, 10 ) );
			default: // date and partial-date
				return self::is_day( $text );
		}
	}

	private static function is_day( string $date ): bool {
		list( $year, $month, $day ) = array_map( 'intval', explode( '-', $date ) ) + array( 0, 1, 1 );
		return checkdate( $month, $day, $year > 0 ? $year : 4 ); // the year 0 had a February of 29 days, as the year 4
	}
}
