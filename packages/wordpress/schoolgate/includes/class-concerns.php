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
	 * @throws Problem 422.
	 * @param mixed $body Untrusted.
	 */
	public static function prepare( $body ): Prepared_Write {
		$request       = Document_Reader::read( 'concern', $body );
		$contact       = self::find_contact( $request );
		$write         = new Prepared_Write();
		$write->answer = self::answer( $write->reference, $write->received_at );
		$is_kept       = (bool) Settings::get( 'store_concerns' );
		$send          = static function () use ( $write, $request, $contact ) {
			return Mailer::send_concern( $write->reference, $request, $contact );
		};
		$write->store  = static function () use ( $write, $request, $is_kept, $send ) {
			if ( $is_kept ) {
				self::insert( $write, $request );
			} elseif ( ! $send() ) {
				throw new \RuntimeException( 'A concern could not be mailed, and is not kept here.' );
			}
		};
		$write->after  = static function () use ( $write, $is_kept, $send ) {
			if ( $is_kept && $send() ) {
				self::mark_mailed( $write->reference );
			}
		};
		return $write;
	}

	/**
	 * Whom the stage leads to, on the pathway that parents walk. Where a policy has no privacy notice, nothing is collected.
	 *
	 * @throws Problem 422 unless the concern was sent at a stage of that version's pathway.
	 */
	private static function find_contact( \stdClass $request ): \stdClass {
		$found = Policies::find_version( $request->pathway->policy, $request->pathway->version );
		if ( null === $found ) {
			throw Problem::at( '#/pathway/version', 'unknown', 'There is no such version of this policy.' );
		}
		$stage = isset( $found->document->privacy ) ? ( $found->pathway->nodes->{$request->stage} ?? null ) : null;
		if ( null === $stage || 'stage' !== $stage->kind ) {
			throw Problem::at( '#/stage', 'unknown', 'The pathway of this version has no such stage.' );
		}
		$contact        = clone ( $found->pathway->contacts->{$stage->contact} ?? new \stdClass() );
		$contact->stage = $stage->title;
		return $contact;
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

	private static function insert( Prepared_Write $write, \stdClass $request ): void {
		global $wpdb;
		$content = clone $request;
		unset( $content->pathway, $content->stage );
		$named = is_object( $request->raisedBy ) ? array( $request->raisedBy->name ) : array();
		Tables::expect(
			$wpdb->insert(
				self::table(),
				array(
					'reference'   => $write->reference,
					'policy'      => $request->pathway->policy,
					'version'     => $request->pathway->version,
					'stage'       => $request->stage,
					'received_at' => $write->received_at,
					'content'     => Json::to_store( $content ),
					'people'      => People::index( array_merge( $named, array_column( $request->children ?? array(), 'name' ) ), array( $request->raisedBy->contact ?? '' ) ),
				)
			)
		);
	}

	private static function mark_mailed( string $reference ): void {
		global $wpdb;
		$wpdb->update( self::table(), array( 'mailed' => 1 ), array( 'reference' => $reference ) );
	}

	public static function answer( string $reference, string $received_at ): array {
		return array(
			'reference'  => $reference,
			'receivedAt' => $received_at,
		);
	}

	/**
	 * @param string|null $people A pattern of People.
	 * @return array<int, \stdClass> With `content` as an object; the newest first.
	 */
	public static function list( ?string $people, int $limit, int $offset = 0 ): array {
		global $wpdb;
		$rows = $wpdb->get_results( $wpdb->prepare( 'SELECT * FROM %i', self::table() ) . self::where( $people ) . $wpdb->prepare( ' ORDER BY received_at DESC, reference LIMIT %d OFFSET %d', $limit, $offset ) );
		return array_map( array( self::class, 'parse' ), $rows );
	}

	public static function count( ?string $people ): int {
		global $wpdb;
		return (int) $wpdb->get_var( $wpdb->prepare( 'SELECT COUNT(*) FROM %i', self::table() ) . self::where( $people ) );
	}

	private static function where( ?string $people ): string {
		global $wpdb;
		return null === $people ? '' : $wpdb->prepare( ' WHERE people LIKE %s', $people );
	}

	public static function find( string $reference ): ?\stdClass {
		global $wpdb;
		$row = $wpdb->get_row( $wpdb->prepare( 'SELECT * FROM %i WHERE reference = %s', self::table(), $reference ) );
		return null === $row ? null : self::parse( $row );
	}

	private static function parse( \stdClass $row ): \stdClass {
		$row->content = Json::decode( $row->content );
		return $row;
	}

	/** A concern is about people from its first word to its last, so all of it goes. */
	public static function erase( string $reference ): bool {
		global $wpdb;
		return Tables::expect( $wpdb->delete( self::table(), array( 'reference' => $reference ) ) ) > 0;
	}

	private static function table(): string {
		return Tables::name( 'concerns' );
	}
}
