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
export function letterEnd(lines: readonly Line[], from: number): number {
  const closing = lines.findIndex((line, index) => index > from && isSignOff(line));
  if (closing < 0) return lines.length;
  let end = closing + 1;
  while (end < lines.length && end - closing <= 5 && isSignature(lines[end] as Line) && (end === closing + 1 || !(lines[end] as Line).gap)) end++;
  return end;
}
