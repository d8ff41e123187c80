import type { Pathway, PathwayNode } from '../model/index.ts';

/** One way in which a pathway would let a parent down. */
export interface PathwayFinding {
  readonly rule: 'missing-node' | 'unreachable-node' | 'missing-contact' | 'safety-first' | 'no-urgent-help';
  /** The node or contact it is about. */
  readonly id: string;
}

/** The nodes that a node leads to. */
export const targetsOf = (node: PathwayNode | undefined): string[] => {
  if (!node) return [];
  if (node.kind === 'question') return node.options.map(({ to }) => to);
  return node.next === undefined ? [] : [node.next];
};

/**
 * The rules that hold for every completed pathway: each arrow ends somewhere, each node can be reached, each stage and route
 * elsewhere names somebody, and no free text is asked for (a stage) on any way that has not passed the safety question.
 */
export function checkPathway(pathway: Pathway): PathwayFinding[] {
  const { start, nodes, contacts } = pathway;
  const findings: PathwayFinding[] = [];
  const reached = new Set([start]);
  for (const id of reached) for (const target of targetsOf(Object.hasOwn(nodes, id) ? nodes[id] : undefined)) reached.add(target); // grows while it is iterated
  for (const id of reached) if (!Object.hasOwn(nodes, id)) findings.push({ rule: 'missing-node', id });

  for (const [id, node] of Object.entries(nodes)) {
    if (!reached.has(id)) findings.push({ rule: 'unreachable-node', id });
    if (node.kind !== 'question' && !Object.hasOwn(contacts, node.contact)) findings.push({ rule: 'missing-contact', id });
  }
  const isUrgent = (id: string) => {
    const node = nodes[id];
    return node?.kind === 'elsewhere' && node.urgent === true;
  };
  if (![...reached].some(isUrgent)) findings.push({ rule: 'no-urgent-help', id: start });
  if (!(nodes[start]?.kind === 'question' && targetsOf(nodes[start]).some(isUrgent))) findings.push({ rule: 'safety-first', id: start });
  return findings;
}
