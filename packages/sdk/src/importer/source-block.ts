import { ImportError } from '../errors.ts';

/**
 * One block of a document as a reader found it: a line of plain text, a paragraph, list item or table row of anything else.
 * Readers say only what the format itself says; what the words mean is decided later, the same way for every format.
 */
export interface SourceBlock {
  /** Counts from 1: the line of a text file, the block of any other format. */
  readonly line: number;
  /** The words as they stand in the source. Cells of a table row are separated by tabs. */
  readonly text: string;
  /** What the mark-up says this is; left out where the format does not say. */
  readonly role?: 'heading' | 'item' | 'paragraph' | 'row' | 'page-header' | 'page-footer' | 'markup';
  /** The level of a heading, or how deep a list item stands, from 1. */
  readonly level?: number;
  /** The bullet or number that the format draws by itself, such as "2.1" or "•". */
  readonly marker?: string;
  /** True where the format says that it goes on with the sentence or paragraph of the block before. */
  readonly continues?: boolean;
  /** True where a blank line or a page break comes before it. */
  readonly gap?: boolean;
}

/** What an import accepts at most; a policy is a few dozen pages, and everything after reading is linear in this. */
export const importLimits = { characters: 5_000_000, blocks: 50_000 } as const;

/** @throws {@link ImportError} where there is nothing to read, or more than an import accepts */
export const checkBlocks = (blocks: readonly SourceBlock[]): void => {
  if (blocks.length === 0) throw new ImportError('The document holds no text.', 'empty');
  const characters = blocks.reduce((sum, block) => sum + block.text.length, 0);
  if (blocks.length > importLimits.blocks || characters > importLimits.characters)
    throw new ImportError('The document is larger than a policy can be. Import the part that holds the policy.', 'too-large');
};
