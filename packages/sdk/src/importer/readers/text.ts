import { ImportError } from '../../errors.ts';
import { importLimits, type SourceBlock } from '../source-block.ts';

const isBinary = (text: string) => text.slice(0, 4096).includes('\0');

/**
 * Plain text as blocks: one for each line that is not blank.
 * @throws {@link ImportError} where the text is too large, or is no text
 */
export function readText(text: string): SourceBlock[] {
  if (text.length > importLimits.characters)
    throw new ImportError('The text is larger than a policy can be. Import the part that holds the policy.', 'too-large');
  if (isBinary(text)) throw new ImportError('This is not plain text. Choose the reader for its format.', 'unreadable');
  const blocks: SourceBlock[] = [];
  let gap = true;
  for (const [index, line] of text
    .replace(/^\uFEFF/, '')
    .split(/\r\n|\n|\r/)
    .entries()) {
    if (line.trim() === '') {
      gap = true;
      continue;
    }
    // "## Heading": many plain texts mark their headings so.
    const level = /^(#{1,6})\s+\S/.exec(line)?.[1]?.length;
    const heading = level === undefined ? {} : { role: 'heading' as const, level };
    blocks.push({ line: index + 1, text: line, ...heading, ...(gap || line.startsWith('\f') ? { gap: true } : {}) });
    gap = false;
  }
  return blocks;
}
