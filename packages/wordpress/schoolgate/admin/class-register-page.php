<?php
/**
 * The page that says who has answered, and who has not.
 *
 * @package Schoolgate
 */

namespace Schoolgate;

defined( 'ABSPATH' ) || exit;

final class Register_Page {

	private const MAXIMUM_ROLL_BYTES = 4194304;

	/** @return array<string, callable> */
	public static function actions(): array {
		return array(
			'export_register' => array( self::class, 'export' ),
			'replace_roll'    => array( self::class, 'replace_roll' ),
		);
	}

	public static function export(): void {
		Admin_Pages::guard( Capabilities::DECLARATIONS, 'export_register' );
		$policy = Admin_Pages::sent( 'policy' );
		$rows   = Register::rows( $policy );
		if ( null === $rows ) {
			Admin_Pages::leave_for( 'register', 'failed' );
		}
		Csv::download( "register-$policy.csv", $rows );
	}

	public static function replace_roll(): void {
		Admin_Pages::guard( Capabilities::DECLARATIONS, 'replace_roll' );
		// phpcs:ignore WordPress.Security -- guard() has checked the nonce; the file's content is checked line by line
		$file = $_FILES['roll'] ?? null;
		if ( ! is_array( $file ) || UPLOAD_ERR_OK !== ( $file['error'] ?? null ) || ! is_uploaded_file( $file['tmp_name'] ) || $file['size'] > self::MAXIMUM_ROLL_BYTES ) {
			Admin_Pages::leave_for( 'register', 'failed' );
		}
		try {
			Roll::replace( new Roll_Reader( (string) file_get_contents( $file['tmp_name'] ) ), false );
		} catch ( Problem $problem ) {
			$reasons = array_map(
				static function ( $error ) {
					return '<li>' . esc_html( str_replace( '#/csv/', '', $error['pointer'] ) . ': ' . $error['detail'] ) . '</li>';
				},
				array_slice( $problem->errors(), 0, 50 )
			);
			wp_die(
				'<p>' . esc_html__( 'The roll was not taken. Line and column:', 'schoolgate' ) . '</p><ul>' . wp_kses( implode( '', $reasons ), array( 'li' => array() ) ) . '</ul>',
				'',
				array(
					'response'  => 422,
					'back_link' => true,
				)
			);
		}
		Admin_Pages::leave_for( 'register', 'replaced' );
	}

	public static function render(): void {
		echo '<div class="wrap wp-exclude-emoji"><h1>' . esc_html__( 'Register', 'schoolgate' ) . '</h1>';
		Admin_Pages::print_notice(
			array(
				'replaced' => __( 'The roll has been replaced.', 'schoolgate' ),
				'failed'   => '!' . __( 'That did not work. Please choose a CSV file of at most 4 MB.', 'schoolgate' ),
			)
		);
		foreach ( Policies::list_current() as $policy ) {
			self::render_policy( $policy );
		}
		self::render_roll();
		echo '</div>';
	}

	/** @return array<string, string> The states of the register, in words. */
	public static function names(): array {
		return array(
			'signed'    => __( 'signed', 'schoolgate' ),
			'declined'  => __( 'declined', 'schoolgate' ),
			'not-yet'   => __( 'not answered yet', 'schoolgate' ),
			'due-again' => __( 'to be asked anew', 'schoolgate' ),
			'not-asked' => __( 'must not be contacted', 'schoolgate' ),
		);
	}

	private static function render_policy( \stdClass $policy ): void {
		$totals = Register::totals( $policy->policy );
		$names  = self::names();
		$title  = null === $policy->title ? $policy->policy : json_decode( $policy->title );
		echo '<h2>' . esc_html( (string) $title ) . '</h2><ul>';
		foreach ( $totals['states'] as $state => $count ) {
			printf( '<li>%s: <strong>%d</strong></li>', esc_html( $names[ $state ] ), (int) $count );
		}
		/* translators: %d: a number */
		echo '</ul><p>' . esc_html( sprintf( _n( '%d answer is not matched to the roll yet.', '%d answers are not matched to the roll yet.', $totals['unmatched'], 'schoolgate' ), $totals['unmatched'] ) ) . '</p>';
		if ( 0 === $totals['parents'] ) {
			return;
		}
		echo '<form method="post" action="' . esc_url( admin_url( 'admin-post.php' ) ) . '">';
		Admin_Pages::print_action( 'export_register' );
		printf( '<input type="hidden" name="policy" value="%s"><button class="button">%s</button></form>', esc_attr( $policy->policy ), esc_html__( 'Save as CSV', 'schoolgate' ) );
		echo '<details><summary>' . esc_html__( 'Every parent', 'schoolgate' ) . '</summary><table class="widefat striped"><tbody>';
		foreach ( Register::entries( $policy->policy ) as $entry ) {
			printf( '<tr><th scope="row">%s</th><td>%s</td><td>%s</td></tr>', esc_html( $entry['name'] ), esc_html( implode( ', ', array_column( $entry['children'], 'name' ) ) ), esc_html( $names[ $entry['state'] ] ) );
		}
		echo '</tbody></table></details>';
	}

	private static function render_roll(): void {
		$roll = Roll::count();
		echo '<h2>' . esc_html__( 'The roll', 'schoolgate' ) . '</h2><p>';
		/* translators: 1: a number of parents; 2: a number of pupils */
		echo esc_html( sprintf( __( 'There are %1$d parents of %2$d pupils on it.', 'schoolgate' ), $roll['parents'], $roll['pupils'] ) ) . '</p><p>';
		esc_html_e( 'A CSV file with one line for each parent of each pupil and the columns pupil_id, pupil_name, class, parent_id, parent_name, parent_email and contact (“no” where the school must not contact this parent about this child). It takes the place of the roll before.', 'schoolgate' );
		echo '</p><form method="post" enctype="multipart/form-data" action="' . esc_url( admin_url( 'admin-post.php' ) ) . '">';
		Admin_Pages::print_action( 'replace_roll' );
		printf(
			'<p><label for="schoolgate-roll">%s</label> <input id="schoolgate-roll" type="file" name="roll" accept=".csv,text/csv" required> <button class="button">%s</button></p></form>',
			esc_html__( 'New roll', 'schoolgate' ),
			esc_html__( 'Replace the roll', 'schoolgate' )
		);
	}
}
