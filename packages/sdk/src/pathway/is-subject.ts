import type { Pathway } from '../model/index.ts';
import type { PathwayState } from './next-step.ts';
import { everyEntryOf } from './same-person.ts';

/** Whether a step leads to somebody whom an answer on the way here says the concern is about: theirs it must not be. */
export function isSubject(pathway: Pathway, { trail }: PathwayState, id: string): boolean {
  const target = pathway.nodes[id];
  const contact = target && target.kind !== 'question' ? pathway.contacts[target.contact] : undefined;
  return (
    contact !== undefined &&
    trail.some(({ node, option = -1 }) => {
      const question = pathway.nodes[node];
      const about = question?.kind === 'question' ? question.options[option]?.about : undefined;
      return about !== undefined && everyEntryOf(pathway.contacts, about).has(contact);
    })
  );
}
