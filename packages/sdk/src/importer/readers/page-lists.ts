import { formatNumber, type NumberStyle } from './list-numbers.ts';
import type { Tree } from './page-tree.ts';

const byType: Record<string, NumberStyle> = { '1': 'decimal', a: 'lower-letter', A: 'upper-letter', i: 'lower-roman', I: 'upper-roman' };
const byStyle: Record<string, NumberStyle> = {
  decimal: 'decimal',
  'lower-alpha': 'lower-letter',
  'lower-latin': 'lower-letter',
  'upper-alpha': 'upper-letter',
  'upper-latin': 'upper-letter',
  'lower-roman': 'lower-roman',
  'upper-roman': 'upper-roman',
};

const wholeNumber = (text: string | undefined): number | undefined =>
  text !== undefined && /^\s*[+-]?\d{1,9}/.test(text) ? Number.parseInt(text, 10) : undefined;
const styleOf = (style = ''): string | undefined => /list-style(?:-type)?\s*:\s*([a-z-]+)/i.exec(style)?.[1]?.toLowerCase();

/** What a browser draws before each item of a list: a bullet, its number, or nothing where the list says so. */
export function markersOf<Node>(tree: Tree<Node>, list: Node, tag: string, items: readonly Node[]): Map<Node, string | undefined> {
  const listStyle = styleOf(tree.attribute(list, 'style'));
  const isReversed = tree.attribute(list, 'reversed') !== undefined;
  let next = wholeNumber(tree.attribute(list, 'start')) ?? (isReversed ? items.length : 1);
  return new Map(
    items.map((item) => {
      const count = wholeNumber(tree.attribute(item, 'value')) ?? next;
      next = count + (isReversed ? -1 : 1);
      const style = styleOf(tree.attribute(item, 'style')) ?? listStyle;
      if (style === 'none') return [item, undefined];
      if (tag !== 'ol') return [item, '•'];
      const numbers = byStyle[style ?? ''] ?? byType[tree.attribute(item, 'type') ?? tree.attribute(list, 'type') ?? ''] ?? 'decimal';
      return [item, `${formatNumber(count, numbers)}.`];
    }),
  );
}
