// The lines of a Markdown document, for writing it in other formats:
// { kind: 'title' | 'heading' | 'paragraph' | 'item' | 'more' | 'row', text, level?, number?, cells? }
// `more` is what else an item holds; a `row` has a term and its explanation.
import { fromMarkdown } from 'mdast-util-from-markdown';

const textOf = (node) => ('value' in node ? node.value : (node.children ?? []).map(textOf).join(''));

/** "1.2 Messages" has its number in front; it is drawn by the list it belongs to. */
const splitNumber = (text) => {
  const [, number, rest] = /^(\d+(?:\.\d+)*) (.*)$/s.exec(text) ?? [];
  return number === undefined ? { text } : { number, text: rest };
};

function* linesOfNode(node, level) {
  if (node.type === 'heading')
    yield node.depth === 1 ? { kind: 'title', text: textOf(node) } : { kind: 'heading', level: node.depth, ...splitNumber(textOf(node)) };
  else if (node.type === 'paragraph') {
    const [first, second] = node.children;
    if (first?.type === 'strong' && second?.type === 'text' && second.value.startsWith(': '))
      yield { kind: 'row', cells: [textOf(first), textOf(node).slice(textOf(first).length + 2)] };
    else yield { kind: 'paragraph', ...splitNumber(textOf(node)) };
  } else if (node.type === 'list')
    for (const item of node.children)
      for (const [index, child] of item.children.entries()) {
        if (child.type === 'list') yield* linesOfNode(child, level + 1);
        else yield { kind: index === 0 ? 'item' : 'more', level, text: textOf(child) };
      }
}

export const linesOf = (markdown) => fromMarkdown(markdown).children.flatMap((node) => [...linesOfNode(node, 1)]);
