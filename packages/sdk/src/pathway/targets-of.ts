import type { PathwayNode } from '../model/index.ts';

/** The nodes that a node leads to. */
export const targetsOf = (node: PathwayNode | undefined): string[] => {
  if (!node) return [];
  if (node.kind === 'question') return node.options.map(({ to }) => to);
  return node.next === undefined ? [] : [node.next];
};
