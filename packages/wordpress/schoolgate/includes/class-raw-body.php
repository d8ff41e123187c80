<?php
/**
 * An answer that is sent as it is.
 *
 * @package Schoolgate
 */

namespace Schoolgate;

defined( 'ABSPATH' ) || exit;

final class Raw_Body {

	/** @var string */
	public $text;

	public function __construct( string $text ) {
		$this->text = $text;
	}
}
