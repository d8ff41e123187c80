import { continuesForm, findForm, isSignLine } from './declaration-form.ts';
import { findLostHeadings, isHeading } from './headings.ts';
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
  /** Lines for the school itself to sign, where parents are asked for nothing. */
  readonly blanks: readonly Line[];
  /** Short lines that stand alone between two sections and belong to neither. */
  readonly strays: ReadonlySet<Line>;
}

/** A short line alone between a text and a marked heading: neither the one nor the other. */
const isStray = ({ passage: { text }, gap, marker }: Line, after: Line | undefined) =>
  gap && marker === undefined && after?.role === 'heading' && after.gap && text.length <= 60 && !/[.:;!?]$/.test(text);

/** The parts of a document: its sections and the form to sign. Every line is in exactly one of them. */
export function findOutline(lines: readonly Line[]): Outline {
  const lost = findLostHeadings(lines);
  const strays = new Set<Line>();
  const sections: RawSection[] = [];
  let current: RawSection | undefined;
  for (const [index, line] of lines.entries()) {
    const [before, after] = [lines[index - 1], lines[index + 1]];
    if (isHeading(line, before, after, current?.heading !== undefined && current.lines.length === 0)) {
      sections.push((current = { heading: line, lines: [] }));
      continue;
    }
    if (isStray(line, after)) strays.add(line);
    if (lost.has(line)) sections.push((current = { lines: [], lost: true }));
    if (!current) sections.push((current = { lines: [] }));
    current.lines.push(line);
  }
  return { ...splitForm(sections), strays };
}

/** The surest form in the document, the last of equals; what stands above it in the same section stays there. */
function splitForm(sections: readonly RawSection[]): Omit<Outline, 'strays'> {
  const blanks: Line[] = [];
  const forms = sections.flatMap((section, index) => {
    const form = findForm(section.heading?.passage.text, section.lines);
    return form ? [{ ...form, section, index }] : [];
  });
  const best = forms.reduce<(typeof forms)[number] | undefined>(
    (found, next) => (found && found.certainty > next.certainty ? found : next),
    undefined,
  );
  if (!best) return { sections: sections.map(withoutSchoolsBlanks(blanks)), blanks };
  const { section, index, start } = best;
  const form: RawSection = { ...(start === 0 && section.heading && { heading: section.heading }), lines: section.lines.slice(start) };
  const above: RawSection[] = start === 0 ? [] : [{ ...section, lines: section.lines.slice(0, start) }];
  let end = index + 1;
  for (let next = sections[end]; next && continuesForm(next.heading, next.lines); next = sections[++end])
    form.lines.push(...(next.heading ? [next.heading] : []), ...next.lines);
  return { sections: [...sections.slice(0, index), ...above, ...sections.slice(end)], declaration: form, blanks };
}

/** "Signed: ____ (Chair of Governors)" at the end of a section is no part of its text. */
const withoutSchoolsBlanks =
  (blanks: Line[]) =>
  (section: RawSection): RawSection => {
    const last = section.lines.findLastIndex((line) => !isSignLine(line));
    const signed = section.lines.slice(last + 1).filter(({ passage: { text } }) => /_{3,}|\.{5,}|…{3,}/.test(text));
    if (signed.length === 0 || signed.length < section.lines.length - last - 1) return section;
    blanks.push(...signed);
    return { ...section, lines: section.lines.slice(0, last + 1) };
  };
