import { ImportError } from '../../errors.ts';
import { MAXIMUM_DEPTH } from '../../model/depth.ts';

export interface MarkdownPart {
  /** The line that it begins at, from 0. */
  readonly from: number;
  readonly lines: readonly string[];
  /** Addresses and notes that stand elsewhere; the part may refer to them. */
  readonly definitions: readonly string[];
}

/** The parser's time grows with the square of a part's lines and brackets; no list or paragraph of a policy is that long. */
const limits = { lines: 1500, brackets: 3000, marks: 100, definitions: 50 } as const;
/** Parts of this many lines cost nothing more to parse than shorter ones. */
const wanted = 100;

/** Only these go on over blank lines without being indented. */
const openings: readonly { readonly when: RegExp; readonly end: RegExp }[] = [
  { when: /^ {0,3}```/, end: /^ {0,3}```/ },
  { when: /^ {0,3}~~~/, end: /^ {0,3}~~~/ },
  { when: /^ {0,3}<(?:script|pre|style|textarea)\b/i, end: /<\/(?:script|pre|style|textarea)>/i },
  { when: /^ {0,3}<!--/, end: /-->/ },
  { when: /^ {0,3}<!\[CDATA\[/, end: /\]\]>/ },
  { when: /^ {0,3}<\?/, end: /\?>/ },
];
const definition = /^ {0,3}\[[^\]\n]{1,200}\]:\s*\S/;
const marks = /^(?:[ \t]*(?:[>*+-]|\d{1,9}[.)]))+/;

function check(lines: readonly string[]): void {
  const brackets = lines.reduce((sum, line) => sum + line.split('[').length - 1, 0);
  if (lines.length > limits.lines || brackets > limits.brackets)
    throw new ImportError('The text is larger than a policy can be. Import the part that holds the policy.', 'too-large');
  for (const line of lines)
    if ((marks.exec(line)?.[0] ?? '').replace(/[^>*+.)-]/g, '').length > limits.marks)
      throw new ImportError(`Lists are nested more than ${MAXIMUM_DEPTH} deep.`, 'too-deep');
}

/**
 * Cuts Markdown where everything before is surely closed: at a line that is not indented and continues no list, after a blank one.
 */
export function splitMarkdown(lines: readonly string[]): MarkdownPart[] {
  const definitions = lines.filter((line) => definition.test(line)).slice(0, limits.definitions);
  const bounds = [0];
  let closes: RegExp | undefined;
  for (const [index, line] of lines.entries()) {
    const isSafe = lines[index - 1]?.trim() === '' && /^[^\s>|*+\-\d]/.test(line);
    if (closes === undefined && isSafe && index - (bounds.at(-1) ?? 0) >= wanted) bounds.push(index);
    const opening = closes ? undefined : openings.find(({ when }) => when.test(line));
    // The line that opens a fence does not close it; a tag or comment may end where it begins.
    if (opening) closes = opening.end.source === opening.when.source || !opening.end.test(line) ? opening.end : undefined;
    else if (closes?.test(line)) closes = undefined;
  }
  return bounds.map((from, index) => {
    const own = lines.slice(from, bounds[index + 1]);
    check(own);
    return { from, lines: own, definitions: definitions.filter((line) => !own.includes(line)) };
  });
}
