/** The bullet or number at the start of a line. */
export interface Marker {
  /** Lines of one list share it: the bullet itself, or how the number is written. */
  readonly style: string;
  /** The number as printed ("2.3", "b", "Step 1"); bullets have none. */
  readonly label?: string;
  /** How many parts the number has: 1 for "2." or "(b)", 3 for "4.1.2". */
  readonly depth: number;
}

const bullets = '☐☑▢•·∙●○◦▪■□►▶➢➤✓✔❖*‣⁃✗✘✕❌✅☒✦◆➔→';
const dashes = '-–—+';

/** A step word with its number: "Step 1", "Stage 2 –", "Cam A". Welsh and Irish words stand beside the English. "Step 1 is to ring us" is a sentence. */
const step =
  /^((?:step|stage|phase|level|rule|cam|cyfnod|céim|rheol|riail)\s{1,3}(?:\d{1,2}|[a-h]|one|two|three|four|five|six))(?:\s*[:.)–—-]+\s*|\s+(?!(?:is|are|comes|means|begins|will|may|of)\b))(?=\S)/i;
/** "First   Arrange a word": a word that counts, set off by a column. */
const counting = /^(first(?:ly)?|second(?:ly)?|third(?:ly)?|fourth(?:ly)?|next|then|last(?:ly)?|finally)(?:\s{2,}|\t|:\s+)(?=\S)/i;
const decimal = /^(\d{1,3}(?:\.\d{1,3}){1,5})[.)]?\s+(?![ap]\.?m\b)|^(\d{1,3})(?:[.)]+\s*(?=\D)|\s*[–—-]\s+|\s{2,}|\t)/;
const bracketed = /^\((\d{1,3}|[a-z]|[ivx]{1,5})\)\s*/i;
const lettered = /^([a-z]|[ivx]{2,5})[.)]\s+/i;
/** "Section 4: Photographs", "Part B – Groups". */
const section = /^((?:section|part|article|chapter|adran)\s+(?:\d{1,2}|[A-Z]|[IVX]{1,4}))(?:\s*[:.–—-]\s*)(?=\S)/i;
/** "1 Purpose": a number without a dot, believed only where the rest of the line could be a heading, or where the number has parts. */
const plainHeading = /^(\d{1,2}|\d{1,2}(?:\.\d{1,2}){1,4})\s(?=\p{Lu})/u;

const styleOf = (label: string): string => {
  if (/^\d/.test(label)) return `decimal-${label.split('.').length}`;
  if (label.length > 1 || /^[ivx]$/i.test(label)) return 'roman';
  return 'letter';
};

function readOne(text: string): { marker: Marker; rest: string } | undefined {
  const first = text[0] ?? '';
  if (bullets.includes(first)) return { marker: { style: first, depth: 1 }, rest: text.slice(1).trimStart() };
  if (dashes.includes(first) && /^.(\s|$)/.test(text)) return { marker: { style: first, depth: 1 }, rest: text.slice(1).trimStart() };
  const box = /^\[[ xX]?\]\s*(?=\S)/.exec(text);
  if (box) return { marker: { style: '☐', depth: 1 }, rest: text.slice(box[0].length) };
  if (/^o\s+(?=\S)/.test(text)) return { marker: { style: 'o', depth: 1 }, rest: text.slice(1).trimStart() };
  const named = step.exec(text);
  if (named?.[1])
    return { marker: { style: named[1].toLowerCase().split(/\s/)[0] ?? 'step', label: named[1], depth: 1 }, rest: text.slice(named[0].length) };
  const part = section.exec(text);
  if (part?.[1]) return { marker: { style: 'section', label: part[1], depth: 1 }, rest: text.slice(part[0].length) };
  const counted = counting.exec(text);
  if (counted?.[1]) return { marker: { style: 'then', label: counted[1], depth: 1 }, rest: text.slice(counted[0].length) };
  const inBrackets = bracketed.exec(text);
  if (inBrackets?.[1])
    return { marker: { style: `(${styleOf(inBrackets[1])})`, label: inBrackets[1], depth: 1 }, rest: text.slice(inBrackets[0].length) };
  const number = decimal.exec(text) ?? lettered.exec(text) ?? plainHeading.exec(text);
  const label = number?.[1] ?? number?.[2];
  if (!number || label === undefined) return undefined;
  if (number[0].endsWith(' ') && plainHeading.test(text) && !label.includes('.') && !isHeadingLike(text)) return undefined;
  return {
    marker: { style: styleOf(label), label, depth: label.split('.').length },
    rest: text.slice(number[0].length).trimStart(),
  };
}

const isHeadingLike = (text: string) =>
  text.length <= 60 &&
  !/[.;:,]\s*$/.test(text) &&
  !/^\d{1,2} (January|February|March|April|May|June|July|August|September|October|November|December)\b/.test(text);

const stepStyles = new Set(['then', 'step', 'stage', 'phase', 'level', 'cam', 'cyfnod', 'céim']);
/** A cross in place of a bullet says no. */
export const isCross = (marker: Marker | undefined): boolean => marker !== undefined && /[✗✘✕❌☒]/u.test(marker.style);

/** Whether the number calls its line a step of a procedure, and not only an item. */
export const isStep = (marker: Marker | undefined): boolean => marker !== undefined && stepStyles.has(marker.style);

/**
 * Takes the marker off a line; a bullet that doubles another ("- o") counts as one.
 * @param text without spaces at its start
 */
export function readMarker(text: string): { marker?: Marker; rest: string } {
  const found = readOne(text);
  if (!found) return { rest: text };
  if (found.marker.label !== undefined) return found;
  const second = readOne(found.rest);
  return second ? { marker: second.marker.label === undefined ? found.marker : second.marker, rest: second.rest } : found;
}
