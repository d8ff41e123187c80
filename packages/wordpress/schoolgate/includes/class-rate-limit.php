<?php
/**
 * How much may be sent in ten minutes.
 *
 * @package Schoolgate
 */

namespace Schoolgate;

defined( 'ABSPATH' ) || exit;

/**
 * A whole school may be behind one address on the evening on which every parent signs; a concern sends mail, so fewer of those
 * are taken. Addresses are kept for ten minutes, and only hashed under a secret.
 */
final class Rate_Limit {

	private const WINDOW_S = 600;
	private const LIMITS   = array(
		'declarations' => array(
			'address' => 1500,
			'school'  => 6000,
		),
		'concerns'     => array(
			'address' => 40,
			'school'  => 400,
		),
		// tokens and codes that open nothing
		'wrong-codes'  => array(
			'address' => 300,
			'school'  => 6000,
		),
	);

	/** @throws Problem 429 with the time to wait. */
	public static function spend( string $resource ): void {
		/**
		 * How many of a resource may be sent in ten minutes, by one address and to the whole school.
		 *
		 * @param array{address: int, school: int} $limits   Numbers of requests.
		 * @param string                           $resource 'declarations', 'concerns' or 'wrong-codes'.
		 */
		$limits = apply_filters( 'schoolgate_rate_limits', self::LIMITS[ $resource ], $resource );
		self::count( "$resource address " . self::address(), (int) $limits['address'] );
		self::count( "$resource school", (int) $limits['school'] );
	}

	private static function address(): string {
		$address = isset( $_SERVER['REMOTE_ADDR'] ) ? sanitize_text_field( wp_unslash( $_SERVER['REMOTE_ADDR'] ) ) : '';
		/** Whom a request comes from: a site behind a proxy says here what its proxy says. @param string $address An IP address. */
		return self::network( (string) apply_filters( 'schoolgate_client_address', $address ) );
	}

	/** Of an IPv6 address the first half, which is what one household or school is given: the rest is theirs to choose. */
	private static function network( string $address ): string {
		$bytes = filter_var( $address, FILTER_VALIDATE_IP, FILTER_FLAG_IPV6 ) ? (string) inet_pton( $address ) : '';
		$is_v4 = 0 === strncmp( $bytes, str_repeat( "\0", 10 ) . "\xff\xff", 12 );
		return 16 === strlen( $bytes ) && ! $is_v4 ? bin2hex( substr( $bytes, 0, 8 ) ) : $address;
	}

	private static function count( string $bucket, int $limit ): void {
		global $wpdb;
		$now   = time();
		$until = ( intdiv( $now, self::WINDOW_S ) + 1 ) * self::WINDOW_S;
		$key   = Digest::base64url( hash_hmac( 'sha256', "$until $bucket", wp_salt( 'nonce' ), true ) );
		$table = Tables::name( 'counters' );
		$more  = $wpdb->prepare( 'UPDATE %i SET hits = hits + 1 WHERE bucket = %s', $table, $key );
		if ( 0 === Tables::expect( $wpdb->query( $more ) ) ) {
			$wpdb->query( $wpdb->prepare( 'INSERT IGNORE INTO %i (bucket, until_at, hits) VALUES (%s, %d, 0)', $table, $key, $until ) );
			$wpdb->query( $more );
			$wpdb->query( $wpdb->prepare( 'DELETE FROM %i WHERE until_at < %d', $table, $now ) );
		}
		if ( (int) $wpdb->get_var( $wpdb->prepare( 'SELECT hits FROM %i WHERE bucket = %s', $table, $key ) ) > $limit ) {
			throw new Problem( 'too-many-requests', null, array( 'Retry-After' => (string) max( 1, $until - $now ) ) );
		}
	}
}
