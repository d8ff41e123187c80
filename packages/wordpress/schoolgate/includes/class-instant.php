<?php
/**
 * Instants as the contract writes them.
 *
 * @package Schoolgate
 */

namespace Schoolgate;

defined( 'ABSPATH' ) || exit;

final class Instant {

	/** Such as `2026-11-21T10:00:00.000Z`. */
	public static function now(): string {
		return self::of( new \DateTimeImmutable( 'now' ) );
	}

	public static function months_ago( int $months ): string {
		return self::of( new \DateTimeImmutable( "-$months months" ) );
	}

	/** @param int $days Before now where it is negative. */
	public static function in_days( int $days ): string {
		return self::of( new \DateTimeImmutable( sprintf( '%+d days', $days ) ) );
	}

	/** @param int $seconds Before now where it is negative. */
	public static function in_seconds( int $seconds ): string {
		return self::of( new \DateTimeImmutable( sprintf( '%+d seconds', $seconds ) ) );
	}

	public static function of( \DateTimeImmutable $time ): string {
		return $time->setTimezone( new \DateTimeZone( 'UTC' ) )->format( 'Y-m-d\TH:i:s.v\Z' );
	}

	/** As the site writes days, in its own time zone. */
	public static function to_day( string $instant ): string {
		return (string) wp_date( get_option( 'date_format' ) . ' ' . get_option( 'time_format' ), strtotime( $instant ) );
	}
}
