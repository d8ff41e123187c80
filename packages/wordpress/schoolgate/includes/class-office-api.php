<?php
/**
 * The part of the contract that the office uses: the roll, and who has answered.
 *
 * @package Schoolgate
 */

namespace Schoolgate;

defined( 'ABSPATH' ) || exit;

/** Whoever comes here has the capability; WordPress has checked who they are, and their nonce. */
final class Office_Api {

	private const NO_STORE = array( 'Cache-Control' => 'no-store' );
	private const PAGE     = 100;

	public static function get_roll(): \WP_REST_Response {
		return new \WP_REST_Response( Roll::count(), 200, self::NO_STORE );
	}

	public static function replace_roll( \WP_REST_Request $request ): \WP_REST_Response {
		$sent = Document_Reader::read( 'roll', Write_Once::read_json( $request ) );
		return new \WP_REST_Response( Roll::replace( new Roll_Reader( $sent->csv ), $sent->trial ?? false ), 200, self::NO_STORE );
	}

	/** @throws Problem 404. @param mixed $found Null where there is no such policy. */
	private static function expect( $found ) {
		if ( null === $found ) {
			throw new Problem( 'not-found' );
		}
		return $found;
	}

	public static function get_register( \WP_REST_Request $request ): \WP_REST_Response {
		return new \WP_REST_Response( self::expect( Register::totals( Rest_Api::param( $request, 'policy' ) ) ), 200, self::NO_STORE );
	}

	public static function list_register( \WP_REST_Request $request ): \WP_REST_Response {
		$entries = self::expect( Register::entries( Rest_Api::param( $request, 'policy' ) ) );
		$query   = $request->get_query_params();
		$state   = $query['state'] ?? null;
		$after   = $query['after'] ?? null;
		if ( null !== $state && ! in_array( $state, Register::STATES, true ) ) {
			throw Problem::at( '#/query/state', 'invalid' );
		}
		if ( null !== $after ) {
			$at      = array_search( $after, array_column( $entries, 'parent' ), true );
			$entries = false === $at ? array() : array_slice( $entries, $at + 1 );
		}
		if ( null !== $state ) {
			$entries = array_values( wp_list_filter( $entries, array( 'state' => $state ) ) );
		}
		$items = array_slice( $entries, 0, self::PAGE );
		$next  = count( $items ) === self::PAGE ? array( 'next' => $items[ self::PAGE - 1 ]['parent'] ) : array();
		return new \WP_REST_Response( array( 'items' => $items ) + $next, 200, self::NO_STORE );
	}

	public static function export_register( \WP_REST_Request $request ): \WP_REST_Response {
		$policy = Rest_Api::param( $request, 'policy' );
		$csv    = Csv::write( self::expect( Register::rows( $policy ) ) );
		return new \WP_REST_Response(
			new Raw_Body( $csv ),
			200,
			self::NO_STORE + array(
				'Content-Type'        => 'text/csv; charset=utf-8',
				'Content-Disposition' => "attachment; filename=\"register-$policy.csv\"",
			)
		);
	}

	public static function match( \WP_REST_Request $request ): \WP_REST_Response {
		$reference = Rest_Api::param( $request, 'declaration' );
		$sent      = Document_Reader::read( 'match', Write_Once::read_json( $request ) );
		Register::match( $reference, $sent->parent ?? null, $sent->setAside ?? null );
		return new \WP_REST_Response( new \stdClass() );
	}

	public static function unmatch( \WP_REST_Request $request ): \WP_REST_Response {
		$reference = Rest_Api::param( $request, 'declaration' );
		$row       = self::expect( Declarations::find( $reference ) );
		self::expect( $row->parent_id ?? $row->set_aside );
		Register::match( $reference, null );
		return new \WP_REST_Response( new \stdClass() );
	}
}
