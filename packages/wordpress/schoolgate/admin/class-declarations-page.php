<?php
/**
 * The page that lists declarations.
 *
 * @package Schoolgate
 */

namespace Schoolgate;

defined( 'ABSPATH' ) || exit;

final class Declarations_Page {

	/** @return array<string, callable> */
	public static function actions(): array {
		return array(
			'export_declarations' => array( self::class, 'export' ),
			'erase_declaration'   => array( self::class, 'erase' ),
			'match_declaration'   => array( self::class, 'match' ),
		);
	}

	public static function export(): void {
		Admin_Pages::guard( Capabilities::DECLARATIONS, 'export_declarations' );
		$people = Records_Table::people();
		$rows   = array( array( 'reference', 'policy', 'version', 'answer', 'received', 'parent', 'capacity', 'email', 'children', 'answers' ) );
		for ( $offset = 0; $found = Declarations::list( $people, 500, $offset ); $offset += 500 ) { // phpcs:ignore Generic.CodeAnalysis.AssignmentInCondition -- page by page
			foreach ( $found as $row ) {
				$rows[] = array(
					$row->reference,
					$row->policy,
					$row->version,
					$row->outcome,
					$row->received_at,
					Declarations::value( $row, '/signer/name' ) ?? '',
					Declarations::value( $row, '/signer/capacity' ) ?? '',
					Declarations::value( $row, '/signer/email' ) ?? '',
					implode( '; ', Declarations::children( $row ) ),
					implode( '; ', Declarations::answers( $row ) ),
				);
			}
		}
		Csv::download( 'declarations.csv', $rows );
	}

	public static function erase(): void {
		Admin_Pages::guard( Capabilities::DECLARATIONS, 'erase_declaration' );
		$erased = '1' === Admin_Pages::sent( 'sure' ) && Declarations::erase( Admin_Pages::sent( 'reference' ) );
		Admin_Pages::leave_for( 'declarations', $erased ? 'erased' : 'failed' );
	}

	public static function match(): void {
		Admin_Pages::guard( Capabilities::DECLARATIONS, 'match_declaration' );
		$reference = Admin_Pages::sent( 'reference' );
		$choice    = Admin_Pages::sent( 'parent' );
		try {
			$is_reason = in_array( $choice, array( 'not-on-roll', 'duplicate', 'not-genuine' ), true );
			Register::match( $reference, $is_reason || '' === $choice ? null : $choice, $is_reason ? $choice : null );
		} catch ( Problem $problem ) {
			Admin_Pages::leave_for( 'declarations', 'failed' );
		}
		Admin_Pages::leave_for( 'declarations', 'matched', array( 'reference' => $reference ) );
	}

	public static function render(): void {
		echo '<div class="wrap wp-exclude-emoji"><h1 class="wp-heading-inline">' . esc_html__( 'Declarations', 'schoolgate' ) . '</h1>';
		Admin_Pages::print_notice(
			array(
				'erased'  => __( 'The person has been erased. That an answer was given stays.', 'schoolgate' ),
				'matched' => __( 'Saved.', 'schoolgate' ),
				'failed'  => '!' . __( 'That did not work: it may have been erased meanwhile.', 'schoolgate' ),
			)
		);
		$reference = Record_View::asked_for();
		$row       = '' === $reference ? null : Declarations::find( $reference );
		if ( null === $row ) {
			self::render_list();
		} else {
			self::render_one( $row );
		}
		echo '</div>';
	}

	private static function render_list(): void {
		$table = new Records_Table(
			Declarations::class,
			array(
				'parent'   => __( 'Parent', 'schoolgate' ),
				'children' => __( 'Children', 'schoolgate' ),
				'outcome'  => __( 'Answer', 'schoolgate' ),
				'policy'   => __( 'Policy', 'schoolgate' ),
				'received' => __( 'Received', 'schoolgate' ),
				'matched'  => __( 'On the roll', 'schoolgate' ),
			),
			array( self::class, 'cell' )
		);
		$table->prepare_items();
		$table->print_export( 'export_declarations' );
		$table->print_search();
		$table->display();
	}

	public static function cell( \stdClass $row, string $column ): string {
		switch ( $column ) {
			case 'parent':
				$name = Declarations::value( $row, '/signer/name' ) ?? __( '(erased)', 'schoolgate' );
				return sprintf( '<strong><a href="%s">%s</a></strong>', esc_url( Admin_Pages::url( 'declarations', array( 'reference' => $row->reference ) ) ), esc_html( $name ) );
			case 'children':
				return esc_html( implode( ', ', Declarations::children( $row ) ) );
			case 'outcome':
				return esc_html( Privacy::outcome( $row->outcome ) );
			case 'policy':
				return esc_html( "{$row->policy} {$row->version}" );
			case 'received':
				return esc_html( Instant::to_day( $row->received_at ) );
			default:
				return esc_html( null !== $row->parent_id ? __( 'matched', 'schoolgate' ) : ( $row->set_aside ? __( 'set aside', 'schoolgate' ) : __( 'not yet matched', 'schoolgate' ) ) );
		}
	}

	private static function render_one( \stdClass $row ): void {
		printf( '<p><a href="%s">%s</a></p>', esc_url( Admin_Pages::url( 'declarations' ) ), esc_html__( 'All declarations', 'schoolgate' ) );
		Record_View::print_values( Privacy::describe_declaration( $row ) );
		self::render_match( $row );
		Record_View::print_erasure(
			'erase_declaration',
			$row->reference,
			__( 'Erase the names, the e-mail address and the signature. The parent’s own receipt stays valid.', 'schoolgate' ),
			__( 'Erase this person', 'schoolgate' )
		);
	}

	/** Whose answer it is; parents of the name it was given under come first. */
	private static function render_match( \stdClass $row ): void {
		$parents = Roll::list_parents();
		if ( ! $parents ) {
			return;
		}
		$key     = People::key( Declarations::value( $row, '/signer/name' ) ?? '' );
		$options = array( '' => __( 'Nobody has said yet', 'schoolgate' ) );
		$others  = array();
		foreach ( $parents as $parent ) {
			$label = $parent->name . ( $parent->children ? ' – ' . implode( ', ', array_column( $parent->children, 'name' ) ) : '' );
			if ( $parent->name_key === $key ) {
				$options[ $parent->id ] = '★ ' . $label;
			} else {
				$others[ $parent->id ] = $label;
			}
		}
		$options += array(
			'not-on-roll' => __( 'Nobody on the roll', 'schoolgate' ),
			'duplicate'   => __( 'The same answer twice', 'schoolgate' ),
			'not-genuine' => __( 'Not genuine', 'schoolgate' ),
		) + $others;
		echo '<h2>' . esc_html__( 'Whose answer this is', 'schoolgate' ) . '</h2><form method="post" action="' . esc_url( admin_url( 'admin-post.php' ) ) . '">';
		Admin_Pages::print_action( 'match_declaration' );
		echo '<input type="hidden" name="reference" value="' . esc_attr( $row->reference ) . '"><label for="schoolgate-parent">' . esc_html__( 'Parent on the roll', 'schoolgate' ) . '</label> <select id="schoolgate-parent" name="parent">';
		foreach ( $options as $value => $label ) {
			printf( '<option value="%s"%s>%s</option>', esc_attr( (string) $value ), selected( (string) $value, (string) ( $row->parent_id ?? $row->set_aside ), false ), esc_html( $label ) );
		}
		echo '</select> <button class="button button-primary">' . esc_html__( 'Save', 'schoolgate' ) . '</button></form>';
	}
}
