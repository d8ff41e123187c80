import type { Clause, Party } from '../model/index.ts';
import { classify, headingKind, type Place, type Verdict } from './classify.ts';
import type { Line } from './line.ts';
import type { Ledger } from './ledger.ts';
import { isStep } from './markers.ts';
import type { Node } from './nest-lines.ts';
import { joinPassages, slicePassage, spanOf, type Passage } from './passage.ts';
import { findReferences } from './references.ts';
import { splitSentences } from './sentences.ts';
import { toSlug } from './slugs.ts';

/** What the clauses of one section share. */
export interface Surroundings {
  readonly heading?: string | undefined;
  /** Ids of clauses start with it. */
  readonly prefix: string;
  readonly giveId: (wanted: string) => string;
  readonly ledger: Ledger;
  /** Told of every clause with the verdict on it, so that questions and header fields can follow. */
  readonly onClause: (clause: Clause, verdict: Verdict, passage: Passage) => void;
  /** Ids of clauses that nothing spoke for: they take the kind of the list they stand in. */
  readonly unsettled: Set<string>;
  /** The kinds of the units so far. */
  readonly trail: Clause['kind'][];
  /** Whom the document is for, where that is not parents. */
  readonly audience?: Party;
  /** The school's own name and its short form, so that cues know who is meant. */
  readonly ownNames: readonly string[];
}

interface Piece {
  readonly passage: Passage;
  readonly verdict: Verdict;
}

const withoutNames = (text: string, names: readonly string[]) => names.reduce((rest, name) => rest.replaceAll(name, 'the school'), text);

const read = (passage: Passage, place: Place, { ownNames, trail }: Surroundings): Piece => {
  const verdict = classify(withoutNames(passage.text, ownNames), { ...place, previous: trail.at(-1) });
  trail.push(verdict.kind);
  return { passage, verdict };
};

/** Sentences of one kind that bind the same people stay one clause, as the school wrote them. */
function mergeRuns(pieces: readonly Piece[]): Piece[] {
  const merged: Piece[] = [];
  for (const piece of pieces) {
    const last = merged.at(-1);
    if (
      last &&
      last.verdict.kind === piece.verdict.kind &&
      last.verdict.party === piece.verdict.party &&
      last.passage.text.length + piece.passage.text.length < 15_000
    )
      merged[merged.length - 1] = { passage: joinPassages([last.passage, piece.passage]), verdict: last.verdict };
    else merged.push(piece);
  }
  return merged;
}

interface InlineList {
  readonly leadIn: Passage;
  readonly items: readonly Passage[];
}

/** "Please refrain from: a; b; c." is a list that was set as running text. */
function splitInlineList(passage: Passage): InlineList | undefined {
  const colon = passage.text.search(/:\s/);
  if (colon < 0 || colon > 400) return undefined;
  const stops = [...passage.text.slice(colon).matchAll(/;\s+/g)].map((match) => colon + match.index + match[0].length);
  if (stops.length < 1) return undefined;
  const starts = [colon + 2, ...stops];
  return {
    leadIn: slicePassage(passage, 0, colon + 1),
    items: starts.map((start, index) => slicePassage(passage, start, starts[index + 1] ?? passage.text.length)),
  };
}

function finish(piece: Piece, around: Surroundings, number: string | undefined, children: (verdict: Verdict) => Clause[]): Clause {
  const { passage, verdict } = piece;
  const id = around.giveId(`${around.prefix}.${toSlug(passage.text) || 'clause'}`);
  around.ledger.keep(passage, id);
  const refs = findReferences(passage.text);
  const items = children(verdict);
  const kind = leadInKind(verdict, items, around.unsettled);
  const clauses = kind === 'statement' ? items : settle(items, kind, around.unsettled);
  const party = verdict.party ?? around.audience;
  const clause: Clause = {
    id,
    kind,
    text: passage.text,
    ...(number !== undefined && { number }),
    ...(clauses.length > 0 && { clauses }),
    ...(party && { party }),
    topic: verdict.topic,
    ...(refs.length > 0 && { refs }),
    source: spanOf(passage),
  };
  if (verdict.from === 'none' && kind === 'statement') around.unsettled.add(id);
  around.onClause(clause, { ...verdict, kind }, passage);
  return clause;
}

/** The kind that most of those clauses have that say one themselves. */
function mostFrequent(clauses: readonly Clause[], unsettled: ReadonlySet<string>): { kind: Clause['kind']; share: number } | undefined {
  const counts = new Map<Clause['kind'], number>();
  for (const { id, kind } of clauses) if (!unsettled.has(id)) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  const [most] = [...counts].sort((a, b) => b[1] - a[1]);
  return most && { kind: most[0], share: most[1] / clauses.length };
}

const settle = (clauses: readonly Clause[], kind: Clause['kind'], unsettled: ReadonlySet<string>): Clause[] =>
  clauses.map((clause) => (unsettled.has(clause.id) ? { ...clause, kind } : clause));

const names: readonly Clause['kind'][] = ['legislation', 'guidance', 'policy'];

/** A lead-in that does not say what it introduces takes the kind of most of its items; so does one that introduces names. */
function leadInKind({ kind, from }: Verdict, items: readonly Clause[], unsettled: ReadonlySet<string>): Clause['kind'] {
  const most = mostFrequent(items, unsettled)?.kind ?? kind;
  return from !== 'own' || kind === 'right' || names.includes(most) ? most : kind;
}

/** Each sentence is read in the light of the one before: "they" are those who acted there. */
function readAll(sentences: readonly Passage[], place: Place, around: Surroundings): Piece[] {
  let before = place.before;
  const pieces: Piece[] = [];
  for (const sentence of sentences) {
    const piece = read(sentence, { ...place, before }, around);
    const last = pieces.at(-1);
    // "That goes for WhatsApp as well" says the same again.
    pieces.push(
      last && /^(?:that|this|the same) (?:goes|applies|holds) (?:for|to)\b/i.test(sentence.text) ? { ...piece, verdict: last.verdict } : piece,
    );
    before = piece.verdict.actor === 'thing' ? before : (piece.verdict.actor ?? before);
  }
  return pieces;
}

/** A cell under "Don't" hangs on that word as an item on its lead-in. */
const columnVerdict = ({ column }: Line): Verdict | undefined =>
  column && { kind: column, text: '', topic: 'general', reason: 'stands in a column that says so', from: 'place' };

/** A list item that is no sentence stands under its heading as under a lead-in. */
const isBareItem = ({ marker, passage: { text } }: Line) =>
  marker !== undefined && marker.depth === 1 && text.length <= 250 && !/[.!?]["'”’)]*$/.test(text);

/** An item of a list stays whole, be it two sentences ("Still worried? Ring us."); a numbered paragraph is running text. */
const isOneItem = ({ line: { marker, passage }, children }: Node, leadIn: Verdict | undefined) =>
  children.length === 0 &&
  passage.text.length <= 300 &&
  (leadIn !== undefined || (marker !== undefined && (marker.label === undefined || isStep(marker))));

/** "1) Speak to the teacher" in a section about concerns. */
const isStepOfConcern = ({ marker }: Line, heading: string | undefined) =>
  marker?.label !== undefined && marker.depth === 1 && headingKind(heading)?.kind === 'procedure';

/** So many items of a list show what it holds. */
const enough = 8;

/** The clauses of one line and of what hangs on it. */
function buildNode(node: Node, around: Surroundings, above: Verdict | undefined): Clause[] {
  const leadIn = above ?? columnVerdict(node.line);
  const place: Place = {
    as: leadIn || isBareItem(node.line) ? 'item' : 'sentence',
    step: isStep(node.line.marker) || isStepOfConcern(node.line, around.heading),
    heading: around.heading,
    leadIn,
  };
  const sentences = isOneItem(node, leadIn) ? [node.line.passage] : splitSentences(node.line.passage);
  const introduction = node.children.length > 0 ? sentences.pop() : undefined;
  const clauses: Clause[] = [];
  let before: Verdict['actor'];
  let number = node.line.marker?.label;
  const add = (piece: Piece, items: (verdict: Verdict) => Clause[]) => {
    clauses.push(finish(piece, around, number, items));
    number = undefined;
    before = piece.verdict.actor;
  };
  const addLeadIn = (passage: Passage, texts: readonly Passage[], items: (verdict: Verdict) => Clause[]) =>
    add(read(passage, { ...place, as: 'lead-in', before, items: texts.slice(0, enough).map(({ text }) => text) }, around), items);
  for (const run of splitRuns(sentences)) {
    if (Array.isArray(run)) for (const piece of mergeRuns(readAll(run, { ...place, before }, around))) add(piece, () => []);
    else
      addLeadIn(run.leadIn, run.items, (verdict) =>
        run.items.map((item) => finish(read(item, { ...place, as: 'item', leadIn: verdict }, around), around, undefined, () => [])),
      );
  }
  const below = node.children.map(({ line }) => line.passage);
  if (introduction) addLeadIn(introduction, below, (verdict) => node.children.flatMap((child) => buildNode(child, around, verdict)));
  return clauses;
}

/** Sentences up to each one that holds a list, and those lists. */
function splitRuns(sentences: readonly Passage[]): (Passage[] | InlineList)[] {
  const runs: (Passage[] | InlineList)[] = [];
  for (const sentence of sentences) {
    const list = splitInlineList(sentence);
    const last = runs.at(-1);
    if (list) runs.push(list);
    else if (Array.isArray(last)) last.push(sentence);
    else runs.push([sentence]);
  }
  return runs;
}

/** Items that follow each other without a lead-in are one list as well. */
function buildList(nodes: readonly Node[], around: Surroundings): Clause[] {
  const clauses = nodes.flatMap((node) => buildNode(node, around, undefined));
  const most = nodes.length >= 3 ? mostFrequent(clauses, around.unsettled) : undefined;
  return most && most.share >= 0.5 ? settle(clauses, most.kind, around.unsettled) : clauses;
}

/** The clauses of a section or of a letter, each with its kind, its id and the lines it came from. */
export function buildClauses(nodes: readonly Node[], around: Surroundings): Clause[] {
  const clauses: Clause[] = [];
  for (let start = 0; start < nodes.length;) {
    const style = nodes[start]?.line.marker?.style;
    let end = start + 1;
    while (style !== undefined && end < nodes.length && nodes[end]?.line.marker?.style === style) end++;
    clauses.push(...buildList(nodes.slice(start, end), around));
    start = end;
  }
  return clauses;
}
