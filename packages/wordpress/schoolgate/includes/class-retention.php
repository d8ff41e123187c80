<?php
/**
 * What has been kept long enough goes by itself.
 *
 * @package Schoolgate
 */

namespace Schoolgate;

defined( 'ABSPATH' ) || exit;

final class Retention {

	public const HOOK = 'schoolgate_daily';

	/** An answer may be asked for again for as long as a page is likely to try; then the key is of no use to anybody. */
	private const KEEP_CLAIMS_MONTHS = 3;

	public static function start(): void {
		add_action( self::HOOK, array( self::class, 'run' ) );
		add_action(
			'init',
			static function () {
				if ( ! wp_next_scheduled( self::HOOK ) ) {
					wp_schedule_event( time() + HOUR_IN_SECONDS, 'daily', self::HOOK );
				}
			}
		);
	}

	public static function stop(): void {
		wp_clear_scheduled_hook( self::HOOK );
	}

	public static function run(): void {
		global $wpdb;
		$declarations = (int) Settings::get( 'keep_declarations' );
		if ( $declarations > 0 ) {
			$wpdb->query( $wpdb->prepare( 'UPDATE %i SET disclosures = NULL, people = NULL, parent_id = NULL WHERE received_at < %s AND disclosures IS NOT NULL', Tables::name( 'declarations' ), Instant::months_ago( $declarations ) ) );
		}
		$concerns = (int) Settings::get( 'keep_concerns' );
		if ( $concerns > 0 ) {
			Concerns::forget( Instant::months_ago( $concerns ) );
		}
		$leavers = (int) Settings::get( 'keep_leavers' );
		if ( $leavers > 0 ) {
			Roll::forget_leavers( Instant::months_ago( $leavers ) );
		}
		Invitations::forget_old();
		$wpdb->query( $wpdb->prepare( 'DELETE FROM %i WHERE received_at < %s', Tables::name( 'claims' ), Instant::months_ago( self::KEEP_CLAIMS_MONTHS ) ) );
		$wpdb->query( $wpdb->prepare( 'DELETE FROM %i WHERE until_at < %d', Tables::name( 'counters' ), time() ) );
	}
}
