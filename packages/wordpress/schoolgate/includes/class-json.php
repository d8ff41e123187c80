<?php
/**
 * JSON in and out, without losing the difference between {} and [].
 *
 * @package Schoolgate
 */

namespace Schoolgate;

defined( 'ABSPATH' ) || exit;

final class Json {

	/** As JSON.stringify writes it. */
	private const PLAIN = JSON_UNESCAPED_SLASHES | JSON_UNESCAPED_UNICODE | JSON_UNESCAPED_LINE_TERMINATORS | JSON_THROW_ON_ERROR;

	/**
	 * Objects become stdClass.
	 *
	 * @throws \JsonException For what is not JSON, and for half characters and NUL, which nobody types.
	 * @return mixed
	 */
	public static function decode( string $text ) {
		$value = json_decode( preg_replace( '/^\xEF\xBB\xBF/', '', $text ), false, 2000, JSON_THROW_ON_ERROR );
		// In JSON, NUL stands only as its escape; an escaped backslash before it is part of another word.
		if ( preg_match( '/(?<!\\\\)(?:\\\\\\\\)*\\\\u0000/', $text ) ) {
			throw new \JsonException( 'NUL' );
		}
		return $value;
	}

	/** @param mixed $value What decode() gives, or arrays. */
	public static function encode( $value ): string {
		return json_encode( $value, self::PLAIN ); // phpcs:ignore WordPress.WP.AlternativeFunctions -- wp_json_encode mends what must be refused
	}

	/** For the database, in ASCII. @param mixed $value As above. */
	public static function to_store( $value ): string {
		return json_encode( $value, JSON_UNESCAPED_SLASHES | JSON_THROW_ON_ERROR ); // phpcs:ignore WordPress.WP.AlternativeFunctions -- as above
	}

	/**
	 * RFC 8785: one text for one value, whatever wrote it.
	 *
	 * @param mixed $value What decode() gives.
	 */
	public static function canonicalize( $value ): string {
		if ( is_array( $value ) ) {
			return '[' . implode( ',', array_map( array( self::class, 'canonicalize' ), $value ) ) . ']';
		}
		if ( is_object( $value ) ) {
			$members = get_object_vars( $value );
			uksort(
				$members,
				static function ( $a, $b ) {
					return strcmp( self::code_units( (string) $a ), self::code_units( (string) $b ) );
				}
			);
			$written = array();
			foreach ( $members as $key => $member ) {
				$written[] = self::encode( (string) $key ) . ':' . self::canonicalize( $member );
			}
			return '{' . implode( ',', $written ) . '}';
		}
		return is_float( $value ) ? self::number( $value ) : self::encode( $value );
	}

	/** Keys are ordered by UTF-16 code units, which is not the order of UTF-8's bytes. */
	private static function code_units( string $text ): string {
		return mb_convert_encoding( $text, 'UTF-16BE', 'UTF-8' );
	}

	/** As ECMAScript writes a number: the shortest digits that give it back, and an exponent from 1e21 and below 1e-6. */
	private static function number( float $value ): string {
		if ( 0.0 === $value ) {
			return '0'; // and not -0
		}
		list( $mantissa, $exponent ) = explode( 'e', sprintf( '%.16e', $value ) );
		for ( $precision = 0; $precision <= 16; $precision++ ) {
			list( $mantissa, $exponent ) = explode( 'e', sprintf( "%.{$precision}e", $value ) );
			if ( (float) "{$mantissa}e{$exponent}" === $value ) {
				break;
			}
		}
		$sign   = $value < 0 ? '-' : '';
		$digits = rtrim( str_replace( array( '-', '.' ), '', $mantissa ), '0' );
		$count  = strlen( $digits );
		$point  = (int) $exponent + 1; // how many digits stand before the point
		if ( $point > 21 || $point < -5 ) {
			$power = $point - 1;
			return $sign . $digits[0] . ( $count > 1 ? '.' . substr( $digits, 1 ) : '' ) . 'e' . ( $power < 0 ? '-' : '+' ) . abs( $power );
		}
		if ( $point <= 0 ) {
			return $sign . '0.' . str_repeat( '0', -$point ) . $digits;
		}
		return $sign . ( $count <= $point ? $digits . str_repeat( '0', $point - $count ) : substr( $digits, 0, $point ) . '.' . substr( $digits, $point ) );
	}
}
