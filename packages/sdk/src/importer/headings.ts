import { isSignLine } from './declaration-form.ts';
import type { Line } from './line.ts';
import type { Marker } from './markers.ts';

const wordCount = (text: string) => text.split(/\s+/).length;
const isCapitals = (text: string) => /\p{Lu}{2}/u.test(text) && !/\p{Ll}/u.test(text);
const startsUpper = (text: string) => /^["'“‘(]?[\p{Lu}\d]/u.test(text);
const isOpen = (text: string) => !/[.,;:!?…]["'”’)]*$/.test(text);
const trailsOff = (text: string) => /(?:\.\.\.|…|[?!])$/.test(text);
const endsSentence = (text: string) => /[.!?]["'”’)]*$/.test(text);

/** "3", "2.1", "B", "IV", "Section 4": letters and roman numerals count headings only in capitals. */
const isHeadingNumber = ({ label, style }: Marker): boolean =>
  style === 'section' || (label !== undefined && /^(?:\d+(?:\.\d+)?|[A-Z]|[IVX]+)$/.test(label));

/** "Photographs:" above a text is a heading; "Parents must:" introduces. */
const introducesByVerb = (text: string) =>
  /\b(?:must|shall|should|may|will|can|not|to|following|include[sd]?|are|is|that|never|avoid|please|by|we|you)\b/i.test(text);

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
  if (text.length > 140 || wordCount(text) > 16) return false;
  if (line.marker && !isHeadingNumber(line.marker) && !(isCapitals(text) && !sameList(line, after) && !sameList(line, before))) return false;
  const introduced = before !== undefined && /:$/.test(before.passage.text);
  if (isCapitals(text) && !/[;,]$/.test(text) && !(/[.:]$/.test(text) && introducesByVerb(text) && wordCount(text) > 1))
    return !introduced || line.gap;
  if (after === undefined) return false;
  if (!startsUpper(text) || introduced) return false;
  if (line.marker) return isOpen(text) && !sameList(line, after) && !sameList(line, before) && wordCount(text) <= 12;
  const isLabel =
    /:$/.test(text) &&
    wordCount(text) <= 5 &&
    !introducesByVerb(text) &&
    after.marker === undefined &&
    endsSentence(after.passage.text) &&
    startsUpper(after.passage.text);
  if (isLabel) return line.gap || (before !== undefined && endsSentence(before.passage.text));
  if (!isOpen(text) && !(trailsOff(text) && line.gap && wordCount(text) <= 12)) return false;
  // Alone above a text, even a long line without a full stop is its heading.
  const standsAlone = line.gap && (endsSentence(after.passage.text) || after.marker !== undefined || /:$/.test(after.passage.text));
  if (wordCount(text) > (trailsOff(text) ? 12 : standsAlone ? 16 : 10)) return false;
  if (afterHeading && !endsSentence(after.passage.text) && !/:$/.test(after.passage.text)) return false;
  // A short line followed by another that stands as alone as itself is no heading of it.
  const leads = after.marker !== undefined || after.passage.text.length > text.length || !after.gap;
  if (line.gap) return leads && after.role !== 'heading';
  return (
    before !== undefined &&
    (endsSentence(before.passage.text) || before.marker !== undefined) &&
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
