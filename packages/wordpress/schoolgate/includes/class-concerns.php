<?php
/**
 * The concerns that parents raised.
 *
 * @package Schoolgate
 */

namespace Schoolgate;

defined( 'ABSPATH' ) || exit;

/** Sent by mail to the stage's contact; kept here only where the school has said so. */
final class Concerns {

	/**
	 * Where nothing is kept here the mail is all there is, so a parent is told when it could not be sent.
	 *
	 * @param mixed  $body Untrusted.
	 * @param string $key  The sender's Idempotency-Key.
	 * @throws Problem 422.
	 */
	public static function prepare( $body, string $key ): Prepared_Write {
		$request       = Document_Reader::read( 'concern', $body );
		$way           = self::find_way( $request );
		$subject       = $way->subject_of_stage( $request->stage ) ?? $request->subject ?? null;
		$kept_from     = null === $subject ? array() : $way->keys_of_person( $subject );
		$write         = new Prepared_Write();
		$is_kept       = (bool) Settings::get( 'store_concerns' );
		$secret        = $is_kept ? Concern_Codes::secret( $key, $write->reference ) : null;
		$write->answer = self::answer( $write->reference, $write->received_at, $secret );
		$send          = static function () use ( $write, $request, $way, $kept_from ) {
			return Mailer::send_concern( $write->reference, $request, $way->reader( $request->stage, $kept_from ) );
		};
		$write->store  = static function () use ( $write, $request, $way, $subject, $kept_from, $secret, $send ) {
			if ( null !== $secret ) {
				self::insert( $write, $request, $way, $subject, $kept_from, $secret );
			} elseif ( ! $send() ) {
				throw new \RuntimeException( 'A concern could not be mailed, and is not kept here.' );
			}
		};
		$write->after  = static function () use ( $write, $is_kept, $send ) {
			if ( $is_kept && $send() ) {
				self::change( $write->reference, array( 'mailed' => 1 ) );
			}
		};
		return $write;
	}

	/**
	 * The pathway that a concern was sent on.
	 *
	 * @throws Problem 422 unless it was sent at a stage of that version's pathway.
	 */
	private static function find_way( \stdClass $request ): Concern_Way {
		if ( null === Policies::find_version( $request->pathway->policy, $request->pathway->version ) ) {
			throw Problem::at( '#/pathway/version', 'unknown', 'There is no such version of this policy.' );
		}
		$way = Concern_Way::of( $request->pathway->policy, $request->pathway->version );
		if ( null === $way || null === $way->stage( $request->stage ) ) {
			throw Problem::at( '#/stage', 'unknown', 'The pathway of this version has no such stage.' );
		}
		if ( isset( $request->subject ) && ! isset( $way->pathway->contacts->{$request->subject} ) ) {
			throw Problem::at( '#/subject', 'unknown', 'The pathway names nobody of this kind.' );
		}
		return $way;
	}

	/** @return array<int, string> Steps of the policies in force from which no mail would reach anybody, such as `parents-online: Talk to the class teacher`. */
	public static function steps_without_address(): array {
		if ( is_email( (string) Settings::get( 'concerns_email' ) ) ) {
			return array();
		}
		$steps = array();
		foreach ( Policies::list_current() as $row ) {
			$found = Policies::find_current( $row->policy );
			foreach ( isset( $found->document->privacy ) ? get_object_vars( $found->pathway->nodes ) : array() as $node ) {
				if ( 'stage' === $node->kind && ! is_email( $found->pathway->contacts->{$node->contact}->email ?? '' ) ) {
					$steps[] = "{$row->policy}: {$node->title}";
				}
			}
		}
		return $steps;
	}

	private static function insert( Prepared_Write $write, \stdClass $request, Concern_Way $way, ?string $subject, array $kept_from, string $secret ): void {
		global $wpdb;
		$content = clone $request;
		unset( $content->pathway, $content->stage, $content->subject );
		$named = is_object( $request->raisedBy ) ? array( $request->raisedBy->name ) : array();
		Tables::expect(
			$wpdb->insert(
				self::table(),
				array(
					'reference'     => $write->reference,
					'policy'        => $request->pathway->policy,
					'version'       => $request->pathway->version,
					'received_at'   => $write->received_at,
					'content'       => Json::to_store( $content ),
					'people'        => People::index( array_merge( $named, array_column( $request->children ?? array(), 'name' ) ), array( $request->raisedBy->contact ?? '' ) ),
					'secret_digest' => Concern_Codes::digest( $secret ),
					'subject'       => $subject,
					'kept_from'     => Json::to_store( $kept_from ),
					'hidden_from'   => $kept_from ? People::index( $way->values_of( $kept_from, 'name' ), $way->values_of( $kept_from, 'email' ) ) : null,
				) + self::standing( $way, $request->stage, $write->received_at )
			)
		);
		Concern_Events::add( $write->reference, $request->stage, 'raised', $write->received_at );
	}

	/** How a concern stands at the stage that it enters. */
	private static function standing( Concern_Way $way, string $stage, string $at ): array {
		$node = $way->stage( $stage );
		$due  = isset( $node->respondWithin ) ? School_Calendar::due( $at, $node->respondWithin, $way->pathway->calendar ?? null ) : null;
		return array(
			'stage'           => $stage,
			'since'           => $at,
			'due_on'          => $due['date'] ?? null,
			'due_approximate' => (int) ( $due['approximate'] ?? false ),
		);
	}

	/** Passes a concern on to a stage, with the day by which that one answers. */
	public static function enter( \stdClass $row, Concern_Way $way, string $stage, string $at ): void {
		$open = array(
			'answered_at' => null,
			'closed_at'   => null,
		);
		self::change( $row->reference, self::standing( $way, $stage, $at ) + $open );
	}

	/** @param array<string, string|int|null> $values By column. */
	public static function change( string $reference, array $values ): void {
		global $wpdb;
		Tables::expect( $wpdb->update( self::table(), $values, array( 'reference' => $reference ) ) );
	}

	/** @param string|null $secret Given once, with which the reference shows how the concern stands; null where nothing is kept. */
	private static function answer( string $reference, string $received_at, ?string $secret ): array {
		return array(
			'reference'  => $reference,
			'receivedAt' => $received_at,
		) + ( null === $secret ? array() : array( 'secret' => $secret ) );
	}

	/**
	 * What the parent was answered, put together again.
	 *
	 * @throws Problem 410 where it was kept and has been erased.
	 */
	public static function recall( string $reference, string $received_at, string $key ): array {
		global $wpdb;
		$is_there = null !== $wpdb->get_var( $wpdb->prepare( 'SELECT reference FROM %i WHERE reference = %s', self::table(), $reference ) );
		if ( ! $is_there && Settings::get( 'store_concerns' ) ) {
			throw new Problem( 'no-longer-kept' );
		}
		return self::answer( $reference, $received_at, $is_there ? Concern_Codes::secret( $key, $reference ) : null );
	}

	/** By both codes in one question, so that a wrong reference and a wrong secret are the same to whoever asks, in time too. */
	public static function find_by_codes( string $reference, string $secret ): ?\stdClass {
		global $wpdb;
		$digest = Concern_Codes::digest( $secret );
		$row    = $wpdb->get_row( $wpdb->prepare( 'SELECT * FROM %i WHERE reference = %s AND secret_digest = %s', self::table(), $reference, $digest ) );
		return null !== $row && $row->secret_digest === $digest ? self::parse( $row ) : null; // databases compare without case
	}

	/**
	 * @param string|null $people A pattern of People.
	 * @return array<int, \stdClass> Those that whoever asks may read, with `content` as an object; the newest first.
	 */
	public static function list( ?string $people, int $limit, int $offset = 0 ): array {
		global $wpdb;
		$where = self::readable() . ( null === $people ? '' : $wpdb->prepare( ' AND people LIKE %s', $people ) );
		$rows  = $wpdb->get_results( $wpdb->prepare( 'SELECT * FROM %i', self::table() ) . $where . $wpdb->prepare( ' ORDER BY received_at DESC, reference LIMIT %d OFFSET %d', $limit, $offset ) );
		return array_map( array( self::class, 'parse' ), $rows );
	}

	public static function count( ?string $people ): int {
		global $wpdb;
		$where = self::readable() . ( null === $people ? '' : $wpdb->prepare( ' AND people LIKE %s', $people ) );
		return (int) $wpdb->get_var( $wpdb->prepare( 'SELECT COUNT(*) FROM %i', self::table() ) . $where );
	}

	/** @return array<int, string> References of all that are about a person, whoever may read them. */
	public static function references( string $people, int $limit ): array {
		global $wpdb;
		return $wpdb->get_col( $wpdb->prepare( 'SELECT reference FROM %i WHERE people LIKE %s LIMIT %d', self::table(), $people, $limit ) );
	}

	/** It is not about whoever reads: by their address or name, whatever their role. */
	private static function readable(): string {
		global $wpdb;
		$reader = wp_get_current_user();
		return $wpdb->prepare(
			' WHERE (hidden_from IS NULL OR (hidden_from NOT LIKE %s AND hidden_from NOT LIKE %s))',
			People::exactly( (string) $reader->user_email ),
			People::exactly( (string) $reader->display_name )
		);
	}

	/** One that whoever asks may read; to them, others are not there. */
	public static function find( string $reference ): ?\stdClass {
		global $wpdb;
		$where = self::readable();
		$row   = $wpdb->get_row( $wpdb->prepare( 'SELECT * FROM %i', self::table() ) . $where . $wpdb->prepare( ' AND reference = %s', $reference ) );
		return null === $row ? null : self::parse( $row );
	}

	private static function parse( \stdClass $row ): \stdClass {
		$row->content   = Json::decode( $row->content );
		$row->kept_from = null === $row->kept_from ? array() : Json::decode( $row->kept_from );
		return $row;
	}

	/** A concern is about people from its first word to its last, so all of it goes. */
	public static function erase( string $reference ): bool {
		global $wpdb;
		Concern_Events::erase( $reference );
		return Tables::expect( $wpdb->delete( self::table(), array( 'reference' => $reference ) ) ) > 0;
	}

	/** Those to which nothing has happened since, and what happened to them. */
	public static function forget( string $before ): void {
		global $wpdb;
		$events = Tables::name( 'concern_events' );
		$wpdb->query( $wpdb->prepare( 'DELETE FROM %i WHERE received_at < %s AND reference NOT IN (SELECT reference FROM %i WHERE at >= %s)', self::table(), $before, $events, $before ) );
		$wpdb->query( $wpdb->prepare( 'DELETE FROM %i WHERE reference NOT IN (SELECT reference FROM %i)', $events, self::table() ) );
	}

	private static function table(): string {
		return Tables::name( 'concerns' );
	}
}
