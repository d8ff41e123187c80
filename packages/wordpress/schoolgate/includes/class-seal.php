<?php
/**
 * A declaration's record without the person in it.
 *
 * @package Schoolgate
 */

namespace Schoolgate;

defined( 'ABSPATH' ) || exit;

/** Replaces every personal value by a commitment with a fresh salt; see the SDK's sealDeclaration. */
final class Seal {

	/** @var array<int, array{pointer: string, salt: string, value: string}> */
	public $disclosures = array();
	/** @var \stdClass */
	public $record;

	public function __construct( \stdClass $declaration ) {
		$this->record           = clone $declaration;
		$this->record->signer   = $this->seal_all( '/signer', $declaration->signer );
		$this->record->children = array();
		foreach ( $declaration->children as $index => $child ) {
			$this->record->children[] = $this->seal_all( "/children/$index", $child );
		}
		$this->record->answers = $this->seal_all( '/answers', $declaration->answers );
		if ( isset( $declaration->signature ) ) {
			$this->record->signature = $this->seal( '/signature', $declaration->signature );
		}
	}

	private function seal_all( string $base, \stdClass $values ): \stdClass {
		$sealed = new \stdClass();
		foreach ( get_object_vars( $values ) as $name => $value ) {
			$sealed->$name = $this->seal( $base . '/' . str_replace( array( '~', '/' ), array( '~0', '~1' ), (string) $name ), $value );
		}
		return $sealed;
	}

	/** SHA-256(128 random bits ‖ value). */
	private function seal( string $pointer, string $value ): string {
		$salt                = random_bytes( 16 );
		$this->disclosures[] = array(
			'pointer' => $pointer,
			'salt'    => Digest::base64url( $salt ),
			'value'   => $value,
		);
		return 'sha256-' . Digest::base64url( hash( 'sha256', $salt . $value, true ) );
	}
}
