import { InvalidDocumentError } from '../../errors.ts';
import { fieldProblem, parsePolicy, type FieldProblem, type Overlay, type Policy } from '../../model/index.ts';
import { addPeriod, endOf } from '../review-status.ts';
import { joinPathways } from './join-pathways.ts';
import { markClause, placeAdditions } from './place-additions.ts';

/** Any day; only how far a period reaches from it is compared. */
const SOME_DAY = '2001-01-01';

/** A school may look at its policy sooner than its trust does, and not later. */
function checkReview(trust: Policy, { review }: Overlay): FieldProblem[] {
  const later = (field: 'every' | 'next') => [fieldProblem(`#/review/${field}`, 'mismatch', 'This is later than the trust reviews its policy.')];
  const { every, next } = trust.review ?? {};
  return [
    ...(every && review?.every && addPeriod(SOME_DAY, review.every) > addPeriod(SOME_DAY, every) ? later('every') : []),
    ...(next && review?.next && endOf(review.next) > endOf(next) ? later('next') : []),
  ];
}

/** What the trust has written whole can be filled in only where the trust has nothing. */
const checkFilledIn = (trust: Policy, overlay: Overlay): FieldProblem[] =>
  (['declaration', 'letter'] as const).flatMap((field) =>
    trust[field] && overlay[field] ? [fieldProblem(`#/${field}`, 'mismatch', 'The trust has one already, which stays as it is.')] : [],
  );

function joinTranslations(trust: Policy, overlay: Overlay): { readonly translations: Policy['translations']; readonly problems: FieldProblem[] } {
  const problems: FieldProblem[] = [];
  const translations = { ...trust.translations };
  for (const [language, added] of Object.entries(overlay.translations ?? {})) {
    const given = translations[language];
    for (const id of Object.keys(added.text))
      if (given && Object.hasOwn(given.text, id))
        problems.push(fieldProblem(`#/translations/${language}/text/${id}`, 'mismatch', 'The trust has translated this already.'));
    translations[language] = { ...given, ...added, text: { ...added.text, ...given?.text } };
  }
  return { translations, problems };
}

const checkTarget = (trust: Policy, { extends: target }: Overlay): FieldProblem[] => [
  ...(target.id === trust.id ? [] : [fieldProblem('#/extends/id', 'mismatch', 'This was written for another policy.')]),
  ...(target.version === undefined || target.version === trust.version
    ? []
    : [
        fieldProblem(
          '#/extends/version',
          'mismatch',
          'This was written for another version of the policy. Check it against this one, then name it here.',
        ),
      ]),
];

/**
 * A school's policy: its trust's, with the school's own names, contacts, clauses and steps. The result has the overlay's id
 * and version, names the trust's in `extends`, and marks every clause with `origin`.
 *
 * What the trust wrote stays word for word and in its order; the school adds to it. Of the header, the school's own facts
 * take the place of the trust's: organisation, title, issued, control, privacy, calendar, and each of its `terms`. Review dates may only
 * be brought forward, contacts only filled in, and steps only added, so that every step of the trust can still be reached.
 * @throws {@link InvalidDocumentError} with a problem for everything that would remove, replace or miss something of the
 * trust's; pointers are into the overlay
 */
export function applyOverlay(trust: Policy, overlay: Overlay): Policy {
  const { sections, problems: misplaced } = placeAdditions(trust, overlay);
  const { pathway, problems: lost } = joinPathways(trust, overlay);
  const { translations, problems: retranslated } = joinTranslations(trust, overlay);
  const problems = [
    ...checkTarget(trust, overlay),
    ...checkReview(trust, overlay),
    ...checkFilledIn(trust, overlay),
    ...misplaced,
    ...lost,
    ...retranslated,
  ];
  if (problems.length > 0) throw new InvalidDocumentError('The overlay does not fit the policy of the trust.', problems);

  const { id, version, organisation, title, issued, control, privacy } = overlay;
  const declaration = trust.declaration ?? overlay.declaration;
  const letter = trust.letter
    ? { ...trust.letter, body: trust.letter.body.map((clause) => markClause(clause, 'trust')) }
    : overlay.letter && { ...overlay.letter, body: overlay.letter.body.map((clause) => markClause(clause, 'school')) };
  return parsePolicy({
    ...trust,
    id,
    version,
    organisation,
    ...(title !== undefined && { title }),
    ...(issued !== undefined && { issued }),
    ...(control && { control }),
    ...(privacy && { privacy }),
    ...((trust.terms ?? overlay.terms) && { terms: { ...trust.terms, ...overlay.terms } }),
    ...((trust.review ?? overlay.review) && { review: { ...trust.review, ...overlay.review } }),
    sections,
    ...(declaration && { declaration }),
    ...(letter && { letter }),
    ...(pathway && { pathway }),
    ...(Object.keys(translations ?? {}).length > 0 && { translations }),
    extends: { id: trust.id, version: trust.version },
  });
}
