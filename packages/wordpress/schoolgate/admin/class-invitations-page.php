<?php
/**
 * The page on which the office gives parents links of their own.
 *
 * @package Schoolgate
 */

namespace Schoolgate;

defined( 'ABSPATH' ) || exit;

final class Invitations_Page {

	private const DEFAULT_DAYS = 30;
	/** PHP itself reads no more fields of a form than a thousand. */
	private const MAXIMUM_TICKED = 500;

	/** @return array<string, callable> */
	public static function actions(): array {
		return array(
			'invite'    => array( self::class, 'invite' ),
			'end_links' => array( self::class, 'end_links' ),
		);
	}

	public static function invite(): void {
		Admin_Pages::guard( Capabilities::DECLARATIONS, 'invite' );
		$policy     = Policies::find_current( Admin_Pages::sent( 'policy' ) );
		$page       = self::address( (int) Admin_Pages::sent( 'page_id' ) );
		$expires_at = self::end_of( Admin_Pages::sent( 'until' ) );
		if ( ! isset( $policy->document->declaration ) || null === $page || null === $expires_at ) {
			Admin_Pages::leave_for( 'invitations', 'failed' );
		}
		$back = array( 'policy' => $policy->policy );
		if ( count( Admin_Pages::sent_list( 'parents' ) ) > self::MAXIMUM_TICKED ) {
			Admin_Pages::leave_for( 'invitations', 'many', $back );
		}
		$parents = self::chosen( $policy->policy );
		if ( ! $parents ) {
			Admin_Pages::leave_for( 'invitations', 'nobody', $back );
		}
		if ( 'print' === Admin_Pages::sent( 'way' ) ) {
			$links = Invitations::create( $policy->policy, $parents, $page, $expires_at );
			Letters::send( $policy, $links, $expires_at );
		}
		Parent_Mails::invite( $policy->policy, $policy->version, $parents, $page, $expires_at );
		Admin_Pages::leave_for( 'invitations', 'mailed', $back );
	}

	/** @return array<int, \stdClass> Everybody of whom an answer is awaited, or those who were ticked; nobody whom the school must not contact. */
	private static function chosen( string $policy ): array {
		$ticked = 'ticked' === Admin_Pages::sent( 'who' ) ? Admin_Pages::sent_list( 'parents' ) : Register::awaited( $policy );
		return array_values(
			array_filter(
				Roll::list_parents(),
				static function ( $parent ) use ( $ticked ) {
					return $parent->children && in_array( $parent->id, $ticked, true );
				}
			)
		);
	}

	public static function end_links(): void {
		Admin_Pages::guard( Capabilities::DECLARATIONS, 'end_links' );
		$policy = Admin_Pages::sent( 'policy' );
		$ended  = Invitations::revoke( $policy, Admin_Pages::sent( 'parent' ) );
		Admin_Pages::leave_for( 'invitations', $ended ? 'ended' : 'failed', array( 'policy' => $policy ) );
	}

	/** Where a link may lead: a page of this site with the form that anybody may read. */
	private static function address( int $id ): ?string {
		return isset( Elements::pages( 'parent-declaration' )[ $id ] ) ? ( get_permalink( $id ) ?: null ) : null;
	}

	/** The last instant of a day at the school, such as `2026-12-24`; null unless it lies within a year from now. */
	private static function end_of( string $day ): ?string {
		if ( ! preg_match( '/^[0-9-]+$/D', $day ) ) {
			return null; // PHP's own reader of days ends the request at a NUL
		}
		$end = \DateTimeImmutable::createFromFormat( '!Y-m-d H:i:s', "$day 23:59:59", wp_timezone() );
		if ( false === $end || $end->format( 'Y-m-d' ) !== $day ) {
			return null;
		}
		$instant = Instant::of( $end );
		return $instant > Instant::now() && $instant <= Instant::in_days( Invitations::MAXIMUM_DAYS ) ? $instant : null;
	}

	public static function render(): void {
		echo '<div class="wrap wp-exclude-emoji"><h1>' . esc_html__( 'Invitations', 'schoolgate' ) . '</h1>';
		Admin_Pages::print_notice(
			array(
				'mailed' => __( 'The mails are on their way: WordPress sends them in the background, some at a time. The list below says what became of each.', 'schoolgate' ),
				'ended'  => __( 'Their links no longer work.', 'schoolgate' ),
				'nobody' => '!' . __( 'Nobody was chosen who can be invited.', 'schoolgate' ),
				'many'   => '!' . __( 'Too many were ticked. Nothing was sent and no link was made.', 'schoolgate' ),
				'failed' => '!' . __( 'That did not work. Please choose a policy, a page, and a day within a year.', 'schoolgate' ),
			)
		);
		echo '<p>' . esc_html__( 'A link of their own shows a parent the form with their name filled in, and puts their answer beside them in the register, with nothing to match. It is for one parent and not for a household; whoever has it can answer for that parent until it ends.', 'schoolgate' ) . '</p>';
		$policies = self::policies();
		$policy   = self::asked_for( $policies );
		if ( null === $policy ) {
			echo '<p>' . esc_html__( 'First publish a policy that parents can sign, on the page Policies.', 'schoolgate' ) . '</p>';
		} elseif ( ! Roll::list_parents() ) {
			printf( '<p><a href="%s">%s</a></p>', esc_url( Admin_Pages::url( 'register' ) ), esc_html__( 'First bring in the roll, on the page Register.', 'schoolgate' ) );
		} elseif ( ! Elements::pages( 'parent-declaration' ) ) {
			echo '<p>' . esc_html__( 'First publish a page with the block “Sign the code of conduct”: the links lead there.', 'schoolgate' ) . '</p>';
		} else {
			self::render_choice( $policies, $policy );
			self::render_form( $policy );
		}
		echo '</div>';
	}

	/** @return array<string, string> Titles of the policies that parents can sign, by id. */
	private static function policies(): array {
		$titles = array();
		foreach ( Policies::list_current() as $row ) {
			if ( isset( Policies::find_current( $row->policy )->document->declaration ) ) {
				$titles[ $row->policy ] = null === $row->title ? $row->policy : (string) json_decode( $row->title );
			}
		}
		return $titles;
	}

	private static function asked_for( array $policies ): ?string {
		$asked = Admin_Pages::asked_for( 'policy' );
		return isset( $policies[ $asked ] ) ? $asked : array_key_first( $policies );
	}

	/** Each policy has its own list. */
	private static function render_choice( array $policies, string $policy ): void {
		if ( count( $policies ) < 2 ) {
			echo '<h2>' . esc_html( $policies[ $policy ] ) . '</h2>';
			return;
		}
		echo '<ul class="subsubsub">';
		foreach ( $policies as $id => $title ) {
			$is_shown = (string) $id === $policy;
			printf( '<li style="white-space:normal"><a href="%s"%s>%s</a>&emsp;</li>', esc_url( Admin_Pages::url( 'invitations', array( 'policy' => $id ) ) ), $is_shown ? ' class="current" aria-current="page"' : '', esc_html( $title ) );
		}
		echo '</ul><br class="clear">';
	}

	private static function render_form( string $policy ): void {
		$awaited = count( Register::awaited( $policy ) );
		echo '<form id="schoolgate-end-links" method="post" action="' . esc_url( admin_url( 'admin-post.php' ) ) . '">';
		Admin_Pages::print_action( 'end_links' );
		echo '<input type="hidden" name="policy" value="' . esc_attr( $policy ) . '"></form>';
		echo '<form method="post" action="' . esc_url( admin_url( 'admin-post.php' ) ) . '">';
		Admin_Pages::print_action( 'invite' );
		echo '<input type="hidden" name="policy" value="' . esc_attr( $policy ) . '"><table class="form-table" role="presentation"><tr><th scope="row"><label for="schoolgate-page">' . esc_html__( 'The links lead to', 'schoolgate' ) . '</label></th><td><select id="schoolgate-page" name="page_id" style="max-width:100%">';
		foreach ( Elements::pages( 'parent-declaration' ) as $id => $title ) {
			printf( '<option value="%d">%s</option>', (int) $id, esc_html( $title ) );
		}
		printf(
			'</select></td></tr><tr><th scope="row"><label for="schoolgate-until">%s</label></th><td><input id="schoolgate-until" name="until" type="date" required min="%s" max="%s" value="%s"></td></tr>',
			esc_html__( 'They work until the end of', 'schoolgate' ),
			esc_attr( wp_date( 'Y-m-d' ) ),
			esc_attr( wp_date( 'Y-m-d', time() + ( Invitations::MAXIMUM_DAYS - 1 ) * DAY_IN_SECONDS ) ),
			esc_attr( wp_date( 'Y-m-d', time() + self::DEFAULT_DAYS * DAY_IN_SECONDS ) )
		);
		printf(
			'<tr><th scope="row">%s</th><td><fieldset><legend class="screen-reader-text">%1$s</legend><label><input type="radio" name="who" value="awaited" checked> %s</label><br><label><input type="radio" name="who" value="ticked"> %s</label></fieldset></td></tr></table>',
			esc_html__( 'For', 'schoolgate' ),
			/* translators: %d: a number of parents */
			esc_html( sprintf( _n( '%d parent who has not answered', '%d parents who have not answered', $awaited, 'schoolgate' ), $awaited ) ),
			/* translators: %d: a number of parents */
			esc_html( sprintf( __( 'those whom I tick below, %d at most', 'schoolgate' ), self::MAXIMUM_TICKED ) )
		);
		printf(
			'<p><button class="button button-primary" name="way" value="mail">%s</button> <button class="button" name="way" value="print">%s</button></p><p class="description">%s %s</p>',
			esc_html__( 'Send the links by e-mail', 'schoolgate' ),
			esc_html__( 'Make letters to print', 'schoolgate' ),
			esc_html__( 'Mail goes to the addresses on the roll, and to nobody who has answered meanwhile.', 'schoolgate' ),
			esc_html__( 'Letters are shown once, with a code for a phone’s camera; earlier links of the same parents end.', 'schoolgate' )
		);
		self::render_parents( $policy );
		echo '</form>';
	}

	private static function render_parents( string $policy ): void {
		$until  = Invitations::valid_until( $policy );
		$mails  = Parent_Mails::last_of( $policy );
		$states = Register_Page::names();
		echo '<div style="overflow-x:auto;margin-top:1.5em"><table class="widefat striped"><thead><tr><td class="check-column"></td>';
		foreach ( array( __( 'Parent', 'schoolgate' ), __( 'Children', 'schoolgate' ), __( 'Answer', 'schoolgate' ), __( 'Mail', 'schoolgate' ), __( 'Link', 'schoolgate' ) ) as $heading ) {
			echo '<th scope="col">' . esc_html( $heading ) . '</th>';
		}
		echo '</tr></thead><tbody>';
		$emails = array_column( Roll::list_parents(), 'email', 'id' );
		foreach ( Register::entries( $policy ) as $entry ) {
			$id    = $entry['parent'];
			$label = "schoolgate-parent-$id";
			$off   = 'not-asked' === $entry['state'] ? ' disabled' : '';
			printf(
				'<tr><th scope="row" class="check-column"><input type="checkbox" name="parents[]" value="%s" id="%s"%s></th><td><label for="%2$s">%s</label></td><td>%s</td><td>%s</td><td>%s</td><td>',
				esc_attr( $id ),
				esc_attr( $label ),
				esc_attr( $off ),
				esc_html( $entry['name'] ),
				esc_html( implode( ', ', array_column( $entry['children'], 'name' ) ) ),
				esc_html( $states[ $entry['state'] ] ),
				esc_html( isset( $mails[ $id ] ) ? self::mail_state( $mails[ $id ] ) : ( is_email( (string) $emails[ $id ] ) ? '' : self::states()['no-address'] ) )
			);
			if ( isset( $until[ $id ] ) ) {
				printf(
					/* translators: %s: a day */
					'%s <button class="button-link" form="schoolgate-end-links" name="parent" value="%s">%s<span class="screen-reader-text"> %s</span></button>',
					/* translators: %s: a day */
					esc_html( sprintf( __( 'until %s', 'schoolgate' ), wp_date( get_option( 'date_format' ), strtotime( $until[ $id ] ) ) ) ),
					esc_attr( $id ),
					esc_html__( 'End', 'schoolgate' ),
					esc_html( $entry['name'] )
				);
			}
			echo '</td></tr>';
		}
		echo '</tbody></table></div>';
	}

	/** @return array<string, string> */
	private static function states(): array {
		return array(
			'waiting'    => __( 'waits to be sent', 'schoolgate' ),
			'sent'       => __( 'sent', 'schoolgate' ),
			'failed'     => __( 'could not be sent', 'schoolgate' ),
			'no-address' => __( 'no address: print a letter', 'schoolgate' ),
			'not-needed' => __( 'no longer needed', 'schoolgate' ),
		);
	}

	/** @param \stdClass $mail From Parent_Mails. */
	public static function mail_state( \stdClass $mail ): string {
		$kind = 'reminder' === $mail->kind ? __( 'reminder', 'schoolgate' ) : __( 'invitation', 'schoolgate' );
		return "$kind: " . self::states()[ $mail->state ];
	}
}
