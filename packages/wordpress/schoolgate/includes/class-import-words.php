<?php
/**
 * What the page for bringing in a policy says.
 *
 * @package Schoolgate
 */

namespace Schoolgate;

defined( 'ABSPATH' ) || exit;

/** Here, and not in the page's own script, so that they are translated with all others. */
final class Import_Words {

	/** @return array<string, string> */
	public static function all(): array {
		return array(
			'reading'        => __( 'Reading the document …', 'schoolgate' ),
			'unreadable'     => __( 'This document could not be read.', 'schoolgate' ),
			/* translators: 1: a number of lines; 2: how many were kept as text; 3: how many fed the header; 4: how many are page numbers and the like */
			'lines'          => __( 'Read %1$s lines: %2$s are the policy’s text, %3$s say something about the document, and %4$s are page numbers and the like.', 'schoolgate' ),
			'accounted'      => __( 'What became of each line', 'schoolgate' ),
			'line'           => __( 'Line', 'schoolgate' ),
			'outcome'        => __( 'What became of it', 'schoolgate' ),
			'text'           => __( 'Text', 'schoolgate' ),
			'kept'           => __( 'text', 'schoolgate' ),
			'header'         => __( 'about the document', 'schoolgate' ),
			'artefact'       => __( 'left out', 'schoolgate' ),
			'questions'      => __( 'Questions that only you can answer', 'schoolgate' ),
			'unanswered'     => __( 'Leave as it is', 'schoolgate' ),
			'advice'         => __( 'What a careful reader would mend', 'schoolgate' ),
			'advicehint'     => __( 'None of this stops you from publishing, and none of it is legal advice.', 'schoolgate' ),
			'details'        => __( 'The policy', 'schoolgate' ),
			'title'          => __( 'Title', 'schoolgate' ),
			'school'         => __( 'Name of the school', 'schoolgate' ),
			'version'        => __( 'Version (each publication needs its own)', 'schoolgate' ),
			'id'             => __( 'Short name (stays the same in later versions)', 'schoolgate' ),
			'nation'         => __( 'Nation (for the ways to help outside the school)', 'schoolgate' ),
			'england'        => __( 'England', 'schoolgate' ),
			'wales'          => __( 'Wales', 'schoolgate' ),
			'scotland'       => __( 'Scotland', 'schoolgate' ),
			'ireland'        => __( 'Northern Ireland', 'schoolgate' ),
			'contacts'       => __( 'Who hears about a concern', 'schoolgate' ),
			'contactshint'   => __( 'Concerns are sent to these addresses. Without one, they go to the address in the settings.', 'schoolgate' ),
			'privacy'        => __( 'What parents are told about their data', 'schoolgate' ),
			'controller'     => __( 'Who is responsible for it', 'schoolgate' ),
			'basis'          => __( 'On what basis the school keeps it', 'schoolgate' ),
			'retention'      => __( 'How long it is kept', 'schoolgate' ),
			'contact'        => __( 'Whom to ask about it', 'schoolgate' ),
			'preview'        => __( 'As parents will see it', 'schoolgate' ),
			'publish'        => __( 'Publish', 'schoolgate' ),
			'publishhint'    => __( 'A published version never changes. To correct something, publish another version.', 'schoolgate' ),
			'incomplete'     => __( 'Something is missing or not right:', 'schoolgate' ),
			'subject'        => __( 'A concern about somebody would reach that same person, by their e-mail address too. Give whoever oversees them an address that nobody else reads.', 'schoolgate' ),
			'letdown'        => __( 'The steps of this policy would let a parent down:', 'schoolgate' ),
		);
	}
}
