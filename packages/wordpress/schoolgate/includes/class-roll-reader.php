<?php
/**
 * The school's roll, as its own system exports it.
 *
 * @package Schoolgate
 */

namespace Schoolgate;

defined( 'ABSPATH' ) || exit;

/** One line for each parent of each pupil; see the contract's rollRequestSchema for the columns. Others are left aside. */
final class Roll_Reader {

	private const MAXIMUM_LINES = 50000;
	private const NEEDED        = array( 'pupil_id', 'pupil_name', 'parent_id', 'parent_name' );
	private const LENGTHS       = array(
		'pupil_id'     => 100,
		'pupil_name'   => 200,
		'class'        => 100,
		'parent_id'    => 100,
		'parent_name'  => 200,
		'parent_email' => 254,
	);

	/** @var array<string, array> By the school's own ids. */
	public $pupils = array();
	/** @var array<string, array> By the school's own ids. */
	public $parents = array();
	/** @var array<string, array{parent: string, pupil: string, restricted: bool}> */
	public $relations = array();
	/** @var array<int, array> */
	private $problems = array();

	/** @throws Problem 422 with the lines and columns that are wrong, and no word of what stands there. */
	public function __construct( string $csv ) {
		if ( ! mb_check_encoding( $csv, 'UTF-8' ) ) {
			throw self::refuse( 'Its letters are not in UTF-8. In Excel, save it as "CSV UTF-8".' );
		}
		$rows = self::rows( $csv );
		if ( ! $rows ) {
			throw self::refuse( 'There is no line below the heading: an empty roll would end everything that hangs on it.' );
		}
		if ( count( $rows ) > self::MAXIMUM_LINES ) {
			throw self::refuse( 'There are too many lines.' );
		}
		$missing = array_diff( self::NEEDED, array_keys( reset( $rows ) ) );
		if ( $missing ) {
			throw self::refuse( 'The heading lacks ' . implode( ', ', $missing ) . '.' );
		}
		foreach ( $rows as $line => $row ) {
			if ( $this->check( $line, $row ) ) {
				$this->take( $line, $row );
			}
		}
		if ( $this->problems ) {
			throw new Problem( 'invalid-request', $this->problems );
		}
	}

	private static function refuse( string $detail ): Problem {
		return Problem::at( '#/csv', 'invalid', $detail );
	}

	/** @return array<int, array<string, string>> By line, as a spreadsheet counts them: the heading is the first. */
	private static function rows( string $csv ): array {
		$csv       = (string) preg_replace( '/^\xEF\xBB\xBF/', '', $csv );
		$separator = ',';
		$first     = (string) strtok( $csv, "\r\n" );
		foreach ( array( ';', "\t" ) as $other ) { // by country
			$separator = substr_count( $first, $other ) > substr_count( $first, $separator ) ? $other : $separator;
		}
		$stream = fopen( 'php://temp', 'r+' );
		fwrite( $stream, str_replace( array( "\r\n", "\r" ), "\n", $csv ) );
		rewind( $stream );
		$heading = array_map( 'strtolower', array_map( 'trim', (array) fgetcsv( $stream, 0, $separator, '"', '' ) ) );
		$named   = array_intersect( $heading, array_merge( array_keys( self::LENGTHS ), array( 'contact' ) ) );
		if ( count( $named ) !== count( array_unique( $named ) ) ) {
			fclose( $stream );
			throw self::refuse( 'The heading names one column twice.' );
		}
		$rows = array();
		for ( $line = 2; false !== ( $cells = fgetcsv( $stream, 0, $separator, '"', '' ) ); $line++ ) { // phpcs:ignore Generic.CodeAnalysis.AssignmentInCondition, WordPress.CodeAnalysis.AssignmentInCondition -- how this function is used
			if ( array( null ) === $cells ) {
				continue;
			}
			if ( count( $cells ) !== count( $heading ) ) {
				fclose( $stream );
				throw self::refuse( "This is not CSV that can be read; the trouble begins at line $line." );
			}
			$rows[ $line ] = array_combine( $heading, array_map( 'trim', $cells ) );
		}
		fclose( $stream );
		return $rows;
	}

	private function check( int $line, array $row ): bool {
		$wrong = array();
		foreach ( self::LENGTHS as $column => $length ) {
			$cell = $row[ $column ] ?? '';
			if ( ( '' === $cell && in_array( $column, self::NEEDED, true ) ) || mb_strlen( $cell, 'UTF-8' ) > $length ) {
				$wrong[] = $column;
			}
		}
		if ( '' !== ( $row['parent_email'] ?? '' ) && ! is_email( $row['parent_email'] ) ) {
			$wrong[] = 'parent_email';
		}
		// What could be a restriction is never read as none.
		if ( ! in_array( strtolower( $row['contact'] ?? '' ), array( '', 'yes', 'no' ), true ) ) {
			$wrong[] = 'contact';
		}
		foreach ( array_unique( $wrong ) as $column ) {
			$this->complain( $line, $column, 'This is missing or not in the form that is expected.' );
		}
		return ! $wrong;
	}

	private function take( int $line, array $row ): void {
		$pupil  = array(
			'name'  => $row['pupil_name'],
			'class' => '' === ( $row['class'] ?? '' ) ? null : $row['class'],
		);
		$parent = array(
			'name'  => $row['parent_name'],
			'email' => '' === ( $row['parent_email'] ?? '' ) ? null : $row['parent_email'],
		);
		// A key of digits would become a number.
		if ( ( $this->pupils[ "p{$row['pupil_id']}" ] ?? $pupil ) !== $pupil ) {
			$this->complain( $line, 'pupil_id', 'An earlier line says something else about the pupil with this id.' );
		}
		if ( ( $this->parents[ "p{$row['parent_id']}" ] ?? $parent ) !== $parent ) {
			$this->complain( $line, 'parent_id', 'An earlier line says something else about the parent with this id.' );
		}
		$this->pupils[ "p{$row['pupil_id']}" ]   = $pupil;
		$this->parents[ "p{$row['parent_id']}" ] = $parent;
		$pair                                    = Json::encode( array( $row['parent_id'], $row['pupil_id'] ) );
		if ( isset( $this->relations[ $pair ] ) ) {
			$this->complain( $line, 'parent_id', 'An earlier line is about the same parent and pupil.' );
		}
		$this->relations[ $pair ] = array(
			'parent'     => $row['parent_id'],
			'pupil'      => $row['pupil_id'],
			'restricted' => 'no' === strtolower( $row['contact'] ?? '' ),
		);
	}

	private function complain( int $line, string $column, string $detail ): void {
		$this->problems[] = Problem::field( "#/csv/$line/$column", 'invalid', $detail );
	}
}
