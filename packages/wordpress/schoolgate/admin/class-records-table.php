<?php
/**
 * The tables of declarations and of concerns.
 *
 * @package Schoolgate
 */

namespace Schoolgate;

defined( 'ABSPATH' ) || exit;

require_once ABSPATH . 'wp-admin/includes/class-wp-list-table.php';

/** A list of records with a search by name or e-mail, whichever records they are. */
final class Records_Table extends \WP_List_Table {

	private const PAGE = 50;
	/** Of a search, everything is on one page: no address leads to its second. */
	private const SEARCH_PAGE = 500;

	/** @var string Declarations or Concerns. */
	private $store;
	/** @var array<string, string> Headings. */
	private $headings;
	/** @var callable(\stdClass, string): string The HTML of a cell. */
	private $cell;

	/**
	 * @param string                $store    Declarations::class or Concerns::class.
	 * @param array<string, string> $headings By column.
	 * @param callable              $cell     From a row and a column to HTML.
	 */
	public function __construct( string $store, array $headings, callable $cell ) {
		parent::__construct(
			array(
				'singular' => 'record',
				'plural'   => 'records',
				'ajax'     => false,
				'screen'   => get_current_screen(),
			)
		);
		$this->store    = $store;
		$this->headings = $headings;
		$this->cell     = $cell;
	}

	public function get_columns(): array {
		return $this->headings;
	}

	public function prepare_items(): void {
		$this->_column_headers = array( $this->headings, array(), array(), array_key_first( $this->headings ) );
		$wanted                = self::wanted();
		$people                = self::people();
		$size                  = '' === $wanted ? self::PAGE : self::SEARCH_PAGE;
		$total                 = $this->store::count( $people );
		$page                  = '' === $wanted ? min( $this->get_pagenum(), (int) ceil( $total / $size ) ) : 1;
		$this->items           = $this->store::list( $people, $size, max( 0, $page - 1 ) * $size );
		$this->set_pagination_args(
			array(
				'total_items' => $total,
				'per_page'    => $size,
			)
		);
	}

	/** Sent by POST, so that no name stands in an address, a log or a browser's history. */
	public static function wanted(): string {
		// phpcs:ignore WordPress.Security.NonceVerification -- a search changes nothing
		$wanted = $_POST['s'] ?? '';
		return is_string( $wanted ) ? trim( wp_unslash( $wanted ) ) : '';
	}

	/** What was searched for as a pattern of People; null for everybody. */
	public static function people(): ?string {
		$wanted = self::wanted();
		return '' === $wanted ? null : People::containing( $wanted );
	}

	/** @param \stdClass $item A row. @param string $column Its name. */
	protected function column_default( $item, $column ): string {
		return ( $this->cell )( $item, $column );
	}

	public function no_items(): void {
		if ( '' === self::wanted() ) {
			esc_html_e( 'Nothing yet.', 'schoolgate' );
		} else {
			esc_html_e( 'Nobody of that name or address.', 'schoolgate' );
		}
	}

	/** Nothing is changed for many at once, so there is no nonce for that either. @param string $which Top or bottom. */
	protected function display_tablenav( $which ): void {
		echo '<div class="tablenav ' . esc_attr( $which ) . '">';
		$this->pagination( $which );
		echo '<br class="clear"></div>';
	}

	/** Saves what is listed: everything, or what was searched for. */
	public function print_export( string $action ): void {
		echo '<form method="post" action="' . esc_url( admin_url( 'admin-post.php' ) ) . '">';
		Admin_Pages::print_action( $action );
		printf(
			'<input type="hidden" name="s" value="%s"><button class="button">%s</button></form>',
			esc_attr( self::wanted() ),
			'' === self::wanted() ? esc_html__( 'Save all as CSV', 'schoolgate' ) : esc_html__( 'Save these as CSV', 'schoolgate' )
		);
	}

	public function print_search(): void {
		printf(
			'<form method="post"><p class="search-box"><label for="schoolgate-search">%1$s</label> <input id="schoolgate-search" type="search" name="s" value="%2$s" autocomplete="off"> <button class="button">%3$s</button></p></form>',
			esc_html__( 'A name or e-mail', 'schoolgate' ),
			esc_attr( self::wanted() ),
			esc_html__( 'Search', 'schoolgate' )
		);
	}
}
