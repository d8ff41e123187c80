<?php
/**
 * The pathway that a concern was sent on, and whom it is kept from.
 *
 * @package Schoolgate
 */

namespace Schoolgate;

defined( 'ABSPATH' ) || exit;

/** By the SDK's rules: who is one person, whom a stage's concerns are about, and which stage follows. */
final class Concern_Way {

	/** @var \stdClass As parents walk it. */
	public $pathway;

	private function __construct( \stdClass $pathway ) {
		$this->pathway = $pathway;
	}

	/** @return self|null Null where there is no such version, or it has no privacy notice: then nothing is collected. */
	public static function of( string $policy, string $version ): ?self {
		$found = Policies::find_version( $policy, $version );
		return isset( $found->document->privacy ) ? new self( $found->pathway ) : null;
	}

	/** What a stage is called; its id where its version has gone. */
	public static function title( \stdClass $row, string $stage ): string {
		static $ways = array();
		$version     = "{$row->policy} {$row->version}";
		if ( ! array_key_exists( $version, $ways ) ) {
			$ways[ $version ] = self::of( $row->policy, $row->version );
		}
		return null === $ways[ $version ] ? $stage : ( $ways[ $version ]->stage( $stage )->title ?? $stage );
	}

	public function stage( string $id ): ?\stdClass {
		$node = $this->pathway->nodes->$id ?? null;
		return null !== $node && 'stage' === $node->kind ? $node : null;
	}

	public function contact( string $key ): \stdClass {
		return $this->pathway->contacts->$key ?? new \stdClass();
	}

	/** Every key of the contacts that is the same person or desk as this one: by role, name or address, and whoever that leads to. */
	public function keys_of_person( string $key ): array {
		$contacts = get_object_vars( $this->pathway->contacts );
		$found    = isset( $contacts[ $key ] ) ? array( $key ) : array();
		for ( $at = 0; $at < count( $found ); $at++ ) { // phpcs:ignore Generic.CodeAnalysis.ForLoopWithTestFunctionCall -- grows on the way
			foreach ( $contacts as $other => $contact ) {
				if ( ! in_array( (string) $other, $found, true ) && self::is_same( $contacts[ $found[ $at ] ], $contact ) ) {
					$found[] = (string) $other;
				}
			}
		}
		return $found;
	}

	private static function is_same( \stdClass $a, \stdClass $b ): bool {
		foreach ( array( 'role', 'name', 'email' ) as $field ) {
			if ( isset( $a->$field, $b->$field ) && mb_strtolower( trim( $a->$field ), 'UTF-8' ) === mb_strtolower( trim( $b->$field ), 'UTF-8' ) ) {
				return true;
			}
		}
		return false;
	}

	/** Whom a concern at this stage must be about: every way to it has named them, so nobody needs to say so or can leave it out. */
	public function subject_of_stage( string $stage ): ?string {
		foreach ( get_object_vars( $this->pathway->nodes ) as $node ) {
			foreach ( 'question' === $node->kind ? $node->options : array() as $option ) {
				if ( isset( $option->about ) && ! $this->is_reached_otherwise( $stage, $option->about ) ) {
					return $option->about;
				}
			}
		}
		return null;
	}

	private function is_reached_otherwise( string $stage, string $subject ): bool {
		$nodes   = get_object_vars( $this->pathway->nodes );
		$reached = array( $this->pathway->start );
		for ( $at = 0; $at < count( $reached ); $at++ ) { // phpcs:ignore Generic.CodeAnalysis.ForLoopWithTestFunctionCall -- grows on the way
			$node = $nodes[ $reached[ $at ] ] ?? null;
			foreach ( null === $node ? array() : self::targets( $node, $subject ) as $target ) {
				if ( ! in_array( $target, $reached, true ) ) {
					$reached[] = $target;
				}
			}
		}
		return in_array( $stage, $reached, true );
	}

	/** @return array<int, string> Where a node leads, but for answers about a person. */
	private static function targets( \stdClass $node, string $subject ): array {
		if ( 'question' !== $node->kind ) {
			return isset( $node->next ) ? array( $node->next ) : array();
		}
		$targets = array();
		foreach ( $node->options as $option ) {
			if ( ( $option->about ?? null ) !== $subject ) {
				$targets[] = $option->to;
			}
		}
		return $targets;
	}

	/**
	 * The stage that follows, past those of the person whom the concern is about; null at the end.
	 *
	 * @param array<int, string> $kept_from Keys of contacts.
	 */
	public function stage_after( string $stage, array $kept_from ): ?string {
		$seen = array( $stage );
		$next = $this->stage( $stage )->next ?? null;
		while ( null !== $next && ! in_array( $next, $seen, true ) ) {
			$seen[] = $next;
			$node   = $this->stage( $next );
			if ( null === $node || ! in_array( $node->contact, $kept_from, true ) ) {
				return null === $node ? null : $next; // without a stage the way leads on outside the school
			}
			$next = $node->next ?? null;
		}
		return null;
	}

	/** @return array<string, string> Titles of the stages to which a concern may be passed on, by id. */
	public function open_stages( array $kept_from ): array {
		$titles = array();
		foreach ( get_object_vars( $this->pathway->nodes ) as $id => $node ) {
			if ( 'stage' === $node->kind && ! in_array( $node->contact, $kept_from, true ) ) {
				$titles[ $id ] = $node->title;
			}
		}
		return $titles;
	}

	/**
	 * Who hears of a concern at a stage: its own contact, else the school's address for concerns; never somebody whom it is about.
	 *
	 * @return \stdClass With `email`, which is empty where nobody can hear of it, `role` and `stage`.
	 */
	public function reader( string $stage, array $kept_from ): \stdClass {
		$node    = $this->stage( $stage );
		$contact = $this->contact( $node->contact );
		$own     = in_array( $node->contact, $kept_from, true ) ? '' : (string) ( $contact->email ?? '' );
		$email   = is_email( $own ) ? $own : (string) Settings::get( 'concerns_email' );
		$avoided = array_map( 'strtolower', $this->values_of( $kept_from, 'email' ) );
		return (object) array(
			'email' => is_email( $email ) && ! in_array( strtolower( $email ), $avoided, true ) ? $email : '',
			'role'  => $contact->role ?? '',
			'stage' => $node->title,
		);
	}

	/** @return array<int, string> What these contacts have under a name. */
	public function values_of( array $keys, string $field ): array {
		return array_column( array_map( array( $this, 'contact' ), $keys ), $field );
	}
}
