<?php
/**
 * Who may do what.
 *
 * @package Schoolgate
 */

namespace Schoolgate;

defined( 'ABSPATH' ) || exit;

final class Capabilities {

	/** Settings, and publishing policies. */
	public const MANAGE = 'schoolgate_manage';
	/** Declarations and the register: names of parents and children. */
	public const DECLARATIONS = 'schoolgate_view_declarations';
	/** What parents wrote about others. */
	public const CONCERNS = 'schoolgate_view_concerns';

	public static function add(): void {
		$read = array( 'read' => true );
		add_role( 'schoolgate_office', __( 'School office', 'schoolgate' ), $read + array( self::DECLARATIONS => true ) );
		add_role( 'schoolgate_concerns', __( 'Concerns lead', 'schoolgate' ), $read + array( self::CONCERNS => true ) );
		$administrator = get_role( 'administrator' );
		foreach ( $administrator ? array( self::MANAGE, self::DECLARATIONS, self::CONCERNS ) : array() as $capability ) {
			$administrator->add_cap( $capability );
		}
	}

	public static function remove(): void {
		remove_role( 'schoolgate_office' );
		remove_role( 'schoolgate_concerns' );
		foreach ( wp_roles()->role_objects as $role ) {
			foreach ( array( self::MANAGE, self::DECLARATIONS, self::CONCERNS ) as $capability ) {
				$role->remove_cap( $capability );
			}
		}
	}
}
