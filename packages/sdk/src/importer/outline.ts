import { isFormHeading, isFormLine } from './declaration-form.ts';
import { findLostHeadings, isHeading } from './headings.ts';
import { isSalutation, letterEnd } from './letter.ts';
import type { Line } from './line.ts';

/** A section as it stands in the document, before its sentences are read. */
export interface RawSection {
  readonly heading?: Line;
  readonly lines: Line[];
  /** True where a section seems to begin although its heading is gone. */
  readonly lost?: boolean;
}

export interface Outline {
  readonly sections: readonly RawSection[];
  readonly declaration?: RawSection;
  readonly letter?: readonly Line[];
  /** Short lines that stand alone between two sections and belong to neither. */
  readonly strays: ReadonlySet<Line>;
}

/** The parts of a document: its sections, the form to sign, the letter. Every line is in exactly one of them. */
export function findOutline(lines: readonly Line[]): Outline {
  const lost = findLostHeadings(lines);
  const strays = new Set<Line>();
  const sections: RawSection[] = [];
  let declaration: RawSection | undefined;
  let letter: readonly Line[] | undefined;
  let current: RawSection | undefined;
  const open = (section: RawSection) => {
    sections.push(section);
    return section;
  };
  for (let index = 0; index < lines.length; index++) {
    const line = lines[index] as Line;
    const [before, after] = [lines[index - 1], lines[index + 1]];
    if (!letter && isSalutation(line)) {
      const end = letterEnd(lines, index);
      letter = lines.slice(index, end);
      index = end - 1;
      current = undefined;
      continue;
    }
    if (isHeading(line, before, after)) {
      const section: RawSection = { heading: line, lines: [] };
      if (!declaration && isFormHeading(line, lines.slice(index + 1, index + 12))) current = declaration = section;
      else current = open(section);
      continue;
    }
    if (!declaration && isFormLine(line, lines.slice(index + 1, index + 12))) {
      current = declaration = { lines: [line] };
      continue;
    }
    if (
      line.gap &&
      after?.role === 'heading' &&
      after.gap &&
      line.marker === undefined &&
      line.passage.text.length <= 60 &&
      !/[.:;!?]$/.test(line.passage.text)
    )
      strays.add(line);
    if (lost.has(line)) current = open({ lines: [], lost: true });
    current ??= open({ lines: [] });
    current.lines.push(line);
  }
  return { sections, ...(declaration && { declaration }), ...(letter && { letter }), strays };
}
