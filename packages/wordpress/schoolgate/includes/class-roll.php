<?php
/**
 * The parents and pupils whom the school has.
 *
 * @package Schoolgate
 */

namespace Schoolgate;

defined( 'ABSPATH' ) || exit;

final class Roll {

	/** @return array{pupils: int, parents: int, relations: int, restricted: int} */
	public static function count(): array {
		global $wpdb;
		$count = static function ( string $table, string $where ) use ( $wpdb ): int {
			return (int) $wpdb->get_var( $wpdb->prepare( 'SELECT COUNT(*) FROM %i WHERE ', Tables::name( $table ) ) . $where );
		};
		return array(
			'pupils'     => $count( 'pupils', 'left_at IS NULL' ),
			'parents'    => $count( 'parents', 'left_at IS NULL' ),
			'relations'  => $count( 'parent_pupils', '1 = 1' ),
			'restricted' => $count( 'parent_pupils', 'restricted = 1' ),
		);
	}

	/** Puts a roll in the place of the one before. Who is on both stays who they are; who is not on the new one has left. */
	public static function replace( Roll_Reader $roll, bool $trial ): array {
		return Tables::in_transaction(
			static function () use ( $roll, $trial ) {
				$changes = array(
					'pupils'  => self::compare( 'pupils', $roll->pupils ),
					'parents' => self::compare( 'parents', $roll->parents ),
				);
				if ( ! $trial ) {
					self::store( $roll );
				}
				return array(
					'pupils'     => count( $roll->pupils ),
					'parents'    => count( $roll->parents ),
					'relations'  => count( $roll->relations ),
					'restricted' => count( array_filter( array_column( $roll->relations, 'restricted' ) ) ),
					'changes'    => $changes,
				);
			}
		);
	}

	/** @return array{added: int, left: int} */
	private static function compare( string $table, array $people ): array {
		$before = array();
		foreach ( self::rows( $table ) as $row ) {
			if ( null === $row->left_at ) {
				$before[ "p{$row->external_id}" ] = true;
			}
		}
		return array(
			'added' => count( array_diff_key( $people, $before ) ),
			'left'  => count( array_diff_key( $before, $people ) ),
		);
	}

	/** @return array<int, \stdClass> */
	private static function rows( string $table ): array {
		global $wpdb;
		return $wpdb->get_results( $wpdb->prepare( 'SELECT * FROM %i', Tables::name( $table ) ) );
	}

	private static function store( Roll_Reader $roll ): void {
		global $wpdb;
		$ids = array();
		foreach ( array(
			'pupils'  => $roll->pupils,
			'parents' => $roll->parents,
		) as $table => $people ) {
			$ids[ $table ] = self::store_people( $table, $people );
		}
		Tables::expect( $wpdb->query( $wpdb->prepare( 'DELETE FROM %i', Tables::name( 'parent_pupils' ) ) ) );
		foreach ( $roll->relations as $relation ) {
			Tables::expect(
				$wpdb->insert(
					Tables::name( 'parent_pupils' ),
					array(
						'parent_id'  => $ids['parents'][ "p{$relation['parent']}" ],
						'pupil_id'   => $ids['pupils'][ "p{$relation['pupil']}" ],
						'restricted' => (int) $relation['restricted'],
					)
				)
			);
		}
	}

	/** @return array<string, string> Our ids by theirs. */
	private static function store_people( string $table, array $people ): array {
		global $wpdb;
		$known = array();
		foreach ( self::rows( $table ) as $row ) {
			$known[ "p{$row->external_id}" ] = $row->id;
		}
		$ids = array();
		foreach ( $people as $key => $person ) {
			$key         = (string) $key;
			$ids[ $key ] = $known[ $key ] ?? wp_generate_uuid4();
			$values      = $person + array( 'left_at' => null );
			if ( 'parents' === $table ) {
				$values['name_key'] = People::key( $person['name'] );
			}
			if ( isset( $known[ $key ] ) ) {
				Tables::expect( $wpdb->update( Tables::name( $table ), $values, array( 'id' => $ids[ $key ] ) ) );
			} else {
				$values += array(
					'id'          => $ids[ $key ],
					'external_id' => substr( $key, 1 ),
				);
				Tables::expect( $wpdb->insert( Tables::name( $table ), $values ) );
			}
		}
		foreach ( array_diff_key( $known, $people ) as $id ) {
			$wpdb->query( $wpdb->prepare( 'UPDATE %i SET left_at = %s WHERE id = %s AND left_at IS NULL', Tables::name( $table ), Instant::now(), $id ) );
		}
		return $ids;
	}

	/**
	 * @param string|null $id Only this one.
	 * @return array<int, \stdClass> Parents on the roll with their `children`, by name. Whoever has none must not be contacted.
	 */
	public static function list_parents( ?string $id = null ): array {
		global $wpdb;
		$only    = null === $id ? '' : $wpdb->prepare( ' AND id = %s', $id );
		$of_only = null === $id ? '' : $wpdb->prepare( ' AND r.parent_id = %s', $id );
		$parents = $wpdb->get_results( $wpdb->prepare( 'SELECT id, name, name_key, email FROM %i WHERE left_at IS NULL', Tables::name( 'parents' ) ) . $only );
		$rows    = $wpdb->get_results(
			$wpdb->prepare(
				'SELECT r.parent_id, p.name, p.class FROM %i r JOIN %i p ON p.id = r.pupil_id WHERE r.restricted = 0 AND p.left_at IS NULL',
				Tables::name( 'parent_pupils' ),
				Tables::name( 'pupils' )
			) . $of_only . ' ORDER BY p.name'
		);
		$of      = array();
		foreach ( $rows as $row ) {
			$of[ $row->parent_id ][] = array( 'name' => $row->name ) + ( null === $row->class ? array() : array( 'class' => $row->class ) );
		}
		foreach ( $parents as $parent ) {
			$parent->children = $of[ $parent->id ] ?? array();
		}
		usort(
			$parents,
			static function ( $a, $b ) {
				return strcmp( $a->name_key, $b->name_key ) ?: strcmp( $a->id, $b->id );
			}
		);
		return $parents;
	}

	/** A parent whom the school has and may contact; null for anybody else. */
	public static function find_contactable( string $id ): ?\stdClass {
		$parent = self::list_parents( $id )[0] ?? null;
		return null !== $parent && $parent->children ? $parent : null;
	}

	/** @return array<int, \stdClass> Parents of this address, those who have left as well, with the names of their `children`. */
	public static function find_by_email( string $email ): array {
		global $wpdb;
		$parents = $wpdb->get_results( $wpdb->prepare( 'SELECT id, name, email, left_at FROM %i WHERE LOWER(email) = %s', Tables::name( 'parents' ), strtolower( trim( $email ) ) ) );
		foreach ( $parents as $parent ) {
			$parent->children = $wpdb->get_col( $wpdb->prepare( 'SELECT p.name FROM %i r JOIN %i p ON p.id = r.pupil_id WHERE r.parent_id = %s ORDER BY p.name', Tables::name( 'parent_pupils' ), Tables::name( 'pupils' ), $parent->id ) );
		}
		return $parents;
	}

	/** Somebody who has left; whoever is on the roll is taken off it by the next one. */
	public static function erase_parent( string $id ): bool {
		global $wpdb;
		return Tables::expect( $wpdb->query( $wpdb->prepare( 'DELETE FROM %i WHERE id = %s AND left_at IS NOT NULL', Tables::name( 'parents' ), $id ) ) ) > 0;
	}

	/** Who has left so long ago goes, and what was kept for them alone. */
	public static function forget_leavers( string $before ): void {
		global $wpdb;
		foreach ( array( 'parents', 'pupils' ) as $table ) {
			$wpdb->query( $wpdb->prepare( 'DELETE FROM %i WHERE left_at < %s', Tables::name( $table ), $before ) );
		}
		foreach ( array( 'invitations', 'mails' ) as $table ) {
			$wpdb->query( $wpdb->prepare( 'DELETE FROM %i WHERE parent_id NOT IN (SELECT id FROM %i)', Tables::name( $table ), Tables::name( 'parents' ) ) );
		}
	}
}
