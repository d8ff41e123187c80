<?php
/**
 * The keys that receipts are signed with.
 *
 * @package Schoolgate
 */

namespace Schoolgate;

defined( 'ABSPATH' ) || exit;

/**
 * The newest key signs, every public key stays published. A private key lies in the database sealed under a secret of
 * wp-config.php: a copy of the database alone signs nothing. Where those secrets are changed, a new key is made.
 */
final class Key_Ring {

	public const OPTION = 'schoolgate_keys';

	/** @var array<int, array{kid: string, x: string, sealed: string}> The newest first. */
	private $keys;
	/** @var string */
	private $private_key;

	private function __construct( array $keys, string $private_key ) {
		$this->keys        = $keys;
		$this->private_key = $private_key;
	}

	public static function open(): self {
		$keys = get_option( self::OPTION, array() );
		if ( $keys ) {
			$private_key = self::unseal( $keys[0]['sealed'] );
			if ( null !== $private_key ) {
				return new self( $keys, $private_key );
			}
		}
		return self::add_key( $keys );
	}

	private static function add_key( array $earlier ): self {
		$pair = sodium_crypto_sign_keypair();
		$x    = Digest::base64url( sodium_crypto_sign_publickey( $pair ) );
		$key  = array(
			'kid'    => Digest::base64url( hash( 'sha256', '{"crv":"Ed25519","kty":"OKP","x":"' . $x . '"}', true ) ), // RFC 7638
			'x'      => $x,
			'sealed' => self::seal( sodium_crypto_sign_secretkey( $pair ) ),
		);
		$keys = array_merge( array( $key ), $earlier );
		if ( $earlier ) {
			update_option( self::OPTION, $keys, false );
		} elseif ( ! add_option( self::OPTION, $keys, '', false ) ) {
			return self::open(); // another request was faster
		}
		return new self( $keys, sodium_crypto_sign_secretkey( $pair ) );
	}

	private static function sealing_key(): string {
		return sodium_crypto_generichash( 'schoolgate signing key', hash( 'sha256', wp_salt( 'secure_auth' ), true ) );
	}

	private static function seal( string $secret ): string {
		$nonce = random_bytes( SODIUM_CRYPTO_SECRETBOX_NONCEBYTES );
		return base64_encode( $nonce . sodium_crypto_secretbox( $secret, $nonce, self::sealing_key() ) );
	}

	private static function unseal( string $sealed ): ?string {
		$bytes  = base64_decode( $sealed );
		$opened = sodium_crypto_secretbox_open( substr( $bytes, SODIUM_CRYPTO_SECRETBOX_NONCEBYTES ), substr( $bytes, 0, SODIUM_CRYPTO_SECRETBOX_NONCEBYTES ), self::sealing_key() );
		return false === $opened ? null : $opened;
	}

	/** A compact JWS (RFC 7515, EdDSA). */
	public function sign( string $payload ): string {
		$header = array(
			'alg' => 'EdDSA',
			'kid' => $this->keys[0]['kid'],
			'typ' => 'schoolgate-receipt',
		);
		$signed = Digest::base64url( Json::encode( $header ) ) . '.' . Digest::base64url( $payload );
		return $signed . '.' . Digest::base64url( sodium_crypto_sign_detached( $signed, $this->private_key ) );
	}

	/** @return array{keys: array<int, array<string, string>>} A JSON Web Key Set. */
	public function public_keys(): array {
		return array(
			'keys' => array_map(
				static function ( $key ) {
					return array(
						'kty' => 'OKP',
						'crv' => 'Ed25519',
						'x'   => $key['x'],
						'kid' => $key['kid'],
						'alg' => 'EdDSA',
						'use' => 'sig',
					);
				},
				$this->keys
			),
		);
	}
}
