import { findDates } from './dates.ts';
import type { HeaderReading } from './header.ts';
import type { Line } from './line.ts';

export const isSalutation = ({ passage: { text } }: Line): boolean => text.length <= 80 && /^(?:dear|annwyl)\s/i.test(text);
export const isSignOff = ({ passage: { text } }: Line): boolean =>
  text.length <= 60 &&
  /^(?:yours (?:sincerely|faithfully|truly)|(?:kind(?:est)?|warm|best|with kind) (?:regards|wishes)|best wishes|regards|sincerely|yr eiddoch yn gywir)[,.]?$/i.test(
    text,
  );
export const isSubject = ({ passage: { text } }: Line): boolean => text.length <= 200 && /^(?:re|subject|ref)\s?:/i.test(text);

/** Under the closing words stand a name and an office, perhaps with an address: short lines that are no sentences. */
const isSignature = ({ passage: { text }, marker, role }: Line) =>
  text.length <= 80 && !/[.:;!?]$/.test(text) && marker === undefined && role !== 'heading';

/** Where the letter that starts at `from` ends: after the lines under its closing words, or with the document. */
function letterEnd(lines: readonly Line[], from: number): number {
  const closing = lines.findIndex((line, index) => index > from && isSignOff(line));
  if (closing < 0) return lines.length;
  let end = closing + 1;
  while (end < lines.length && end - closing <= 5 && isSignature(lines[end] as Line) && (end === closing + 1 || !(lines[end] as Line).gap)) end++;
  return end;
}

const isDate = (text: string) => {
  const [date] = findDates(text);
  return date !== undefined && date.text.length >= text.trim().length - 2;
};

/** Takes a letter to parents out of the document, and the date above it; what stands before and after stays in order. */
export function takeLetter(lines: readonly Line[], { ledger }: Pick<HeaderReading, 'ledger'>): { letter?: LetterLines; rest: Line[] } {
  const start = lines.findIndex(isSalutation);
  if (start < 0) return { rest: [...lines] };
  const end = letterEnd(lines, start);
  const above = lines[start - 1];
  const date = above && isDate(above.passage.text) ? above : undefined;
  if (date) ledger.header(date.passage, 'letter.date');
  const value = date && findDates(date.passage.text)[0]?.value;
  return { letter: { lines: lines.slice(start, end), ...(value !== undefined && { date: value }) }, rest: [...lines.slice(0, date ? start - 1 : start), ...lines.slice(end)] };
}

export interface LetterLines {
  readonly lines: readonly Line[];
  readonly date?: string;
}
