import { ImportError } from '../errors.ts';
import { MAXIMUM_DEPTH } from '../model/index.ts';
import type { Line } from './line.ts';

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
  (!/[.!?]["'”’)]*$/.test(text) && /\b(?:the following|as follows|these|following|to|will|must|should|not|include|including)[.]?$/i.test(text));
const endsSentence = (text: string) => /[.!?]["'”’)]*$/.test(text);
const startsLower = (text: string) => /^["'“‘(]?\p{Ll}/u.test(text);

/** Items without bullets look alike; the first line that does not ends the list. */
const looksLike = (line: Line, first: Line) => {
  if (startsLower(line.passage.text) !== startsLower(first.passage.text)) return false;
  return endsSentence(first.passage.text) ? line.passage.text.length <= 200 : !endsSentence(line.passage.text) && !introduces(line);
};

/** A line that introduces something without a bullet in sight takes what follows, until a gap or a line of another kind. */
function takeBareItems(lines: readonly Line[], from: number): number {
  const first = lines[from];
  if (!first || first.marker || first.role === 'heading' || first.passage.text.length > 300 || introduces(first)) return from;
  if (endsSentence(first.passage.text) && (first.gap || !startsLower(first.passage.text))) return from;
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

/** Puts items under what introduces them, by bullet, number and indent. */
export function nestLines(lines: readonly Line[]): Node[] {
  const roots: Node[] = [];
  let levels: Level[] = [];
  for (let index = 0; index < lines.length; index++) {
    const line = lines[index] as Line;
    const node: Node = { line, children: [] };
    const marker = line.marker;
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
      ({ style, indent }) => style === marker.style && (marker.label !== undefined || Math.abs(indent - line.indent) <= 0 || line.role === 'item'),
    );
    if (place >= 0) {
      levels = levels.slice(0, place + 1);
      levels[place]?.nodes.push(node);
      continue;
    }
    const parent = findParent(line, levels, roots);
    levels = [...parent.levels, { style: marker.style, indent: line.indent, depth: marker.depth, nodes: parent.nodes }];
    if (levels.length >= MAXIMUM_DEPTH) throw new ImportError(`Lists are nested more than ${MAXIMUM_DEPTH} deep.`, 'too-deep');
    parent.nodes.push(node);
  }
  return roots;
}

/** A list of a new kind hangs on the item or paragraph before it where that introduces it, or where it stands further in. */
function findParent(line: Line, levels: readonly Level[], roots: Node[]): { levels: Level[]; nodes: Node[] } {
  for (let index = levels.length - 1; index >= 0; index--) {
    const level = levels[index] as Level;
    const before = level.nodes.at(-1);
    if (before && (introduces(before.line) || line.indent > level.indent || (line.marker?.depth ?? 1) > level.depth))
      return { levels: levels.slice(0, index + 1), nodes: before.children };
  }
  const before = roots.at(-1);
  if (before && !before.line.marker && introduces(before.line)) return { levels: [], nodes: before.children };
  return { levels: [], nodes: roots };
}
