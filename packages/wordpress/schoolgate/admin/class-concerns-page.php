<?php
/**
 * The page that lists concerns, where the school keeps them.
 *
 * @package Schoolgate
 */

namespace Schoolgate;

defined( 'ABSPATH' ) || exit;

final class Concerns_Page {

	private const MAXIMUM_TEXT = 10000;

	/** @return array<string, callable> */
	public static function actions(): array {
		return array(
			'export_concerns' => array( self::class, 'export' ),
			'erase_concern'   => array( self::class, 'erase' ),
			'reply_concern'   => array( self::class, 'reply' ),
			'note_concern'    => array( self::class, 'note' ),
			'move_concern'    => array( self::class, 'move' ),
			'close_concern'   => array( self::class, 'close' ),
		);
	}

	public static function export(): void {
		Admin_Pages::guard( Capabilities::CONCERNS, 'export_concerns' );
		$people = Records_Table::people();
		$rows   = array( array( 'reference', 'policy', 'version', 'step', 'state', 'since', 'due', 'received', 'from', 'contact', 'children', 'about', 'outcome wanted' ) );
		for ( $offset = 0; $found = Concerns::list( $people, 500, $offset ); $offset += 500 ) { // phpcs:ignore Generic.CodeAnalysis.AssignmentInCondition -- page by page
			foreach ( $found as $row ) {
				$concern = $row->content;
				$rows[]  = array(
					$row->reference,
					$row->policy,
					$row->version,
					$row->stage,
					null === $row->closed_at ? 'open' : 'closed',
					$row->since ?? $row->received_at,
					$row->due_on ?? '',
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

	/** Answers with the concern that the form is about, where it is one that this person may read; else with the list. */
	private static function find_sent(): \stdClass {
		$row = Concerns::find( Admin_Pages::sent( 'reference' ) );
		if ( null === $row ) {
			Admin_Pages::leave_for( 'concerns', 'failed' );
		}
		return $row;
	}

	public static function reply(): void {
		Admin_Pages::guard( Capabilities::CONCERNS, 'reply_concern' );
		self::write( array( Concern_Answers::class, 'reply' ) );
	}

	public static function note(): void {
		Admin_Pages::guard( Capabilities::CONCERNS, 'note_concern' );
		self::write( array( Concern_Answers::class, 'note' ) );
	}

	private static function write( callable $add ): void {
		$row  = self::find_sent();
		$text = trim( str_replace( "\r\n", "\n", Admin_Pages::sent( 'text' ) ) );
		$fits = '' !== $text && mb_check_encoding( $text, 'UTF-8' ) && mb_strlen( $text, 'UTF-8' ) <= self::MAXIMUM_TEXT;
		if ( $fits ) {
			$add( $row, $text );
		}
		self::back_to( $row, $fits );
	}

	public static function move(): void {
		Admin_Pages::guard( Capabilities::CONCERNS, 'move_concern' );
		$row = self::find_sent();
		self::back_to( $row, Concern_Answers::move( $row, Admin_Pages::sent( 'stage' ) ) );
	}

	public static function close(): void {
		Admin_Pages::guard( Capabilities::CONCERNS, 'close_concern' );
		$row = self::find_sent();
		self::back_to( $row, Concern_Answers::close( $row, '1' === Admin_Pages::sent( 'closed' ) ) );
	}

	private static function back_to( \stdClass $row, bool $is_done ): void {
		Admin_Pages::leave_for( 'concerns', $is_done ? 'saved' : 'failed', array( 'reference' => $row->reference ) );
	}

	public static function erase(): void {
		Admin_Pages::guard( Capabilities::CONCERNS, 'erase_concern' );
		$erased = '1' === Admin_Pages::sent( 'sure' ) && Concerns::erase( self::find_sent()->reference );
		Admin_Pages::leave_for( 'concerns', $erased ? 'erased' : 'failed' );
	}

	public static function render(): void {
		echo '<div class="wrap wp-exclude-emoji"><h1>' . esc_html__( 'Concerns', 'schoolgate' ) . '</h1>';
		Admin_Pages::print_notice(
			array(
				'erased' => __( 'The concern has been deleted here. Mail that was sent is not.', 'schoolgate' ),
				'saved'  => __( 'Saved.', 'schoolgate' ),
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
					'state'     => __( 'State', 'schoolgate' ),
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
			Record_View::print_values( array( __( 'State', 'schoolgate' ) => self::state( $row ) ) + Privacy::describe_concern( $row ) );
			self::render_answers( $row );
			Record_View::print_erasure( 'erase_concern', $row->reference, __( 'Delete all of it from WordPress.', 'schoolgate' ), __( 'Delete this concern', 'schoolgate' ) );
		}
		echo '</div>';
	}

	private static function state( \stdClass $row ): string {
		if ( null !== $row->closed_at ) {
			return __( 'closed', 'schoolgate' );
		}
		if ( null !== $row->answered_at ) {
			return __( 'answered', 'schoolgate' );
		}
		if ( null === $row->due_on ) {
			return __( 'open', 'schoolgate' );
		}
		$day = (string) wp_date( get_option( 'date_format' ), strtotime( $row->due_on . 'T12:00:00Z' ) );
		/* translators: %s: a day */
		return sprintf( $row->due_on < wp_date( 'Y-m-d' ) ? __( 'overdue since %s', 'schoolgate' ) : __( 'open, to be answered by %s', 'schoolgate' ), $day );
	}

	/** What can be done with it. Without its secret, which only the parent has, nobody reads an answer. */
	private static function render_answers( \stdClass $row ): void {
		self::print_text( $row, 'reply_concern', __( 'Answer', 'schoolgate' ), __( 'The parent reads it with their reference and secret, and is told by e-mail that it is there, where they gave an address.', 'schoolgate' ), __( 'Send the answer', 'schoolgate' ) );
		self::print_text( $row, 'note_concern', __( 'Note', 'schoolgate' ), __( 'For those who answer concerns here. The parent does not see it.', 'schoolgate' ), __( 'Save the note', 'schoolgate' ) );
		$way    = Concern_Way::of( $row->policy, $row->version );
		$others = null === $way ? array() : array_diff_key( $way->open_stages( $row->kept_from ), array( $row->stage => true ) );
		if ( $others ) {
			self::open_form( $row, 'move_concern', __( 'Pass on', 'schoolgate' ) );
			echo '<p><label for="schoolgate-stage">' . esc_html__( 'To the step', 'schoolgate' ) . '</label> <select id="schoolgate-stage" name="stage" style="max-width:100%">';
			foreach ( $others as $id => $title ) {
				printf( '<option value="%s">%s</option>', esc_attr( (string) $id ), esc_html( $title ) );
			}
			echo '</select> <button class="button">' . esc_html__( 'Pass it on', 'schoolgate' ) . '</button></p><p class="description">' . esc_html__( 'Whoever answers there is sent it by e-mail.', 'schoolgate' ) . '</p></form>';
		}
		$is_open = null === $row->closed_at;
		$button  = $is_open ? __( 'Close this concern', 'schoolgate' ) : __( 'Open it again', 'schoolgate' );
		self::open_form( $row, 'close_concern', $is_open ? __( 'Close', 'schoolgate' ) : __( 'Open again', 'schoolgate' ) );
		printf( '<p><button class="button" name="closed" value="%s">%s</button></p></form>', $is_open ? '1' : '', esc_html( $button ) );
	}

	private static function open_form( \stdClass $row, string $action, string $heading ): void {
		echo '<h2>' . esc_html( $heading ) . '</h2><form method="post" action="' . esc_url( admin_url( 'admin-post.php' ) ) . '">';
		Admin_Pages::print_action( $action );
		echo '<input type="hidden" name="reference" value="' . esc_attr( $row->reference ) . '">';
	}

	private static function print_text( \stdClass $row, string $action, string $heading, string $hint, string $button ): void {
		self::open_form( $row, $action, $heading );
		printf(
			'<p class="description" id="%1$s-hint">%2$s</p><p><label class="screen-reader-text" for="%1$s">%3$s</label><textarea id="%1$s" name="text" rows="4" class="large-text" maxlength="%4$d" required aria-describedby="%1$s-hint"></textarea></p><p><button class="button">%5$s</button></p></form>',
			esc_attr( $action ),
			esc_html( $hint ),
			esc_html( $heading ),
			(int) self::MAXIMUM_TEXT,
			esc_html( $button )
		);
	}

	/** The list says who and where, and not what: that is read one by one. */
	public static function cell( \stdClass $row, string $column ): string {
		switch ( $column ) {
			case 'reference':
				return sprintf( '<strong><a href="%s">%s</a></strong>', esc_url( Admin_Pages::url( 'concerns', array( 'reference' => $row->reference ) ) ), esc_html( $row->reference ) );
			case 'from':
				return esc_html( is_object( $row->content->raisedBy ) ? $row->content->raisedBy->name : __( 'not given', 'schoolgate' ) );
			case 'stage':
				return esc_html( Concern_Way::title( $row, $row->stage ) );
			case 'state':
				return esc_html( self::state( $row ) );
			case 'received':
				return esc_html( Instant::to_day( $row->received_at ) );
			default:
				return $row->mailed ? esc_html__( 'sent', 'schoolgate' ) : '<strong>' . esc_html__( 'not sent', 'schoolgate' ) . '</strong>';
		}
	}
}
