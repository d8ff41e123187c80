<?php
/**
 * The declarations that parents made.
 *
 * @package Schoolgate
 */

namespace Schoolgate;

defined( 'ABSPATH' ) || exit;

/** The signed record holds nothing personal; what does stands beside it, in `disclosures` and `people`, and can be erased. */
final class Declarations {

	/**
	 * @param mixed       $body  Untrusted.
	 * @param string|null $token Of the link by which a parent came; null for whoever came without one.
	 * @throws Problem 422; 410 for a link that is no longer valid, or was made for another policy.
	 */
	public static function prepare( $body, ?string $token ): Prepared_Write {
		$request = Document_Reader::read( 'declaration', $body );
		Declaration_Check::run( $request );
		$invited = null === $token ? null : Invitations::find( $token );
		if ( null !== $token && ( null === $invited || $invited->policy !== $request->policy->id ) ) {
			throw new Problem( 'link-not-valid' );
		}
		$write       = new Prepared_Write();
		$declaration = clone $request;
		foreach ( array(
			'id'           => $write->reference,
			'organisation' => Settings::get( 'organisation' ),
			'assurance'    => null === $invited ? 'self-asserted' : 'invited',
			'receivedAt'   => $write->received_at,
		) as $name => $value ) {
			$declaration->$name = $value;
		}
		$seal          = new Seal( $declaration );
		$jws           = Key_Ring::open()->sign( Json::encode( $seal->record ) );
		$write->answer = self::answer( $write->reference, $write->received_at, $jws, $seal->disclosures );
		$write->store  = static function () use ( $declaration, $jws, $seal, $invited ) {
			self::insert( $declaration, $jws, $seal->disclosures, null === $invited ? null : $invited->parent );
		};
		$write->after  = static function () {
			Mailer::tell_office();
		};
		return $write;
	}

	/** @param string|null $parent Whose it is, where that is known. */
	private static function insert( \stdClass $declaration, string $jws, array $disclosures, ?string $parent ): void {
		global $wpdb;
		Tables::expect(
			$wpdb->insert(
				self::table(),
				array(
					'reference'   => $declaration->id,
					'policy'      => $declaration->policy->id,
					'version'     => $declaration->policy->version,
					'language'    => $declaration->policy->language,
					'outcome'     => $declaration->outcome,
					'assurance'   => $declaration->assurance,
					'received_at' => $declaration->receivedAt,
					'jws'         => $jws,
					'disclosures' => Json::to_store( $disclosures ),
					'parent_id'   => $parent,
					'people'      => People::index(
						array_merge( array( $declaration->signer->name ), array_column( $declaration->children, 'name' ) ),
						array( $declaration->signer->email ?? '' )
					),
				)
			)
		);
	}

	/** What the parent was answered, put together again: no second copy of anything personal is kept for it. */
	public static function recall( string $reference ): array {
		$row = self::find( $reference );
		if ( null === $row ) {
			throw new \RuntimeException( 'A declaration was answered and is gone.' );
		}
		return self::answer( $reference, $row->received_at, $row->jws, $row->disclosures );
	}

	private static function answer( string $reference, string $received_at, string $jws, array $disclosures ): array {
		return array(
			'reference'  => $reference,
			'receivedAt' => $received_at,
			'receipt'    => array(
				'jws'         => $jws,
				'disclosures' => $disclosures,
			),
		);
	}

	public static function find( string $reference ): ?\stdClass {
		global $wpdb;
		$row = $wpdb->get_row( $wpdb->prepare( 'SELECT * FROM %i WHERE reference = %s', self::table(), $reference ) );
		return null === $row ? null : self::parse( $row );
	}

	/** With `disclosures` as an array; empty where they have been erased. */
	private static function parse( \stdClass $row ): \stdClass {
		$row->disclosures = null === $row->disclosures ? array() : json_decode( $row->disclosures, true );
		return $row;
	}

	/** The value at a pointer, such as `/signer/name`; null where there is none, or none any more. */
	public static function value( \stdClass $row, string $pointer ): ?string {
		$found = array_column( $row->disclosures, 'value', 'pointer' );
		return $found[ $pointer ] ?? null;
	}

	/** @return array<int, string> Such as `Child One (3B)`. */
	public static function children( \stdClass $row ): array {
		$children = array();
		for ( $index = 0; null !== self::value( $row, "/children/$index/name" ); $index++ ) {
			$class      = self::value( $row, "/children/$index/class" );
			$children[] = self::value( $row, "/children/$index/name" ) . ( null === $class ? '' : " ($class)" );
		}
		return $children;
	}

	/** @return array<int, string> To the school's own questions, and why somebody declined; such as `house: Beech`. */
	public static function answers( \stdClass $row ): array {
		$answers = array();
		foreach ( $row->disclosures as $disclosure ) {
			if ( 0 === strpos( $disclosure['pointer'], '/answers/' ) ) {
				$answers[] = substr( $disclosure['pointer'], strlen( '/answers/' ) ) . ": {$disclosure['value']}";
			}
		}
		return $answers;
	}

	/**
	 * @param string|null $people A pattern of People.
	 * @return array<int, \stdClass> The newest first.
	 */
	public static function list( ?string $people, int $limit, int $offset = 0 ): array {
		global $wpdb;
		$where = self::where( $people );
		return array_map( array( self::class, 'parse' ), $wpdb->get_results( $wpdb->prepare( 'SELECT * FROM %i', self::table() ) . $where . $wpdb->prepare( ' ORDER BY received_at DESC, reference LIMIT %d OFFSET %d', $limit, $offset ) ) );
	}

	public static function count( ?string $people ): int {
		global $wpdb;
		return (int) $wpdb->get_var( $wpdb->prepare( 'SELECT COUNT(*) FROM %i', self::table() ) . self::where( $people ) );
	}

	private static function where( ?string $people ): string {
		global $wpdb;
		return null === $people ? '' : $wpdb->prepare( ' WHERE people LIKE %s', $people );
	}

	/** Takes the person out of a declaration; that one was made, and its receipt, stay. */
	public static function erase( string $reference ): bool {
		global $wpdb;
		return Tables::expect(
			$wpdb->update(
				self::table(),
				array(
					'disclosures' => null,
					'people'      => null,
					'parent_id'   => null,
				),
				array( 'reference' => $reference )
			)
		) > 0;
	}

	private static function table(): string {
		return Tables::name( 'declarations' );
	}
}
