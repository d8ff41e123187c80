import type { Pathway, Role } from '../model/index.ts';
import { oversees } from './oversees.ts';
import { everyEntryOf } from './same-person.ts';
import { targetsOf } from './targets-of.ts';

const isHead = (role: string) =>
  /^(the )?((acting|executive|interim) )?(head ?teacher|head ?master|head ?mistress|head of school|head|principal)$/i.test(role.trim());
const safeguards = (role: string) => /safeguard|child protection/i.test(role);

/** Keys of the contacts that are the same person as this one, whatever they are called there. */
export function keysOfPerson({ contacts }: Pathway, key: string): string[] {
  const entries = everyEntryOf(contacts, key);
  return Object.entries(contacts).flatMap(([name, contact]) => (entries.has(contact) ? [name] : []));
}

/** What a contact is at the school. Somebody who is none of these is reached through the office. */
export function roleOfContact(pathway: Pathway, key: string, headIsCalled?: string): Role {
  const roles = [...everyEntryOf(pathway.contacts, key)];
  const isCalled = (role: string) => headIsCalled !== undefined && role.trim().toLowerCase() === headIsCalled.trim().toLowerCase();
  if (key === 'head' || roles.some(({ role }) => isHead(role) || isCalled(role))) return 'head';
  if (roles.some((contact) => oversees(contact) || /\bcouncil\b/i.test(contact.role))) return 'governors';
  return roles.some(({ role }) => safeguards(role)) ? 'safeguarding' : 'office';
}

/** Whether a stage can be reached from the start by answers that leave out those about `subject`. */
function isReachedOtherwise({ start, nodes }: Pathway, stage: string, subject: string): boolean {
  const reached = new Set([start]);
  for (const id of reached) {
    const node = Object.hasOwn(nodes, id) ? nodes[id] : undefined;
    const targets = node?.kind === 'question' ? node.options.flatMap(({ to, about }) => (about === subject ? [] : [to])) : targetsOf(node);
    for (const target of targets) reached.add(target); // grows while it is iterated
  }
  return reached.has(stage);
}

/**
 * Whom a concern at this stage must be about: a key of `contacts` that every way to the stage has named. Nobody needs to
 * say so, then, and nobody can leave it out.
 */
export function subjectOfStage(pathway: Pathway, stage: string): string | undefined {
  const subjects = Object.values(pathway.nodes).flatMap((node) => (node.kind === 'question' ? node.options.flatMap(({ about }) => about ?? []) : []));
  return subjects.find((subject) => !isReachedOtherwise(pathway, stage, subject));
}
