import { importPolicy } from '../importer/index.ts';
import { memory, step, type Weights } from '../importer/likeness/likeness.ts';
import { clauseKinds } from '../model/index.ts';

/** A document whose units were labelled by hand. */
export interface LabelledDocument {
  readonly text: string;
  readonly units: readonly { readonly text: string; readonly kind: string }[];
}
/** One labelled unit as the importer reads it. */
export interface Lesson {
  readonly traits: readonly string[];
  /** Where its kind stands in `clauseKinds`. */
  readonly kind: number;
}

const wordsOf = (text: string): string =>
  ` ${(
    text
      .replace(/\u00AD/g, '')
      .replace(/['’]/g, '')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  ).join(' ')} `;

/** What one document teaches: its units with the traits that they have where only the cues judge. */
export async function readLessons({ text, units }: LabelledDocument): Promise<Lesson[]> {
  const heard: { words: string; traits: readonly string[] }[] = [];
  memory.weights = new Map();
  memory.tell = (unit, traits) => heard.push({ words: wordsOf(unit), traits });
  try {
    await importPolicy({ text });
  } finally {
    memory.tell = undefined;
    memory.weights = undefined;
  }
  let from = 0;
  return units.flatMap((unit) => {
    const words = wordsOf(unit.text.normalize('NFKC'));
    const holds = ({ words: other }: { words: string }) => other.includes(words);
    const next = heard.findIndex((other, index) => index >= from && holds(other));
    const found = next >= 0 ? next : heard.findIndex(holds);
    const kind = clauseKinds.findIndex((name) => name === unit.kind);
    const lesson = heard[found];
    if (!lesson || kind < 0) return [];
    from = found;
    return [{ traits: lesson.traits, kind }];
  });
}

const rounds = 20;
const pace = 0.3;
/** Keeps weights small that few examples ask for. */
const restraint = 0.0002;

/** The same order in every run. */
function shuffle(order: number[], random: () => number) {
  for (let at = order.length - 1; at > 0; at--) {
    const other = Math.floor(random() * (at + 1));
    [order[at], order[other]] = [order[other] as number, order[at] as number];
  }
}

/** Multinomial logistic regression by adaptive gradient steps; what fewer than `often` documents have in common is left out. */
export function learn(documents: readonly (readonly Lesson[])[], { least = 0.85, often = 3 } = {}): Weights {
  const seenIn = new Map<string, number>();
  for (const lessons of documents)
    for (const trait of new Set(lessons.flatMap(({ traits }) => traits))) seenIn.set(trait, (seenIn.get(trait) ?? 0) + 1);
  const lessons = documents.flat().map(({ traits, kind }) => ({ traits: traits.filter((trait) => (seenIn.get(trait) ?? 0) >= often), kind }));
  const weights = new Map<string, { row: Float64Array; spent: Float64Array }>();
  const size = clauseKinds.length;
  let seed = 1;
  const random = () => (seed = (seed * 48_271) % 2_147_483_647) / 2_147_483_647;
  const order = lessons.map((_, index) => index);
  for (let round = 0; round < rounds; round++) {
    shuffle(order, random);
    for (const index of order) {
      const { traits, kind } = lessons[index] as Lesson;
      const rows = traits.map((trait) => {
        const known = weights.get(trait) ?? { row: new Float64Array(size), spent: new Float64Array(size).fill(0.01) };
        weights.set(trait, known);
        return known;
      });
      const share = 1 / Math.sqrt(traits.length);
      const sums = clauseKinds.map((_, at) => share * rows.reduce((sum, { row }) => sum + (row[at] as number), 0));
      const most = Math.max(...sums);
      const total = sums.reduce((sum, score) => sum + Math.exp(score - most), 0);
      const errors = sums.map((score, at) => Math.exp(score - most) / total - (at === kind ? 1 : 0));
      for (const { row, spent } of rows)
        for (let at = 0; at < size; at++) {
          const slope = share * (errors[at] as number) + restraint * (row[at] as number);
          spent[at] = (spent[at] as number) + slope * slope;
          row[at] = (row[at] as number) - (pace * slope) / Math.sqrt(spent[at] as number);
        }
    }
  }
  const rounded = [...weights].map(
    ([trait, { row }]) => [trait, Float32Array.from(row, (weight) => (Math.abs(weight) < least ? 0 : Math.round(weight / step) * step))] as const,
  );
  return new Map(rounded.filter(([, row]) => row.some((weight) => weight !== 0)));
}

/** The table as the importer reads it, in the order of the alphabet. */
export const printWeights = (weights: Weights): string =>
  [...weights]
    .map(([trait, row]) => {
      const code = [...row].map((weight, kind) => {
        const steps = Math.max(-30, Math.min(30, Math.round(weight / step)));
        return steps === 0 ? '' : String.fromCharCode(97 + kind, 64 + steps);
      });
      return `${trait}\t${code.join('')}`;
    })
    .sort()
    .join('\n');
