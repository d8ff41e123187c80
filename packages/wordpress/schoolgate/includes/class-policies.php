<?php
/**
 * The published versions of policies.
 *
 * @package Schoolgate
 */

namespace Schoolgate;

defined( 'ABSPATH' ) || exit;

/** A published version never changes; the newest of a policy is the one in force. */
final class Policies {

	/** @return array<int, \stdClass> The version in force of each policy, without its document. */
	public static function list_current(): array {
		global $wpdb;
		return $wpdb->get_results(
			$wpdb->prepare(
				'SELECT policy, version, language, title, published_at FROM %i WHERE sequence IN (SELECT MAX(sequence) FROM %i GROUP BY policy) ORDER BY policy',
				self::table(),
				self::table()
			)
		);
	}

	/** @return array<int, \stdClass> Every version, the newest first, without its document. */
	public static function list_versions(): array {
		global $wpdb;
		return $wpdb->get_results( $wpdb->prepare( 'SELECT sequence, policy, version, language, title, asks_again, published_at FROM %i ORDER BY policy, sequence DESC', self::table() ) );
	}

	public static function find_current( string $policy ): ?\stdClass {
		global $wpdb;
		return self::parse( $wpdb->get_row( $wpdb->prepare( 'SELECT * FROM %i WHERE policy = %s ORDER BY sequence DESC LIMIT 1', self::table(), $policy ) ), $policy );
	}

	/** The version in force of the policy that a page names, or of the site's first one where it names none. */
	public static function find_shown( string $policy ): ?\stdClass {
		return self::find_current( '' === $policy ? self::first() : $policy );
	}

	/** The policy that was published first: a page that names none shows the same one for ever, whatever is published later. Empty where there is none. */
	public static function first(): string {
		global $wpdb;
		return (string) $wpdb->get_var( $wpdb->prepare( 'SELECT policy FROM %i ORDER BY sequence LIMIT 1', self::table() ) );
	}

	public static function find_version( string $policy, string $version ): ?\stdClass {
		global $wpdb;
		$row = $wpdb->get_row( $wpdb->prepare( 'SELECT * FROM %i WHERE policy = %s AND version = %s', self::table(), $policy, $version ) );
		return null !== $row && $row->version === $version ? self::parse( $row, $policy ) : null;
	}

	/** Databases compare without case; ids do not. */
	private static function parse( ?\stdClass $row, string $policy ): ?\stdClass {
		if ( null === $row || $row->policy !== $policy ) {
			return null;
		}
		$row->document = Json::decode( $row->document );
		$row->pathway  = Json::decode( $row->pathway );
		return $row;
	}

	private static function table(): string {
		return Tables::name( 'policy_versions' );
	}

	/**
	 * Puts a version in force.
	 *
	 * @param mixed  $document   The policy, as JSON that has been decoded.
	 * @param mixed  $pathway    Its pathway with everything that the SDK adds, which is what parents walk.
	 * @param string $html       Its text, as the SDK writes it.
	 * @param bool   $asks_again Whether parents who answered the version before are asked anew.
	 * @return string 'published', or 'unchanged' where exactly this version was published before
	 * @throws Problem Where it is not a policy, or cannot be published.
	 */
	public static function publish( $document, $pathway, string $html, bool $asks_again = false ): string {
		global $wpdb;
		$policy  = Document_Reader::read( 'policy', $document );
		$pathway = Document_Reader::read( 'pathway', $pathway );
		self::refuse_unfinished( $policy );
		$digest  = Digest::of_document( $policy );
		$outcome = Tables::in_transaction(
			static function () use ( $wpdb, $policy, $pathway, $html, $digest, $asks_again ) {
				$earlier = self::find_version( $policy->id, $policy->version );
				if ( null !== $earlier ) {
					if ( $earlier->digest === $digest ) {
						return 'unchanged';
					}
					throw Problem::at( '#/version', 'mismatch', __( 'This version was published before with other words. Published versions never change: give this one a version of its own.', 'schoolgate' ) );
				}
				Tables::expect(
					$wpdb->insert(
						self::table(),
						array(
							'policy'       => $policy->id,
							'version'      => $policy->version,
							'language'     => $policy->language,
							'title'        => isset( $policy->title ) ? Json::to_store( $policy->title ) : null,
							'document'     => Json::to_store( $policy ),
							'pathway'      => Json::to_store( $pathway ),
							'html'         => Json::to_store( Policy_Html::clean( $html ) ),
							'digest'       => $digest,
							'asks_again'   => (int) $asks_again,
							'published_at' => Instant::now(),
						)
					)
				);
				return 'published';
			}
		);
		if ( 'published' === $outcome ) {
			Post_Text::refresh();
		}
		return $outcome;
	}

	/**
	 * What a school must put right before parents may be asked for anything; the rest the SDK has looked at.
	 *
	 * @throws Problem 422.
	 */
	private static function refuse_unfinished( \stdClass $policy ): void {
		if ( ( isset( $policy->declaration ) || isset( $policy->pathway ) ) && ! isset( $policy->privacy ) ) {
			throw Problem::at( '#/privacy', 'required', __( 'It asks parents for personal data, so it needs a privacy notice.', 'schoolgate' ) );
		}
		$ids = self::ids_of( $policy );
		if ( count( $ids ) !== count( array_unique( $ids ) ) ) {
			throw Problem::at( '#/sections', 'invalid', __( 'Two of its parts have the same id.', 'schoolgate' ) );
		}
	}

	/** @return array<int, string> Of all that is linked to, translated or signed by its id. */
	private static function ids_of( \stdClass $policy ): array {
		$ids  = array();
		$walk = static function ( array $parts ) use ( &$walk, &$ids ) {
			foreach ( $parts as $part ) {
				$ids[] = $part->id;
				$walk( $part->clauses ?? array() );
			}
		};
		$walk( $policy->sections );
		$walk( $policy->letter->body ?? array() );
		$walk( $policy->declaration->undertakings ?? array() );
		return $ids;
	}
}
