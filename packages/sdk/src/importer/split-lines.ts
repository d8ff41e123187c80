import { ImportError } from '../errors.ts';
import type { Line } from './line.ts';
import { slicePassage } from './passage.ts';
import { readMarker, type Marker } from './markers.ts';
import { importLimits } from './source-block.ts';

/** Lines that are this long on average are pages whose line breaks are gone. */
const pageLength = 500;

const inlineBullet = /(?<=\S)\s*(?=[•▪●■►➢✓✗]\s)|(?<=\S)\s+(?=[·∙]\s)/g;

/** Words that start a sentence and nothing else; in a page without breaks they end the list item before them. */
const sentenceStart = String.raw`(?:The|These|This|Those|If|When|Where|Please|We|You|It|They|Each|Every|No)\s|\p{Lu}\p{Ll}+(?: \p{Ll}+){0,2} (?:may|must|should|will|can|are|is)\s`;

/** Where a page without line breaks had them. */
const pageBreaks: readonly RegExp[] = [
  /\s+(?=(?:Page|Tudalen) \d{1,3} (?:of|o) \d{1,3}\b)/g,
  /(?<=(?:Page|Tudalen) \d{1,3} (?:of|o) \d{1,3})\s+/g,
  /\s+(?=(?:Step|Stage|Cam) \d{1,2}\s)/g,
  // "Adopted: …", "Next review: …" of a control table.
  /\s+(?=(?:Adopted|Approved(?: by)?|Ratified(?: by)?|Endorsed(?: by)?|Issued|Version|Next review|Review date|Review cycle|Date (?:of|approved|adopted)[a-z ]{0,12}):\s)/g,
  // Labels with blanks to fill in.
  /\s+(?=(?:(?:Signed|Signature|Date|Name|Print(?:ed)? name|Parent|Child|Pupil|Student)[^.!?_…]{0,40})(?:_{3,}|\.{4,}|…{2,}))/g,
  // The labels of a form, set after the last sentence.
  /(?<=[.!?])\s+(?=(?:(?:Parent|Carer|Guardian|Student|Pupil|Child|Print|Full)[\p{L}'’/]* ?)*(?:Name|Signature|Signed)\b)/gu,
];

const capitalWord = String.raw`[\p{Lu}][\p{Lu}'’&/-]+`;
/** A heading in capitals before a sentence or a list: several words, or one that follows an end. */
const capitals = new RegExp(String.raw`(?<=^|\s)(?:(?:${capitalWord}|&|A|I) ){0,14}${capitalWord}(?=:?\s+(?:\p{Lu}\p{Ll}|[•·∙▪●]|A |I[ ,/]))`, 'gu');

/** One word in capitals is a heading after an end, or where it is long and no word before it asks for more. */
const isHeadingRun = (text: string, at: number, run: string) => {
  const letters = run.replace(/[^\p{Lu}]/gu, '').length;
  if (letters < 5) return false;
  const before = text.slice(Math.max(0, at - 12), at);
  return (
    run.includes(' ') ||
    at === 0 ||
    /(?:[.!?:;]["'”’)]*|\d)\s+$/.test(before) ||
    (letters >= 6 && !/\b(?:the|an?|of|and|or|to|for|in|by|under|with)\s+$/i.test(before))
  );
};

/** What a counted list may be counted with in running text, each with the place of a label in its row. */
const counters: readonly { readonly label: RegExp; readonly placeOf: (label: string) => number }[] = [
  { label: /(?<=[\s:;,])\(([a-z])\)\s/g, placeOf: (label) => label.charCodeAt(0) - 96 },
  { label: /(?<=[\s:;,])\((\d{1,2})\)\s/g, placeOf: Number },
  { label: /(?<=[:;.,]\s)(\d{1,2})[.)]\s(?=\p{L})/gu, placeOf: Number },
  { label: /(?<=^|[.;:]\s)(?:Stage|Step|Level) (\d)\b/g, placeOf: Number },
  { label: /(?<=[.;:!?"”]\s)([A-Z])\.\s(?=["“]?\p{Lu})/gu, placeOf: (label) => label.charCodeAt(0) - 64 },
  {
    label: /(?<=[.;:!?"”]\s)(i{1,3}|iv|vi{0,3}|ix|x)\.\s/g,
    placeOf: (label) => ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x'].indexOf(label) + 1,
  },
];

/** "(a) … (b) … (c) …" in running text; believed only where it counts up from the first, or from the line's own number. */
function findCounted(text: string, own: string | undefined): number[] {
  for (const { label, placeOf } of counters) {
    const found = [...text.matchAll(label)];
    const start = own === undefined ? 0 : Math.max(placeOf(own), 0);
    const counts = (from: number) => found.every(({ 1: printed = '' }, index) => placeOf(printed) === from + index + 1);
    if ((found.length >= 2 && counts(0)) || (found.length >= 1 && start === 1 && counts(1))) return found.map(({ index }) => index);
  }
  return [];
}

function findBreaks(text: string, own: string | undefined, isPage: boolean): number[] {
  const breaks = [...text.matchAll(inlineBullet)].map(({ index }) => index).concat(findCounted(text, own));
  if (!isPage) return breaks;
  const ends = pageBreaks.flatMap((pattern) => [...text.matchAll(pattern)].map(({ index }) => index));
  const headings = [...text.matchAll(capitals)].flatMap(({ index, 0: run }) => (isHeadingRun(text, index, run) ? [index, index + run.length] : []));
  return breaks.concat(ends, headings);
}

/** The end of the last item of a list, where a sentence begins without a break. */
const itemEnd = new RegExp(String.raw`(?<=[\p{Ll})])\s+(?=${sentenceStart})`, 'u');

const connector = /^(?:[|–-]|for|of|the|and|on|to|in)$/;

/** A running header at the start of a page: capitals from the document's opening, set in columns. Returns where it ends. */
function endOfRunning(text: string, opening: ReadonlySet<string>): number {
  let [end, columns] = [0, false];
  for (const { 0: word, index } of text.slice(0, 200).matchAll(/\S+/g)) {
    if (connector.test(word)) columns ||= word === '|';
    else if (/^\p{Lu}/u.test(word) && opening.has(word.toLowerCase())) end = index + word.length;
    else break;
  }
  return columns ? end : 0;
}

function splitLine(line: Line, isPage: boolean, opening: ReadonlySet<string>): Line[] {
  const { text } = line.passage;
  const running = isPage ? endOfRunning(text, opening) : 0;
  const bounds = [...new Set([0, running].concat(findBreaks(text, line.marker?.label, isPage), text.length))].sort((a, b) => a - b);
  if (bounds.length <= 2) return [line];
  return bounds.slice(0, -1).flatMap((from, index): Line[] => {
    const passage = slicePassage(line.passage, from, bounds[index + 1]);
    const { marker, rest } = readMarker(passage.text);
    if (!/[\p{L}\p{N}]/u.test(rest)) return [];
    const body = slicePassage(passage, passage.text.length - rest.length);
    const end = isPage && marker && marker.label === undefined ? itemEnd.exec(body.text) : null;
    const parts = end ? [slicePassage(body, 0, end.index), slicePassage(body, end.index)] : [body];
    return parts.map((part, at) => {
      const own = at > 0 ? undefined : index === 0 ? line.marker : sibling(marker, line.marker);
      const role = from === 0 && running > 0 ? ('page-header' as const) : line.role === 'item' && own ? line.role : undefined;
      return {
        passage: part,
        printed: at === 0 ? passage.text : part.text,
        indent: line.indent,
        width: part.text.length,
        gap: index === 0 && at === 0 && line.gap,
        ...(own && { marker: own }),
        ...(role && { role }),
      };
    });
  });
}

/** A bullet in the middle of an item is the next item, whatever the bullet looks like. */
const sibling = (marker: Marker | undefined, host: Marker | undefined): Marker | undefined =>
  marker && host && marker.label === undefined && host.label === undefined ? host : marker;

/** "Moderation. Staff who …": a few words and a full stop before the text. */
const runIn = /^(\p{Lu}[\p{L}'’ ,&-]{2,45})[.:] (?=\p{Lu})/u;
const isRunIn = (line: Line): boolean => {
  const words = runIn.exec(line.passage.text)?.[1];
  return (
    words !== undefined &&
    line.marker === undefined &&
    words.split(' ').length <= 5 &&
    !/\b(?:is|are|do|does|will|must|may|can|should|please|dear|have|has)\b/i.test(words) &&
    line.passage.text.length > words.length + 30
  );
};

/** Headings at the start of their paragraphs: believed where a document does it throughout. */
function splitRunIns(lines: readonly Line[]): Line[] {
  if (lines.filter(isRunIn).length < 4) return [...lines];
  return lines.flatMap((line) => {
    const heading = isRunIn(line) ? runIn.exec(line.passage.text) : null;
    if (!heading) return [line];
    const end = heading[0].length;
    return [
      { ...line, passage: slicePassage(line.passage, 0, end - 2), role: 'heading' as const },
      { ...line, passage: slicePassage(line.passage, end), printed: line.passage.text.slice(end), gap: false },
    ];
  });
}

/** A long line with several headings in capitals is a page, however short the lines around it are. */
const isPage = ({ passage: { text } }: Line): boolean =>
  text.length > 800 && [...text.matchAll(capitals)].filter(({ index, 0: run }) => isHeadingRun(text, index, run)).length >= 2;

/** Takes apart what a lost line break glued together: bullets in mid-line, "(a) … (b) …", a page on one line. */
export function splitLines(lines: readonly Line[]): Line[] {
  const length = lines.reduce((sum, line) => sum + line.passage.text.length, 0);
  const isLong = length > pageLength * lines.length;
  const opening = new Set((lines[0]?.passage.text ?? '').slice(0, 400).toLowerCase().split(/\s+/));
  const pieces = lines.flatMap((line, index) => splitLine(line, isLong || isPage(line), index === 0 ? new Set() : opening));
  if (pieces.length > importLimits.blocks)
    throw new ImportError('The document is larger than a policy can be. Import the part that holds the policy.', 'too-large');
  return splitRunIns(pieces);
}
