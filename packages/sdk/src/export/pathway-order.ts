import type { Contact, ElsewhereNode, Pathway, StageNode } from '../model/index.ts';

export interface HelpStep {
  readonly id: string;
  readonly node: StageNode | ElsewhereNode;
  readonly contact: Contact | undefined;
}

/** Whom a parent can turn to, for a page without questions: urgent help, the school's stages one after the other, the rest. */
export function helpSteps({ start, nodes, contacts }: Pathway): HelpStep[] {
  const reached = new Set([start]);
  for (const id of reached) {
    const node = Object.hasOwn(nodes, id) ? nodes[id] : undefined;
    for (const target of node?.kind === 'question' ? node.options.map(({ to }) => to) : [node?.next]) if (target !== undefined) reached.add(target);
  }
  const ids = [...new Set([...reached, ...Object.keys(nodes)])];
  const steps = ids.flatMap((id): HelpStep[] => {
    const node = Object.hasOwn(nodes, id) ? nodes[id] : undefined;
    if (!node || node.kind === 'question') return [];
    return [{ id, node, contact: Object.hasOwn(contacts, node.contact) ? contacts[node.contact] : undefined }];
  });
  const rank = ({ node }: HelpStep) => (node.kind === 'stage' ? 1 : node.urgent ? 0 : 2);
  return steps.sort((a, b) => rank(a) - rank(b));
}
