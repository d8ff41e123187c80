import type { Ledger } from './ledger.ts';
import type { Line } from './line.ts';
import { findNavigation } from './web-page.ts';

/** What pages and web sites put around a text: one row for each kind, with the reason the report gives. */
const furniture: readonly { readonly when: RegExp; readonly reason: string }[] = [
  { when: /^\d{1,3}$/, reason: 'a page number' },
  {
    when: /^[-–—|\s]{0,6}(?:page|tudalen|leathanach|p\.?)?\s{0,3}\d{1,3}(?:\s{0,3}(?:of|o|\/|as)\s{0,3}\d{1,3})?[-–—|\s]{0,6}$/i,
    reason: 'a page number',
  },
  { when: /^[\w ()-]{1,80}\.(?:png|jpe?g|gif|emf|wmf|bmp|svg|tiff?)$/i, reason: 'the file name of a picture' },
  { when: /(?:\.{4,}|…{2,}|\t)\s{0,20}\d{1,3}$/, reason: 'a line of the table of contents' },
];

const contentsHeading = ({ passage: { text } }: Line, next: Line | undefined): string | undefined =>
  /^(?:table of )?contents:?$/i.test(text) && next !== undefined && furniture.at(-1)?.when.test(next.passage.text)
    ? 'the heading of the table of contents'
    : undefined;

const isPageNumber = ({ passage: { text } }: Line) =>
  text.length <= 60 && text.split(/\s[/|]\s/).every((half) => furniture.slice(0, 2).some(({ when }) => when.test(half.trim())));

/** The same for every page: page numbers become #, columns become one space. */
const patternOf = (text: string) => text.toLowerCase().replace(/\d+/g, '#').replace(/\s+/g, ' ').trim();
const hasColumns = (text: string) => /\S(?: {3,}|\t+)\S/.test(text);
const isShort = ({ passage: { text }, marker }: Line) => text.length <= 150 && marker === undefined && !/[.:;!?]$/.test(text);

/** Running headers repeat, set in columns or next to the page number. */
function findRunning(lines: readonly Line[]): Set<number> {
  const seen = new Map<string, number>();
  for (const line of lines) if (isShort(line)) seen.set(patternOf(line.passage.text), (seen.get(patternOf(line.passage.text)) ?? 0) + 1);
  const opening = new Set(lines.slice(0, 12).map((line) => patternOf(line.passage.text)));
  const running = new Set<number>();
  for (const [index, line] of lines.entries()) {
    if (!isShort(line)) continue;
    const text = patternOf(line.passage.text);
    const [before, after] = [lines[index - 1], lines[index + 1]];
    const besideNumber = (before !== undefined && isPageNumber(before)) || (after !== undefined && isPageNumber(after));
    const repeats = (seen.get(text) ?? 0) > 1;
    const fromOpening = [...opening].some((first) => first !== text && first.includes(text));
    const interrupts =
      before !== undefined && after !== undefined && !/[.:!?;…]["'”’)]*$/.test(before.passage.text) && /^\p{Ll}/u.test(after.passage.text);
    if (interrupts && /\d/.test(line.passage.text) && (hasColumns(line.passage.text) || /\s\|\s/.test(line.passage.text))) running.add(index);
    const isFirst = index < 3 && !hasColumns(line.passage.text);
    if (isFirst) continue;
    if ((repeats && (hasColumns(line.passage.text) || besideNumber)) || (besideNumber && (hasColumns(line.passage.text) || fromOpening)))
      running.add(index);
  }
  return running;
}

/** Takes page numbers, running headers and navigation out; the ledger says which and why. */
export function removeFurniture(lines: readonly Line[], ledger: Ledger): Line[] {
  const running = findRunning(lines);
  const navigation = findNavigation(lines);
  const kept: Line[] = [];
  let removed = false;
  for (const [index, line] of lines.entries()) {
    const { role, passage } = line;
    const reason =
      role === 'page-header' || role === 'page-footer'
        ? 'a header or footer of the page'
        : role === 'markup'
          ? 'mark-up of the format'
          : isPageNumber(line)
            ? 'a page number'
            : running.has(index)
              ? 'a running header'
              : navigation.has(line)
                ? 'navigation of a web page'
                : ((line.marker ? undefined : furniture.find(({ when }) => when.test(passage.text))?.reason) ??
                  contentsHeading(line, lines[index + 1]));
    if (reason !== undefined) {
      ledger.artefact(passage, reason);
      removed = true;
      continue;
    }
    kept.push(removed ? { ...line, pageBreak: true } : line);
    removed = false;
  }
  return kept;
}
