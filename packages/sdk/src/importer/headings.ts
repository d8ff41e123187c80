import { isSignLine } from './declaration-form.ts';
import type { Line } from './line.ts';

const wordCount = (text: string) => text.split(/\s+/).length;
const isCapitals = (text: string) => /\p{Lu}{2}/u.test(text) && !/\p{Ll}/u.test(text);
const startsUpper = (text: string) => /^["'“‘(]?[\p{Lu}\d]/u.test(text);
const isOpen = (text: string) => !/[.,;:!?…]["'”’)]*$/.test(text);
const trailsOff = (text: string) => /(?:\.\.\.|…|\?)$/.test(text);
const endsSentence = (text: string) => /[.!?]["'”’)]*$/.test(text);

/** Lines of one list follow each other with nothing in between; numbered headings have text between them. */
const sameList = (line: Line, other: Line | undefined) => line.marker !== undefined && other?.marker?.style === line.marker.style;

/**
 * Whether a line without mark-up of its own is a heading, as a person sees it from what stands around it.
 * @param afterHeading true where the line before is a heading: then a short line may be the first item of a list under it
 */
export function isHeading(line: Line, before: Line | undefined, after: Line | undefined, afterHeading = false): boolean {
  if (line.role === 'heading') return true;
  if (line.role === 'item' || line.role === 'row') return false;
  const { text } = line.passage;
  if (/_{3,}|\.{5,}|…{3,}/.test(text)) return false;
  if (isSignLine(line) && !(after && endsSentence(after.passage.text))) return false;
  if (text.length > 120 || wordCount(text) > 14) return false;
  if (line.marker && (line.marker.label === undefined || !/^\d+(?:\.\d+)?$/.test(line.marker.label))) return false;
  const introduced = before !== undefined && /:$/.test(before.passage.text);
  if (isCapitals(text) && !/[.;,:]$/.test(text)) return !introduced || line.gap;
  if (after === undefined) return false;
  if (!startsUpper(text) || introduced) return false;
  if (line.marker) return isOpen(text) && !sameList(line, after) && !sameList(line, before) && wordCount(text) <= 12;
  if (!isOpen(text) && !(trailsOff(text) && line.gap && wordCount(text) <= 12)) return false;
  if (wordCount(text) > (trailsOff(text) ? 12 : 10)) return false;
  if (afterHeading && !endsSentence(after.passage.text) && !/:$/.test(after.passage.text)) return false;
  // A short line followed by another that stands as alone as itself is no heading of it.
  const leads = after.marker !== undefined || after.passage.text.length > text.length || !after.gap;
  if (line.gap) return leads && after.role !== 'heading';
  return (
    before !== undefined &&
    endsSentence(before.passage.text) &&
    (endsSentence(after.passage.text) || /:$/.test(after.passage.text)) &&
    wordCount(text) <= 8
  );
}

/** Numbered lists that lost their numbers leave a space behind: where paragraphs begin at the margin, such a line begins a section. */
export function findLostHeadings(lines: readonly Line[]): Set<Line> {
  const paragraphs = lines.filter((line) => line.marker === undefined && line.role === undefined);
  const atMargin = paragraphs.filter((line) => line.indent === 0).length;
  const indented = paragraphs.filter((line) => line.indent === 1 && line.passage.text.length > 60 && startsUpper(line.passage.text));
  return new Set(atMargin >= 2 * indented.length ? indented : []);
}
