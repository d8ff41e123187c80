<?php
/**
 * What the school is told by mail.
 *
 * @package Schoolgate
 */

namespace Schoolgate;

defined( 'ABSPATH' ) || exit;

final class Mailer {

	/** That there is something to look at, and not a word of what: mail is read on many screens. */
	public static function tell_office(): void {
		$office = (string) Settings::get( 'office_email' );
		if ( ! Settings::get( 'tell_office' ) || '' === $office ) {
			return;
		}
		wp_mail(
			$office,
			__( 'A parent has answered the code of conduct', 'schoolgate' ),
			__( 'A new declaration is waiting in WordPress:', 'schoolgate' ) . "\n\n" . admin_url( 'admin.php?page=schoolgate-declarations' )
		);
	}

	/** A link of their own, to the parent's address on the roll and nowhere else. @param array{subject: string, text: string} $mail From Invitation_Text. */
	public static function invite( string $to, array $mail ): bool {
		$office = (string) Settings::get( 'office_email' );
		return wp_mail( $to, $mail['subject'], $mail['text'], '' === $office ? array() : array( "Reply-To: $office" ) );
	}

	/** To the person whom the stage names, else to the address that the school has set for concerns. */
	public static function send_concern( string $reference, \stdClass $concern, \stdClass $contact ): bool {
		$to = $contact->email ?? (string) Settings::get( 'concerns_email' );
		if ( ! is_email( $to ) ) {
			return false;
		}
		$reply   = is_object( $concern->raisedBy ) && is_email( $concern->raisedBy->contact ) ? $concern->raisedBy->contact : null;
		$headers = null === $reply ? array() : array( "Reply-To: $reply" );
		/* translators: %s: a reference such as 7K3M-QX0D-9RTV-2C8H */
		return wp_mail( $to, sprintf( __( 'A concern was raised (%s)', 'schoolgate' ), $reference ), self::concern_text( $reference, $concern, $contact ), $headers );
	}

	/** The parent's words as they typed them. */
	private static function concern_text( string $reference, \stdClass $concern, \stdClass $contact ): string {
		$raised_by = is_object( $concern->raisedBy ) ? "{$concern->raisedBy->name}, {$concern->raisedBy->contact}" : __( 'somebody who did not give a name', 'schoolgate' );
		$parts     = array(
			/* translators: 1: a step, such as "Talk to the class teacher"; 2: a role, such as "Class teacher" */
			sprintf( __( 'For: %1$s (%2$s)', 'schoolgate' ), $contact->stage, $contact->role ?? '' ),
			/* translators: %s: a name and how to reach them */
			sprintf( __( 'From: %s', 'schoolgate' ), $raised_by ),
			/* translators: %s: a reference such as 7K3M-QX0D-9RTV-2C8H */
			sprintf( __( 'Reference: %s', 'schoolgate' ), $reference ),
			__( 'What it is about:', 'schoolgate' ) . "\n" . $concern->about,
		);
		if ( isset( $concern->desiredOutcome ) ) {
			$parts[] = __( 'What they would like to happen:', 'schoolgate' ) . "\n" . $concern->desiredOutcome;
		}
		if ( ! empty( $concern->children ) ) {
			/* translators: %s: names */
			$parts[] = sprintf( __( 'Children: %s', 'schoolgate' ), implode( ', ', array_column( $concern->children, 'name' ) ) );
		}
		if ( isset( $concern->consentToShareMessages ) ) {
			$parts[] = $concern->consentToShareMessages->granted && ! isset( $concern->consentToShareMessages->withdrawnAt )
				? __( 'They agree that messages they show you may be shared.', 'schoolgate' )
				: __( 'They do not agree that messages they show you may be shared.', 'schoolgate' );
		}
		return implode( "\n\n", $parts ) . "\n";
	}
}
