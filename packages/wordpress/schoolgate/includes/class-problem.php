<?php
/**
 * Why a request is refused, as RFC 9457 writes it.
 *
 * @package Schoolgate
 */

namespace Schoolgate;

defined( 'ABSPATH' ) || exit;

/** Thrown by a handler to answer with a problem. The names and sentences are the server's: pages know them. */
final class Problem extends \Exception {

	private const ALL = array(
		'malformed-body'         => array( 400, 'The request body is not JSON.' ),
		'idempotency-key'        => array( 400, 'The request needs an Idempotency-Key header of 16 to 64 letters, digits, hyphens or underscores.' ),
		'not-signed-in'          => array( 401, 'This needs somebody who has signed in, or an API key.' ),
		'not-allowed'            => array( 403, 'Your role does not allow this here.' ),
		'origin-not-allowed'     => array( 403, 'This website may not send to this organisation.' ),
		'not-found'              => array( 404, 'There is nothing at this address.' ),
		'codes-not-valid'        => array( 404, 'There is no concern with this reference and secret.' ),
		'method-not-allowed'     => array( 405, 'This address cannot be used in this way.' ),
		'idempotency-conflict'   => array( 409, 'This Idempotency-Key was used for another request. Choose a new one.' ),
		'link-not-valid'         => array( 410, 'This link was used before, has run out or was never valid.' ),
		'no-longer-kept'         => array( 410, 'This was received before, and has been erased since.' ),
		'body-too-large'         => array( 413, 'The request is too large.' ),
		'unsupported-media-type' => array( 415, 'The request body must be application/json.' ),
		'invalid-request'        => array( 422, 'Some of what was sent is missing or not right.' ),
		'too-many-requests'      => array( 429, 'There were too many requests. Wait a little and try again.' ),
		'internal-error'         => array( 500, 'Something went wrong here. Nothing was stored; trying again later may help.' ),
	);

	/** A request made to be wrong in thousands of places is not answered at its own length. */
	private const MAXIMUM_ERRORS = 100;

	private const DETAILS = array(
		'required' => 'This is needed.',
		'too-long' => 'This is too long.',
		'too-many' => 'There are too many of these.',
		'invalid'  => 'This is not in the form that is expected.',
		'unknown'  => 'This is not something that can be sent here.',
		'mismatch' => 'This does not match.',
	);

	/** @var string */
	private $name;
	/** @var array<int, array{pointer: string, code: string, detail: string}>|null */
	private $errors;
	/** @var array<string, string> */
	private $headers;

	/**
	 * @param string                     $name    One of the names above.
	 * @param array<int, array>|null     $errors  From field().
	 * @param array<string, string>      $headers Further headers of the answer.
	 */
	public function __construct( string $name, ?array $errors = null, array $headers = array() ) {
		parent::__construct( self::ALL[ $name ][1] );
		$this->name    = $name;
		$this->errors  = $errors;
		$this->headers = $headers;
	}

	/** @return array{pointer: string, code: string, detail: string} */
	public static function field( string $pointer, string $code, ?string $detail = null ): array {
		return array(
			'pointer' => $pointer,
			'code'    => $code,
			'detail'  => $detail ?? self::DETAILS[ $code ],
		);
	}

	/** Of one field. */
	public static function at( string $pointer, string $code, ?string $detail = null ): self {
		return new self( 'invalid-request', array( self::field( $pointer, $code, $detail ) ) );
	}

	/** Made of our own sentences only: nothing that was sent is repeated. */
	public function to_response(): \WP_REST_Response {
		list( $status, $title ) = self::ALL[ $this->name ];
		$body                   = array(
			'type'   => "/problems/{$this->name}",
			'title'  => $title,
			'status' => $status,
		);
		if ( null !== $this->errors ) {
			$body['errors'] = array_slice( $this->errors, 0, self::MAXIMUM_ERRORS );
		}
		$headers = array(
			'Content-Type'  => 'application/problem+json',
			'Cache-Control' => 'no-store',
		);
		return new \WP_REST_Response( $body, $status, $headers + $this->headers );
	}

	/** @return array<int, array{pointer: string, code: string, detail: string}> */
	public function errors(): array {
		return $this->errors ?? array();
	}

	/** The class and place say what went wrong; a message could hold what somebody typed. */
	public static function log( \Throwable $error ): void {
		error_log( sprintf( 'Schoolgate: %s at %s:%d', get_class( $error ), basename( $error->getFile() ), $error->getLine() ) ); // phpcs:ignore WordPress.PHP.DevelopmentFunctions -- the site's owner has no other place to learn it from
	}

	/** What WordPress itself refused at an address of ours, said in our words. */
	public static function from_status( int $status ): self {
		foreach ( self::ALL as $name => list( $of ) ) {
			if ( $of === $status ) {
				return new self( $name );
			}
		}
		return new self( $status < 500 ? 'malformed-body' : 'internal-error' );
	}
}
