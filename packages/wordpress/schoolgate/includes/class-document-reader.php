<?php
/**
 * Checks untrusted JSON against the schemas that the build makes from the model.
 *
 * @package Schoolgate
 */

namespace Schoolgate;

defined( 'ABSPATH' ) || exit;

/** The part of JSON Schema that the model uses, with the problems that the SDK would find, at the same pointers. */
final class Document_Reader {

	/** As in the model: clauses nest 32 deep, each level two of JSON's, and the rest is at most eight deep. */
	private const MAXIMUM_DEPTH = 72;
	private const SPACE         = '[\s\x{0b}\x{a0}\x{1680}\x{2000}-\x{200a}\x{2028}\x{2029}\x{202f}\x{205f}\x{3000}\x{feff}]';

	/** @var \stdClass */
	private $root;
	/** @var array<int, array{pointer: string, code: string, detail: string}> */
	private $problems = array();
	/** @var bool Whether something is of another kind altogether, and not only too long or empty. */
	private $wrong_kind = false;

	private function __construct( \stdClass $root ) {
		$this->root = $root;
	}

	/**
	 * Gives the document with texts trimmed and without what the model does not know.
	 *
	 * @param string $name  Of the schema.
	 * @param mixed  $value From Json::decode().
	 * @return mixed
	 * @throws Problem 422 with every field that is wrong.
	 */
	public static function read( string $name, $value ) {
		if ( self::is_too_deep( $value ) ) {
			throw Problem::at( '#', 'invalid', 'This is nested too deeply.' );
		}
		$reader = new self( self::schema( $name ) );
		$clean  = $reader->check( $reader->root, $value, '#' );
		if ( $reader->problems ) {
			throw new Problem( 'invalid-request', $reader->problems );
		}
		return $clean;
	}

	private static function schema( string $name ): \stdClass {
		return json_decode( (string) file_get_contents( plugin_dir_path( PLUGIN_FILE ) . "schemas/$name.json" ), false, 512, JSON_THROW_ON_ERROR );
	}

	/** @param mixed $value From Json::decode(). */
	private static function is_too_deep( $value ): bool {
		$level = array( $value );
		for ( $depth = 0; $level; $depth++ ) {
			if ( $depth > self::MAXIMUM_DEPTH ) {
				return true;
			}
			$below = array();
			foreach ( $level as $item ) {
				foreach ( is_object( $item ) ? get_object_vars( $item ) : ( is_array( $item ) ? $item : array() ) as $member ) {
					$below[] = $member;
				}
			}
			$level = $below;
		}
		return false;
	}

	/**
	 * @param mixed $value Present, and anything.
	 * @return mixed
	 */
	private function check( \stdClass $schema, $value, string $pointer ) {
		if ( isset( $schema->{'$ref'} ) ) {
			$name   = basename( $schema->{'$ref'} );
			$schema = '#' === $name ? $this->root : $this->root->{'$defs'}->$name;
		}
		$either = $schema->anyOf ?? $schema->oneOf ?? null;
		if ( null !== $either ) {
			return $this->check_either( $either, $value, $pointer );
		}
		if ( isset( $schema->const ) && $schema->const !== $value ) {
			return $this->refuse_kind( $value, $pointer );
		}
		switch ( $schema->type ) {
			case 'object':
				return is_object( $value ) ? $this->check_object( $schema, $value, $pointer ) : $this->refuse_kind( $value, $pointer );
			case 'array':
				return is_array( $value ) ? $this->check_list( $schema, $value, $pointer ) : $this->refuse_kind( $value, $pointer );
			case 'string':
				return is_string( $value ) ? $this->check_text( $schema, $value, $pointer ) : $this->refuse_kind( $value, $pointer );
			case 'integer':
				return is_int( $value ) || is_float( $value ) ? $this->check_number( $schema, $value, $pointer ) : $this->refuse_kind( $value, $pointer );
			default:
				return is_bool( $value ) ? $value : $this->refuse_kind( $value, $pointer );
		}
	}

	private function refuse( string $pointer, string $code ): void {
		$this->problems[] = Problem::field( $pointer, $code );
	}

	/** @param mixed $value Of another kind than was asked for. */
	private function refuse_kind( $value, string $pointer ) {
		$this->wrong_kind = true;
		$this->refuse( $pointer, is_string( $value ) && '' === self::trim( $value ) ? 'required' : 'invalid' );
		return null;
	}

	/** Where all but one alternative are of another kind, what is wrong with that one is said. */
	private function check_either( array $alternatives, $value, string $pointer ) {
		$near = array();
		foreach ( $alternatives as $schema ) {
			$reader = new self( $this->root );
			$clean  = $reader->check( $schema, $value, $pointer );
			if ( ! $reader->problems ) {
				return $clean;
			}
			if ( ! $reader->wrong_kind || $this->has_kind( $schema, $value ) ) {
				$near[] = $reader;
			}
		}
		if ( 1 !== count( $near ) ) {
			return $this->refuse_kind( $value, $pointer );
		}
		$this->problems   = array_merge( $this->problems, $near[0]->problems );
		$this->wrong_kind = $this->wrong_kind || $near[0]->wrong_kind;
		return null;
	}

	/** Whether the `kind` that a value says it is of is this schema's. @param mixed $value Anything. */
	private function has_kind( \stdClass $schema, $value ): bool {
		return isset( $schema->properties->kind->const ) && is_object( $value ) && ( $value->kind ?? null ) === $schema->properties->kind->const;
	}

	private function check_object( \stdClass $schema, \stdClass $value, string $pointer ): \stdClass {
		$clean    = new \stdClass();
		$known    = get_object_vars( $schema->properties ?? new \stdClass() );
		$required = $schema->required ?? array();
		foreach ( $known as $name => $member ) {
			if ( property_exists( $value, $name ) ) {
				$clean->$name = $this->check( $member, $value->$name, self::below( $pointer, $name ) );
			} elseif ( in_array( $name, $required, true ) ) {
				$this->wrong_kind = true;
				$this->refuse( self::below( $pointer, $name ), 'required' );
			}
		}
		$further = $schema->additionalProperties ?? null;
		foreach ( array_diff_key( get_object_vars( $value ), $known ) as $name => $member ) {
			$name = (string) $name;
			$at   = self::below( $pointer, $name );
			if ( false === $further ) {
				$this->wrong_kind = true;
				$this->refuse( $at, 'unknown' );
			} elseif ( is_object( $further ) ) {
				$this->check_name( $schema->propertyNames ?? null, $name, $at );
				$clean->$name = $this->check( $further, $member, $at );
			}
		}
		return $clean;
	}

	private function check_name( ?\stdClass $schema, string $name, string $pointer ): void {
		if ( null === $schema ) {
			return;
		}
		$reader = new self( $this->root );
		$reader->check( $schema, $name, $pointer );
		if ( $reader->problems ) {
			$this->refuse( $pointer, 'invalid' );
		}
	}

	private function check_list( \stdClass $schema, array $value, string $pointer ): array {
		$clean = array();
		foreach ( $value as $index => $item ) {
			$clean[] = $this->check( $schema->items, $item, "$pointer/$index" );
		}
		if ( count( $value ) < ( $schema->minItems ?? 0 ) ) {
			$this->refuse( $pointer, 'required' );
		}
		if ( count( $value ) > ( $schema->maxItems ?? PHP_INT_MAX ) ) {
			$this->refuse( $pointer, 'too-many' );
		}
		return $clean;
	}

	private function check_text( \stdClass $schema, string $given, string $pointer ): string {
		$text   = isset( $schema->trim ) ? self::trim( $given ) : $given;
		$length = self::length( $text );
		if ( isset( $schema->enum ) && ! in_array( $text, $schema->enum, true ) ) {
			$this->refuse_kind( $text, $pointer );
		} elseif ( $length < ( $schema->minLength ?? 0 ) ) {
			$this->refuse( $pointer, 'required' );
		} elseif ( $length > ( $schema->maxLength ?? PHP_INT_MAX ) ) {
			$this->refuse( $pointer, 'too-long' );
		} elseif ( isset( $schema->pattern ) && ! self::matches( $schema->pattern, $text ) || isset( $schema->format ) && ! Formats::has( $schema->format, $text ) ) {
			$this->refuse( $pointer, '' === self::trim( $text ) ? 'required' : 'invalid' );
		}
		return $text;
	}

	/** @param int|float $value Any number. */
	private function check_number( \stdClass $schema, $value, string $pointer ) {
		if ( floor( $value ) !== (float) $value ) {
			$this->refuse( $pointer, 'invalid' );
		} elseif ( $value < ( $schema->minimum ?? -INF ) ) {
			$this->refuse( $pointer, 'required' );
		} elseif ( $value > ( $schema->maximum ?? INF ) ) {
			$this->refuse( $pointer, 'too-long' );
		}
		return $value;
	}

	/** A pattern of JavaScript's: `$` is the very end, `\d` is 0 to 9, and `\s` is any space there is. */
	private static function matches( string $pattern, string $text ): bool {
		$pattern = str_replace( array( '~', '\s' ), array( '\~', trim( self::SPACE, '[]' ) ), $pattern );
		return 1 === preg_match( "~(*UTF)$pattern~D", $text );
	}

	private static function trim( string $text ): string {
		$space = self::SPACE;
		return (string) preg_replace( "~(*UTF)^$space+|$space+$~D", '', $text );
	}

	/** In characters, without asking for mbstring: every byte but those that continue one. */
	private static function length( string $text ): int {
		return strlen( $text ) - preg_match_all( '/[\x80-\xBF]/', $text );
	}

	private static function below( string $pointer, string $name ): string {
		$escaped = rawurlencode( str_replace( array( '~', '/' ), array( '~0', '~1' ), $name ) );
		return $pointer . '/' . strtr( $escaped, array( '%21' => '!', '%27' => "'", '%28' => '(', '%29' => ')', '%2A' => '*' ) );
	}
}
