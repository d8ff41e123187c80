<?php
/**
 * What the school is told by mail.
 *
 * @package Schoolgate
 */

namespace Schoolgate;

defined( 'ABSPATH' ) || exit;

final class Mailer {

	/**
	 * As text. Where another plugin makes HTML of all mail, as HTML in which every word stays what it was; and whatever goes wrong
	 * there, a mail that is not sent is only that.
	 *
	 * @param array<int, string> $headers Further ones.
	 */
	private static function send( string $to, string $subject, string $text, array $headers = array() ): bool {
		try {
			$is_html = 'text/html' === apply_filters( 'wp_mail_content_type', 'text/plain' ); // phpcs:ignore WordPress.NamingConventions.PrefixAllGlobals -- WordPress's own, to ask what it will do
			return (bool) wp_mail( $to, $subject, $is_html ? nl2br( esc_html( $text ) ) : $text, $headers );
		} catch ( \Throwable $error ) {
			Problem::log( $error );
			return false;
		}
	}

	/** That there is something to look at, and not a word of what: mail is read on many screens. */
	public static function tell_office(): void {
		$office = (string) Settings::get( 'office_email' );
		if ( ! Settings::get( 'tell_office' ) || '' === $office ) {
			return;
		}
		self::send(
			$office,
			__( 'A parent has answered the code of conduct', 'schoolgate' ),
			__( 'A new declaration is waiting in WordPress:', 'schoolgate' ) . "\n\n" . admin_url( 'admin.php?page=schoolgate-declarations' )
		);
	}

	/** A link of their own, to the parent's address on the roll and nowhere else. @param array{subject: string, text: string} $mail From Invitation_Text. */
	public static function invite( string $to, array $mail ): bool {
		$office = (string) Settings::get( 'office_email' );
		return self::send( $to, $mail['subject'], $mail['text'], '' === $office ? array() : array( "Reply-To: $office" ) );
	}

	/**
	 * To whom a stage's concerns go.
	 *
	 * @param \stdClass   $reader From Concern_Way.
	 * @param string|null $added  What the parent has added since.
	 */
	public static function send_concern( string $reference, \stdClass $concern, \stdClass $reader, ?string $added = null ): bool {
		if ( '' === $reader->email ) {
			return false;
		}
		$reply   = is_object( $concern->raisedBy ) && is_email( $concern->raisedBy->contact ) ? $concern->raisedBy->contact : null;
		$headers = null === $reply ? array() : array( "Reply-To: $reply" );
		/* translators: %s: a reference such as 7K3M-QX0D-9RTV-2C8H */
		return self::send( $reader->email, sprintf( __( 'A concern was raised (%s)', 'schoolgate' ), $reference ), self::concern_text( $reference, $concern, $reader, $added ), $headers );
	}

	/** The parent's words as they typed them. */
	private static function concern_text( string $reference, \stdClass $concern, \stdClass $reader, ?string $added ): string {
		$raised_by = is_object( $concern->raisedBy ) ? "{$concern->raisedBy->name}, {$concern->raisedBy->contact}" : __( 'somebody who did not give a name', 'schoolgate' );
		$parts     = array(
			/* translators: 1: a step, such as "Talk to the class teacher"; 2: a role, such as "Class teacher" */
			sprintf( __( 'For: %1$s (%2$s)', 'schoolgate' ), $reader->stage, $reader->role ),
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
		if ( null !== $added ) {
			$parts[] = __( 'What they have added:', 'schoolgate' ) . "\n" . $added;
		}
		return implode( "\n\n", $parts ) . "\n";
	}

	/** What a parent has added, to whoever has the concern already. */
	public static function send_addition( string $reference, \stdClass $reader, ?string $text, bool $is_unresolved ): bool {
		$parts = array_filter(
			array(
				$is_unresolved ? __( 'They say that it is still unresolved. The way has no further step in the school.', 'schoolgate' ) : '',
				null === $text ? '' : __( 'What they have added:', 'schoolgate' ) . "\n" . $text,
			)
		);
		/* translators: %s: a reference such as 7K3M-QX0D-9RTV-2C8H */
		return '' !== $reader->email && self::send( $reader->email, sprintf( __( 'More about a concern (%s)', 'schoolgate' ), $reference ), implode( "\n\n", $parts ) . "\n" );
	}

	public static function send_withdrawal( string $reference, \stdClass $reader ): bool {
		/* translators: %s: a reference such as 7K3M-QX0D-9RTV-2C8H */
		$subject = sprintf( __( 'More about a concern (%s)', 'schoolgate' ), $reference );
		return '' !== $reader->email && self::send( $reader->email, $subject, __( 'They no longer agree that messages they showed you may be shared.', 'schoolgate' ) . "\n" );
	}

	/** That there is an answer, and not a word of it. */
	public static function tell_parent( \stdClass $concern ): bool {
		$to = is_object( $concern->content->raisedBy ) ? trim( $concern->content->raisedBy->contact ) : '';
		if ( ! is_email( $to ) ) {
			return false;
		}
		$school = (string) Settings::get( 'school' );
		$parts  = array(
			/* translators: %s: a reference such as 7K3M-QX0D-9RTV-2C8H */
			sprintf( __( 'There is an answer to what you sent us under the reference %s.', 'schoolgate' ), $concern->reference ),
			/* translators: %s: the address of a page */
			sprintf( __( 'You can read it with that reference and the secret code that you were given with it: %s', 'schoolgate' ), Elements::page_of( 'concern-pathway' ) ),
			$school,
		);
		/* translators: %s: the school's name */
		return self::send( $to, sprintf( __( '%s has answered you', 'schoolgate' ), $school ), implode( "\n\n", $parts ) . "\n" );
	}
}
