import { linesOf, type Passage } from './passage.ts';
import type { SourceBlock } from './source-block.ts';

/** What became of a stretch of a line that was not kept as text. */
export interface LinePart {
  readonly text: string;
  readonly outcome: 'header' | 'artefact';
  readonly field?: string;
  readonly reason?: string;
}

/** What became of one line of the source. */
export interface LineReport {
  /** From 1; in formats without lines, the source block. */
  readonly line: number;
  /** As it stands in the source. */
  readonly text: string;
  /** `kept`: its words are in the policy's text. `header`: it fed a field. `artefact`: it is no part of the policy. */
  readonly outcome: 'kept' | 'header' | 'artefact';
  /** The sections, clauses and undertakings that hold its words. */
  readonly clauses?: readonly string[];
  /** The field of the policy that it fed; several are separated by commas. */
  readonly field?: string;
  readonly reason?: string;
  /** Of a kept line: the stretches whose words are not in the policy's text, such as a page number in mid-line. */
  readonly parts?: readonly LinePart[];
}

/** Keeps account of every line, so that the report can say what became of each. */
export interface Ledger {
  keep(passage: Passage, id: string): void;
  /** These words fed a field and are not part of the text. */
  header(passage: Passage, field: string): void;
  /** These words stay in the text and fed a field as well. */
  note(passage: Passage, field: string): void;
  artefact(passage: Passage, reason: string): void;
  lines(): LineReport[];
}

interface Entry {
  readonly ids: Set<string>;
  readonly fields: Set<string>;
  readonly parts: LinePart[];
}

/** The stretch of a passage on each of its lines. */
function* stretchesOf({ text, origins }: Passage): Generator<{ line: number; text: string }> {
  for (const [index, { at, line }] of origins.entries()) yield { line, text: text.slice(at, origins[index + 1]?.at ?? text.length).trim() };
}

const reportOf = ({ line, text }: SourceBlock, { ids, fields, parts }: Entry): LineReport => {
  if (ids.size > 0) {
    const field = [...fields].join(', ');
    return { line, text, outcome: 'kept', clauses: [...ids], ...(field && { field }), ...(parts.length > 0 && { parts }) };
  }
  const field = [...new Set([...fields, ...parts.flatMap((part) => (part.outcome === 'header' ? [part.field ?? ''] : []))])].join(', ');
  if (field) return { line, text, outcome: 'header', field };
  return { line, text, outcome: 'artefact', reason: [...new Set(parts.map((part) => part.reason))].join('; ') };
};

export function createLedger(blocks: readonly SourceBlock[]): Ledger {
  const entries = new Map(blocks.map(({ line }) => [line, { ids: new Set<string>(), fields: new Set<string>(), parts: [] as LinePart[] }]));
  const entry = (line: number): Entry => {
    const found = entries.get(line);
    if (!found) throw new RangeError(`There is no source line ${line}.`);
    return found;
  };
  const addParts = (passage: Passage, outcome: LinePart['outcome'], more: Pick<LinePart, 'field' | 'reason'>) => {
    for (const { line, text } of stretchesOf(passage)) entry(line).parts.push({ text, outcome, ...more });
  };
  return {
    keep: (passage, id) => linesOf(passage).forEach((line) => entry(line).ids.add(id)),
    header: (passage, field) => addParts(passage, 'header', { field }),
    note: (passage, field) => linesOf(passage).forEach((line) => entry(line).fields.add(field)),
    artefact: (passage, reason) => addParts(passage, 'artefact', { reason }),
    lines: () =>
      blocks.map((block) => {
        const found = entry(block.line);
        // A line without an outcome would be a line lost: better no import than a silent hole.
        if (found.ids.size === 0 && found.parts.length === 0) throw new Error(`Line ${block.line} of the source was not accounted for.`);
        return reportOf(block, found);
      }),
  };
}
