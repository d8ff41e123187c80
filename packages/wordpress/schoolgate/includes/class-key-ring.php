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

	/** With a key that signs, which is made where there is none: of several requests at once, everybody signs with one that is stored. */
	public static function open(): self {
		for ( $attempt = 0; $attempt < 10; $attempt++ ) {
			$stored      = self::read();
			$keys        = null === $stored ? array() : maybe_unserialize( $stored );
			$private_key = $keys ? self::unseal( $keys[0]['sealed'] ) : null;
			if ( null !== $private_key ) {
				return new self( $keys, $private_key );
			}
			self::replace( $stored, maybe_serialize( array_merge( array( self::make_key() ), $keys ) ) );
		}
		throw new \RuntimeException( 'No key could be stored.' );
	}

	/** Past all caches, which may not know yet what another request has stored. */
	private static function read(): ?string {
		global $wpdb;
		return $wpdb->get_var( $wpdb->prepare( 'SELECT option_value FROM %i WHERE option_name = %s', $wpdb->options, self::OPTION ) );
	}

	/** Does nothing where another request was faster: WordPress's own ways of storing an option would write over its key. */
	private static function replace( ?string $before, string $after ): void {
		global $wpdb;
		if ( null === $before ) {
			Tables::expect( $wpdb->query( $wpdb->prepare( "INSERT IGNORE INTO %i (option_name, option_value, autoload) VALUES (%s, %s, 'off')", $wpdb->options, self::OPTION, $after ) ) );
		} else {
			Tables::expect( $wpdb->query( $wpdb->prepare( 'UPDATE %i SET option_value = %s WHERE option_name = %s AND option_value = %s', $wpdb->options, $after, self::OPTION, $before ) ) );
		}
		wp_cache_delete( self::OPTION, 'options' );
		wp_cache_delete( 'notoptions', 'options' );
	}

	private static function make_key(): array {
		$pair = sodium_crypto_sign_keypair();
		$x    = Digest::base64url( sodium_crypto_sign_publickey( $pair ) );
		return array(
			'kid'    => Digest::base64url( hash( 'sha256', '{"crv":"Ed25519","kty":"OKP","x":"' . $x . '"}', true ) ), // RFC 7638
			'x'      => $x,
			'sealed' => self::seal( sodium_crypto_sign_secretkey( $pair ) ),
		);
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
