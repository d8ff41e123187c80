<?php
/**
 * One declaration or concern.
 *
 * @package Schoolgate
 */

namespace Schoolgate;

defined( 'ABSPATH' ) || exit;

final class Record_View {

	/** @param array<string, string> $values By what they are. */
	public static function print_values( array $values ): void {
		echo '<table class="widefat striped"><tbody>';
		foreach ( $values as $name => $value ) {
			printf( '<tr><th scope="row">%s</th><td style="white-space:pre-wrap">%s</td></tr>', esc_html( (string) $name ), esc_html( $value ) );
		}
		echo '</tbody></table>';
	}

	/** A button that erases, behind a tick that says so. */
	public static function print_erasure( string $action, string $reference, string $consequence, string $button ): void {
		echo '<h2>' . esc_html( $button ) . '</h2><form method="post" action="' . esc_url( admin_url( 'admin-post.php' ) ) . '">';
		Admin_Pages::print_action( $action );
		printf(
			'<input type="hidden" name="reference" value="%1$s"><p><label><input type="checkbox" name="sure" value="1" required> %2$s</label></p><p><button class="button button-link-delete">%3$s</button></p></form>',
			esc_attr( $reference ),
			esc_html( $consequence ),
			esc_html( $button )
		);
	}

	/** The reference in the address; it names nobody. */
	public static function asked_for(): string {
		$reference = Admin_Pages::asked_for( 'reference' );
		return preg_match( '/^[0-9A-Z-]{19}$/D', $reference ) ? $reference : '';
	}
}
