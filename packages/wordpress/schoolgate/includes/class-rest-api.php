<?php
/**
 * The contract with pages and programs, below /wp-json/schoolgate/v1.
 *
 * @package Schoolgate
 */

namespace Schoolgate;

defined( 'ABSPATH' ) || exit;

/** The routes, and everything that is the same for all of them: who may call, refusals, and which websites may. */
final class Rest_Api {

	public const SPACE = 'schoolgate/v1';

	/** A new version reaches parents within a minute; while this site is away, what is cached serves on for a day. */
	private const CURRENT   = 'public, max-age=60, stale-while-revalidate=600, stale-if-error=86400';
	private const IMMUTABLE = 'public, max-age=31536000, immutable';

	private const MAXIMUM_BODY_BYTES = 262144;
	private const MAXIMUM_ROLL_BYTES = 5242880; // as JSON a line of CSV is a little longer

	public static function start(): void {
		add_action( 'rest_api_init', array( self::class, 'register' ) );
		add_filter( 'rest_pre_dispatch', array( self::class, 'receive' ), 10, 3 );
		add_filter( 'rest_post_dispatch', array( self::class, 'to_problem' ), 5, 3 );
		add_filter( 'rest_pre_serve_request', array( self::class, 'serve' ), 20, 3 );
	}

	/** The address that the elements are given. */
	public static function endpoint(): string {
		return untrailingslashit( rest_url( self::SPACE ) );
	}

	/** @return array<int, array{0: string, 1: string, 2: callable, 3: string|null}> Path, method, handler, and the capability it needs. */
	private static function routes(): array {
		$self   = static function ( $method ) {
			return array( self::class, $method );
		};
		$office = static function ( $method ) {
			return array( Office_Api::class, $method );
		};
		$needs  = Capabilities::DECLARATIONS;
		return array(
			array( 'policies', 'GET', $self( 'list_policies' ), null ),
			array( 'policies/{policy}', 'GET', $self( 'get_policy' ), null ),
			array( 'policies/{policy}/versions/{version}', 'GET', $self( 'get_policy_version' ), null ),
			array( 'declarations', 'POST', $self( 'create_declaration' ), null ),
			array( 'concerns', 'POST', $self( 'create_concern' ), null ),
			array( 'concern-status', 'POST', $self( 'get_concern_status' ), null ),
			array( 'concern-messages', 'POST', $self( 'add_to_concern' ), null ),
			array( 'concern-consent-withdrawals', 'POST', $self( 'withdraw_consent' ), null ),
			array( 'invitation-exchange', 'POST', $self( 'exchange_invitation' ), null ),
			array( 'keys', 'GET', $self( 'get_keys' ), null ),
			array( 'roll', 'GET', $office( 'get_roll' ), $needs ),
			array( 'roll', 'PUT', $office( 'replace_roll' ), $needs ),
			array( 'register/{policy}', 'GET', $office( 'get_register' ), $needs ),
			array( 'register/{policy}/parents', 'GET', $office( 'list_register' ), $needs ),
			array( 'register/{policy}/export', 'GET', $office( 'export_register' ), $needs ),
			array( 'declarations/{declaration}/match', 'PUT', $office( 'match' ), $needs ),
			array( 'declarations/{declaration}/match', 'DELETE', $office( 'unmatch' ), $needs ),
		);
	}

	private static function pattern( string $path ): string {
		return '/' . preg_replace( '/\{(\w+)\}/', '(?P<$1>[^/]+)', $path );
	}

	public static function register(): void {
		foreach ( self::routes() as list( $path, $method, $handler, $capability ) ) {
			register_rest_route(
				self::SPACE,
				self::pattern( $path ),
				array(
					'methods'             => $method,
					'callback'            => static function ( \WP_REST_Request $request ) use ( $handler ) {
						return self::answer( $handler, $request );
					},
					'permission_callback' => null === $capability ? '__return_true' : static function () use ( $capability ) {
						return current_user_can( $capability );
					},
				)
			);
		}
	}

	private static function answer( callable $handler, \WP_REST_Request $request ): \WP_REST_Response {
		try {
			return $handler( $request );
		} catch ( Problem $problem ) {
			return $problem->to_response();
		} catch ( \Throwable $error ) {
			Problem::log( $error );
			return ( new Problem( 'internal-error' ) )->to_response();
		}
	}

	private static function is_ours( \WP_REST_Request $request ): bool {
		return 0 === strpos( $request->get_route(), '/' . self::SPACE . '/' );
	}

	/**
	 * What is too large is refused before WordPress reads it as JSON, which can take all the memory there is. WordPress's own
	 * choice of fields is not for our answers: they are whole documents.
	 *
	 * @param mixed $result An answer, where there is one already.
	 * @return mixed
	 */
	public static function receive( $result, \WP_REST_Server $server, \WP_REST_Request $request ) {
		if ( ! self::is_ours( $request ) ) {
			return $result;
		}
		$request->set_query_params( array_diff_key( $request->get_query_params(), array( '_fields' => true ) ) );
		$maximum = '/' . self::SPACE . '/roll' === $request->get_route() ? self::MAXIMUM_ROLL_BYTES : self::MAXIMUM_BODY_BYTES;
		return strlen( (string) $request->get_body() ) > $maximum ? ( new Problem( 'body-too-large' ) )->to_response() : $result;
	}

	/** What WordPress refuses at our addresses is said as everything else there. */
	public static function to_problem( \WP_HTTP_Response $response, \WP_REST_Server $server, \WP_REST_Request $request ): \WP_HTTP_Response {
		$data = $response->get_data();
		if ( ! self::is_ours( $request ) || $response->get_status() < 400 || ! isset( $data['code'] ) ) {
			return $response;
		}
		$path    = substr( $request->get_route(), strlen( self::SPACE ) + 1 );
		$allowed = array();
		foreach ( self::routes() as list( $known, $method ) ) {
			if ( preg_match( '~^' . self::pattern( $known ) . '$~D', $path ) ) {
				$allowed[] = 'GET' === $method ? 'GET, HEAD' : $method;
			}
		}
		if ( 'rest_no_route' === $data['code'] && $allowed ) {
			return ( new Problem( 'method-not-allowed', null, array( 'Allow' => implode( ', ', $allowed ) ) ) )->to_response();
		}
		return Problem::from_status( $response->get_status() )->to_response();
	}

	/**
	 * Sends documents as they are, and lets every website read what anybody may read. WordPress itself would let any website
	 * read everything with its visitors' cookies.
	 *
	 * @param bool $served Whether somebody else has sent it.
	 */
	public static function serve( bool $served, \WP_HTTP_Response $response, \WP_REST_Request $request ): bool {
		if ( ! self::is_ours( $request ) || headers_sent() ) {
			return $served;
		}
		foreach ( array( 'Origin', 'Credentials', 'Methods', 'Headers' ) as $name ) {
			header_remove( "Access-Control-Allow-$name" );
		}
		if ( in_array( $request->get_method(), array( 'GET', 'HEAD' ), true ) && ! is_user_logged_in() ) {
			header( 'Access-Control-Allow-Origin: *' );
		}
		$data = $response->get_data();
		if ( $served || ! $data instanceof Raw_Body ) {
			return $served;
		}
		if ( 'HEAD' !== $request->get_method() ) {
			echo $data->text; // phpcs:ignore WordPress.Security.EscapeOutput -- JSON or CSV under its own type
		}
		return true;
	}

	/**
	 * A part of the address. What cannot be the id or version of anything is not looked up.
	 *
	 * @throws Problem 404.
	 */
	public static function param( \WP_REST_Request $request, string $name ): string {
		$value = rawurldecode( (string) $request->get_url_params()[ $name ] );
		if ( ! preg_match( '/^[A-Za-z0-9][A-Za-z0-9._~+-]{0,199}$/D', $value ) ) {
			throw new Problem( 'not-found' );
		}
		return $value;
	}

	/**
	 * Browsers may send from this site's own pages only. It authenticates nobody (a program can claim any origin): it keeps other
	 * websites from using their visitors. A nonce could not: pages are cached for longer than one lives.
	 *
	 * @throws Problem 403.
	 */
	private static function guard_origin( \WP_REST_Request $request ): void {
		$origin = $request->get_header( 'Origin' );
		if ( null === $origin ) {
			return;
		}
		$host_of = static function ( string $url ): string {
			$parts = wp_parse_url( $url );
			return strtolower( ( $parts['host'] ?? '' ) . ( isset( $parts['port'] ) ? ":{$parts['port']}" : '' ) );
		};
		if ( '' === $host_of( $origin ) || ! in_array( $host_of( $origin ), array( $host_of( home_url() ), $host_of( site_url() ) ), true ) ) {
			throw new Problem( 'origin-not-allowed' );
		}
	}

	public static function list_policies(): \WP_REST_Response {
		$items = array_map(
			static function ( $row ) {
				$title = null === $row->title ? array() : array( 'title' => json_decode( $row->title ) );
				return array(
					'id'       => $row->policy,
					'version'  => $row->version,
					'language' => $row->language,
				) + $title + array( 'publishedAt' => $row->published_at );
			},
			Policies::list_current()
		);
		return new \WP_REST_Response( array( 'items' => $items ), 200, array( 'Cache-Control' => self::CURRENT ) );
	}

	public static function get_policy( \WP_REST_Request $request ): \WP_REST_Response {
		return self::answer_policy( $request, Policies::find_current( self::param( $request, 'policy' ) ), self::CURRENT );
	}

	public static function get_policy_version( \WP_REST_Request $request ): \WP_REST_Response {
		return self::answer_policy( $request, Policies::find_version( self::param( $request, 'policy' ), self::param( $request, 'version' ) ), self::IMMUTABLE );
	}

	private static function answer_policy( \WP_REST_Request $request, ?\stdClass $found, string $cache_control ): \WP_REST_Response {
		if ( null === $found ) {
			throw new Problem( 'not-found' );
		}
		$etag    = "\"{$found->digest}\"";
		$headers = array(
			'Content-Type'  => 'application/json',
			'Cache-Control' => $cache_control,
			'ETag'          => $etag,
		);
		$held    = array_map( 'trim', explode( ',', (string) $request->get_header( 'If-None-Match' ) ) );
		if ( in_array( $etag, $held, true ) || in_array( "W/$etag", $held, true ) ) {
			return new \WP_REST_Response( null, 304, $headers );
		}
		return new \WP_REST_Response( new Raw_Body( Json::encode( $found->document ) ), 200, $headers );
	}

	public static function get_keys(): \WP_REST_Response {
		return new \WP_REST_Response( Key_Ring::open()->public_keys(), 200, array( 'Cache-Control' => 'public, max-age=300' ) );
	}

	public static function create_declaration( \WP_REST_Request $request ): \WP_REST_Response {
		self::guard_origin( $request );
		Rate_Limit::spend( 'declarations' );
		$token   = $request->get_header( 'Schoolgate-Invitation' );
		if ( null !== $token && ! mb_check_encoding( $token, 'UTF-8' ) ) {
			throw new Problem( 'link-not-valid' );
		}
		$prepare = static function ( $body ) use ( $token ) {
			return Declarations::prepare( $body, $token );
		};
		return Write_Once::run( $request, $prepare, array( Declarations::class, 'recall' ), null === $token ? 'public' : "invitation $token" );
	}

	/**
	 * Whom a link was made for. A POST, so that its token stands in no address; it changes nothing.
	 *
	 * @throws Problem 410.
	 */
	public static function exchange_invitation( \WP_REST_Request $request ): \WP_REST_Response {
		self::guard_origin( $request );
		$found = Invitations::find( Document_Reader::read( 'invitation', Write_Once::read_json( $request ) )->token );
		if ( null === $found ) {
			Rate_Limit::spend( 'wrong-codes' );
			throw new Problem( 'link-not-valid' );
		}
		return new \WP_REST_Response(
			array(
				'policy'   => $found->policy,
				'name'     => $found->name,
				'children' => $found->children,
			),
			200,
			array( 'Cache-Control' => 'no-store' )
		);
	}

	public static function create_concern( \WP_REST_Request $request ): \WP_REST_Response {
		self::guard_origin( $request );
		Rate_Limit::spend( 'concerns' );
		$key     = (string) $request->get_header( 'Idempotency-Key' );
		$prepare = static function ( $body ) use ( $key ) {
			return Concerns::prepare( $body, $key );
		};
		$recall  = static function ( string $reference, string $received_at ) use ( $key ) {
			return Concerns::recall( $reference, $received_at, $key );
		};
		return Write_Once::run( $request, $prepare, $recall );
	}

	/** How a concern stands. A POST, so that its codes stand in no address; it changes nothing. */
	public static function get_concern_status( \WP_REST_Request $request ): \WP_REST_Response {
		self::guard_origin( $request );
		return new \WP_REST_Response( Concern_Answers::status( Write_Once::read_json( $request ) ), 200, array( 'Cache-Control' => 'no-store' ) );
	}

	public static function add_to_concern( \WP_REST_Request $request ): \WP_REST_Response {
		return self::change_concern( $request, 'add' );
	}

	public static function withdraw_consent( \WP_REST_Request $request ): \WP_REST_Response {
		return self::change_concern( $request, 'withdraw_consent' );
	}

	/** @param string $what Of Concern_Answers. Each sends mail. */
	private static function change_concern( \WP_REST_Request $request, string $what ): \WP_REST_Response {
		self::guard_origin( $request );
		Rate_Limit::spend( 'concerns' );
		$recall = static function () {
			return array();
		};
		return Write_Once::run( $request, array( Concern_Answers::class, $what ), $recall );
	}
}
