<?php
/**
 * A policy's text in a page, there before any script.
 *
 * @package Schoolgate
 */

namespace Schoolgate;

defined( 'ABSPATH' ) || exit;

final class Policy_Html {

	/** What the SDK's toHtml writes, and nothing that could run. */
	public static function clean( string $html ): string {
		$common = array_fill_keys( array( 'id', 'class', 'lang', 'dir', 'data-*' ), true );
		$tags   = array( 'article', 'section', 'header', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'p', 'span', 'ul', 'ol', 'li', 'dl', 'dt', 'dd', 'div', 'small', 'strong', 'em', 'br' );
		$known  = array_fill_keys( $tags, $common );
		return wp_kses(
			$html,
			$known + array(
				'a'    => $common + array( 'href' => true ),
				'time' => $common + array( 'datetime' => true ),
			),
			array( 'http', 'https', 'mailto', 'tel' )
		);
	}

	/**
	 * For a post's content. Cleaned once more, since a database can be written to by others; and square brackets written so
	 * that no word of a policy is taken for a shortcode.
	 */
	public static function of( \stdClass $version ): string {
		return str_replace( array( '[', ']' ), array( '&#91;', '&#93;' ), self::clean( (string) Json::decode( $version->html ) ) );
	}
}
