<?php
/**
 * One thing to be stored.
 *
 * @package Schoolgate
 */

namespace Schoolgate;

defined( 'ABSPATH' ) || exit;

/** Checked and complete, and nothing of it stored yet. */
final class Prepared_Write {

	/** @var string */
	public $reference;
	/** @var string An instant. */
	public $received_at;
	/** @var array The body of the answer. */
	public $answer;
	/** @var callable(): void Stores it, within the transaction that takes the key. */
	public $store;
	/** @var callable(): void|null What follows once it is stored; it cannot undo that. */
	public $after;

	public function __construct() {
		$this->reference   = Reference::create();
		$this->received_at = Instant::now();
	}
}
