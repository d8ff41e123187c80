<?php
/**
 * The policy's text in the posts themselves.
 *
 * @package Schoolgate
 */

namespace Schoolgate;

defined( 'ABSPATH' ) || exit;

/**
 * A post is stored with the text of the policy that it shows, so that the site's own search finds it and it stays readable
 * where the plugin has been turned off. While the plugin is on, visitors get the version in force.
 */
final class Post_Text {

	private const NAME  = 'schoolgate/code-of-conduct';
	private const BLOCK = '~<!-- wp:schoolgate/code-of-conduct(\s+\{(?:(?!-->).)*\})?\s+(?:/-->|-->.*?<!-- /wp:schoolgate/code-of-conduct -->)~s';

	public static function start(): void {
		add_filter( 'wp_insert_post_data', array( self::class, 'store' ) );
	}

	/** @param array $data Of a post, with slashes, past all that cleans what people write. */
	public static function store( array $data ): array {
		if ( false !== strpos( $data['post_content'] ?? '', '<!-- wp:' . self::NAME ) ) {
			$data['post_content'] = wp_slash( self::fill( wp_unslash( $data['post_content'] ) ) );
		}
		return $data;
	}

	private static function fill( string $content ): string {
		$filled = preg_replace_callback(
			self::BLOCK,
			static function ( array $block ) {
				$attributes = trim( $block[1] ?? '' );
				$version    = Policies::find_shown( (string) ( json_decode( $attributes )->policyId ?? '' ) );
				$opening    = rtrim( '<!-- wp:' . self::NAME . " $attributes" );
				return null === $version ? "$opening /-->" : "$opening -->\n" . Policy_Html::of( $version ) . "\n<!-- /wp:" . self::NAME . ' -->';
			},
			$content
		);
		return $filled ?? $content; // too long for PHP's own limit
	}

	/** Saves the posts that show a policy once more: with its new text, and so that whatever caches pages forgets the old one. */
	public static function refresh(): void {
		global $wpdb;
		$shows = static function ( string $what ) use ( $wpdb ) {
			return '%' . $wpdb->esc_like( $what ) . '%';
		};
		$ids   = $wpdb->get_col( $wpdb->prepare( "SELECT ID FROM %i WHERE post_type <> 'revision' AND post_status <> 'trash' AND (post_content LIKE %s OR post_content LIKE %s)", $wpdb->posts, $shows( '<!-- wp:' . self::NAME ), $shows( '[schoolgate_code' ) ) );
		kses_remove_filters(); // what others may write stays as they wrote it
		foreach ( $ids as $id ) {
			wp_update_post( wp_slash( get_post( (int) $id, ARRAY_A ) ) );
		}
		kses_init();
	}
}
