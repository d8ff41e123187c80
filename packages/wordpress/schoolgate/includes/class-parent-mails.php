<?php
/**
 * Links that are sent by mail, and reminders.
 *
 * @package Schoolgate
 */

namespace Schoolgate;

defined( 'ABSPATH' ) || exit;

/**
 * Mails wait here until WordPress's schedule sends them, so that no page has to wait for hundreds. Each is written from what is
 * true when it is sent: whoever has answered meanwhile, has left or must not be contacted gets none. Its text is not kept.
 */
final class Parent_Mails {

	public const HOOK = 'schoolgate_mails';

	/** As many as a host lets PHP send before it ends it. */
	private const BATCH = 50;
	/** A mail server that is down is asked again every hour, for a weekend. */
	private const RETRY_S   = 3600;
	private const TRY_DAYS  = 3;
	private const REMINDERS = 2;

	public static function start(): void {
		add_action( self::HOOK, array( self::class, 'send_waiting' ) );
		add_action( Retention::HOOK, array( self::class, 'remind' ) );
	}

	public static function stop(): void {
		wp_clear_scheduled_hook( self::HOOK );
	}

	/** @param array<int, \stdClass> $parents From Roll, and contactable. */
	public static function invite( string $policy, string $version, array $parents, string $page, string $expires_at ): void {
		Tables::in_transaction(
			static function () use ( $policy, $version, $parents, $page, $expires_at ) {
				foreach ( $parents as $parent ) {
					self::queue( 'invitation', is_email( (string) $parent->email ) ? 'waiting' : 'no-address', $parent->id, $policy, $version, $page, $expires_at );
				}
			}
		);
		self::schedule( time() );
	}

	private static function queue( string $kind, string $state, string $parent, string $policy, string $version, string $page, string $expires_at ): void {
		global $wpdb;
		Tables::expect(
			$wpdb->insert(
				self::table(),
				array(
					'id'         => wp_generate_uuid4(),
					'kind'       => $kind,
					'state'      => $state,
					'parent_id'  => $parent,
					'policy'     => $policy,
					'version'    => $version,
					'page'       => $page,
					'expires_at' => $expires_at,
					'queued_at'  => Instant::now(),
				)
			)
		);
	}

	private static function schedule( int $at ): void {
		if ( ! wp_next_scheduled( self::HOOK ) ) {
			wp_schedule_single_event( $at, self::HOOK );
		}
	}

	/** Sends what waits, as much as there is time for. */
	public static function send_waiting(): void {
		global $wpdb;
		$retry = Instant::in_seconds( -self::RETRY_S );
		$rows  = $wpdb->get_results( $wpdb->prepare( "SELECT * FROM %i WHERE state = 'waiting' AND (tried_at IS NULL OR tried_at < %s) ORDER BY queued_at, id LIMIT %d", self::table(), $retry, self::BATCH ) );
		foreach ( $rows as $row ) {
			// Whichever of two requests says this first sends it.
			$taken = $wpdb->query( $wpdb->prepare( "UPDATE %i SET tried_at = %s WHERE id = %s AND state = 'waiting' AND (tried_at IS NULL OR tried_at < %s)", self::table(), Instant::now(), $row->id, $retry ) );
			if ( 0 < Tables::expect( $taken ) ) {
				self::send( $row );
			}
		}
		if ( self::BATCH === count( $rows ) ) {
			self::schedule( time() );
		} elseif ( $wpdb->get_var( $wpdb->prepare( "SELECT id FROM %i WHERE state = 'waiting' LIMIT 1", self::table() ) ) ) {
			self::schedule( time() + self::RETRY_S );
		}
	}

	private static function send( \stdClass $row ): void {
		$parent = Roll::find_contactable( $row->parent_id );
		$found  = Policies::find_current( $row->policy );
		if ( null === $parent || ! is_email( (string) $parent->email ) || null === $found || $row->expires_at <= Instant::now() || ! Register::awaited( $row->policy, $row->parent_id ) ) {
			self::settle( $row, 'not-needed' );
			return;
		}
		$invitation = Invitations::add( $row->policy, $row->parent_id, $row->page, $row->expires_at, $row->id );
		if ( Mailer::invite( $parent->email, Invitation_Text::of( $row->kind, $parent->name, $found, $invitation['link'], $row->expires_at ) ) ) {
			self::settle( $row, 'sent' );
			return;
		}
		Invitations::undo( $invitation['id'] );
		if ( $row->queued_at < Instant::in_days( -self::TRY_DAYS ) ) {
			self::settle( $row, 'failed' );
		}
	}

	private static function settle( \stdClass $row, string $state ): void {
		global $wpdb;
		$values = array( 'state' => $state ) + ( 'sent' === $state ? array( 'sent_at' => Instant::now() ) : array() );
		Tables::expect( $wpdb->update( self::table(), $values, array( 'id' => $row->id ) ) );
	}

	/**
	 * Repeats invitations that nobody has answered, on days on which a school's office is there: twice at most for a parent and a
	 * version, while a link of theirs by mail is valid, and never after an answer.
	 */
	public static function remind(): void {
		$days = (int) Settings::get( 'remind_after_days' );
		if ( 0 === $days || (int) wp_date( 'N' ) > 5 ) {
			return;
		}
		$awaited = array();
		foreach ( self::last_sent() as $row ) {
			$awaited[ $row->policy ] = $awaited[ $row->policy ] ?? Register::awaited( $row->policy );
			$version                 = Policies::find_current( $row->policy )->version ?? '';
			$is_due                  = $row->sent_at <= Instant::in_days( -$days ) && in_array( $row->parent_id, $awaited[ $row->policy ], true );
			if ( $is_due && self::count_reminders( $row, $version ) < self::REMINDERS ) {
				self::queue( 'reminder', 'waiting', $row->parent_id, $row->policy, $version, $row->page, $row->expires_at );
			}
		}
		self::schedule( time() );
	}

	/** @return array<int, \stdClass> The last mail that brought each parent a link to a policy, where none waits and a link by mail is valid. */
	private static function last_sent(): array {
		global $wpdb;
		$rows = $wpdb->get_results(
			$wpdb->prepare(
				"SELECT parent_id, policy, page, expires_at, sent_at FROM %i m WHERE state = 'sent' AND expires_at > %s
				AND EXISTS (SELECT 1 FROM %i i WHERE i.parent_id = m.parent_id AND i.policy = m.policy AND i.mail_id IS NOT NULL AND i.expires_at > %s)
				AND NOT EXISTS (SELECT 1 FROM %i o WHERE o.parent_id = m.parent_id AND o.policy = m.policy AND o.state = 'waiting')
				ORDER BY sent_at",
				self::table(),
				Instant::now(),
				Tables::name( 'invitations' ),
				Instant::now(),
				self::table()
			)
		);
		$last = array();
		foreach ( $rows as $row ) {
			$last[ Json::encode( array( $row->parent_id, $row->policy ) ) ] = $row;
		}
		return array_values( $last );
	}

	private static function count_reminders( \stdClass $row, string $version ): int {
		global $wpdb;
		return (int) $wpdb->get_var( $wpdb->prepare( "SELECT COUNT(*) FROM %i WHERE kind = 'reminder' AND parent_id = %s AND policy = %s AND version = %s", self::table(), $row->parent_id, $row->policy, $version ) );
	}

	/** @return array<string, \stdClass> Their last mail about a policy, by parent. */
	public static function last_of( string $policy ): array {
		global $wpdb;
		$rows = $wpdb->get_results( $wpdb->prepare( 'SELECT parent_id, kind, state, queued_at, sent_at FROM %i WHERE policy = %s ORDER BY queued_at, id', self::table(), $policy ) );
		return array_column( $rows, null, 'parent_id' );
	}

	/** @return array<int, \stdClass> With `kind`, `policy`, `state` and `queued_at`. */
	public static function list_of( string $parent ): array {
		global $wpdb;
		return $wpdb->get_results( $wpdb->prepare( 'SELECT kind, policy, state, queued_at FROM %i WHERE parent_id = %s ORDER BY queued_at', self::table(), $parent ) );
	}

	/** Everything about a parent's mails. */
	public static function erase( string $parent ): int {
		global $wpdb;
		return Tables::expect( $wpdb->delete( self::table(), array( 'parent_id' => $parent ) ) );
	}

	private static function table(): string {
		return Tables::name( 'mails' );
	}
}
