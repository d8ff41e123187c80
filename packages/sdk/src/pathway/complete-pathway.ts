import type { Pathway, PathwayNode, Policy } from '../model/index.ts';
import { defaultPathway, type PathwayDefaults } from './default-pathway.ts';
import { targetsOf } from './check-pathway.ts';

/** Copies a node with every arrow to `from` pointing at `to`. */
const redirect = (node: PathwayNode, from: string, to: string): PathwayNode => {
  const turn = (id: string) => (id === from ? to : id);
  if (node.kind === 'question') return { ...node, options: node.options.map((option) => ({ ...option, to: turn(option.to) })) };
  return node.next === undefined ? node : { ...node, next: turn(node.next) };
};

/** The nodes that can be reached from the start. */
const reachable = ({ start, nodes }: Pick<Pathway, 'start' | 'nodes'>): Record<string, PathwayNode> => {
  const found = new Set([start]);
  for (const id of found) for (const target of targetsOf(nodes[id])) found.add(target); // a Set is iterated while it grows
  return Object.fromEntries(Object.entries(nodes).filter(([id]) => found.has(id)));
};

const startsWithSafety = ({ start, nodes }: Pathway): boolean => {
  const node = nodes[start];
  return node?.kind === 'question' && node.options.some(({ to }) => nodes[to]?.kind === 'elsewhere' && nodes[to].urgent === true);
};

/** A key for a default that the school's own document has taken already. */
const freeKeys = (defaults: PathwayDefaults, own: Pathway | undefined): PathwayDefaults => {
  const taken = new Set(Object.keys(own?.nodes ?? {}));
  return Object.keys(defaults.nodes)
    .filter((id) => taken.has(id))
    .reduce<PathwayDefaults>((renamed, id) => {
      const to = `default-${id}`;
      const nodes = Object.fromEntries(Object.entries(renamed.nodes).map(([key, node]) => [key === id ? to : key, redirect(node, id, to)]));
      return { ...renamed, nodes, start: renamed.start === id ? to : renamed.start, firstStage: renamed.firstStage === id ? to : renamed.firstStage };
    }, defaults);
};

/**
 * The policy's pathway with everything that its document does not say: the safety question first, the ways to urgent help,
 * routes outside the school, and (where the document has no steps of its own) the usual stages. What is added is marked
 * `origin: "default"`; what the document says is kept as it is, contacts included.
 */
export function completePathway(policy: Policy, defaults: PathwayDefaults = defaultPathway(policy)): Pathway {
  const own = policy.pathway;
  if (own && startsWithSafety(own)) return own;
  const { start, nodes, contacts, firstStage } = freeKeys(defaults, own);
  if (!own) return { start, nodes, contacts };
  const joined = Object.fromEntries(Object.entries(nodes).map(([id, node]) => [id, redirect(node, firstStage, own.start)]));
  return {
    ...own,
    start,
    nodes: reachable({ start, nodes: { ...joined, ...own.nodes } }),
    contacts: { ...contacts, ...own.contacts },
  };
}
