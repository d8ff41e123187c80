<?php
/**
 * The names and addresses in a record, as they are looked up.
 *
 * @package Schoolgate
 */

namespace Schoolgate;

defined( 'ABSPATH' ) || exit;

final class People {

	/** A name without case, accents, punctuation and the order of blanks. */
	public static function key( string $name ): string {
		$plain = (string) preg_replace( "/[\p{M}'’`]/u", '', self::lower( remove_accents( $name ) ) );
		return trim( (string) preg_replace( '/[^\p{L}\p{N}]+/u', ' ', $plain ) );
	}

	/**
	 * One line for each, between line ends, so that a whole name or address can be told from a part of one.
	 *
	 * @param array<int, string> $names    Of parents and children.
	 * @param array<int, string> $contacts What the school can answer to, with the addresses that are in it.
	 */
	public static function index( array $names, array $contacts ): string {
		$emails = array();
		foreach ( $contacts as $contact ) {
			preg_match_all( '~[\p{L}\p{N}_][^\s@<>()\[\],;:"/|]*@[^\s@<>()\[\],;:"/|]*[\p{L}\p{N}]~u', $contact, $found );
			$emails = array_merge( $emails, is_email( $contact ) ? array( $contact ) : $found[0] );
		}
		$lines = array_merge( array_map( array( self::class, 'key' ), $names ), array_map( array( self::class, 'lower' ), $emails ) );
		return "\n" . implode( "\n", array_unique( array_filter( $lines, 'strlen' ) ) ) . "\n";
	}

	private static function lower( string $text ): string {
		return mb_strtolower( $text, 'UTF-8' );
	}

	/** A pattern for LIKE: records with exactly this name or address. */
	public static function exactly( string $wanted ): string {
		return self::pattern( $wanted, "\n" );
	}

	/** A pattern for LIKE: records with a name or address that has this in it. */
	public static function containing( string $wanted ): string {
		return self::pattern( $wanted, '' );
	}

	private static function pattern( string $wanted, string $edge ): string {
		global $wpdb;
		$key = false === strpos( $wanted, '@' ) ? self::key( $wanted ) : self::lower( trim( $wanted ) );
		// What comes to nothing finds nobody, and not everybody.
		return preg_match( '/[\p{L}\p{N}]/u', $key ) ? '%' . $wpdb->esc_like( $edge . $key . $edge ) . '%' : "\x01";
	}
}
