<?php
/**
 * The page that lists concerns, where the school keeps them.
 *
 * @package Schoolgate
 */

namespace Schoolgate;

defined( 'ABSPATH' ) || exit;

final class Concerns_Page {

	/** @return array<string, callable> */
	public static function actions(): array {
		return array(
			'export_concerns' => array( self::class, 'export' ),
			'erase_concern'   => array( self::class, 'erase' ),
		);
	}

	public static function export(): void {
		Admin_Pages::guard( Capabilities::CONCERNS, 'export_concerns' );
		$people = Records_Table::people();
		$rows   = array( array( 'reference', 'policy', 'version', 'step', 'received', 'from', 'contact', 'children', 'about', 'outcome wanted' ) );
		for ( $offset = 0; $found = Concerns::list( $people, 500, $offset ); $offset += 500 ) { // phpcs:ignore Generic.CodeAnalysis.AssignmentInCondition -- page by page
			foreach ( $found as $row ) {
				$concern = $row->content;
				$rows[]  = array(
					$row->reference,
					$row->policy,
					$row->version,
					$row->stage,
					$row->received_at,
					$concern->raisedBy->name ?? '',
					$concern->raisedBy->contact ?? '',
					implode( '; ', array_column( $concern->children ?? array(), 'name' ) ),
					$concern->about,
					$concern->desiredOutcome ?? '',
				);
			}
		}
		Csv::download( 'concerns.csv', $rows );
	}

	public static function erase(): void {
		Admin_Pages::guard( Capabilities::CONCERNS, 'erase_concern' );
		$erased = '1' === Admin_Pages::sent( 'sure' ) && Concerns::erase( Admin_Pages::sent( 'reference' ) );
		Admin_Pages::leave_for( 'concerns', $erased ? 'erased' : 'failed' );
	}

	public static function render(): void {
		echo '<div class="wrap"><h1>' . esc_html__( 'Concerns', 'schoolgate' ) . '</h1>';
		Admin_Pages::print_notice(
			array(
				'erased' => __( 'The concern has been deleted here. Mail that was sent is not.', 'schoolgate' ),
				'failed' => '!' . __( 'That did not work: it may have been erased meanwhile.', 'schoolgate' ),
			)
		);
		Admin_Pages::warn_of_lost_concerns();
		if ( ! Settings::get( 'store_concerns' ) ) {
			echo '<div class="notice notice-info inline"><p>' . esc_html__( 'New concerns are sent by e-mail and not kept here. The settings say what keeping them would mean.', 'schoolgate' ) . '</p></div>';
		}
		$reference = Record_View::asked_for();
		$row       = '' === $reference ? null : Concerns::find( $reference );
		if ( null === $row ) {
			$table = new Records_Table(
				Concerns::class,
				array(
					'reference' => __( 'Reference', 'schoolgate' ),
					'from'      => __( 'From', 'schoolgate' ),
					'stage'     => __( 'Step', 'schoolgate' ),
					'received'  => __( 'Received', 'schoolgate' ),
					'mailed'    => __( 'E-mail', 'schoolgate' ),
				),
				array( self::class, 'cell' )
			);
			$table->prepare_items();
			$table->print_export( 'export_concerns' );
			$table->print_search();
			$table->display();
		} else {
			printf( '<p><a href="%s">%s</a></p>', esc_url( Admin_Pages::url( 'concerns' ) ), esc_html__( 'All concerns', 'schoolgate' ) );
			Record_View::print_values( Privacy::describe_concern( $row ) );
			Record_View::print_erasure( 'erase_concern', $row->reference, __( 'Delete all of it from WordPress.', 'schoolgate' ), __( 'Delete this concern', 'schoolgate' ) );
		}
		echo '</div>';
	}

	/** The list says who and where, and not what: that is read one by one. */
	public static function cell( \stdClass $row, string $column ): string {
		switch ( $column ) {
			case 'reference':
				return sprintf( '<strong><a href="%s">%s</a></strong>', esc_url( Admin_Pages::url( 'concerns', array( 'reference' => $row->reference ) ) ), esc_html( $row->reference ) );
			case 'from':
				return esc_html( is_object( $row->content->raisedBy ) ? $row->content->raisedBy->name : __( 'not given', 'schoolgate' ) );
			case 'stage':
				return esc_html( $row->stage );
			case 'received':
				return esc_html( Instant::to_day( $row->received_at ) );
			default:
				return $row->mailed ? esc_html__( 'sent', 'schoolgate' ) : '<strong>' . esc_html__( 'not sent', 'schoolgate' ) . '</strong>';
		}
	}
}
