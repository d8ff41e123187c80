import type { Clause } from '../model/index.ts';
import { classify, type Verdict } from './classify.ts';
import type { Ledger } from './ledger.ts';
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
  readonly onClause: (verdict: Verdict, passage: Passage) => void;
  /** The school's own name and its short form, so that cues know who is meant. */
  readonly ownNames: readonly string[];
}

interface Piece {
  readonly passage: Passage;
  readonly verdict: Verdict;
}

const withoutNames = (text: string, names: readonly string[]) => names.reduce((rest, name) => rest.replaceAll(name, 'the school'), text);

const read = (passage: Passage, place: Parameters<typeof classify>[1], { ownNames }: Surroundings): Piece => ({
  passage,
  verdict: classify(withoutNames(passage.text, ownNames), place),
});

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

/** "Please refrain from: a; b; c." is a list that was set as running text. */
function splitInlineList(passage: Passage): { leadIn: Passage; items: Passage[] } | undefined {
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

function finish(piece: Piece, around: Surroundings, number: string | undefined, children: (verdict: Verdict, id: string) => Clause[]): Clause {
  const { passage, verdict } = piece;
  const id = around.giveId(`${around.prefix}.${toSlug(passage.text) || 'clause'}`);
  around.ledger.keep(passage, id);
  const refs = findReferences(passage.text);
  const clauses = children(verdict, id);
  const kind = clauses.length > 0 && verdict.from !== 'own' ? (commonKind(clauses) ?? verdict.kind) : verdict.kind;
  const clause: Clause = {
    id,
    kind,
    text: passage.text,
    ...(number !== undefined && { number }),
    ...(clauses.length > 0 && { clauses }),
    ...(verdict.party && { party: verdict.party }),
    topic: verdict.topic,
    ...(refs.length > 0 && { refs }),
    source: spanOf(passage),
  };
  around.onClause({ ...verdict, kind }, passage);
  return clause;
}

/** A lead-in that does not say what it introduces takes the kind of its items. */
const commonKind = (clauses: readonly Clause[]): Clause['kind'] | undefined => {
  const counts = new Map<Clause['kind'], number>();
  for (const { kind } of clauses) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  const [most] = [...counts].sort((a, b) => b[1] - a[1]);
  return most && most[1] * 2 >= clauses.length ? most[0] : undefined;
};

/** The clauses of one line and of what hangs on it. */
function buildNode(node: Node, around: Surroundings, leadIn: Verdict | undefined): Clause[] {
  const { heading } = around;
  const sentences = splitSentences(node.line.passage);
  const last = sentences.at(-1);
  const number = node.line.marker?.label;
  const as = leadIn ? ('item' as const) : ('sentence' as const);
  const introduces = node.children.length > 0 && last !== undefined;
  const inline = introduces || !last ? undefined : splitInlineList(last);
  const before = mergeRuns(
    (introduces || inline ? sentences.slice(0, -1) : sentences).map((sentence) => read(sentence, { as, heading, leadIn }, around)),
  );
  const clauses = before.map((piece, index) => finish(piece, around, index === 0 ? number : undefined, () => []));
  const ownNumber = clauses.length === 0 ? number : undefined;
  if (introduces && last) {
    const piece = read(last, { as: 'lead-in', heading, leadIn }, around);
    clauses.push(finish(piece, around, ownNumber, (verdict) => node.children.flatMap((child) => buildNode(child, around, verdict))));
  } else if (inline) {
    const piece = read(inline.leadIn, { as: 'lead-in', heading, leadIn }, around);
    clauses.push(
      finish(piece, around, ownNumber, (verdict) =>
        inline.items.map((item) => finish(read(item, { as: 'item', heading, leadIn: verdict }, around), around, undefined, () => [])),
      ),
    );
  }
  return clauses;
}

/** The clauses of a section or of a letter, each with its kind, its id and the lines it came from. */
export const buildClauses = (nodes: readonly Node[], around: Surroundings): Clause[] => nodes.flatMap((node) => buildNode(node, around, undefined));
