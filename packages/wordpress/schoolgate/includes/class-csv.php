<?php
/**
 * CSV that a spreadsheet opens without running anything in it.
 *
 * @package Schoolgate
 */

namespace Schoolgate;

defined( 'ABSPATH' ) || exit;

final class Csv {

	/** With a mark by which spreadsheets know that it is UTF-8. @param array<int, array<int, string>> $rows The heading first. */
	public static function write( array $rows ): string {
		$lines = array_map(
			static function ( array $row ) {
				return implode( ',', array_map( array( self::class, 'cell' ), $row ) ) . "\r\n";
			},
			$rows
		);
		return "\u{FEFF}" . implode( '', $lines );
	}

	/** What a parent typed must not become a formula in the office's spreadsheet. */
	private static function cell( string $text ): string {
		if ( preg_match( '/^[=+\-@\t\r\n\x{ff1d}\x{ff0b}\x{ff0d}\x{ff20}]/u', $text ) ) {
			$text = "'" . $text;
		}
		return preg_match( '/[",\r\n]/', $text ) ? '"' . str_replace( '"', '""', $text ) . '"' : $text;
	}

	/** Sends it as a file to save, and ends the request. */
	public static function download( string $name, array $rows ): void {
		nocache_headers();
		header( 'Content-Type: text/csv; charset=utf-8' );
		header( 'Content-Disposition: attachment; filename="' . sanitize_file_name( $name ) . '"' );
		header( 'X-Content-Type-Options: nosniff' );
		echo self::write( $rows ); // phpcs:ignore WordPress.Security.EscapeOutput -- CSV, under its own type
		exit;
	}
}
