<?php
/**
 * What becomes of a concern that is kept.
 *
 * @package Schoolgate
 */

namespace Schoolgate;

defined( 'ABSPATH' ) || exit;

/** For who has its reference and secret, and for those who answer. */
final class Concern_Answers {

	/** @throws Problem 404, the same for every reason; 429 for whoever tries too often. */
	private static function find_own( \stdClass $claim ): \stdClass {
		$found = Concerns::find_by_codes( Concern_Codes::read( $claim->reference ), Concern_Codes::read( $claim->secret ) );
		if ( null === $found ) {
			Rate_Limit::spend( 'wrong-codes' );
			throw new Problem( 'codes-not-valid' );
		}
		return $found;
	}

	/** @return array How a concern stands, in the contract's shape. @param mixed $body Untrusted. */
	public static function status( $body ): array {
		$row     = self::find_own( Document_Reader::read( 'concern-claim', $body ) );
		$consent = $row->content->consentToShareMessages ?? null;
		$is_due  = null !== $row->due_on && null === $row->answered_at && null === $row->closed_at;
		return array(
			'reference' => $row->reference,
			'state'     => null === $row->closed_at ? 'open' : 'closed',
			'stage'     => $row->stage,
			'title'     => Concern_Way::title( $row, $row->stage ),
			'since'     => $row->since ?? $row->received_at,
		) + ( $is_due ? array(
			'due' => array(
				'date'        => $row->due_on,
				'approximate' => (bool) $row->due_approximate,
			),
		) : array() ) + array(
			'consentToShareMessages' => ! ( $consent->granted ?? false ) ? 'none' : ( isset( $consent->withdrawnAt ) ? 'withdrawn' : 'granted' ),
			'history'                => Concern_Events::shown( $row->reference ),
		);
	}

	/** What a parent adds, or that it is still unresolved: then it goes to the next stage where there is one. @param mixed $body Untrusted. */
	public static function add( $body ): Prepared_Write {
		$sent          = Document_Reader::read( 'concern-message', $body );
		$is_unresolved = $sent->unresolved ?? false;
		$text          = $sent->text ?? null;
		if ( null === $text && ! $is_unresolved ) {
			throw Problem::at( '#/text', 'required' );
		}
		$row          = self::find_own( $sent );
		$write        = self::write_on( $row );
		$way          = Concern_Way::of( $row->policy, $row->version );
		$stage        = $is_unresolved ? ( $way->stage_after( $row->stage, $row->kept_from ) ?? $row->stage ) : $row->stage;
		$write->store = static function () use ( $row, $write, $is_unresolved, $text, $stage, $way ) {
			Concern_Events::add( $row->reference, $row->stage, $is_unresolved ? 'unresolved' : 'message', $write->received_at, $text );
			if ( $is_unresolved ) {
				Concerns::enter( $row, $way, $stage, $write->received_at );
			} elseif ( null !== $row->closed_at ) {
				Concerns::change( $row->reference, array( 'closed_at' => null ) );
			}
		};
		$write->after = static function () use ( $row, $text, $is_unresolved, $stage, $way ) {
			$reader = $way->reader( $stage, $row->kept_from );
			$stage === $row->stage
				? Mailer::send_addition( $row->reference, $reader, $text, $is_unresolved )
				: Mailer::send_concern( $row->reference, $row->content, $reader, $text );
		};
		return $write;
	}

	/** Takes back the consent to share messages, where it was given and is not taken back yet. @param mixed $body Untrusted. */
	public static function withdraw_consent( $body ): Prepared_Write {
		$row     = self::find_own( Document_Reader::read( 'concern-claim', $body ) );
		$write   = self::write_on( $row );
		$consent = $row->content->consentToShareMessages ?? null;
		if ( ! ( $consent->granted ?? false ) || isset( $consent->withdrawnAt ) ) {
			$write->store = static function () {};
			return $write;
		}
		$write->store = static function () use ( $row, $write, $consent ) {
			$consent->withdrawnAt = $write->received_at;
			Concerns::change( $row->reference, array( 'content' => Json::to_store( $row->content ) ) );
			Concern_Events::add( $row->reference, $row->stage, 'consent-withdrawn', $write->received_at );
		};
		$write->after = static function () use ( $row ) {
			$way = Concern_Way::of( $row->policy, $row->version );
			Mailer::send_withdrawal( $row->reference, $way->reader( $row->stage, $row->kept_from ) );
		};
		return $write;
	}

	private static function write_on( \stdClass $row ): Prepared_Write {
		$write            = new Prepared_Write();
		$write->reference = $row->reference;
		$write->answer    = array();
		return $write;
	}

	/** The school's own words to the parent, who is told by mail that they are there, where there is an address. */
	public static function reply( \stdClass $row, string $text ): void {
		$at = Instant::now();
		Tables::in_transaction(
			static function () use ( $row, $text, $at ) {
				Concern_Events::add( $row->reference, $row->stage, 'reply', $at, $text, get_current_user_id() );
				Concerns::change( $row->reference, array( 'answered_at' => $at ) );
			}
		);
		Mailer::tell_parent( $row );
	}

	/** For those who answer. */
	public static function note( \stdClass $row, string $text ): void {
		Concern_Events::add( $row->reference, $row->stage, 'note', Instant::now(), $text, get_current_user_id() );
	}

	/** Passes a concern on, with the day by which that stage answers. */
	public static function move( \stdClass $row, string $stage ): bool {
		$way = Concern_Way::of( $row->policy, $row->version );
		if ( $stage === $row->stage || ! isset( $way->open_stages( $row->kept_from )[ $stage ] ) ) {
			return false;
		}
		$at = Instant::now();
		Tables::in_transaction(
			static function () use ( $row, $way, $stage, $at ) {
				Concerns::enter( $row, $way, $stage, $at );
				Concern_Events::add( $row->reference, $stage, 'moved', $at, null, get_current_user_id() );
			}
		);
		Mailer::send_concern( $row->reference, $row->content, $way->reader( $stage, $row->kept_from ) );
		return true;
	}

	public static function close( \stdClass $row, bool $is_closed ): bool {
		if ( ( null !== $row->closed_at ) === $is_closed ) {
			return false;
		}
		$at = Instant::now();
		Tables::in_transaction(
			static function () use ( $row, $is_closed, $at ) {
				Concerns::change( $row->reference, array( 'closed_at' => $is_closed ? $at : null ) );
				Concern_Events::add( $row->reference, $row->stage, $is_closed ? 'closed' : 'reopened', $at, null, get_current_user_id() );
			}
		);
		return true;
	}
}
