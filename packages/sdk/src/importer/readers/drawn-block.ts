import type { SourceBlock } from '../source-block.ts';

/** A block before the whole document is read and its blocks are counted. */
export type DrawnBlock = Omit<SourceBlock, 'line'>;

/** The blocks that hold text, counted from 1. */
export const numberBlocks = (blocks: readonly DrawnBlock[]): SourceBlock[] => {
  const numbered: SourceBlock[] = [];
  let gap = true;
  for (const block of blocks) {
    gap ||= block.gap ?? false;
    if (block.text.trim() === '') continue;
    const { gap: _, ...rest } = block;
    numbered.push({ line: numbered.length + 1, ...rest, ...(gap && { gap }) });
    gap = false;
  }
  return numbered;
};

const isLayout = (cell: readonly DrawnBlock[]) => cell.length > 2 || cell.some(({ role }) => role === 'heading' || role === 'item' || role === 'row');
const textOf = (cell: readonly DrawnBlock[]) => cell.map(({ text }) => text.trim().replaceAll('\t', ' ')).join(' ');

/**
 * One row of a table, given as the blocks of each of its cells. Cells with lists, headings or several paragraphs in them, or
 * a cell that has the row to itself, are a way to lay out a page: their blocks stand for themselves.
 */
export const rowBlocks = (cells: readonly (readonly DrawnBlock[])[]): DrawnBlock[] =>
  cells.length < 2 || cells.some(isLayout) ? cells.flat() : [{ text: cells.map(textOf).join('\t'), role: 'row' }];
