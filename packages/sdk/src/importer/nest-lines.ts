import { ImportError } from '../errors.ts';
import { MAXIMUM_DEPTH } from '../model/index.ts';
import type { Line } from './line.ts';
import { isBaseVerb } from './unit.ts';
import type { Marker } from './markers.ts';

/** A line with the lines that hang on it. */
export interface Node {
  readonly line: Line;
  readonly children: Node[];
}

interface Level {
  readonly style: string;
  readonly indent: number;
  readonly depth: number;
  readonly nodes: Node[];
}

const introduces = ({ passage: { text } }: Line) =>
  /:[-–—]?$/.test(text) ||
  (!/[.!?]["'”’)]*$/.test(text) &&
    /\b(?:the following|as follows|these|following|to|will|must|should|may|shall|not|never|include|including|that|by)[.]?$/i.test(text));
const endsSentence = (text: string) => /[.!?]["'”’)]*$/.test(text);
const startsLower = (text: string) => /^["'“‘(]?\p{Ll}/u.test(text);

type Opening = 'order' | 'gerund' | 'other';
const openingOf = (text: string): Opening => {
  const word = /^["'“‘(]?(?:or |and )?(\p{L}+)/u.exec(text)?.[1] ?? '';
  if (/^(?:not|never|no|do|please|don't)$/i.test(word) || isBaseVerb(word)) return 'order';
  return /\p{L}{2}ing$/u.test(word) ? 'gerund' : 'other';
};

/** Items without bullets look alike; the first line that does not ends the list. Whole sentences do only where they begin alike too. */
const looksLike = (line: Line, first: Line) => {
  if (startsLower(line.passage.text) !== startsLower(first.passage.text)) return false;
  if (!endsSentence(first.passage.text)) return !endsSentence(line.passage.text) && !introduces(line);
  const opening = openingOf(first.passage.text);
  return opening !== 'other' && openingOf(line.passage.text) === opening && line.passage.text.length <= 250 && !/[.!?]\s/.test(line.passage.text);
};

/** A line that introduces something without a bullet in sight takes what follows, until a gap or a line of another kind. */
function takeBareItems(lines: readonly Line[], from: number): number {
  const first = lines[from];
  if (!first || first.marker || first.role === 'heading' || first.passage.text.length > 300 || introduces(first)) return from;
  if (endsSentence(first.passage.text) && (first.gap || !looksLike(first, first) || !lines[from + 1] || !looksLike(lines[from + 1] as Line, first)))
    return from;
  let end = from + 1;
  while (end < lines.length) {
    const line = lines[end] as Line;
    if (line.marker || (line.gap && !first.gap) || !looksLike(line, first)) break;
    end++;
  }
  // The last item may close the list with a full stop: "and / log out of shared devices."
  const last = lines[end];
  if (last && !last.marker && !last.gap && startsLower(first.passage.text) && startsLower(last.passage.text)) end++;
  return end;
}

const isShortLine = (line: Line | undefined): line is Line =>
  line !== undefined &&
  line.marker === undefined &&
  line.role === undefined &&
  line.passage.text.length <= 160 &&
  !/[.:!?;,]["'”’)]*$/.test(line.passage.text);

/** Two or more short lines on end are a list whose bullets are gone; they get one, so that what follows treats them as items. */
function markBareLists(lines: readonly Line[]): Line[] {
  return lines.map((line, index) => {
    if (!isShortLine(line)) return line;
    const [before, after] = [lines[index - 1], lines[index + 1]];
    const joins = (isShortLine(after) && !after.gap) || (isShortLine(before) && !line.gap);
    const introduced = before !== undefined && introduces(before);
    return joins && !introduced ? { ...line, marker: { style: 'bare', depth: 1 } } : line;
  });
}

/** Puts items under what introduces them, by bullet, number and indent. */
export function nestLines(source: readonly Line[]): Node[] {
  const lines = markBareLists(source);
  const roots: Node[] = [];
  let levels: Level[] = [];
  for (let index = 0; index < lines.length; index++) {
    const line = lines[index] as Line;
    const node: Node = { line, children: [] };
    const marker = line.marker;
    // What else an item's mark-up holds, after the block with its bullet or number.
    const host = marker || line.role !== 'item' ? undefined : levels.findLast(({ indent }) => indent <= line.indent)?.nodes.at(-1);
    if (host) {
      host.children.push(node);
      continue;
    }
    if (!marker) {
      roots.push(node);
      levels = [];
      if (!introduces(line)) continue;
      const end = takeBareItems(lines, index + 1);
      for (const item of lines.slice(index + 1, end)) node.children.push({ line: item, children: [] });
      index = end - 1;
      continue;
    }
    const place = levels.findLastIndex(
      ({ style, indent }) =>
        style === marker.style && (indent === line.indent || (line.level === undefined && (marker.label !== undefined || line.role === 'item'))),
    );
    if (place >= 0 && !(restarts(marker) && introduces(line) && place === levels.length - 1)) {
      levels = levels.slice(0, place + 1);
      levels[place]?.nodes.push(node);
      continue;
    }
    const parent = place >= 0 ? { levels: levels.slice(0, place), nodes: levels[place - 1]?.nodes ?? roots } : findParent(line, levels, roots);
    levels = [...parent.levels, { style: marker.style, indent: line.indent, depth: marker.depth, nodes: parent.nodes }];
    if (levels.length >= MAXIMUM_DEPTH) throw new ImportError(`Lists are nested more than ${MAXIMUM_DEPTH} deep.`, 'too-deep');
    parent.nodes.push(node);
  }
  return roots;
}

/** "1. Members must not:" after a list of four introduces the next list, and is no fifth item. */
const restarts = ({ label }: Marker) => label !== undefined && /^(?:1|a|i)$/i.test(label);

const goesDeeper = ({ marker }: Line, level: Level) =>
  marker !== undefined && marker.style.startsWith('decimal') && level.style.startsWith('decimal') && marker.depth > level.depth;

/** A list of a new kind hangs on the item or paragraph before it where that introduces it, or where it stands further in. */
function findParent(line: Line, levels: readonly Level[], roots: Node[]): { levels: Level[]; nodes: Node[] } {
  for (let index = levels.length - 1; index >= 0; index--) {
    const level = levels[index] as Level;
    const before = level.nodes.at(-1);
    // A number of several parts says itself how deep it stands: never under a bullet or a letter.
    if (line.marker?.style.startsWith('decimal-') && line.marker.depth > 1 && !level.style.startsWith('decimal')) continue;
    if (before && (introduces(before.line) || line.indent > level.indent || goesDeeper(line, level)))
      return { levels: levels.slice(0, index + 1), nodes: before.children };
  }
  const before = roots.at(-1);
  if (before && !before.line.marker && introduces(before.line)) return { levels: [], nodes: before.children };
  return { levels: [], nodes: roots };
}
