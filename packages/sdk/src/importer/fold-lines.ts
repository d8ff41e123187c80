import { isSignLine } from './declaration-form.ts';
import type { Line } from './line.ts';
import { joinPassages } from './passage.ts';

/** A line that ends in one of these goes on in the next. */
const goesOn =
  /(?:^|\s)(?:a|an|the|of|to|in|on|at|by|for|from|with|and|or|but|nor|that|which|who|whose|because|if|when|where|under|about|into|their|his|her|its|our|your|any|all|is|are|be|was|were|will|must|should|may|can|not|as|than|between|during|including)$|[,(–—]$|\p{L}-$/iu;
const ends = /[.!?:;…]["'”’)\]]*$/;
const startsLower = /^["'“‘(]?\p{Ll}/u;

/** Lines to fill in stand by themselves, however long their dots are. */
const blanks = /_{3,}|\.{5,}|…{3,}/;

/** Clauses hold at most 20,000 characters; folding more lines into one than a page can have would only grow past it. */
const longest = 12_000;

const firstWord = (text: string) => /^\S*/.exec(text)?.[0].length ?? 0;
const follows = (line: Line) => line.marker === undefined && line.role === undefined && (!line.gap || line.pageBreak === true);

/** The width at which this document's lines were broken by hand; undefined where paragraphs run as long as they like. */
function findWrapWidth(lines: readonly Line[]): number | undefined {
  const widths = lines.map((line) => line.width).sort((a, b) => a - b);
  const width = widths[Math.floor(widths.length * 0.97)] ?? 0;
  if (width < 40 || width > 120 || (widths.at(-1) ?? 0) > 160) return undefined;
  let [full, pairs] = [0, 0];
  for (const [index, line] of lines.entries()) {
    const before = lines[index - 1];
    if (!before || !follows(line) || before.role !== undefined) continue;
    pairs++;
    if (before.width > 0.75 * width) full++;
  }
  return full >= 3 && full * 2 >= pairs ? width : undefined;
}

function continues(line: Line, before: Line, wrapWidth: number | undefined): boolean {
  if (line.continues) return true;
  if (!follows(line) || before.role === 'heading') return false;
  const [text, previous] = [line.passage.text, before.passage.text];
  if (/^(?:and|or)$/i.test(text)) return true;
  if (blanks.test(text) || blanks.test(previous)) return false;
  const isOpen = !ends.test(previous);
  if (isSignLine(line) && !(isOpen && startsLower.test(text))) return false;
  if (line.pageBreak) return isOpen && (startsLower.test(text) || goesOn.test(previous));
  if (wrapWidth === undefined) return isOpen && goesOn.test(previous) && startsLower.test(text);
  if (before.marker === undefined && line.indent > before.indent + 1 && !isOpen) return false;
  return (
    before.width + 1 + firstWord(text) > wrapWidth ||
    (isOpen && (startsLower.test(text) || goesOn.test(previous) || before.width > 0.8 * wrapWidth)) ||
    (before.marker !== undefined && line.indent > before.indent && isOpen)
  );
}

/** Puts lines that were broken by hand, or by the end of a page, together again. */
export function foldLines(lines: readonly Line[]): Line[] {
  const wrapWidth = findWrapWidth(lines);
  const folded: Line[] = [];
  let group: Line[] = [];
  let size = 0;
  const close = () => {
    const [first] = group;
    if (first) folded.push({ ...first, passage: joinPassages(group.map((line) => line.passage)) });
    group = [];
    size = 0;
  };
  for (const line of lines) {
    const before = group.at(-1);
    if (!before || size > longest || !continues(line, before, wrapWidth)) close();
    group.push(line);
    size += line.passage.text.length;
  }
  close();
  return folded;
}
