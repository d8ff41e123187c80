import { InvalidDocumentError, type FieldProblem } from '../errors.ts';
import { fieldProblem, parsePolicy, partialDateSchema, type Clause, type ClauseKind, type Policy } from '../model/index.ts';
import { classify } from './classify.ts';
import { findDates } from './dates.ts';
import type { ImportResult } from './import-policy.ts';
import type { LineReport } from './ledger.ts';
import { findPathway } from './pathway-steps.ts';
import type { Question } from './questions.ts';
import { createIds, toSlug } from './slugs.ts';

/**
 * What a person says to the questions of an import, by the ids of the questions: the id of a choice, or free text where there
 * are none. Empty text leaves the policy as it is.
 */
export type Answers = Readonly<Record<string, string>>;

type Change = (result: ImportResult, question: Question, answer: string) => ImportResult;

const changePolicy = (result: ImportResult, change: Partial<Policy>): ImportResult => ({ ...result, policy: { ...result.policy, ...change } });

/** Every clause of a list and below it, each put through `change`; what becomes nothing is taken out. */
const mapClauses = (clauses: readonly Clause[], change: (clause: Clause) => Clause | undefined): Clause[] =>
  clauses.flatMap((clause) => {
    const changed = change(clause);
    if (!changed) return [];
    return [changed.clauses ? { ...changed, clauses: mapClauses(changed.clauses, change) } : changed];
  });

const changeClauses = (result: ImportResult, change: (clause: Clause) => Clause | undefined): ImportResult => {
  const { sections, letter } = result.policy;
  return changePolicy(result, {
    sections: sections.map((section) => ({ ...section, clauses: mapClauses(section.clauses, change) })),
    ...(letter && { letter: { ...letter, body: mapClauses(letter.body, change) } }),
  });
};

const changeClause = (result: ImportResult, id: string | undefined, change: (clause: Clause) => Clause): ImportResult =>
  changeClauses(result, (clause) => (clause.id === id ? change(clause) : clause));

const changeLines = (result: ImportResult, change: (line: LineReport) => LineReport): ImportResult => ({
  ...result,
  report: { ...result.report, lines: result.report.lines.map(change) },
});

const idsBelow = ({ id, clauses = [] }: Clause): string[] => [id, ...clauses.flatMap(idsBelow)];
const idsOf = ({ sections, declaration, letter }: Policy): string[] => [
  ...sections.flatMap((section) => [section.id, ...section.clauses.flatMap(idsBelow)]),
  ...(declaration?.undertakings ?? []).map(({ id }) => id),
  ...(letter?.body ?? []).flatMap(idsBelow),
];

/** A clause goes with all that hangs on it; its lines of the source say so. */
function removeClause(result: ImportResult, id: string | undefined): ImportResult {
  const gone = new Set<string>();
  const rest = changeClauses(result, (clause) => {
    if (clause.id !== id) return clause;
    for (const each of idsBelow(clause)) gone.add(each);
    return undefined;
  });
  const { sections, pathway: before } = rest.policy;
  const { pathway: _, ...policy } = rest.policy;
  const pathway = before && findPathway(sections);
  return changeLines({ ...rest, policy: { ...policy, ...(pathway && { pathway }) } }, (line) => {
    if (!line.clauses?.some((each) => gone.has(each))) return line;
    const { clauses, parts: _parts, ...words } = line;
    const kept = clauses.filter((each) => !gone.has(each));
    return kept.length > 0 ? { ...line, clauses: kept } : { ...words, outcome: 'artefact', reason: 'left out by an answer' };
  });
}

/** What belongs under a lead-in whose list is gone: one item a line. */
function addItems(result: ImportResult, question: Question, answer: string): ImportResult {
  const giveId = createIds();
  for (const id of idsOf(result.policy)) giveId(id);
  const items = answer.split('\n').flatMap((line) => line.trim() || []);
  return changeClause(result, question.clause, (clause) => ({
    ...clause,
    clauses: items.map((text): Clause => {
      const id = giveId(`${clause.id.split('.')[0]}.${toSlug(text) || 'clause'}`);
      const { kind, party, topic } = clause;
      return { id, kind, text, ...(party && { party }), ...(topic && { topic }) };
    }),
  }));
}

function fillPlaceholder(result: ImportResult, { clause: id, text: blank = '' }: Question, answer: string): ImportResult {
  const filled = changeClause(result, id, (clause) => ({ ...clause, text: clause.text.replace(blank, () => answer) }));
  return changeLines(filled, (line) => {
    if (!line.clauses?.includes(id ?? '') || !line.text.includes(blank)) return line;
    return { ...line, parts: [...(line.parts ?? []), { text: blank, outcome: 'artefact', reason: 'a blank that an answer filled' }] };
  });
}

/** Only what names nobody else binds parents: "Staff must …" stays with staff. */
const bindParents = (result: ImportResult): ImportResult =>
  changeClauses(result, (clause) => {
    const { party, ...rest } = clause;
    return party === undefined || classify(clause.text, { as: 'sentence' }).party === party ? clause : rest;
  });

function mendDeclaration(result: ImportResult, { field, text = '' }: Question, answer: string): ImportResult {
  const { declaration } = result.policy;
  if (!declaration) return result;
  const key = field === 'declaration.leadIn' ? 'leadIn' : 'statement';
  return changePolicy(result, { declaration: { ...declaration, [key]: (declaration[key] ?? '').replace(text, () => answer) } });
}

/** A version that was named after the date of issue goes with it. */
const issue: Change = (result, _, issued) =>
  changePolicy(result, { issued, ...(result.policy.version === result.policy.issued && { version: issued }) });

/** What an answer changes, by the field that its question is about; a field that is not here changes nothing. */
const changes: Readonly<Record<string, Change>> = {
  title: (result, _, title) => changePolicy(result, { title }),
  issued: issue,
  'review.next': (result, _, next) => changePolicy(result, { review: { ...result.policy.review, next } }),
  audience: (result, _, answer) => (answer === 'parent' ? bindParents(result) : result),
  kind: (result, { clause: id }, kind) => changeClause(result, id, (clause) => ({ ...clause, kind: kind as ClauseKind })),
  text: fillPlaceholder,
  clauses: addItems,
  clause: (result, { clause: id }, answer) => (answer === 'remove' ? removeClause(result, id) : result),
  heading: (result, { clause: id }, heading) =>
    changePolicy(result, { sections: result.policy.sections.map((section) => (section.id === id ? { ...section, heading } : section)) }),
  'declaration.statement': mendDeclaration,
  'declaration.leadIn': mendDeclaration,
};
const dateFields: ReadonlySet<string | undefined> = new Set(['issued', 'review.next']);

/** "March 2027" as the policy writes it. */
const readDate = (answer: string): string | undefined =>
  partialDateSchema.safeParse(answer.trim()).success ? answer.trim() : findDates(answer)[0]?.value;

/** The answer as it goes into the policy; undefined where it is none to this question. */
function readAnswer({ field, choices }: Question, answer: unknown): string | undefined {
  if (typeof answer !== 'string') return undefined;
  if (choices.length > 0) return choices.some(({ id }) => id === answer) ? answer : undefined;
  return dateFields.has(field) && answer.trim() !== '' ? readDate(answer) : answer.trim();
}

const pointerTo = (id: string) => `#/${encodeURIComponent(id.replaceAll('~', '~0').replaceAll('/', '~1'))}`;
const adviceFor = ({ choices }: Question) =>
  choices.length > 0 ? `Choose one of: ${choices.map(({ id }) => id).join(', ')}.` : 'Answer in words; a date as 2027-03-31 or March 2027.';

/**
 * An import with questions answered: the policy says what was decided, and those questions are gone. Ids stay as they are, so
 * that some questions can be answered today and others tomorrow.
 * @throws {@link InvalidDocumentError} where an answer is to no question of this import or not among its choices, or makes a
 * policy that the model does not accept; its problems name the questions by `#/<question id>`. Then nothing is applied.
 */
export function answerQuestions(result: ImportResult, answers: Answers): ImportResult {
  const { questions } = result.report;
  const problems: FieldProblem[] = Object.keys(answers)
    .filter((id) => !questions.some((question) => question.id === id))
    .map((id) => fieldProblem(pointerTo(id), 'unknown', 'The import did not ask this.'));
  let answered = result;
  for (const question of questions.filter(({ id }) => Object.hasOwn(answers, id))) {
    const answer = readAnswer(question, answers[question.id]);
    if (answer === undefined) problems.push(fieldProblem(pointerTo(question.id), 'invalid', adviceFor(question)));
    else if (answer !== '') answered = changes[question.field ?? '']?.(answered, question, answer) ?? answered;
  }
  if (problems.length > 0) throw new InvalidDocumentError('Some answers are not to the questions of this import.', problems);
  const open = questions.filter(({ id }) => !Object.hasOwn(answers, id));
  return { policy: parsePolicy(answered.policy), report: { ...answered.report, questions: open } };
}
