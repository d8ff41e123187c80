<?php
/**
 * Links of their own for parents.
 *
 * @package Schoolgate
 */

namespace Schoolgate;

defined( 'ABSPATH' ) || exit;

/**
 * A link is for one parent and one policy, never for a household: what is sent with it is that parent's answer. Its token stands
 * in the fragment, which browsers send nowhere, and only its digest is kept.
 */
final class Invitations {

	public const MAXIMUM_DAYS = 366;

	/** Links are kept so long after they ran out, to see why one did not work. */
	private const KEEP_DAYS = 30;

	/**
	 * Makes a link for each parent, which takes the place of all earlier ones for the same policy: they were perhaps lost in the post.
	 *
	 * @param array<int, \stdClass> $parents From Roll, and contactable.
	 * @return array<int, array{name: string, link: string}> The only answer that holds the links.
	 */
	public static function create( string $policy, array $parents, string $page, string $expires_at ): array {
		return Tables::in_transaction(
			static function () use ( $policy, $parents, $page, $expires_at ) {
				$links = array();
				foreach ( $parents as $parent ) {
					self::revoke( $policy, $parent->id );
					$links[] = array(
						'name' => $parent->name,
						'link' => self::add( $policy, $parent->id, $page, $expires_at )['link'],
					);
				}
				return $links;
			}
		);
	}

	/**
	 * One more, beside those that are there: of an earlier mail, only the digest of the link is left.
	 *
	 * @param string|null $mail By which it is sent.
	 * @return array{id: string, link: string}
	 */
	public static function add( string $policy, string $parent, string $page, string $expires_at, ?string $mail = null ): array {
		global $wpdb;
		$id    = wp_generate_uuid4();
		$token = Digest::base64url( random_bytes( 32 ) );
		Tables::expect(
			$wpdb->insert(
				self::table(),
				array(
					'id'         => $id,
					'digest'     => self::digest( $token ),
					'parent_id'  => $parent,
					'policy'     => $policy,
					'created_at' => Instant::now(),
					'expires_at' => $expires_at,
					'mail_id'    => $mail,
				)
			)
		);
		return array(
			'id'   => $id,
			'link' => preg_replace( '/#.*$/s', '', $page ) . "#invitation=$token",
		);
	}

	/** A plain hash is enough: nobody can try out 256 random bits. */
	private static function digest( string $token ): string {
		return Digest::base64url( hash( 'sha256', $token, true ) );
	}

	/**
	 * Whom a token invites, as long as the school may contact them: a restriction that came later ends the link.
	 *
	 * @return \stdClass|null With `parent`, `policy`, `name` and `children`.
	 */
	public static function find( string $token ): ?\stdClass {
		global $wpdb;
		$row    = $wpdb->get_row( $wpdb->prepare( 'SELECT parent_id, policy, digest FROM %i WHERE digest = %s AND expires_at > %s', self::table(), self::digest( $token ), Instant::now() ) );
		$parent = null === $row || ! hash_equals( $row->digest, self::digest( $token ) ) ? null : Roll::find_contactable( $row->parent_id ); // databases compare without case
		return null === $parent ? null : (object) array(
			'parent'   => $parent->id,
			'policy'   => $row->policy,
			'name'     => $parent->name,
			'children' => $parent->children,
		);
	}

	/** @return array<string, string> Until when the last of their links to a policy is valid, by parent. */
	public static function valid_until( string $policy ): array {
		global $wpdb;
		$rows = $wpdb->get_results( $wpdb->prepare( 'SELECT parent_id, MAX(expires_at) AS until FROM %i WHERE policy = %s AND expires_at > %s GROUP BY parent_id', self::table(), $policy, Instant::now() ) );
		return array_column( $rows, 'until', 'parent_id' );
	}

	/** Ends every link of a parent to a policy at once. */
	public static function revoke( string $policy, string $parent ): bool {
		global $wpdb;
		return Tables::expect(
			$wpdb->delete(
				self::table(),
				array(
					'policy'    => $policy,
					'parent_id' => $parent,
				)
			)
		) > 0;
	}

	/** Takes back one that was made for a mail which nobody got. */
	public static function undo( string $id ): void {
		global $wpdb;
		Tables::expect( $wpdb->delete( self::table(), array( 'id' => $id ) ) );
	}

	/** @return array<int, \stdClass> With `policy`, `created_at` and `expires_at`. */
	public static function list_of( string $parent ): array {
		global $wpdb;
		return $wpdb->get_results( $wpdb->prepare( 'SELECT policy, created_at, expires_at FROM %i WHERE parent_id = %s ORDER BY created_at', self::table(), $parent ) );
	}

	/** Everything about a parent's links. */
	public static function erase( string $parent ): int {
		global $wpdb;
		return Tables::expect( $wpdb->delete( self::table(), array( 'parent_id' => $parent ) ) );
	}

	public static function forget_old(): void {
		global $wpdb;
		$wpdb->query( $wpdb->prepare( 'DELETE FROM %i WHERE expires_at < %s', self::table(), Instant::in_days( -self::KEEP_DAYS ) ) );
	}

	private static function table(): string {
		return Tables::name( 'invitations' );
	}
}
