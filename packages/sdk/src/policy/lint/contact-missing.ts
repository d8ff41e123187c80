import { policyText } from '../policy-text.ts';
import type { LintRule } from './lint-rule.ts';

const reachable = /[^\s@]{1,64}@[^\s@]{1,200}\.\w|\bhttps?:\/\/|(?:\+|\b0)(?:[ ()-]?\d){8,}/;

export const contactMissing: LintRule = {
  id: 'contact-missing',
  severity: 'warning',
  advice: 'Give a telephone number, an e-mail address or a web page for whoever parents should turn to.',
  *check(policy) {
    const { nodes = {}, contacts = {} } = policy.pathway ?? {};
    const stages = Object.entries(nodes).flatMap(([id, node]) => (node.kind === 'stage' ? [{ id, node }] : []));
    const isReachable = (role: string) => {
      const contact = Object.hasOwn(contacts, role) ? contacts[role] : undefined;
      return contact?.email !== undefined || contact?.phone !== undefined || contact?.url !== undefined;
    };
    if (stages.length === 0) {
      if (!reachable.test(policyText(policy))) yield { message: 'The policy gives no way to reach anybody.' };
      return;
    }
    for (const { id, node } of stages)
      if (!isReachable(node.contact))
        yield {
          node: id,
          ...(node.clauses?.[0] !== undefined && { clause: node.clauses[0] }),
          message: 'This step does not say how to reach anybody.',
        };
  },
};
