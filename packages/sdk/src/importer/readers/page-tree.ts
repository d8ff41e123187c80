/** How to look at a tree of nodes, whoever made it. */
export interface Tree<Node> {
  /** The words of a text node; undefined for anything else. */
  text(node: Node): string | undefined;
  /** In lower case; undefined for anything but an element. */
  tag(node: Node): string | undefined;
  attribute(node: Node, name: string): string | undefined;
  children(node: Node): Iterable<Node>;
}

/** As deep as browsers let a page's mark-up nest. */
export const maximumTreeDepth = 512;
