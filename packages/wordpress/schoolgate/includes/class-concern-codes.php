<?php
/**
 * The two codes that show whose a concern is.
 *
 * @package Schoolgate
 */

namespace Schoolgate;

defined( 'ABSPATH' ) || exit;

final class Concern_Codes {

	/**
	 * Made from the sender's own Idempotency-Key, which is never stored, so that the same request sent again is given the same
	 * code although only its digest is kept.
	 */
	public static function secret( string $key, string $reference ): string {
		return Reference::create( hash_hmac( 'sha256', "concern $reference", $key, true ) );
	}

	/** What is stored of a secret. */
	public static function digest( string $secret ): string {
		return Digest::base64url( hash( 'sha256', $secret, true ) );
	}

	/** A code as a person types it from paper: in small letters, without hyphens, with an O for the zero. */
	public static function read( string $typed ): string {
		$characters = (string) preg_replace( '/[^0-9A-Z]/', '', strtoupper( $typed ) );
		return implode( '-', str_split( strtr( $characters, 'OIL', '011' ), 4 ) );
	}
}
