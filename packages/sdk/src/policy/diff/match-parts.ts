import { diffLists, foldWords } from './words.ts';
import type { PlacedPart } from './policy-parts.ts';

/** A part of each version that are one and the same part. */
export interface Match {
  readonly before: PlacedPart;
  readonly after: PlacedPart;
  /** In another place: under another section or clause, or in another order among its own. */
  readonly moved: boolean;
}

/** At least so alike two texts must be to count as one text reworded (Dice's coefficient over words). */
const ALIKE = 0.5;
/** Less alike than this, the same id stands for another text: somebody numbered the clauses anew. */
const UNLIKE = 0.2;
/** How many pairs are compared at most; past it only neighbours are. */
const MAXIMUM_PAIRS = 1_000_000;

interface Candidate {
  readonly part: PlacedPart;
  readonly index: number;
  readonly words: ReadonlyMap<string, number>;
  readonly length: number;
}

const countWords = (text: string): Pick<Candidate, 'words' | 'length'> => {
  const words = new Map<string, number>();
  const list = foldWords(text);
  for (const word of list) words.set(word, (words.get(word) ?? 0) + 1);
  return { words, length: list.length };
};

const likeness = (a: Candidate, b: Candidate): number => {
  if (a.length + b.length === 0) return 1;
  let shared = 0;
  for (const [word, count] of a.words) shared += Math.min(count, b.words.get(word) ?? 0);
  return (2 * shared) / (a.length + b.length);
};

/** The first with the first, the second with the second, of all that have the same key. */
function pairByKey(before: readonly Candidate[], after: readonly Candidate[], keyOf: (part: PlacedPart) => string): [Candidate, Candidate][] {
  const waiting = new Map<string, Candidate[]>();
  for (const candidate of after) {
    const key = keyOf(candidate.part);
    const others = waiting.get(key);
    if (others) others.push(candidate);
    else waiting.set(key, [candidate]);
  }
  return before.flatMap((candidate): [Candidate, Candidate][] => {
    const counterpart = waiting.get(keyOf(candidate.part))?.shift();
    return counterpart ? [[candidate, counterpart]] : [];
  });
}

/** The most alike first; of equals the nearest. */
function pairByLikeness(before: readonly Candidate[], after: readonly Candidate[]): [Candidate, Candidate][] {
  const reach = Math.ceil(MAXIMUM_PAIRS / Math.max(1, before.length, after.length));
  const pairs = before.flatMap((a) =>
    after.flatMap((b) => {
      const distance = Math.abs(a.index - b.index);
      const score = distance <= reach ? likeness(a, b) : 0;
      return score >= ALIKE ? [{ a, b, score, distance }] : [];
    }),
  );
  return pairs
    .sort((x, y) => y.score - x.score || x.distance - y.distance || x.a.index + x.b.index - (y.a.index + y.b.index))
    .map(({ a, b }) => [a, b]);
}

/** Pairs up the parts of one kind: by id, then by words, then by likeness, then by id whatever the words. */
function pairParts(before: readonly PlacedPart[], after: readonly PlacedPart[]): [PlacedPart, PlacedPart][] {
  const candidate = (part: PlacedPart, index: number): Candidate => ({ part, index, ...countWords(part.text) });
  let [a, b] = [before.map(candidate), after.map(candidate)];
  const found: [PlacedPart, PlacedPart][] = [];
  const take = (pairs: readonly [Candidate, Candidate][]) => {
    const taken = new Set<Candidate>();
    for (const [left, right] of pairs) {
      if (taken.has(left) || taken.has(right)) continue;
      taken.add(left).add(right);
      found.push([left.part, right.part]);
    }
    a = a.filter((item) => !taken.has(item));
    b = b.filter((item) => !taken.has(item));
  };
  const byId = () => pairByKey(a, b, ({ id }) => id);
  take(byId().filter(([left, right]) => likeness(left, right) >= UNLIKE));
  take(pairByKey(a, b, ({ text }) => text));
  take(pairByLikeness(a, b));
  take(byId());
  return found;
}

/** Which of the pairs that stand under the same parent have kept their order; the others were moved. */
function keptOrder(pairs: readonly [PlacedPart, PlacedPart][], places: ReadonlyMap<PlacedPart, number>): Set<PlacedPart> {
  const placeOf = (part: PlacedPart) => places.get(part) ?? 0;
  // A name that is the same whichever version is looked at first.
  const nameOf = ([before, after]: [PlacedPart, PlacedPart]) =>
    JSON.stringify([[before.id, after.id].sort(), [placeOf(before), placeOf(after)].sort()]);
  const order = (side: 0 | 1) => pairs.toSorted((x, y) => placeOf(x[side]) - placeOf(y[side])).map(nameOf);
  const kept = new Set(diffLists(order(0), order(1)).flatMap(({ kind, items }) => (kind === 'same' ? items : [])));
  return new Set(pairs.flatMap((pair) => (kept.has(nameOf(pair)) ? [pair[0]] : [])));
}

/** Pairs up the parts of two versions; what is in no pair was removed or added. */
export function matchParts(before: readonly PlacedPart[], after: readonly PlacedPart[]): Match[] {
  const kinds = [...new Set(before.map(({ part }) => part))];
  const pairs = kinds.flatMap((kind) =>
    pairParts(
      before.filter(({ part }) => part === kind),
      after.filter(({ part }) => part === kind),
    ),
  );
  const counterpart = new Map(pairs);
  const places = new Map([...before.entries(), ...after.entries()].map(([index, part]) => [part, index]));

  const siblings = new Map<PlacedPart | string, [PlacedPart, PlacedPart][]>();
  for (const pair of pairs) {
    const [{ holder, part }, { holder: newHolder }] = pair;
    if ((holder && counterpart.get(holder)) !== newHolder) continue;
    const key = holder ?? part;
    const others = siblings.get(key);
    if (others) others.push(pair);
    else siblings.set(key, [pair]);
  }
  const kept = new Set([...siblings.values()].flatMap((group) => [...keptOrder(group, places)]));
  return pairs.map(([a, b]) => ({ before: a, after: b, moved: !kept.has(a) }));
}
