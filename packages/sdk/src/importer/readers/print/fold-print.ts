import type { DrawnBlock } from '../drawn-block.ts';
import type { PrintPage } from './find-furniture.ts';
import { findFurniture } from './find-furniture.ts';
import type { PrintLine } from './page-lines.ts';

/** Lines of one text follow each other at this many times the size of their type, at most. */
const pitch = 1.65;
/** What is set larger than the text by this much is a heading. */
const headingSize = 1.12;

const bullet = /^[•·∙●○◦▪■□►▶➢✓✔❖‣⁃\uF0A7\uF0B7\uF0FC\uF0D8\uF076]|^[–—-]\s|^o\s/;
const number = /^(?:\(?(?:\d{1,3}|[a-z]|[ivx]{1,5})[.)]|\d{1,2}(?:\.\d{1,3}){1,4}\.?)\s/i;
const step = /^(?:step|stage|phase|cam)\s+\w+\b/i;
const startsItem = (text: string) => bullet.test(text) || number.test(text) || step.test(text);

interface Paragraph {
  readonly lines: PrintLine[];
  readonly gap: boolean;
}

/** The size that most of the document is set in. */
function findTextSize(lines: readonly PrintLine[]): number {
  const weights = new Map<number, number>();
  for (const { size, text } of lines) weights.set(Math.round(2 * size) / 2, (weights.get(Math.round(2 * size) / 2) ?? 0) + text.length);
  return [...weights].reduce((best, next) => (next[1] > best[1] ? next : best), [0, 0])[0];
}

const firstWordWidth = ({ text, x, right }: PrintLine) => ((right - x) * (/^\S+/.exec(text)?.[0].length ?? 1)) / Math.max(1, text.length);

/** Whether a line goes on with the one above it, as a person sees it. */
function goesOn(line: PrintLine, above: PrintLine, first: PrintLine, margin: number): boolean {
  const distance = above.y - line.y;
  if (Math.abs(line.size - above.size) > 0.1 * line.size || distance <= 0 || distance > pitch * line.size) return false;
  const text = line.text.trim();
  if (startsItem(text) || line.text.includes('\t') || /_{3,}|\.{5,}|…{3,}/.test(text)) return false;
  // A cell goes on under itself.
  if (above.column > above.x) return Math.abs(line.x - above.column) < line.size;
  const isItem = startsItem(first.text.trim());
  const hangs = isItem && line.x > first.x && line.x < first.x + 5 * line.size;
  const isFirstIndented = !isItem && above === first && line.x < above.x;
  if (Math.abs(line.x - above.x) > 0.5 * line.size && !hangs && !isFirstIndented) return false;
  // A line that had room for the next word was ended on purpose; how wide the word is can only be guessed.
  return above.right + 1.25 * firstWordWidth(line) + 0.3 * line.size > margin || /^\p{Ll}/u.test(text);
}

/** Where the text of a column starts and ends on the page. */
interface Column {
  readonly left: number;
  readonly right: number;
}

/** A column begins where the text goes up the page again; a paragraph that is set in does not make the page narrower. */
function findColumns(lines: readonly PrintLine[], left: number, textSize: number): Map<PrintLine, Column> {
  const columns: PrintLine[][] = [];
  for (const [index, line] of lines.entries()) {
    const above = lines[index - 1];
    const column = columns.at(-1);
    if (column && above && line.y <= above.y) column.push(line);
    else columns.push([line]);
  }
  return new Map(
    columns.flatMap((column) => {
      const start = column.reduce((least, { x }) => Math.min(least, x), Infinity);
      const right = column.reduce((most, line) => (line.size <= headingSize * textSize ? Math.max(most, line.right) : most), 0);
      return column.map((line): [PrintLine, Column] => [line, { left: start > left + 12 * textSize ? start : left, right }]);
    }),
  );
}

function foldPage(lines: readonly PrintLine[], columns: ReadonlyMap<PrintLine, Column>): Paragraph[] {
  const paragraphs: Paragraph[] = [];
  for (const line of lines) {
    const last = paragraphs.at(-1);
    const [first, above] = [last?.lines[0], last?.lines.at(-1)];
    if (last && first && above && goesOn(line, above, first, columns.get(above)?.right ?? 0)) last.lines.push(line);
    else paragraphs.push({ lines: [line], gap: !above || above.y - line.y > pitch * line.size || above.y < line.y });
  }
  return paragraphs;
}

const wordsIn = (lines: readonly PrintLine[]): Set<string> =>
  new Set(lines.flatMap(({ text }) => text.toLowerCase().match(/[\p{L}-]+(?![\p{L}-]|\s*$)/gu) ?? []));

/** The two halves of a word that a hyphen parts at the end of a line. */
function halvesOf(text: string, next: string): readonly [left: string, right: string] | undefined {
  const [, left] = /(\p{L}+)-$/u.exec(text) ?? [];
  const [right] = /^\p{Ll}+/u.exec(next.trim()) ?? [];
  return left && right ? [left.toLowerCase(), right] : undefined;
}

/** What the rest of a document says about its words at the ends of lines. */
interface Spelling {
  readonly words: ReadonlySet<string>;
  /** Whether it breaks words at all: most do not, and then each hyphen is the writer's own. */
  readonly breaksWords: boolean;
}

function findSpelling(lines: readonly PrintLine[]): Spelling {
  const words = wordsIn(lines);
  const breaksWords = lines.some(({ text }, index) => {
    const [left, right] = halvesOf(text, lines[index + 1]?.text ?? '') ?? [];
    return left !== undefined && words.has(`${left}${right}`) && !words.has(`${left}-${right}`);
  });
  return { words, breaksWords };
}

/** A word that was broken at the end of a line is whole again; a hyphen that belongs to it stays. */
function joinLines(lines: readonly PrintLine[], { words, breaksWords }: Spelling): string {
  return lines.reduce((text, line) => {
    const next = line.text.trim();
    if (text === '') return next;
    if (/\u00AD$/.test(text)) return text.slice(0, -1) + next;
    const halves = halvesOf(text, next);
    if (!halves) return `${text} ${next}`;
    const [left, right] = halves;
    const isCompound = words.has(`${left}-${right}`) || (!words.has(left + right) && (!breaksWords || words.has(left)));
    return (isCompound ? text : text.slice(0, -1)) + next;
  }, '');
}

/** Spaces before the words say how far in they stand, four for each step of a list. */
const indent = (x: number, left: number, size: number) => ' '.repeat(4 * Math.min(8, Math.max(0, Math.round((x - left) / (1.5 * size)))));

const isOpen = (text: string) => !/[.!?:;…]["'”’)\]]*$/.test(text);

/** The blocks of printed pages: headings by their size, paragraphs put together from their lines, headers and footers as such. */
export function foldPrint(pages: readonly PrintPage[]): DrawnBlock[] {
  const furniture = findFurniture(pages);
  const text = pages.flatMap(({ lines }) => lines.filter((line) => !furniture.has(line)));
  const [size, spelling] = [findTextSize(text), findSpelling(text)];
  const sizes = [...new Set(text.map((line) => Math.round(line.size)).filter((each) => each > headingSize * size))].sort((a, b) => b - a);
  const left = text.reduce((least, { x }) => Math.min(least, x), Infinity);
  const blocks: DrawnBlock[] = [];
  const addFurniture = (page: PrintPage, role: 'page-header' | 'page-footer') => {
    for (const line of page.lines) if (furniture.get(line) === role) blocks.push({ text: line.text, role });
  };
  let before: DrawnBlock | undefined;
  for (const page of pages) {
    addFurniture(page, 'page-header');
    const lines = page.lines.filter((line) => !furniture.has(line));
    const columns = findColumns(lines, left, size);
    const paragraphs = foldPage(lines, columns);
    for (const [index, { lines, gap }] of paragraphs.entries()) {
      const [first] = lines as [PrintLine];
      const printed = joinLines(lines, spelling);
      const level = sizes.indexOf(Math.round(first.size)) + 1;
      const isHeading = level > 0 && printed.length <= 200 && !bullet.test(printed);
      // A sentence that the end of the page cut in two.
      const continues =
        index === 0 && before !== undefined && before.role === undefined && isOpen(before.text) && /^\p{Ll}/u.test(printed) && !startsItem(printed);
      const block: DrawnBlock = {
        text: (isHeading ? '' : indent(first.x, columns.get(first)?.left ?? left, first.size)) + printed,
        ...(isHeading && { role: 'heading', level: Math.min(6, level) }),
        ...(printed.includes('\t') && { role: 'row' }),
        ...(continues ? { continues } : gap && { gap }),
      };
      blocks.push(block);
      before = block;
    }
    addFurniture(page, 'page-footer');
  }
  return blocks;
}
