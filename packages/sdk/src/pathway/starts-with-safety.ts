import type { Pathway } from '../model/index.ts';

/** Whether the first question is the one about safety: then a school has its pathway complete, and nothing is added to it. */
export const startsWithSafety = ({ start, nodes }: Pathway): boolean => {
  const node = nodes[start];
  return node?.kind === 'question' && node.options.some(({ to }) => nodes[to]?.kind === 'elsewhere' && nodes[to].urgent === true);
};
