<?php
/**
 * What has happened to concerns.
 *
 * @package Schoolgate
 */

namespace Schoolgate;

defined( 'ABSPATH' ) || exit;

final class Concern_Events {

	/** What the parent sees of it. Notes are for those who answer. */
	private const SHOWN = array( 'raised', 'message', 'unresolved', 'reply', 'moved', 'closed', 'reopened', 'consent-withdrawn' );

	/** @param string|null $note What was written. @param int $by A user of WordPress; 0 for the parent. */
	public static function add( string $reference, string $stage, string $event, string $at, ?string $note = null, int $by = 0 ): void {
		global $wpdb;
		Tables::expect(
			$wpdb->insert(
				self::table(),
				array(
					'reference'  => $reference,
					'stage'      => $stage,
					'event'      => $event,
					'at'         => $at,
					'note'       => null === $note ? null : Json::to_store( $note ),
					'written_by' => $by,
				)
			)
		);
	}

	/** @return array<int, \stdClass> In their order, with `note` as text. */
	public static function list_of( string $reference ): array {
		global $wpdb;
		$rows = $wpdb->get_results( $wpdb->prepare( 'SELECT * FROM %i WHERE reference = %s ORDER BY position', self::table(), $reference ) );
		foreach ( $rows as $row ) {
			$row->note = null === $row->note ? null : Json::decode( $row->note );
		}
		return $rows;
	}

	/** @return array<int, array> As the contract shows them to the parent: of what was written only the school's own words. */
	public static function shown( string $reference ): array {
		$shown = array();
		foreach ( self::list_of( $reference ) as $row ) {
			if ( in_array( $row->event, self::SHOWN, true ) ) {
				$shown[] = array(
					'at'    => $row->at,
					'event' => $row->event,
					'stage' => $row->stage,
				) + ( 'reply' === $row->event && null !== $row->note ? array( 'text' => $row->note ) : array() );
			}
		}
		return $shown;
	}

	public static function erase( string $reference ): void {
		global $wpdb;
		Tables::expect( $wpdb->delete( self::table(), array( 'reference' => $reference ) ) );
	}

	private static function table(): string {
		return Tables::name( 'concern_events' );
	}
}
