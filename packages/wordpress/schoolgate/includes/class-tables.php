<?php
/**
 * The tables that the plugin keeps its records in.
 *
 * @package Schoolgate
 */

namespace Schoolgate;

defined( 'ABSPATH' ) || exit;

final class Tables {

	private const LAYOUT = 2;
	private const OPTION = 'schoolgate_tables';

	private const NAMES = array( 'policy_versions', 'declarations', 'concerns', 'claims', 'counters', 'parents', 'pupils', 'parent_pupils', 'invitations', 'mails', 'concern_events' );

	public static function name( string $table ): string {
		global $wpdb;
		return $wpdb->prefix . 'schoolgate_' . $table;
	}

	/**
	 * Instants are text as the contract writes them, to the millisecond, so that they sort as text and come back as they were.
	 * No column is called `parent`: WordPress takes one of that name for a number. JSON is stored in ASCII, so that no character set of a database can change what a parent signed.
	 *
	 * @return bool Whether there was anything to make or change.
	 */
	public static function update(): bool {
		if ( self::LAYOUT === (int) get_option( self::OPTION ) ) {
			return false;
		}
		global $wpdb;
		require_once ABSPATH . 'wp-admin/includes/upgrade.php';
		$end = $wpdb->get_charset_collate();
		$of  = array( self::class, 'name' );

		dbDelta(
			array(
				"CREATE TABLE {$of( 'policy_versions' )} (
sequence bigint(20) unsigned NOT NULL AUTO_INCREMENT,
policy varchar(200) NOT NULL,
version varchar(100) NOT NULL,
language varchar(35) NOT NULL,
title text,
document longtext NOT NULL,
pathway longtext NOT NULL,
html longtext NOT NULL,
digest varchar(60) NOT NULL,
asks_again tinyint(1) NOT NULL DEFAULT 0,
published_at char(24) NOT NULL,
PRIMARY KEY  (sequence),
KEY policy (policy(100))
) $end;",
				"CREATE TABLE {$of( 'declarations' )} (
reference char(19) NOT NULL,
policy varchar(200) NOT NULL,
version varchar(100) NOT NULL,
language varchar(35) NOT NULL,
outcome varchar(10) NOT NULL,
assurance varchar(20) NOT NULL,
received_at char(24) NOT NULL,
jws longtext NOT NULL,
disclosures longtext,
people text,
parent_id varchar(40),
set_aside varchar(20),
matched_by bigint(20) unsigned,
PRIMARY KEY  (reference),
KEY received_at (received_at),
KEY parent_id (parent_id)
) $end;",
				"CREATE TABLE {$of( 'concerns' )} (
reference char(19) NOT NULL,
policy varchar(200) NOT NULL,
version varchar(100) NOT NULL,
stage varchar(200) NOT NULL,
received_at char(24) NOT NULL,
mailed tinyint(1) NOT NULL DEFAULT 0,
content longtext NOT NULL,
people text,
secret_digest char(43),
subject varchar(200),
kept_from text,
hidden_from text,
since char(24),
due_on char(10),
due_approximate tinyint(1) NOT NULL DEFAULT 0,
answered_at char(24),
closed_at char(24),
PRIMARY KEY  (reference),
KEY received_at (received_at)
) $end;",
				"CREATE TABLE {$of( 'concern_events' )} (
position bigint(20) unsigned NOT NULL AUTO_INCREMENT,
reference char(19) NOT NULL,
stage varchar(200) NOT NULL,
event varchar(20) NOT NULL,
at char(24) NOT NULL,
note longtext,
written_by bigint(20) unsigned NOT NULL,
PRIMARY KEY  (position),
KEY reference (reference)
) $end;",
				"CREATE TABLE {$of( 'claims' )} (
digest char(43) NOT NULL,
body_digest char(43) NOT NULL,
resource char(19) NOT NULL,
received_at char(24) NOT NULL,
PRIMARY KEY  (digest),
KEY resource (resource)
) $end;",
				"CREATE TABLE {$of( 'counters' )} (
bucket char(43) NOT NULL,
until_at bigint(20) unsigned NOT NULL,
hits bigint(20) unsigned NOT NULL,
PRIMARY KEY  (bucket)
) $end;",
				"CREATE TABLE {$of( 'parents' )} (
id varchar(40) NOT NULL,
external_id varchar(100) NOT NULL,
name varchar(200) NOT NULL,
name_key varchar(200) NOT NULL,
email varchar(254),
left_at char(24),
PRIMARY KEY  (id),
KEY name_key (name_key(100))
) $end;",
				"CREATE TABLE {$of( 'pupils' )} (
id varchar(40) NOT NULL,
external_id varchar(100) NOT NULL,
name varchar(200) NOT NULL,
class varchar(100),
left_at char(24),
PRIMARY KEY  (id)
) $end;",
				"CREATE TABLE {$of( 'parent_pupils' )} (
parent_id varchar(40) NOT NULL,
pupil_id varchar(40) NOT NULL,
restricted tinyint(1) NOT NULL DEFAULT 0,
PRIMARY KEY  (parent_id,pupil_id)
) $end;",
				"CREATE TABLE {$of( 'invitations' )} (
id varchar(40) NOT NULL,
digest char(43) NOT NULL,
parent_id varchar(40) NOT NULL,
policy varchar(200) NOT NULL,
created_at char(24) NOT NULL,
expires_at char(24) NOT NULL,
mail_id varchar(40),
PRIMARY KEY  (id),
UNIQUE KEY digest (digest),
KEY parent_id (parent_id)
) $end;",
				"CREATE TABLE {$of( 'mails' )} (
id varchar(40) NOT NULL,
kind varchar(20) NOT NULL,
state varchar(20) NOT NULL,
parent_id varchar(40) NOT NULL,
policy varchar(200) NOT NULL,
version varchar(100) NOT NULL,
page text NOT NULL,
expires_at char(24) NOT NULL,
queued_at char(24) NOT NULL,
tried_at char(24),
sent_at char(24),
PRIMARY KEY  (id),
KEY state (state),
KEY parent_id (parent_id)
) $end;",
			)
		);
		update_option( self::OPTION, self::LAYOUT );
		return true;
	}

	/** @return array<int, string> */
	public static function names(): array {
		return array_map( array( self::class, 'name' ), self::NAMES );
	}

	public static function drop(): void {
		global $wpdb;
		foreach ( self::names() as $table ) {
			$wpdb->query( $wpdb->prepare( 'DROP TABLE IF EXISTS %i', $table ) );
		}
		delete_option( self::OPTION );
	}

	/**
	 * Does all of a piece of work or none of it. Where a host's tables know no transactions, the work's own order has to do.
	 *
	 * @template T
	 * @param callable(): T $work What to do.
	 * @return T
	 * @throws \Throwable What the work throws, after everything has been taken back.
	 */
	public static function in_transaction( callable $work ) {
		global $wpdb;
		$wpdb->query( 'START TRANSACTION' );
		try {
			$result = $work();
			self::expect( $wpdb->query( 'COMMIT' ) );
			return $result;
		} catch ( \Throwable $error ) {
			$wpdb->query( 'ROLLBACK' );
			throw $error;
		}
	}

	/**
	 * WordPress says false where a statement failed; nobody shall take that for nothing found.
	 *
	 * @param int|bool $outcome What $wpdb answered.
	 * @throws \RuntimeException Where it failed, without the statement: that holds what a person typed.
	 */
	public static function expect( $outcome ): int {
		if ( false === $outcome ) {
			throw new \RuntimeException( 'The database refused a statement.' );
		}
		return (int) $outcome;
	}
}
