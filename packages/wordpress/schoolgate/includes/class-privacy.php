<?php
/**
 * WordPress's own tools for a person's data.
 *
 * @package Schoolgate
 */

namespace Schoolgate;

defined( 'ABSPATH' ) || exit;

/**
 * Export and erasure by e-mail address, as WordPress asks for them. Most parents give no address: what stands under a name is
 * found and erased on the pages for declarations and concerns.
 */
final class Privacy {

	private const PAGE = 100;

	public static function start(): void {
		add_filter(
			'wp_privacy_personal_data_exporters',
			static function ( array $exporters ): array {
				$exporters['schoolgate'] = array(
					'exporter_friendly_name' => 'Schoolgate',
					'callback'               => array( self::class, 'export' ),
				);
				return $exporters;
			}
		);
		add_filter(
			'wp_privacy_personal_data_erasers',
			static function ( array $erasers ): array {
				$erasers['schoolgate'] = array(
					'eraser_friendly_name' => 'Schoolgate',
					'callback'             => array( self::class, 'erase' ),
				);
				return $erasers;
			}
		);
		add_action( 'admin_init', array( self::class, 'suggest_policy' ) );
	}

	/** @return array{data: array<int, array>, done: bool} */
	public static function export( string $email, int $page = 1 ): array {
		$wanted = People::exactly( $email );
		$offset = ( $page - 1 ) * self::PAGE;
		$found  = Declarations::list( $wanted, self::PAGE, $offset );
		$kept   = Concerns::list( $wanted, self::PAGE, $offset );
		$data   = array();
		foreach ( $found as $row ) {
			$data[] = self::group( 'schoolgate-declarations', __( 'Declarations on the code of conduct', 'schoolgate' ), $row->reference, self::describe_declaration( $row ) );
		}
		foreach ( $kept as $row ) {
			$data[] = self::group( 'schoolgate-concerns', __( 'Concerns', 'schoolgate' ), $row->reference, self::describe_concern( $row ) );
		}
		foreach ( 1 === $page ? Roll::find_by_email( $email ) : array() as $parent ) {
			$data[] = self::group( 'schoolgate-roll', __( 'The roll', 'schoolgate' ), $parent->id, self::describe_parent( $parent ) );
			foreach ( Invitations::list_of( $parent->id ) as $index => $row ) {
				$data[] = self::group( 'schoolgate-invitations', __( 'Links of their own', 'schoolgate' ), "{$parent->id}-$index", self::describe_invitation( $row ) );
			}
			foreach ( Parent_Mails::list_of( $parent->id ) as $index => $row ) {
				$data[] = self::group( 'schoolgate-mails', __( 'Mails with such links', 'schoolgate' ), "{$parent->id}-$index", self::describe_mail( $row ) );
			}
		}
		return array(
			'data' => $data,
			'done' => count( $found ) < self::PAGE && count( $kept ) < self::PAGE,
		);
	}

	/** @param array<string, string> $values By what they are. */
	private static function group( string $id, string $label, string $reference, array $values ): array {
		$data = array();
		foreach ( $values as $name => $value ) {
			$data[] = array(
				'name'  => (string) $name,
				'value' => nl2br( esc_html( $value ) ), // the report that WordPress writes of it is HTML
			);
		}
		return array(
			'group_id'    => $id,
			'group_label' => $label,
			'item_id'     => $reference,
			'data'        => $data,
		);
	}

	/** @return array<string, string> By what they are. */
	public static function describe_declaration( \stdClass $row ): array {
		$values = array(
			__( 'Reference', 'schoolgate' ) => $row->reference,
			__( 'Policy', 'schoolgate' )    => "{$row->policy} {$row->version}",
			__( 'Answer', 'schoolgate' )    => self::outcome( $row->outcome ),
			__( 'Received', 'schoolgate' )  => Instant::to_day( $row->received_at ),
		);
		foreach ( $row->disclosures as $disclosure ) {
			$values[ self::label( $disclosure['pointer'] ) ] = $disclosure['value'];
		}
		return $values;
	}

	/** What stands at a place of the record, such as `/children/0/name`, in words. */
	private static function label( string $pointer ): string {
		$parts = explode( '/', $pointer );
		$names = array(
			'/signer/name'     => __( 'Parent', 'schoolgate' ),
			'/signer/capacity' => __( 'Capacity', 'schoolgate' ),
			'/signer/email'    => __( 'E-mail', 'schoolgate' ),
			'/signature'       => __( 'Signature', 'schoolgate' ),
		);
		if ( 'children' === $parts[1] ) {
			/* translators: %d: which of the children, from 1 */
			$name = 'class' === $parts[3] ? __( 'Class of child %d', 'schoolgate' ) : __( 'Child %d', 'schoolgate' );
			return sprintf( $name, (int) $parts[2] + 1 );
		}
		return $names[ $pointer ] ?? end( $parts ); // an answer to a question of the school's own
	}

	public static function outcome( string $outcome ): string {
		return 'signed' === $outcome ? __( 'signed', 'schoolgate' ) : __( 'declined', 'schoolgate' );
	}

	/** @return array<string, string> By what they are. */
	public static function describe_concern( \stdClass $row ): array {
		$concern = $row->content;
		$values  = array(
			__( 'Reference', 'schoolgate' )                  => $row->reference,
			__( 'Received', 'schoolgate' )                   => Instant::to_day( $row->received_at ),
			__( 'Step', 'schoolgate' )                       => Concern_Way::title( $row, $row->stage ),
			__( 'From', 'schoolgate' )                       => is_object( $concern->raisedBy ) ? "{$concern->raisedBy->name}, {$concern->raisedBy->contact}" : __( 'not given', 'schoolgate' ),
			__( 'What it is about', 'schoolgate' )           => $concern->about,
			__( 'What they would like to happen', 'schoolgate' ) => $concern->desiredOutcome ?? '',
			__( 'Children', 'schoolgate' )                   => implode( ', ', array_column( $concern->children ?? array(), 'name' ) ),
		);
		foreach ( Concern_Events::list_of( $row->reference ) as $index => $event ) {
			$words = self::event( $event->event );
			/* translators: 1: a number; 2: a day and time; 3: what happened, such as "answer of the school" */
			$values[ sprintf( __( '%1$d. %2$s, %3$s', 'schoolgate' ), $index + 1, Instant::to_day( $event->at ), $words ) ] = $event->note ?? Concern_Way::title( $row, $event->stage );
		}
		return array_filter( $values, 'strlen' );
	}

	private static function event( string $event ): string {
		$words = array(
			'raised'            => __( 'raised at', 'schoolgate' ),
			'message'           => __( 'the parent adds', 'schoolgate' ),
			'unresolved'        => __( 'the parent says that it is unresolved', 'schoolgate' ),
			'reply'             => __( 'answer of the school', 'schoolgate' ),
			'note'              => __( 'note', 'schoolgate' ),
			'moved'             => __( 'passed on to', 'schoolgate' ),
			'closed'            => __( 'closed', 'schoolgate' ),
			'reopened'          => __( 'opened again', 'schoolgate' ),
			'consent-withdrawn' => __( 'the parent takes back their consent to share messages', 'schoolgate' ),
		);
		return $words[ $event ];
	}

	/** @return array<string, string> By what they are. */
	private static function describe_parent( \stdClass $parent ): array {
		return array(
			__( 'Parent', 'schoolgate' )   => $parent->name,
			__( 'E-mail', 'schoolgate' )   => $parent->email,
			__( 'Children', 'schoolgate' ) => implode( ', ', $parent->children ),
		);
	}

	/** @return array<string, string> By what they are. */
	private static function describe_invitation( \stdClass $row ): array {
		return array(
			__( 'Policy', 'schoolgate' )      => $row->policy,
			__( 'Made', 'schoolgate' )        => Instant::to_day( $row->created_at ),
			__( 'Works until', 'schoolgate' ) => Instant::to_day( $row->expires_at ),
		);
	}

	/** @return array<string, string> By what they are. */
	private static function describe_mail( \stdClass $row ): array {
		return array(
			__( 'Policy', 'schoolgate' ) => $row->policy,
			__( 'Mail', 'schoolgate' )   => Invitations_Page::mail_state( $row ),
			__( 'Made', 'schoolgate' )   => Instant::to_day( $row->queued_at ),
		);
	}

	/** @return array{items_removed: int, items_retained: bool, messages: array<int, string>, done: bool} */
	public static function erase( string $email ): array {
		$wanted  = People::exactly( $email );
		$removed = 0;
		$stays   = 0;
		foreach ( Declarations::list( $wanted, self::PAGE ) as $row ) {
			$removed += (int) Declarations::erase( $row->reference );
		}
		foreach ( Concerns::references( $wanted, self::PAGE ) as $reference ) {
			$removed += (int) Concerns::erase( $reference );
		}
		$done = $removed < self::PAGE; // what was erased is not found again
		foreach ( $done ? Roll::find_by_email( $email ) : array() as $parent ) {
			$removed += Invitations::erase( $parent->id ) + Parent_Mails::erase( $parent->id );
			if ( Roll::erase_parent( $parent->id ) ) {
				++$removed;
			} else {
				++$stays;
			}
		}
		return array(
			'items_removed'  => $removed,
			'items_retained' => $stays > 0,
			'messages'       => $stays > 0 ? array( __( 'They are on the school’s roll, and stay there until a roll without them takes its place.', 'schoolgate' ) ) : array(),
			'done'           => $done,
		);
	}

	/** For the page on which WordPress helps a site to write its privacy policy. */
	public static function suggest_policy(): void {
		if ( function_exists( 'wp_add_privacy_policy_content' ) ) {
			$text = __( 'When you answer our code of conduct we keep your name, your children’s names, your answer and, if you give it, your e-mail address. When you raise a concern we send what you write to the person you are led to. We set no cookies for this, and keep your internet address for ten minutes only, in a form that cannot be read back, to hold off floods of requests.', 'schoolgate' );
			wp_add_privacy_policy_content( 'Schoolgate', '<p>' . esc_html( $text ) . '</p>' );
		}
	}
}
