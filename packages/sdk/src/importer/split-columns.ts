import type { Line } from './line.ts';
import { slicePassage } from './passage.ts';

const separator = /\t+|\s+\|\s+| {3,}/g;

/** The cells of a row with their places in the line. */
function cellsOf(line: Line): { readonly from: number; readonly to: number; readonly text: string }[] {
  const { text } = line.passage;
  const bounds = [...text.matchAll(separator)].map(({ index, 0: gap }) => ({ from: index, to: index + gap.length }));
  return [...bounds, { from: text.length, to: text.length }].map((bound, index) => {
    const from = bounds[index - 1]?.to ?? 0;
    return { from, to: bound.from, text: text.slice(from, bound.from).trim() };
  });
}

const columnOf = (text: string): Line['column'] =>
  /^(?:please )?(?:do not|don['’]?ts?|no|never|avoid)$/i.test(text)
    ? 'prohibition'
    : /^(?:please )?(?:dos?|do['’]s|yes|always)$/i.test(text)
      ? 'expectation'
      : undefined;

/** Tables of "Do" and "Don't" side by side: each cell is a line of its own that knows its column. */
export function splitColumns(lines: readonly Line[]): Line[] {
  let columns: readonly Line['column'][] = [];
  return lines.flatMap((line): Line[] => {
    const cells = cellsOf(line);
    const named = cells.map(({ text }) => columnOf(text));
    if (cells.length >= 2 && named.every((column) => column !== undefined)) {
      columns = named;
      return [line];
    }
    if (columns.length === 0 || cells.length !== columns.length || line.gap) {
      columns = [];
      return [line];
    }
    return cells.map(({ from, to, text }, index) => {
      const column = columns[index];
      return {
        passage: slicePassage(line.passage, from, to),
        printed: text,
        indent: line.indent,
        width: text.length,
        gap: false,
        marker: { style: 'cell', depth: 1 },
        ...(column && { column }),
      };
    });
  });
}
