import { fromMarkdown } from 'mdast-util-from-markdown';
import { frontmatterFromMarkdown } from 'mdast-util-frontmatter';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { frontmatter } from 'micromark-extension-frontmatter';
import { gfm } from 'micromark-extension-gfm';
import { ImportError } from '../../errors.ts';
import { MAXIMUM_DEPTH } from '../../model/depth.ts';
import type { SourceBlock } from '../source-block.ts';
import { readHtml } from './html.ts';
import { splitMarkdown, type MarkdownPart } from './markdown-parts.ts';

/** Reading Markdown takes longer for each character than other text. */
const maximumCharacters = 2_000_000;

type Content = ReturnType<typeof fromMarkdown>['children'][number];
type List = Extract<Content, { type: 'list' }>;
type PhrasingContent = Extract<Content, { type: 'paragraph' }>['children'][number];

type FoundBlock = Omit<SourceBlock, 'line' | 'gap'>;

/** Tags whose content is no text, even in the middle of a line. */
const skipped = /^<(script|style|template|noscript|textarea|select|title)\b/i;

/** The words of a line's nodes. A line break in the source stays one, so that lines can be counted. */
function textOf(nodes: readonly PhrasingContent[]): string {
  let skipping: string | undefined;
  const text = (node: PhrasingContent): string => {
    if (node.type === 'html') {
      const tag = skipped.exec(node.value)?.[1]?.toLowerCase();
      if (skipping === undefined && tag !== undefined && !/\/>$/.test(node.value)) skipping = tag;
      else if (skipping !== undefined && node.value.toLowerCase().startsWith(`</${skipping}`)) skipping = undefined;
      return node.value.replace(/[^\n]/g, '') + (/^<br\b/i.test(node.value) ? ' ' : '');
    }
    if (node.type === 'break') return '\n';
    if (node.type === 'footnoteReference') return ` ${node.label ?? node.identifier}`;
    const words = 'children' in node ? node.children.map(text).join('') : 'value' in node ? node.value : '';
    return skipping === undefined ? words : words.replace(/[^\n]/g, '');
  };
  return nodes.map(text).join('');
}

/** What stands before a block: the bullet of its list item, how deep it stands. */
interface Place {
  readonly level: number;
  readonly marker?: string | undefined;
}

/**
 * Markdown (CommonMark with GitHub's tables, task lists and footnotes) as blocks, one for each line of the source that is
 * not blank. Lines that only mark something up, such as a table's rule or front matter, are there as such. HTML in it is
 * read as {@link readHtml} reads it.
 * @throws {@link ImportError} `too-large` or `too-deep`
 */
export function readMarkdown(markdown: string): SourceBlock[] {
  if (markdown.length > maximumCharacters)
    throw new ImportError('The text is larger than a policy can be. Import the part that holds the policy.', 'too-large');
  const lines = markdown.replace(/^\uFEFF/, '').split(/\r\n|\n|\r/);
  const found = new Map(splitMarkdown(lines).flatMap((part) => [...readPart(part)]));
  let gap = true;
  return lines.flatMap((text, index): SourceBlock[] => {
    if (text.trim() === '') {
      gap = true;
      return [];
    }
    const block: SourceBlock = { line: index + 1, ...(found.get(index + 1) ?? { text, role: 'markup' }), ...(gap && { gap }) };
    gap = false;
    return [block];
  });
}

/** The blocks of a part by the line that they stand on. */
function readPart({ from, lines, definitions }: MarkdownPart): Map<number, FoundBlock> {
  const tree = fromMarkdown([...lines, '', ...definitions].join('\n'), {
    extensions: from === 0 ? [gfm(), frontmatter()] : [gfm()],
    mdastExtensions: [gfmFromMarkdown(), frontmatterFromMarkdown()],
  });
  const found = new Map<number, FoundBlock>();
  const firstLine = (node: Content): number => from + (node.position?.start.line ?? 1);
  const lastLine = (node: Content): number => from + (node.position?.end.line ?? 1);

  /** Several lines of one paragraph go on in each other. */
  const addLines = (from: number, text: string, { level, marker }: Place, role?: SourceBlock['role']) => {
    const printed = text.split('\n').map((line, index) => ({ line, at: from + index }));
    const first = printed.find(({ line }) => line.trim() !== '');
    const inItem = level > 0;
    for (const { line, at } of printed) {
      if (line.trim() === '') continue;
      const drawn = inItem ? { role: 'item' as const, level, ...(marker !== undefined && { marker }) } : role && { role };
      found.set(at, { text: line, ...(at === first?.at ? drawn : { continues: true }) });
    }
  };

  const addHtml = (node: Content & { value: string }) => {
    const blocks = readHtml(node.value);
    for (const [index, block] of blocks.entries()) {
      const line = Math.min(firstLine(node) + index, lastLine(node));
      const before = found.get(line);
      const { line: _, gap: __, ...rest } = block;
      found.set(line, before ? { ...before, text: `${before.text} ${block.text}` } : rest);
    }
  };

  const walkList = (list: List, level: number, depth: number) => {
    if (level > MAXIMUM_DEPTH) throw new ImportError(`Lists are nested more than ${MAXIMUM_DEPTH} deep.`, 'too-deep');
    for (const [index, item] of list.children.entries()) {
      const printed = list.ordered ? `${(list.start ?? 1) + index}.` : '•';
      for (const [at, child] of item.children.entries()) walk(child, { level, marker: at === 0 ? printed : undefined }, depth);
    }
  };

  const walk = (node: Content, place: Place, depth: number) => {
    // Quotes in quotes hold nothing that a list could not; they count as much.
    if (depth > 4 * MAXIMUM_DEPTH) throw new ImportError('The text is nested too deeply to be a policy.', 'too-deep');
    if (node.type === 'heading')
      found.set(firstLine(node), { text: textOf(node.children).replaceAll('\n', ' '), role: 'heading', level: node.depth });
    else if (node.type === 'paragraph')
      addLines(firstLine(node), textOf(node.children), place, node.children.some(({ type }) => type === 'break') ? undefined : 'paragraph');
    else if (node.type === 'list') walkList(node, place.level + 1, depth + 1);
    else if (node.type === 'tableRow')
      found.set(firstLine(node), { text: node.children.map((cell) => textOf(cell.children)).join('\t'), role: 'row' });
    else if (node.type === 'code') {
      const isFenced = lastLine(node) - firstLine(node) + 1 > node.value.split('\n').length;
      for (const [index, text] of node.value.split('\n').entries())
        if (text.trim() !== '') found.set(firstLine(node) + index + (isFenced ? 1 : 0), { text });
    } else if (node.type === 'html') addHtml(node);
    else if ('children' in node) for (const child of node.children) walk(child, place, depth + 1);
  };
  for (const node of tree.children) if (firstLine(node) <= from + lines.length) walk(node, { level: 0 }, 0);
  return found;
}
