<?php
/**
 * References of declarations and concerns.
 *
 * @package Schoolgate
 */

namespace Schoolgate;

defined( 'ABSPATH' ) || exit;

final class Reference {

	/** Crockford's: no I, L, O or U, so that it survives being read aloud and spells nothing. */
	private const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

	/** Such as `7K3M-QX0D-9RTV-2C8H`: 80 random bits; cannot be guessed or counted. @param string|null $bytes At least 16, where they are not to be random. */
	public static function create( ?string $bytes = null ): string {
		$characters = '';
		foreach ( str_split( substr( $bytes ?? random_bytes( 16 ), 0, 16 ) ) as $byte ) {
			$characters .= self::ALPHABET[ ord( $byte ) % 32 ];
		}
		return implode( '-', str_split( $characters, 4 ) );
	}
}
