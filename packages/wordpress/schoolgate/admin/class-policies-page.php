<?php
/**
 * The page on which a school brings in its policy and publishes it.
 *
 * @package Schoolgate
 */

namespace Schoolgate;

defined( 'ABSPATH' ) || exit;

/** The document is read in the browser by the SDK: it goes nowhere until somebody publishes what was made of it. */
final class Policies_Page {

	/** @return array<string, callable> */
	public static function actions(): array {
		return array( 'publish' => array( self::class, 'publish' ) );
	}

	public static function publish(): void {
		Admin_Pages::guard( Capabilities::MANAGE, 'publish' );
		try {
			$outcome = Policies::publish(
				Json::decode( Admin_Pages::sent( 'policy' ) ),
				Json::decode( Admin_Pages::sent( 'pathway' ) ),
				Admin_Pages::sent( 'html' ),
				'1' === Admin_Pages::sent( 'asks_again' )
			);
		} catch ( Problem $problem ) {
			$reasons = array_map(
				static function ( $error ) {
					return "<li>{$error['pointer']}: {$error['detail']}</li>";
				},
				$problem->errors()
			);
			wp_die(
				'<p>' . esc_html__( 'This policy cannot be published yet:', 'schoolgate' ) . '</p><ul>' . wp_kses( implode( '', $reasons ), array( 'li' => array() ) ) . '</ul>',
				'',
				array(
					'response'  => 422,
					'back_link' => true,
				)
			);
		} catch ( \JsonException $error ) {
			Admin_Pages::leave_for( 'policies', 'unreadable' );
		}
		Admin_Pages::leave_for( 'policies', $outcome );
	}

	public static function render(): void {
		echo '<div class="wrap wp-exclude-emoji"><h1>' . esc_html__( 'Policies', 'schoolgate' ) . '</h1>';
		Admin_Pages::print_notice(
			array(
				'published'  => __( 'The policy is in force. Put it on a page with the block “Code of conduct”.', 'schoolgate' ),
				'unchanged'  => __( 'Exactly this version was published before. Nothing has changed.', 'schoolgate' ),
				'unreadable' => '!' . __( 'What the page sent could not be read. Please try again.', 'schoolgate' ),
			)
		);
		Admin_Pages::warn_of_lost_concerns();
		self::render_versions();
		self::render_import();
		echo '</div>';
	}

	private static function render_versions(): void {
		$versions = Policies::list_versions();
		if ( ! $versions ) {
			return;
		}
		echo '<h2>' . esc_html__( 'Published', 'schoolgate' ) . '</h2><table class="widefat striped"><thead><tr>';
		foreach ( array( __( 'Policy', 'schoolgate' ), __( 'Version', 'schoolgate' ), __( 'Published', 'schoolgate' ), __( 'State', 'schoolgate' ) ) as $heading ) {
			echo '<th scope="col">' . esc_html( $heading ) . '</th>';
		}
		echo '</tr></thead><tbody>';
		$seen = array();
		foreach ( $versions as $row ) {
			$state = isset( $seen[ $row->policy ] ) ? __( 'superseded', 'schoolgate' ) : __( 'in force', 'schoolgate' );
			printf(
				'<tr><td>%s <code>%s</code></td><td>%s</td><td>%s</td><td>%s</td></tr>',
				esc_html( null === $row->title ? '' : (string) json_decode( $row->title ) ),
				esc_html( $row->policy ),
				esc_html( $row->version ),
				esc_html( Instant::to_day( $row->published_at ) ),
				esc_html( $state )
			);
			$seen[ $row->policy ] = true;
		}
		echo '</tbody></table>';
	}

	private static function render_import(): void {
		echo '<h2>' . esc_html__( 'Bring in a document', 'schoolgate' ) . '</h2><p>';
		esc_html_e( 'Choose the school’s own code of conduct: a Word file, PDF, web page, Markdown or text, or a policy as JSON. It is read in this browser and goes nowhere until you publish.', 'schoolgate' );
		echo '</p><form id="schoolgate-import" method="post" action="' . esc_url( admin_url( 'admin-post.php' ) ) . '">';
		Admin_Pages::print_action( 'publish' );
		foreach ( array( 'policy', 'pathway', 'html', 'asks_again' ) as $name ) {
			echo '<input type="hidden" name="' . esc_attr( $name ) . '">';
		}
		echo '<p><label for="schoolgate-file"><strong>' . esc_html__( 'Document', 'schoolgate' ) . '</strong></label><br>';
		echo '<input id="schoolgate-file" type="file" accept=".docx,.pdf,.html,.htm,.md,.markdown,.txt,.json"></p>';
		echo '<div id="schoolgate-status" role="status"></div><div id="schoolgate-imported" hidden></div></form>';
		echo '<noscript><p>' . esc_html__( 'Bringing in a document needs JavaScript.', 'schoolgate' ) . '</p></noscript>';
		wp_print_inline_script_tag(
			wp_json_encode(
				array(
					'endpoint' => Rest_Api::endpoint(),
					'school'   => Settings::get( 'school' ),
					'office'   => Settings::get( 'office_email' ),
					'today'    => wp_date( 'Y-m-d' ),
					'words'    => Import_Words::all(),
				),
				JSON_HEX_TAG | JSON_HEX_AMP
			),
			array(
				'type' => 'application/json',
				'id'   => 'schoolgate-known',
			)
		);
		wp_print_script_tag(
			array(
				'type' => 'module',
				'src'  => add_query_arg( 'ver', VERSION, plugins_url( 'admin/import/import-page.js', PLUGIN_FILE ) ),
			)
		);
		wp_print_script_tag(
			array(
				'type' => 'module',
				'src'  => Elements::module(),
			)
		);
	}
}
