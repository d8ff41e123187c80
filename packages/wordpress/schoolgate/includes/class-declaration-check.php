<?php
/**
 * What a well-formed declaration can still get wrong.
 *
 * @package Schoolgate
 */

namespace Schoolgate;

defined( 'ABSPATH' ) || exit;

/** The same rules, in the same order, as the server's checkAgainstPolicy and the SDK's checkDeclaration. */
final class Declaration_Check {

	/** Where the blanks of a school's own form live in the record; any other field is one of the answers. */
	private const BUILT_IN = array( 'parentName', 'email', 'childName', 'childClass', 'signature', 'date' );

	/**
	 * Holds a request against the version that it names, which may be a superseded one: what was on the parent's screen is
	 * what they signed.
	 *
	 * @throws Problem 422.
	 */
	public static function run( \stdClass $request ): void {
		$named = $request->policy;
		$found = Policies::find_version( $named->id, $named->version );
		if ( null === $found ) {
			throw Problem::at( '#/policy/version', 'unknown', 'There is no such version of this policy.' );
		}
		$policy   = $found->document;
		$language = $named->language;
		if ( $language !== $policy->language && ! isset( $policy->translations->$language ) ) {
			throw Problem::at( '#/policy/language', 'unknown', 'This version has no text in this language.' );
		}
		if ( ! hash_equals( Digest::of_policy( $policy, $language ), $named->digest ) ) {
			throw Problem::at( '#/policy/digest', 'mismatch', 'This is not the text that was published. Load the policy again.' );
		}
		if ( ! isset( $policy->declaration ) ) {
			throw Problem::at( '#/policy/id', 'unknown', 'This policy asks for no declaration.' );
		}
		$problems = 'signed' === $request->outcome ? self::check_signed( $policy->declaration, $request ) : self::check_declined( $request );
		if ( $problems ) {
			throw new Problem( 'invalid-request', $problems );
		}
	}

	/** Declining is an answer like any other: it owes the school nothing but the names. */
	private static function check_declined( \stdClass $request ): array {
		$problems = $request->undertakings ? array( Problem::field( '#/undertakings', 'mismatch', 'Declining agrees to nothing.' ) ) : array();
		return array_merge( $problems, self::unknown_answers( $request, array( 'reason' ) ) );
	}

	private static function check_signed( \stdClass $form, \stdClass $request ): array {
		$problems = array();
		$demand   = static function ( string $pointer, ?string $value ) use ( &$problems ) {
			if ( null === $value || '' === $value ) {
				$problems[] = Problem::field( $pointer, 'required' );
			}
		};
		$required = array();
		$further  = array();
		foreach ( $form->fields as $field ) {
			$required[ $field->name ] = $field->required || ( $required[ $field->name ] ?? false );
			if ( ! in_array( $field->name, self::BUILT_IN, true ) ) {
				$further[] = $field;
			}
		}
		if ( $required['email'] ?? false ) {
			$demand( '#/signer/email', $request->signer->email ?? null );
		}
		foreach ( ( $required['childClass'] ?? false ) ? $request->children : array() as $index => $child ) {
			$demand( "#/children/$index/class", $child->class ?? null );
		}
		foreach ( $further as $field ) {
			if ( $field->required ) {
				$demand( "#/answers/{$field->name}", $request->answers->{$field->name} ?? null );
			}
		}
		$problems = array_merge( $problems, self::unknown_answers( $request, array_column( $further, 'name' ) ) );
		$demand( '#/signature', $request->signature ?? null );
		if ( '' !== ( $request->signature ?? '' ) && ! self::is_signature( $request->method, $request->signature ) ) {
			$problems[] = Problem::field( '#/signature', 'invalid' );
		}
		$asked = array_column( $form->undertakings, 'id' );
		$given = $request->undertakings;
		sort( $asked, SORT_STRING );
		sort( $given, SORT_STRING );
		if ( $asked !== $given ) {
			$problems[] = Problem::field( '#/undertakings', 'required', 'Signing means agreeing to every undertaking.' );
		}
		return $problems;
	}

	/** What a signature may be hangs on the way it was given. */
	private static function is_signature( string $method, string $signature ): bool {
		try {
			Document_Reader::read( "signature-$method", $signature );
			return true;
		} catch ( Problem $problem ) {
			return false;
		}
	}

	private static function unknown_answers( \stdClass $request, array $known ): array {
		$unknown = array_diff( array_map( 'strval', array_keys( get_object_vars( $request->answers ) ) ), $known );
		return array_map(
			static function ( $name ) {
				return Problem::field( "#/answers/$name", 'unknown' );
			},
			array_values( $unknown )
		);
	}
}
