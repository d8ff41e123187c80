<?php
/**
 * Digests of policies, the same as the SDK's.
 *
 * @package Schoolgate
 */

namespace Schoolgate;

defined( 'ABSPATH' ) || exit;

final class Digest {

	public static function base64url( string $bytes ): string {
		return rtrim( strtr( base64_encode( $bytes ), '+/', '-_' ), '=' );
	}

	/** Of what a parent is shown and signs in one language; see the SDK's digestPolicy. */
	public static function of_policy( \stdClass $policy, string $language ): string {
		$signed = array(
			'organisation' => $policy->organisation ?? null,
			'title'        => $policy->title ?? null,
			'id'           => $policy->id,
			'version'      => $policy->version,
			'language'     => $language,
			'sections'     => self::sections( $policy ),
			'declaration'  => $policy->declaration ?? null,
			'translation'  => $language === $policy->language ? null : ( $policy->translations->$language ?? null ),
		);
		return self::of( (object) array_filter( $signed, array( self::class, 'is_present' ) ) );
	}

	/** Of the whole document, less the line numbers of its import. */
	public static function of_document( \stdClass $policy ): string {
		$document           = clone $policy;
		$document->sections = self::sections( $policy );
		if ( isset( $policy->letter ) ) {
			$document->letter       = clone $policy->letter;
			$document->letter->body = array_map( array( self::class, 'without_source' ), $policy->letter->body );
		}
		return self::of( $document );
	}

	/** @param mixed $value Of a member. */
	private static function is_present( $value ): bool {
		return null !== $value;
	}

	private static function of( \stdClass $value ): string {
		return 'sha256-' . self::base64url( hash( 'sha256', Json::canonicalize( $value ), true ) );
	}

	/** @return array<int, \stdClass> */
	private static function sections( \stdClass $policy ): array {
		return array_map(
			static function ( $section ) {
				$section          = clone $section;
				$section->clauses = array_map( array( self::class, 'without_source' ), $section->clauses );
				return $section;
			},
			$policy->sections
		);
	}

	/** Where the words were found is not part of what they say. */
	private static function without_source( \stdClass $clause ): \stdClass {
		$clause = clone $clause;
		unset( $clause->source );
		if ( isset( $clause->clauses ) ) {
			$clause->clauses = array_map( array( self::class, 'without_source' ), $clause->clauses );
		}
		return $clause;
	}
}
