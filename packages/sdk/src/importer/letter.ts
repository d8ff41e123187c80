import { isSignLine } from './declaration-form.ts';
import { findDates } from './dates.ts';
import type { HeaderReading } from './header.ts';
import { isHeading } from './headings.ts';
import type { Line } from './line.ts';
import { isTitle, spellTitle } from './titles.ts';

export const isSalutation = ({ passage: { text } }: Line): boolean => text.length <= 80 && /^(?:dear|annwyl)\s/i.test(text);
const isSignOff = ({ passage: { text } }: Line): boolean =>
  text.length <= 60 &&
  text.split(/\s+/).length <= 6 &&
  /^(?:yours\b|(?:with |our )?(?:very )?(?:kind(?:est)?|warm(?:est)?|best|many|every good) (?:regards|wishes|thanks|wish)|with (?:very )?(?:thanks|best|kind|warm|every|many)|(?:many )?thanks\b|thank you[,.]?$|regards|sincerely|faithfully|warmly|respectfully|le (?:gach )?(?:meas|dea-ghuí)|is mise|yr eiddoch|yn gywir|cofion|diolch)/i.test(
    text,
  );
export const isSubject = ({ passage: { text } }: Line): boolean => text.length <= 200 && /^(?:re|subject|ref)\s?:/i.test(text);

/** Under the closing words stand a name and an office, perhaps with an address: short lines that are no sentences. */
const isSignature = ({ passage: { text }, marker, role }: Line) =>
  text.length <= 80 && !/[.:;!?]$/.test(text) && marker === undefined && role !== 'heading';

/** Closing words in any language: a few words alone, right above a name that ends its block. */
function closes(lines: readonly Line[], index: number): boolean {
  const [line, name, next] = lines.slice(index, index + 3);
  return (
    line !== undefined &&
    name !== undefined &&
    line.gap &&
    !name.gap &&
    isSignature(line) &&
    isSignature(name) &&
    line.passage.text.split(/\s+/).length <= 4 &&
    (next === undefined || next.gap)
  );
}

/**
 * Where the letter that starts at `from` ends: after the lines under its closing words. A letter without them ends where
 * something begins that no letter holds: a section with a heading, a form to sign.
 */
function letterEnd(lines: readonly Line[], from: number): number {
  for (let index = from + 1; index < lines.length; index++) {
    const line = lines[index] as Line;
    if (isSignOff(line) || closes(lines, index)) {
      let end = index + 1;
      while (end < lines.length && end - index <= 5 && isSignature(lines[end] as Line) && (end === index + 1 || !(lines[end] as Line).gap)) end++;
      return end;
    }
    if (isSubject(line) || index === from + 1) continue;
    if (isSignLine(line) || isHeading(line, lines[index - 1], lines[index + 1])) return index;
  }
  return lines.length;
}

const isDate = (text: string) => {
  const [date] = findDates(text);
  // "Monday 2nd September 2024"
  return date !== undefined && date.text.length >= text.replace(/^(?:mon|tues|wednes|thurs|fri|satur|sun)day,?\s+/i, '').trim().length - 2;
};

/** Takes a letter to parents out of the document, and the date above it; what stands before and after stays in order. */
export function takeLetter(
  lines: readonly Line[],
  { ledger, header }: Pick<HeaderReading, 'ledger' | 'header'>,
): { letter?: LetterLines; rest: Line[] } {
  const start = lines.findIndex(isSalutation);
  if (start < 0) return { rest: [...lines] };
  const end = letterEnd(lines, start);
  const letter = lines.slice(start, end);
  const rest = [...lines.slice(0, start), ...lines.slice(end)];
  // A policy written as a letter: the closing words stand below its sections.
  if (findClosing(letter) < 0) letter.push(...takeClosing(rest, start));
  const date = start > 0 && isDate(rest[start - 1]?.passage.text ?? '') ? rest.splice(start - 1, 1)[0] : undefined;
  const value = date && findDates(date.passage.text)[0]?.value;
  if (date) ledger.header(date.passage, 'letter.date');
  const subject =
    findClosing(lines.slice(start, end)) < 0 && letter[1] && /\p{Lu}{3}/u.test(letter[1].passage.text) && !/\p{Ll}/u.test(letter[1].passage.text)
      ? letter[1]
      : undefined;
  if (subject && isTitle(subject.passage.text)) {
    header.title = spellTitle(subject.passage.text);
    ledger.header(subject.passage, 'title');
    letter.splice(1, 1);
    if (value) header.issued = value;
  }
  return { letter: { lines: letter, ...(value !== undefined && { date: value }) }, rest };
}

/** The closing words and the name under them, out of the lines from `from` on. */
function takeClosing(rest: Line[], from: number): Line[] {
  const at = rest.findIndex((line, index) => index >= from && isSignOff(line));
  if (at < 0) return [];
  let end = at + 1;
  while (end < rest.length && end - at <= 3 && isSignature(rest[end] as Line) && (end === at + 1 || !(rest[end] as Line).gap)) end++;
  return rest.splice(at, end - at);
}

export interface LetterLines {
  readonly lines: readonly Line[];
  readonly date?: string;
}

/** Where the closing words stand in the letter's own lines, or -1. */
export const findClosing = (lines: readonly Line[]): number =>
  lines.findIndex((line, index) => index > 0 && (isSignOff(line) || closes(lines, index)));
