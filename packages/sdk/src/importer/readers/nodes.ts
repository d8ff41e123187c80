import type { SourceBlock } from '../source-block.ts';
import type { Tree } from './page-tree.ts';
import { walkPage } from './walk-page.ts';

/** What a node of a live page has to offer; a DOM `Node` fits. */
export interface PageNode {
  /** 1 for an element, 3 for text. */
  readonly nodeType: number;
  readonly nodeName: string;
  readonly nodeValue: string | null;
  readonly childNodes: ArrayLike<PageNode>;
  getAttribute?(name: string): string | null;
}

const liveTree: Tree<PageNode> = {
  text: (node) => (node.nodeType === 3 ? (node.nodeValue ?? '') : undefined),
  tag: (node) => (node.nodeType === 1 ? node.nodeName.toLowerCase() : undefined),
  attribute: (node, name) => node.getAttribute?.(name) ?? undefined,
  children: (node) => Array.from(node.childNodes),
};

/**
 * The same from the nodes of a page that a browser has parsed, such as an element's own children. Nothing is written to the page.
 * @param root the element (or fragment) whose content is the policy
 * @throws {@link ImportError} `too-deep`
 */
export const readNodes = (root: PageNode): SourceBlock[] => walkPage(root, liveTree);
