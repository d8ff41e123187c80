<?php
/**
 * The three elements in posts and pages.
 *
 * @package Schoolgate
 */

namespace Schoolgate;

defined( 'ABSPATH' ) || exit;

/**
 * A block and a shortcode for each, so that whoever may write posts can use them: the tags themselves are taken out of what
 * authors write. Everything comes from this site.
 */
final class Elements {

	/** Shortcodes, and the elements they are of. */
	private const SHORTCODES = array(
		'schoolgate_code'        => 'code-of-conduct',
		'schoolgate_declaration' => 'parent-declaration',
		'schoolgate_concern'     => 'concern-pathway',
	);

	public static function start(): void {
		add_action( 'init', array( self::class, 'register' ) );
		add_filter( 'wp_script_attributes', array( self::class, 'pin' ) );
		foreach ( array( 'the_content', 'widget_text_content' ) as $filter ) {
			add_filter( $filter, array( self::class, 'end_paragraphs' ) ); // after WordPress has made them, and before shortcodes are read
		}
		// The words of a policy stay as they were signed: no quotation mark in them is made a prettier one.
		add_filter(
			'no_texturize_tags',
			static function ( array $tags ): array {
				return array_merge( $tags, array_values( self::SHORTCODES ) );
			}
		);
	}

	public static function register(): void {
		wp_register_script(
			'schoolgate-blocks',
			plugins_url( 'blocks/editor.js', PLUGIN_FILE ),
			array( 'wp-blocks', 'wp-element', 'wp-block-editor', 'wp-components', 'wp-server-side-render', 'wp-i18n' ),
			VERSION,
			true
		);
		wp_set_script_translations( 'schoolgate-blocks', 'schoolgate', plugin_dir_path( PLUGIN_FILE ) . 'languages' );
		foreach ( self::SHORTCODES as $shortcode => $tag ) {
			register_block_type(
				plugin_dir_path( PLUGIN_FILE ) . "blocks/$tag",
				array(
					'render_callback' => static function ( array $attributes ) use ( $tag ) {
						return sprintf( '<div %s>%s</div>', get_block_wrapper_attributes(), self::render( $tag, (string) ( $attributes['policyId'] ?? '' ) ) );
					},
				)
			);
			add_shortcode(
				$shortcode,
				static function ( $attributes ) use ( $tag, $shortcode ) {
					$given = shortcode_atts( array( 'policy' => '' ), $attributes, $shortcode );
					return self::render( $tag, (string) $given['policy'] );
				}
			);
		}
		add_action( 'enqueue_block_editor_assets', array( self::class, 'describe_to_editor' ) );
	}

	/**
	 * A paragraph ends where a shortcode of ours begins: browsers would end it at the first heading within, and leave the element
	 * empty before it.
	 */
	public static function end_paragraphs( string $content ): string {
		$shortcode = '(?<!\[)\[(?:' . implode( '|', array_keys( self::SHORTCODES ) ) . ')\b[^\]]*\]';
		$split     = preg_replace_callback(
			"~<p\b[^>]*>(?:(?!</p>).)*?$shortcode.*?</p>~s",
			static function ( array $paragraph ) use ( $shortcode ) {
				return preg_replace( array( "~$shortcode~", '~<p\b[^>]*>(?:\s|<br\s*/?>)*</p>~' ), array( "</p>\n$0\n<p>", '' ), $paragraph[0] );
			},
			$content
		);
		return $split ?? $content; // too long for PHP's own limit
	}

	/** @return array<int, string> Titles of the pages and posts with an element that anybody may read, by id. */
	public static function pages( string $tag ): array {
		global $wpdb;
		$has = static function ( string $what ) use ( $wpdb ) {
			return '%' . $wpdb->esc_like( $what ) . '%';
		};
		$ids = $wpdb->get_col( $wpdb->prepare( "SELECT ID FROM %i WHERE post_status = 'publish' AND post_password = '' AND (post_content LIKE %s OR post_content LIKE %s OR post_content LIKE %s) ORDER BY ID LIMIT 100", $wpdb->posts, $has( "<!-- wp:schoolgate/$tag" ), $has( '[' . array_search( $tag, self::SHORTCODES, true ) ), $has( "<$tag" ) ) );
		$ids = array_filter( array_map( 'intval', $ids ), 'is_post_publicly_viewable' ); // no patterns or templates, which have no page
		return array_combine( $ids, array_map( 'get_the_title', $ids ) );
	}

	/** The address of the first page with an element; of the site where there is none. */
	public static function page_of( string $tag ): string {
		$id = array_key_first( self::pages( $tag ) );
		return ( null === $id ? '' : (string) get_permalink( $id ) ) ?: home_url( '/' );
	}

	/** The address of the elements' code. */
	public static function module(): string {
		return plugins_url( 'elements/schoolgate.js', PLUGIN_FILE );
	}

	public static function describe_to_editor(): void {
		$policies = array_map(
			static function ( $row ) {
				return array(
					'id'    => $row->policy,
					'title' => null === $row->title ? '' : json_decode( $row->title ),
				);
			},
			Policies::list_current()
		);
		$known    = array(
			'policies' => $policies,
			'first'    => Policies::first(),
			'module'   => self::module(),
		);
		wp_add_inline_script( 'schoolgate-blocks', 'window.schoolgateBlocks = ' . wp_json_encode( $known, JSON_HEX_TAG | JSON_HEX_AMP ) . ';', 'before' );
	}

	/**
	 * An element with what can be read before, or without, any script.
	 *
	 * @param string $tag       One of the three.
	 * @param string $policy_id Untrusted; empty for the site's first policy.
	 */
	public static function render( string $tag, string $policy_id ): string {
		$found = Policies::find_shown( $policy_id );
		if ( null === $found ) {
			return current_user_can( Capabilities::MANAGE ) ? '<p>' . esc_html__( 'There is no such policy. Publish one on the page Schoolgate → Policies.', 'schoolgate' ) . '</p>' : '';
		}
		wp_enqueue_script_module( 'schoolgate', self::module(), array(), VERSION );
		return self::preload( $tag ) . sprintf(
			// WordPress would fetch pictures in the place of some characters, from elsewhere.
			'<%1$s class="wp-exclude-emoji" endpoint="%2$s" policy-id="%3$s">%4$s</%1$s>',
			$tag,
			esc_url( Rest_Api::endpoint() ),
			esc_attr( $found->policy ),
			self::content( $tag, $found )
		);
	}

	/**
	 * So that a browser keeps room for the element, and asks for its code at once, not only when it has read the loader; and
	 * refuses other files than ours.
	 */
	private static function preload( string $tag ): string {
		static $done = array();
		$links       = '';
		$files       = self::files();
		$needed      = array(
			'stylesheet'    => $files['style'] ?? array(),
			'modulepreload' => $files[ $tag ] ?? array(),
		);
		foreach ( $needed as $relation => $listed ) {
			foreach ( array_diff_key( $listed, $done ) as $file => $integrity ) {
				$links        .= sprintf( '<link rel="%s" href="%s" integrity="%s">', esc_attr( $relation ), esc_url( plugins_url( "elements/$file", PLUGIN_FILE ) ), esc_attr( $integrity ) );
				$done[ $file ] = true;
			}
		}
		return $links;
	}

	/** @return array<string, array<string, string>> Files with their hashes, by the element that needs them; those of the loader under `schoolgate`, of its style sheet under `style`. */
	private static function files(): array {
		return (array) wp_json_file_decode( plugin_dir_path( PLUGIN_FILE ) . 'elements/preload.json', array( 'associative' => true ) );
	}

	/** @param array $attributes Of any script tag. */
	public static function pin( array $attributes ): array {
		$hash = 'schoolgate-js-module' === ( $attributes['id'] ?? '' ) ? self::files()['schoolgate'] ?? array() : array();
		return $hash ? $attributes + array( 'integrity' => reset( $hash ) ) : $attributes;
	}

	/** @param \stdClass $found From Policies. */
	private static function content( string $tag, \stdClass $found ): string {
		switch ( $tag ) {
			case 'code-of-conduct':
				return Policy_Html::of( $found );
			case 'parent-declaration':
				$sign = __( 'This is where parents sign. If no form appears, please ask the school office for a paper one.', 'schoolgate' );
				return '<p>' . esc_html( $sign ) . self::office() . '</p>';
			default:
				$danger = __( 'If somebody is in danger, call 999.', 'schoolgate' );
				$ask    = __( 'To raise a concern, please contact the school office.', 'schoolgate' );
				return '<p><strong>' . esc_html( $danger ) . '</strong> ' . esc_html( $ask ) . self::office() . '</p>';
		}
	}

	private static function office(): string {
		$email = (string) Settings::get( 'office_email' );
		return '' === $email ? '' : sprintf( ' <a href="%s">%s</a>', esc_url( "mailto:$email" ), esc_html( $email ) );
	}
}
