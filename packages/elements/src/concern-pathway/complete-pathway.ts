import type { Pathway, Policy } from '@schoolgate/sdk/model';
import { completePathway as complete } from '@schoolgate/sdk/pathway';

const english = { language: 'en-GB' };

/** The words that are added are English, whatever the policy is written in. */
const markAdded = <T>(record: Readonly<Record<string, T>>, own: Readonly<Record<string, T>> = {}): Record<string, T> => {
  const known = new Set(Object.values(own));
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, known.has(value) ? value : { ...value, ...english }]));
};

/** What completes a pathway whose document does not begin with the question about safety; a published one does. */
export function completePathway(policy: Policy): Pathway {
  const pathway = complete(policy);
  return {
    ...pathway,
    nodes: markAdded(pathway.nodes, policy.pathway?.nodes),
    contacts: markAdded(pathway.contacts, policy.pathway?.contacts),
  };
}
