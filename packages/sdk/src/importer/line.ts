import { cleanText } from './clean-text.ts';
import type { Ledger } from './ledger.ts';
import { readMarker, type Marker } from './markers.ts';
import { passageOf, slicePassage, type Passage } from './passage.ts';
import type { SourceBlock } from './source-block.ts';

/** One line as a reader of the page sees it: its words without the marker, and how it stands on the page. */
export interface Line {
  readonly passage: Passage;
  /** The whole line, its marker included. */
  readonly printed: string;
  readonly marker?: Marker;
  /** How far in it starts, in characters. */
  readonly indent: number;
  /** How long it is on the page, indent and marker included. */
  readonly width: number;
  /** True where a blank line comes before it. */
  readonly gap: boolean;
  /** True where the format says that it goes on with the line before. */
  readonly continues?: boolean;
  /** True where page furniture stood between it and the line before. */
  readonly pageBreak?: boolean;
  readonly role?: SourceBlock['role'];
  readonly level?: number;
  /** What the column of a table says of it: "Do" or "Don't". */
  readonly column?: 'expectation' | 'prohibition';
}

const slugWords = (text: string) =>
  text
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();

/** Word marks headings with bookmarks named after their words; a table of contents marks every heading it lists. */
const isHeadingBookmark = (name: string, text: string) => {
  if (/^_Toc\d+$/.test(name)) return true;
  const words = slugWords(name.replace(/_\d+$/, ''));
  return words.length >= 4 && name.startsWith('_') && slugWords(text).startsWith(words);
};

/** A heading as Word's own cross-references see it, unless it is a whole sentence that merely carries the mark. */
const isMarkedHeading = (bookmarks: readonly string[], text: string) =>
  text.length <= 120 && !/[.;,]$/.test(text) && bookmarks.some((name) => isHeadingBookmark(name, text));

/** A number or letter whose words are gone. */
const loneNumber = /^\(?(?:\d{1,2}(?:\.\d{1,2}){0,3}|[a-z]|[ivx]{1,4})[.)]+$/i;

const indentOf = (text: string): number => {
  let indent = 0;
  for (let at = 0; at < text.length && (text[at] === ' ' || text[at] === '\t'); at++) indent += text[at] === '\t' ? 4 : 1;
  return indent;
};

/** The block as a line; undefined where it holds no words, which the ledger then says. */
export function readLine(block: SourceBlock, ledger: Ledger): Line | undefined {
  const { text, bookmarks } = cleanText(block.text);
  const start = indentOf(text);
  // A long run of spaces, dots or underscores says no more than a short one; shortened, it costs no rule anything.
  const body = text
    .trim()
    .replace(/^#{1,6}\s+(?=\S)/, '')
    .replace(/[ \t]{5,}/g, (run) => (run.includes('\t') ? '\t' : '    '))
    .replace(/([^\p{L}\p{N}\s])\1{11,}/gu, (_, mark: string) => mark.repeat(12));
  // A number drawn without its dot ("2", "iv") is no less a number.
  const drawn = block.marker === undefined ? undefined : (readMarker(`${block.marker} x`).marker ?? readMarker(`${block.marker}. x`).marker);
  // What looks like a number after a drawn one is a word; after a drawn bullet ("• Step 1") it is the number.
  const own = block.continues || drawn?.label !== undefined ? { rest: body } : readMarker(body);
  const marker = own.marker?.label === undefined ? (drawn ?? own.marker) : own.marker;
  const { rest } = own;
  if (!/[\p{L}\p{N}]/u.test(rest) || loneNumber.test(body)) {
    ledger.artefact(passageOf(body, block.line), bookmarks.length > 0 ? 'a bookmark without words' : 'a mark or blank without words');
    return undefined;
  }
  for (const name of bookmarks) ledger.artefact(passageOf(`[bookmark: ${name}]`, block.line), 'a bookmark of the word processor');
  const whole = passageOf(body, block.line);
  const role = block.role ?? (isMarkedHeading(bookmarks, rest) ? ('heading' as const) : undefined);
  return {
    passage: slicePassage(whole, body.length - rest.length),
    printed: body,
    ...(marker && { marker }),
    // The mark-up of a list says how deep an item stands; spaces need not.
    indent: role === 'item' && block.level !== undefined ? 4 * (block.level - 1) : start,
    width: start + body.length,
    gap: block.gap ?? false,
    ...(block.continues && { continues: true }),
    ...(role && { role }),
    ...(block.level !== undefined && { level: block.level }),
  };
}
