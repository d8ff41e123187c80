<?php
/**
 * Letters with links, to be printed.
 *
 * @package Schoolgate
 */

namespace Schoolgate;

defined( 'ABSPATH' ) || exit;

/** A page of its own, one sheet for each parent, and the only time that the links are seen. */
final class Letters {

	/**
	 * Answers the request with them, and ends it.
	 *
	 * @param \stdClass                                      $policy From Policies.
	 * @param array<int, array{name: string, link: string}> $links  From Invitations.
	 */
	public static function send( \stdClass $policy, array $links, string $expires_at ): void {
		nocache_headers();
		printf( '<!doctype html><html %s><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><meta name="referrer" content="no-referrer"><title>%s</title>', get_language_attributes(), esc_html__( 'Letters', 'schoolgate' ) ); // phpcs:ignore WordPress.Security.EscapeOutput -- WordPress escapes the attributes
		echo '<style>body{font:12pt/1.5 system-ui,sans-serif;max-width:17cm;margin:1cm auto;padding:0 1rem}pre{font:inherit;white-space:pre-wrap;overflow-wrap:anywhere}svg{width:5cm;height:5cm}h1{font-size:1.3em}article{border-top:1px solid;padding-top:1cm}@media print{nav{display:none}article{border:0;padding:0;break-after:page}}</style></head><body>';
		printf(
			'<nav><p>%s</p><p><button type="button" id="schoolgate-print">%s</button> <a href="%s">%s</a></p></nav>',
			esc_html__( 'These links are shown only now. Print the letters, or save them as a PDF where only the office can read it; then go back.', 'schoolgate' ),
			esc_html__( 'Print', 'schoolgate' ),
			esc_url( Admin_Pages::url( 'invitations', array( 'policy' => $policy->policy ) ) ),
			esc_html__( 'Back to the invitations', 'schoolgate' )
		);
		foreach ( $links as $one ) {
			$letter = Invitation_Text::of( 'invitation', $one['name'], $policy, $one['link'], $expires_at );
			printf( '<article><h1>%s</h1><pre>%s</pre><div data-link="%s"></div></article>', esc_html( $letter['subject'] ), esc_html( $letter['text'] ), esc_attr( $one['link'] ) );
		}
		printf( '<script type="module" src="%s"></script></body></html>', esc_url( plugins_url( 'admin/import/letters-page.js', PLUGIN_FILE ) . '?ver=' . VERSION ) ); // phpcs:ignore WordPress.WP.EnqueuedResources -- no theme's or plugin's script shall run beside the links
		exit;
	}
}
