<?php
/**
 * Writes that may arrive more than once.
 *
 * @package Schoolgate
 */

namespace Schoolgate;

defined( 'ABSPATH' ) || exit;

/**
 * Carries out a POST exactly once per Idempotency-Key: the same request again gets the same answer and stores nothing, another
 * request under the same key is refused, and one that was refused leaves nothing behind. Neither key nor body can be read back
 * from what is kept: the body is hashed under the key, so that nobody who holds the table can try out names against it.
 */
final class Write_Once {

	/**
	 * @param callable(mixed): Prepared_Write        $prepare Checks the body; stores nothing.
	 * @param callable(string, string): array $recall  The answer to the request that created a reference at an instant.
	 * @param string                         $caller  Who sends: the bearer of each invitation is a caller of their own, everybody else is one.
	 * @throws Problem Why it is refused.
	 */
	public static function run( \WP_REST_Request $request, callable $prepare, callable $recall, string $caller = 'public' ): \WP_REST_Response {
		$key = (string) $request->get_header( 'Idempotency-Key' );
		if ( ! preg_match( '/^[A-Za-z0-9_-]{16,64}$/D', $key ) ) {
			throw new Problem( 'idempotency-key' );
		}
		$body        = self::read_body( $request );
		$digest      = Digest::base64url( hash( 'sha256', Json::encode( array( Settings::get( 'organisation' ), $request->get_route(), $caller, $key ) ), true ) );
		$body_digest = Digest::base64url( hash_hmac( 'sha256', $body, $key, true ) );

		$answer = self::repeat( $digest, $body_digest, $recall ) ?? self::create( $digest, $body_digest, $body, $prepare )
			?? self::repeat( $digest, $body_digest, $recall ); // the last: an equal request was faster
		if ( null === $answer ) {
			throw new \RuntimeException( 'An idempotency key was taken and then gone.' );
		}
		return new \WP_REST_Response( (object) $answer, 201, array( 'Cache-Control' => 'no-store' ) );
	}

	/** @throws Problem 415. */
	private static function read_body( \WP_REST_Request $request ): string {
		if ( ! preg_match( '~^application/json\s*(;|$)~i', (string) $request->get_header( 'Content-Type' ) ) ) {
			throw new Problem( 'unsupported-media-type' );
		}
		return (string) $request->get_body();
	}

	/** @throws Problem 400, 415. @return mixed */
	public static function read_json( \WP_REST_Request $request ) {
		return self::decode( self::read_body( $request ) );
	}

	/** @return mixed */
	private static function decode( string $body ) {
		try {
			return Json::decode( $body );
		} catch ( \JsonException $error ) {
			throw new Problem( 'malformed-body' );
		}
	}

	private static function repeat( string $digest, string $body_digest, callable $recall ): ?array {
		global $wpdb;
		$claim = $wpdb->get_row( $wpdb->prepare( 'SELECT body_digest, resource, received_at FROM %i WHERE digest = %s', Tables::name( 'claims' ), $digest ) );
		if ( null === $claim ) {
			return null;
		}
		if ( ! hash_equals( $claim->body_digest, $body_digest ) ) {
			throw new Problem( 'idempotency-conflict' );
		}
		return $recall( $claim->resource, $claim->received_at );
	}

	private static function create( string $digest, string $body_digest, string $body, callable $prepare ): ?array {
		$write = $prepare( self::decode( $body ) );
		$first = Tables::in_transaction(
			static function () use ( $digest, $body_digest, $write ) {
				global $wpdb;
				$taken = Tables::expect(
					$wpdb->query(
						$wpdb->prepare(
							'INSERT IGNORE INTO %i (digest, body_digest, resource, received_at) VALUES (%s, %s, %s, %s)',
							Tables::name( 'claims' ),
							$digest,
							$body_digest,
							$write->reference,
							$write->received_at
						)
					)
				);
				if ( $taken > 0 ) {
					( $write->store )();
				}
				return $taken > 0;
			}
		);
		if ( $first && null !== $write->after ) {
			try {
				( $write->after )();
			} catch ( \Throwable $error ) {
				Problem::log( $error ); // it is stored, so nobody is told that it was not
			}
		}
		return $first ? $write->answer : null;
	}
}
