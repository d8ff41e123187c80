<?php
/**
 * What a mail or letter with a link says.
 *
 * @package Schoolgate
 */

namespace Schoolgate;

defined( 'ABSPATH' ) || exit;

final class Invitation_Text {

	/**
	 * @param string    $kind       'invitation' or 'reminder'.
	 * @param \stdClass $policy     From Policies.
	 * @param string    $expires_at An instant.
	 * @return array{subject: string, text: string}
	 */
	public static function of( string $kind, string $parent, \stdClass $policy, string $link, string $expires_at ): array {
		$school   = self::line( (string) Settings::get( 'school' ) );
		$title    = self::line( $policy->document->title ?? $policy->policy );
		$until    = (string) wp_date( get_option( 'date_format' ), strtotime( $expires_at ) );
		$reminder = 'reminder' === $kind;
		$parts    = array(
			/* translators: %s: a parent's name */
			sprintf( __( 'Dear %s,', 'schoolgate' ), self::line( $parent ) ),
			$reminder
				/* translators: 1: the title of a policy; 2: a day */
				? sprintf( __( 'we have not had an answer from you about "%1$s" yet. This link is yours alone and works until %2$s:', 'schoolgate' ), $title, $until )
				/* translators: 1: the school's name; 2: the title of a policy; 3: a day */
				: sprintf( __( '%1$s asks you to read "%2$s". This link is yours alone and works until %3$s:', 'schoolgate' ), $school, $title, $until ),
			$link,
			$reminder
				? __( 'You can sign or decline there. Signing is voluntary: if you decline, we will not remind you again.', 'schoolgate' )
				: __( 'You can sign or decline there. Signing is voluntary: either answer is fine, and nothing depends on it.', 'schoolgate' ),
			$school,
		);
		/* translators: %s: the school's name and the title of a policy */
		$subject = $reminder ? sprintf( __( '%s (reminder)', 'schoolgate' ), "$school: $title" ) : "$school: $title";
		return array(
			'subject' => $subject,
			'text'    => implode( "\n\n", $parts ) . "\n",
		);
	}

	/** A name is one line, whatever stands on the roll. */
	private static function line( string $value ): string {
		return trim( (string) preg_replace( '/[\p{Cc}\p{Zl}\p{Zp}]+/u', ' ', $value ) );
	}
}
