<?php
/**
 * Who has answered a policy, and who has not.
 *
 * @package Schoolgate
 */

namespace Schoolgate;

defined( 'ABSPATH' ) || exit;

/** Every parent on the roll exactly once; their last answer counts, whichever it was. A school's roll fits in memory. */
final class Register {

	public const STATES = array( 'signed', 'declined', 'not-yet', 'due-again', 'not-asked' );
	/** Those of whom an answer is awaited. */
	public const AWAITED = array( 'not-yet', 'due-again' );

	/**
	 * @param string|null $only A parent's id.
	 * @return array<int, array>|null In the contract's shape, by name; null where there is no such policy.
	 */
	public static function entries( string $policy, ?string $only = null ): ?array {
		$current = Policies::find_current( $policy );
		if ( null === $current ) {
			return null;
		}
		$answers   = self::last_answers( $policy, $only );
		$sequences = array();
		$asked     = 0;
		foreach ( Policies::list_versions() as $version ) {
			if ( $version->policy === $policy ) {
				$sequences[ "v{$version->version}" ] = (int) $version->sequence;
				$asked                               = max( $asked, $version->asks_again ? (int) $version->sequence : 0 );
			}
		}
		$is_yearly = 'yearly' === ( $current->document->declaration->resign ?? '' );
		$year_ago  = substr( Instant::months_ago( 12 ), 0, 10 );
		$entries   = array();
		foreach ( Roll::list_parents( $only ) as $parent ) {
			$answer = $answers[ $parent->id ] ?? null;
			if ( ! $parent->children ) {
				$state = 'not-asked';
			} elseif ( null === $answer ) {
				$state = 'not-yet';
			} elseif ( ( $sequences[ "v{$answer->version}" ] ?? 0 ) < $asked || ( $is_yearly && substr( $answer->received_at, 0, 10 ) <= $year_ago ) ) {
				$state = 'due-again';
			} else {
				$state = $answer->outcome;
			}
			$entries[] = array(
				'parent'   => $parent->id,
				'name'     => $parent->name,
				'children' => $parent->children,
				'state'    => $state,
			) + ( null === $answer ? array() : array(
				'version'    => $answer->version,
				'receivedAt' => $answer->received_at,
			) );
		}
		return $entries;
	}

	/**
	 * @param string|null $only A parent's id.
	 * @return array<int, string> Parents of whom the school awaits an answer: nobody who has given one, whichever it was.
	 */
	public static function awaited( string $policy, ?string $only = null ): array {
		$awaited = array();
		foreach ( self::entries( $policy, $only ) ?? array() as $entry ) {
			if ( in_array( $entry['state'], self::AWAITED, true ) ) {
				$awaited[] = $entry['parent'];
			}
		}
		return $awaited;
	}

	/** @return array<string, \stdClass> By parent. */
	private static function last_answers( string $policy, ?string $only ): array {
		global $wpdb;
		$of_only = null === $only ? '' : $wpdb->prepare( ' AND parent_id = %s', $only );
		$rows    = $wpdb->get_results( $wpdb->prepare( 'SELECT parent_id, outcome, version, received_at FROM %i WHERE parent_id IS NOT NULL AND policy = %s', Tables::name( 'declarations' ), $policy ) . $of_only . ' ORDER BY received_at, reference' );
		return array_column( $rows, null, 'parent_id' );
	}

	/** @return array{policy: string, parents: int, states: array<string, int>, unmatched: int}|null */
	public static function totals( string $policy ): ?array {
		global $wpdb;
		$entries = self::entries( $policy );
		if ( null === $entries ) {
			return null;
		}
		return array(
			'policy'    => $policy,
			'parents'   => count( $entries ),
			'states'    => array_merge( array_fill_keys( self::STATES, 0 ), array_count_values( array_column( $entries, 'state' ) ) ),
			'unmatched' => (int) $wpdb->get_var( $wpdb->prepare( 'SELECT COUNT(*) FROM %i WHERE policy = %s AND parent_id IS NULL AND set_aside IS NULL', Tables::name( 'declarations' ), $policy ) ),
		);
	}

	/** @return array<int, array<int, string>>|null Rows for a spreadsheet, the heading first. */
	public static function rows( string $policy ): ?array {
		$entries = self::entries( $policy );
		if ( null === $entries ) {
			return null;
		}
		$rows = array( array( 'parent', 'children', 'state', 'version', 'received' ) );
		foreach ( $entries as $entry ) {
			$children = array_map(
				static function ( $child ) {
					return isset( $child['class'] ) ? "{$child['name']} ({$child['class']})" : $child['name'];
				},
				$entry['children']
			);
			$rows[]   = array( $entry['name'], implode( '; ', $children ), $entry['state'], $entry['version'] ?? '', $entry['receivedAt'] ?? '' );
		}
		return $rows;
	}

	/**
	 * The office's word on whose an answer is.
	 *
	 * @param string|null $parent Our id; null takes an earlier word back.
	 * @throws Problem 404 where there is no such answer, 422 where there is no such parent on the roll.
	 */
	public static function match( string $declaration, ?string $parent, ?string $set_aside = null ): void {
		global $wpdb;
		if ( null === Declarations::find( $declaration ) ) {
			throw new Problem( 'not-found' );
		}
		if ( null !== $parent && ! in_array( $parent, array_column( Roll::list_parents(), 'id' ), true ) ) {
			throw Problem::at( '#/parent', 'unknown', 'There is no such parent on the roll.' );
		}
		Tables::expect(
			$wpdb->update(
				Tables::name( 'declarations' ),
				array(
					'parent_id'  => $parent,
					'set_aside'  => $set_aside,
					'matched_by' => get_current_user_id(),
				),
				array( 'reference' => $declaration )
			)
		);
	}
}
