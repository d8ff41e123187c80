import { defaultTreeAdapter, parse, type DefaultTreeAdapterTypes } from 'parse5';
import { ImportError } from '../../errors.ts';
import type { SourceBlock } from '../source-block.ts';
import { maximumTreeDepth, type Tree } from './page-tree.ts';
import { walkPage } from './walk-page.ts';

export { readNodes, type PageNode } from './nodes.ts';

/** Mark-up weighs more than its words, so a page may be larger than a text; its elements are what costs memory. */
const limits = { characters: 10_000_000, elements: 300_000 } as const;

type ParsedNode = DefaultTreeAdapterTypes.ChildNode | DefaultTreeAdapterTypes.Document;

const parsedTree: Tree<ParsedNode> = {
  text: (node) => ('value' in node ? node.value : undefined),
  tag: (node) => ('tagName' in node ? node.tagName : undefined),
  attribute: (node, name) => ('attrs' in node ? node.attrs.find((attribute) => attribute.name === name)?.value : undefined),
  children: (node) => ('childNodes' in node ? node.childNodes : []),
};

/** The parser's own tree, which stops growing where no policy is that large: broken mark-up can make few tags into many elements. */
const boundedTree = (): typeof defaultTreeAdapter => {
  let [elements, depth] = [0, 0];
  return {
    ...defaultTreeAdapter,
    createElement(...element) {
      if (++elements > limits.elements)
        throw new ImportError('The web page is larger than a policy can be. Import the part that holds the policy.', 'too-large');
      return defaultTreeAdapter.createElement(...element);
    },
    onItemPush() {
      if (++depth > maximumTreeDepth) throw new ImportError('The web page is nested too deeply to be a policy.', 'too-deep');
    },
    onItemPop() {
      depth--;
    },
  };
};

/**
 * A web page as blocks: its headings, paragraphs, list items and table rows. Scripts, styles and whatever is hidden are no
 * text; navigation and the page's own header and footer become blocks that say so. Nothing in the page is run or loaded.
 * @param html a whole page or a part of one
 * @throws {@link ImportError} `too-large` or `too-deep`
 */
export function readHtml(html: string): SourceBlock[] {
  if (html.length > limits.characters)
    throw new ImportError('The web page is larger than a policy can be. Import the part that holds the policy.', 'too-large');
  return walkPage(parse(html, { treeAdapter: boundedTree() }), parsedTree);
}
