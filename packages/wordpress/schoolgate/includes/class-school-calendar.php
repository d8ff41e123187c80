<?php
/**
 * The day by which a school promises an answer.
 *
 * @package Schoolgate
 */

namespace Schoolgate;

defined( 'ABSPATH' ) || exit;

/** The SDK's dueDate: the same days, of the school's own calendar where the policy has one. */
final class School_Calendar {

	private const DEFAULT_TIME_ZONE = 'Europe/London';
	/** No promise runs this long: a calendar in which the count does not end by then is closed by mistake. */
	private const MAXIMUM_DAYS = 2000;

	/**
	 * @param string         $instant  Of receipt.
	 * @param \stdClass      $within   A number of days of a kind, such as 5 school-days.
	 * @param \stdClass|null $calendar Terms and closures.
	 * @return array{date: string, approximate: bool}
	 */
	public static function due( string $instant, \stdClass $within, ?\stdClass $calendar ): array {
		$start    = self::day_in( $instant, $calendar->timeZone ?? self::DEFAULT_TIME_ZONE );
		$terms    = $calendar->terms ?? array();
		$closures = $calendar->closures ?? array();
		$first    = min( array_merge( array( '9999-12-31' ), array_column( $terms, 'from' ) ) );
		$last     = max( array_merge( array( '' ), array_column( $terms, 'to' ) ) );
		$weekday  = static function ( \DateTimeImmutable $day ): bool {
			return (int) $day->format( 'N' ) < 6;
		};
		$counts   = static function ( \DateTimeImmutable $day ) use ( $within, $terms, $closures, $last, $weekday ): bool {
			$date = $day->format( 'Y-m-d' );
			if ( 'days' === $within->unit ) {
				return true;
			}
			$is_open = $weekday( $day ) && ! self::is_within( $closures, $date );
			return $is_open && ( 'working-days' === $within->unit || $date > $last || self::is_within( $terms, $date ) );
		};
		$date     = self::count( $start, $within->amount, $counts );
		if ( null === $date ) {
			return array(
				'date'        => self::count( $start, $within->amount, $weekday ) ?? $start,
				'approximate' => true,
			);
		}
		return array(
			'date'        => $date,
			'approximate' => 'days' !== $within->unit && ( $start < $first || $date > $last ),
		);
	}

	/** The calendar day that an instant falls on. A time zone that PHP does not know counts as the default. */
	private static function day_in( string $instant, string $zone ): string {
		try {
			$place = new \DateTimeZone( $zone );
		} catch ( \Exception $error ) {
			$place = new \DateTimeZone( self::DEFAULT_TIME_ZONE );
		}
		return ( new \DateTimeImmutable( $instant ) )->setTimezone( $place )->format( 'Y-m-d' );
	}

	private static function is_within( array $ranges, string $date ): bool {
		foreach ( $ranges as $range ) {
			if ( $range->from <= $date && $date <= $range->to ) {
				return true;
			}
		}
		return false;
	}

	/** The day on which the count reaches an amount, the day after the start being the first that can count. */
	private static function count( string $start, int $amount, callable $counts ): ?string {
		$day = new \DateTimeImmutable( $start, new \DateTimeZone( 'UTC' ) );
		for ( $days = 0; $days < self::MAXIMUM_DAYS; $days++ ) {
			$day     = $day->modify( '+1 day' );
			$amount -= $counts( $day ) ? 1 : 0;
			if ( 0 === $amount && $counts( $day ) ) {
				return $day->format( 'Y-m-d' );
			}
		}
		return null;
	}
}
