// How well the importer tells kinds apart, on documents whose every unit was labelled by hand (examples/import/LABELLING.md).
// `seen` may be read while rules are tuned; `unseen` is only ever scored, so nothing of its text is printed.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { importPolicy } from '@schoolgate/sdk/importer';
import { clauseKinds, type Clause, type Policy } from '@schoolgate/sdk/model';
import { memory } from '../packages/sdk/src/importer/likeness/likeness.ts';
import { learn, readLessons, type Lesson } from '../packages/sdk/src/testing/learn-kinds.ts';

interface Unit {
  readonly line: number;
  readonly text: string;
  readonly kind: string;
  readonly party: string;
  readonly topic: string;
}
interface Labels {
  readonly audience: string;
  readonly header: Record<string, string>;
  readonly units: readonly Unit[];
}
/** A stretch of the policy with the kind it was given. */
interface Found {
  readonly words: string;
  readonly kind: string;
  readonly party: string;
  readonly topic: string;
  matched: boolean;
}

const kinds = [...clauseKinds, 'undertaking'];
const none = '(none)';
const examples = new URL('../examples/import/', import.meta.url);
/** Tells every unit of the seen half that came out wrong. */
const tellErrors = process.argv.includes('--errors');
/** Tells the macro F1 of each document. */
const byDocument = process.argv.includes('--by-document');
/** Judges each seen document by what the other ones teach. */
const leaveOneOut = process.argv.includes('--leave-one-out');
const only = leaveOneOut || process.argv.includes('--seen') ? ['seen'] : ['seen', 'unseen'];

const wordsOf = (text: string): string =>
  ` ${(
    text
      .replace(/\u00AD/g, '')
      .normalize('NFKC')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  ).join(' ')} `;

function* flatten(clauses: readonly Clause[]): Generator<Found> {
  for (const { text, kind, party, topic, clauses: items } of clauses) {
    yield { words: wordsOf(text), kind, party: party ?? 'parent', topic: topic ?? 'general', matched: false };
    yield* flatten(items ?? []);
  }
}

const foundIn = ({ sections, declaration, letter }: Policy): Found[] => [
  ...sections.flatMap((section) => [...flatten(section.clauses)]),
  ...(declaration ? [declaration.statement, declaration.leadIn, ...declaration.undertakings.map(({ text }) => text)] : []).flatMap((text) =>
    text === undefined ? [] : [{ words: wordsOf(text), kind: 'undertaking', party: 'parent', topic: 'general', matched: false }],
  ),
  ...flatten(letter?.body ?? []),
];

/** The next stretch in document order that holds the unit's words, or any other that does. */
function findUnit(unit: Unit, found: readonly Found[], from: number): number {
  const words = wordsOf(unit.text);
  const next = found.findIndex(({ words: text }, index) => index >= from && text.includes(words));
  return next >= 0 ? next : found.findIndex(({ words: text }) => text.includes(words));
}

class Matrix {
  readonly #cells = new Map<string, number>();
  add(gold: string, predicted: string) {
    const key = `${gold}\t${predicted}`;
    this.#cells.set(key, (this.#cells.get(key) ?? 0) + 1);
  }
  at = (gold: string, predicted: string): number => this.#cells.get(`${gold}\t${predicted}`) ?? 0;
  row = (gold: string): number => [...kinds, none].reduce((sum, kind) => sum + this.at(gold, kind), 0);
  column = (predicted: string): number => [...kinds, none].reduce((sum, kind) => sum + this.at(kind, predicted), 0);
}

const f1Of = (matrix: Matrix, kind: string): number => {
  const hit = matrix.at(kind, kind);
  return hit === 0 ? 0 : (2 * hit) / (matrix.row(kind) + matrix.column(kind));
};
/** The mean over the kinds that were labelled. */
const macroF1 = (matrix: Matrix): number => {
  const present = kinds.filter((kind) => matrix.row(kind) > 0);
  return present.reduce((sum, kind) => sum + f1Of(matrix, kind), 0) / present.length;
};

const percent = (part: number, whole: number) => (whole === 0 ? '   –' : (part / whole).toFixed(2).padStart(4));

function print(half: string, matrix: Matrix) {
  const present = kinds.filter((kind) => matrix.row(kind) > 0);
  for (const kind of present) {
    const [hit, gold, predicted] = [matrix.at(kind, kind), matrix.row(kind), matrix.column(kind)];
    console.log(
      `  ${kind.padEnd(12)} units ${String(gold).padStart(4)}   precision ${percent(hit, predicted)}   recall ${percent(hit, gold)}   F1 ${f1Of(matrix, kind).toFixed(2)}`,
    );
  }
  const units = present.reduce((sum, kind) => sum + matrix.row(kind), 0);
  const hits = present.reduce((sum, kind) => sum + matrix.at(kind, kind), 0);
  console.log(`  ${half}: macro F1 ${macroF1(matrix).toFixed(3)}, accuracy ${(hits / units).toFixed(3)} of ${units} units`);
  console.log('\n  confusion (row: by hand, column: importer)');
  const columns = [...kinds, none].filter((kind) => matrix.column(kind) > 0);
  console.log(`  ${''.padEnd(12)} ${columns.map((kind) => kind.slice(0, 6).padStart(7)).join('')}`);
  for (const gold of [...present, none])
    console.log(`  ${gold.padEnd(12)} ${columns.map((kind) => String(matrix.at(gold, kind) || '·').padStart(7)).join('')}`);
}

const headerValue = (policy: Policy, field: string): string | undefined => {
  const values: Record<string, string | undefined> = {
    title: policy.title,
    issued: policy.issued,
    'review.every': policy.review?.every,
    'review.next': policy.review?.next,
  };
  return values[field];
};

for (const half of only) {
  const folder = new URL(`${half}/`, examples);
  if (!existsSync(folder)) continue;
  const names = readdirSync(folder).filter((name) => existsSync(new URL(`${name}/labels.json`, folder)));
  if (names.length === 0) continue;
  const sourceOf = (name: string) => readFileSync(new URL(`${name}/source.txt`, folder), 'utf8');
  const labelsOf = (name: string) => JSON.parse(readFileSync(new URL(`${name}/labels.json`, folder), 'utf8')) as Labels;
  const matrix = new Matrix();
  const perDocument: string[] = [];
  let [parties, topics, total, strays] = [0, 0, 0, 0];
  const fields = new Map<string, [right: number, all: number]>();
  const count = (field: string, isRight: boolean) => {
    const [right, all] = fields.get(field) ?? [0, 0];
    fields.set(field, [right + (isRight ? 1 : 0), all + 1]);
  };
  const tell = (message: string) => tellErrors && half === 'seen' && console.log(`    ${message}`);
  const lessons = new Map<string, Lesson[]>();
  if (leaveOneOut) for (const name of names) lessons.set(name, await readLessons({ text: sourceOf(name), units: labelsOf(name).units }));
  for (const name of names) {
    if (leaveOneOut) memory.weights = learn([...lessons].flatMap(([other, each]) => (other === name ? [] : [each])));
    const labels = labelsOf(name);
    const { policy, report } = await importPolicy({ text: sourceOf(name) });
    const found = foundIn(policy);
    const own = new Matrix();
    let [from, right] = [0, 0];
    for (const unit of labels.units) {
      const index = findUnit(unit, found, from);
      const match = found[index];
      if (match) {
        match.matched = true;
        from = index;
        if (match.party === unit.party) parties++;
        if (match.topic === unit.topic) topics++;
      }
      total++;
      for (const counted of [matrix, own]) counted.add(unit.kind, match?.kind ?? none);
      if (match?.kind === unit.kind) right++;
      else tell(`${name}: ${unit.kind} → ${match?.kind ?? none}: ${unit.text}`);
    }
    for (const stray of found.filter((text) => !text.matched)) {
      for (const counted of [matrix, own]) counted.add(none, stray.kind);
      strays++;
      tell(`${name}: (no unit) → ${stray.kind}: ${stray.words}`);
    }
    perDocument.push(
      `  ${name.padEnd(44)} ${right}/${labels.units.length} units, ${found.filter((text) => !text.matched).length} clauses that are none${
        byDocument ? `, macro F1 ${macroF1(own).toFixed(3)}` : ''
      }`,
    );
    for (const [field, value] of Object.entries(labels.header)) {
      // A date that no calendar knows ("Spring Term 2025") is right where the importer asks about it instead.
      // Capitals are how a title is set.
      const isRight =
        headerValue(policy, field)?.toLowerCase() === value.toLowerCase() ||
        (!/^[\dP]/.test(value) && report.questions.some((question) => question.field === field));
      count(field, isRight);
      if (!isRight) tell(`${name}: ${field} should be ${value}, is ${headerValue(policy, field)}`);
    }
    const asked = report.questions.some(({ field }) => field === 'audience');
    const isRight = asked === (labels.audience !== 'parent');
    count('audience', isRight);
    if (!isRight) tell(`${name}: audience is ${labels.audience}`);
  }
  console.log(`\n${half}: ${names.length} documents`);
  console.log(perDocument.join('\n'));
  print(half, matrix);
  console.log(`  party ${percent(parties, total)}, topic ${percent(topics, total)}, clauses that are no unit ${strays}`);
  console.log(`  header: ${[...fields].map(([field, [right, all]]) => `${field} ${right}/${all}`).join(', ')}\n`);
}

// Time: a made-up policy of 40 pages, then four and sixteen of them; growth should be no faster than size.
const page = (number: number): string =>
  `${number % 4 === 1 ? `${(number + 3) / 4}. Section ${number}\n\n` : ''}${'Parents must not post photographs of other children. The school may remove comments that break this policy. Please speak to the class teacher first. '.repeat(8)}\n\nParents should:\n• think before they post\n• keep worries for the school\n• tell us about fake accounts\n\n`;
const document = (pages: number): string => Array.from({ length: pages }, (_, index) => page(index + 1)).join('');
await importPolicy({ text: document(40) });
console.log('time');
let first = 0;
for (const times of [1, 4, 16]) {
  const text = document(40 * times);
  const started = performance.now();
  const result = await importPolicy({ text }).then(
    ({ policy }) => `${policy.sections.length} sections`,
    (error: Error) => error.name,
  );
  const took = performance.now() - started;
  first ||= took;
  console.log(
    `  ${String(40 * times).padStart(4)} pages ${`${took.toFixed(0)} ms`.padStart(9)}   ${(took / first / times).toFixed(2)} of linear   ${result}`,
  );
}
