import type { ImportResult } from '@schoolgate/sdk/importer';
import type { Clause, Policy } from '@schoolgate/sdk/model';
import { plural } from './print.ts';

function* walk(clauses: readonly Clause[]): Generator<Clause> {
  for (const clause of clauses) {
    yield clause;
    yield* walk(clause.clauses ?? []);
  }
}

/** "5 prohibitions, 2 rights": a lead-in is counted by its items. */
function countKinds(clauses: readonly Clause[]): string {
  const counts = new Map<string, number>();
  for (const { kind, clauses: items } of walk(clauses)) if (!items) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  return [...counts].map(([kind, count]) => `${count} ${kind}`).join(', ') || 'no text';
}

function* describeHeader(policy: Policy): Generator<string> {
  const { organisation, issued, review, control, terms } = policy;
  yield `${policy.title ?? '(the document prints no title)'}`;
  yield `id ${policy.id}, version ${policy.version}, language ${policy.language}`;
  if (organisation) yield `school: ${organisation.name} (${organisation.kind})`;
  if (issued) yield `issued: ${issued}`;
  if (review)
    yield `review: ${[review.every && `every ${review.every}`, review.next && `next ${review.next}`, review.by && `by ${review.by}`].filter(Boolean).join(', ')}`;
  if (control?.approvedBy) yield `approved by: ${control.approvedBy}`;
  if (terms) yield `words: ${Object.values(terms).join(', ')}`;
}

function* describeBody({ sections, declaration, pathway, letter }: Policy): Generator<string> {
  yield 'Sections';
  for (const { number, heading, clauses } of sections)
    yield `  ${[number, heading ?? '(no heading)'].filter(Boolean).join('. ')}: ${countKinds(clauses)}`;
  if (declaration) {
    yield '';
    yield `Declaration: ${plural(declaration.undertakings.length, 'undertaking')}, asks for ${declaration.fields.map(({ label }) => label).join(', ') || 'nothing'}`;
  }
  if (pathway) {
    yield '';
    yield `Pathway: ${plural(Object.keys(pathway.nodes).length, 'stage')}`;
    for (const node of Object.values(pathway.nodes))
      if (node.kind === 'stage') yield `  ${pathway.contacts[node.contact]?.role ?? node.contact}: ${node.title}`;
  }
  if (letter) {
    yield '';
    yield `Letter: ${[letter.salutation, letter.subject].filter(Boolean).join(' ')} (${countKinds(letter.body)})`;
  }
}

function* describeReport({ questions, lines }: ImportResult['report']): Generator<string> {
  if (questions.length > 0) {
    yield '';
    yield `${plural(questions.length, 'question')} for you`;
    for (const { id, question, choices } of questions) {
      yield `  ${id}: ${question}`;
      for (const choice of choices) yield `    ${choice.id}: ${choice.label}`;
    }
    yield 'Answer with --answers FILE, a JSON object from each of these ids to that of a choice, or to your own words where there are none.';
  }
  const count = (outcome: string) => lines.filter((line) => line.outcome === outcome).length;
  yield '';
  yield `Every one of ${lines.length} lines is accounted for: ${count('kept')} kept, ${count('header')} read into the header or the form, ${count('artefact')} left out${count('artefact') > 0 ? ':' : '.'}`;
  for (const { line, text, outcome, reason } of lines) if (outcome === 'artefact') yield `  line ${line}: ${text.trim().slice(0, 60)} (${reason})`;
}

/** An import as a page to read: what was found, what to decide, and what became of the lines. */
export function* describeImport({ policy, report }: ImportResult): Generator<string> {
  yield* describeHeader(policy);
  yield '';
  yield* describeBody(policy);
  yield* describeReport(report);
}
