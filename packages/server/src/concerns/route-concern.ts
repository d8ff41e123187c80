import type { Pathway, Policy, Role, StageNode } from '@schoolgate/sdk/model';
import { completePathway, dueDate, keysOfPerson, roleOfContact, subjectOfStage } from '@schoolgate/sdk/pathway';
import type { KeptFrom } from '../db/schema.ts';
import { nameKey } from '../roll/name-key.ts';

/** A policy's way to raise concerns, as parents see it: completed by the same function as on their screens. */
export interface ConcernPathway {
  readonly pathway: Pathway;
  /** What this school calls its head. */
  readonly head: string | undefined;
}

/** `undefined` where the policy has no privacy notice: then nothing is collected. */
export const concernPathway = (policy: Policy): ConcernPathway | undefined =>
  policy.privacy ? { pathway: completePathway(policy), head: policy.terms?.head } : undefined;

export function stageAt({ pathway }: ConcernPathway, stage: string): StageNode | undefined {
  const node = Object.hasOwn(pathway.nodes, stage) ? pathway.nodes[stage] : undefined;
  return node?.kind === 'stage' ? node : undefined;
}

/** Whom a concern is about: what every way to its stage says counts, and after that what the parent's page says. */
export const subjectOf = ({ pathway }: ConcernPathway, stage: string, said: string | undefined): string | undefined =>
  subjectOfStage(pathway, stage) ?? said;

/** A member of staff, as far as it matters who they are. */
export interface Person {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly roles: readonly Role[];
  readonly contacts?: readonly string[] | undefined;
}

/** By what the subject of a concern can be told, now and when somebody joins or changes roles later. */
export function keepFrom({ pathway, head }: ConcernPathway, subject: string, staff: readonly Person[]): KeptFrom {
  const contacts = keysOfPerson(pathway, subject);
  const entries = contacts.flatMap((key) => pathway.contacts[key] ?? []);
  const emails = entries.flatMap(({ email }) => (email === undefined ? [] : [email.toLowerCase()]));
  const names = entries.flatMap(({ name }) => (name === undefined ? [] : [nameKey(name)]));
  // There is one head; of the others in a role, only the one who is meant.
  const roles: Role[] = roleOfContact(pathway, subject, head) === 'head' ? ['head'] : [];
  const isMeant = (person: Person) =>
    emails.includes(person.email) ||
    names.includes(nameKey(person.name)) ||
    person.roles.some((role) => roles.includes(role)) ||
    (person.contacts ?? []).some((key) => contacts.includes(key));
  return { staff: staff.filter(isMeant).map(({ id }) => id), roles, contacts, emails };
}

/** How a concern stands at the stage that it enters. */
export interface Standing {
  readonly stage: string;
  readonly contact: string;
  readonly roles: Role[];
  readonly since: Date;
  readonly due_on: string | null;
  readonly due_approximate: boolean;
}

/**
 * The stage's contact says which role answers. What is about the head goes past everybody whom the head directs, to those
 * who oversee the head; and nothing goes to a stage's own subject.
 */
function rolesAt({ pathway, head }: ConcernPathway, contact: string, keptFrom: KeptFrom | undefined): Role[] {
  if (keptFrom?.roles.includes('head')) return ['governors', 'trust-admin'];
  if (keptFrom?.contacts.includes(contact)) return ['governors'];
  const role = roleOfContact(pathway, contact, head);
  return role === 'office' ? ['office', 'head'] : [role];
}

export function enterStage(way: ConcernPathway, stage: string, node: StageNode, keptFrom: KeptFrom | undefined, at: Date): Standing {
  const due = node.respondWithin && dueDate(at, node.respondWithin, way.pathway.calendar);
  return {
    stage,
    contact: node.contact,
    roles: rolesAt(way, node.contact, keptFrom),
    since: at,
    due_on: due?.date ?? null,
    due_approximate: due?.approximate ?? false,
  };
}

/** The stage that follows, past those of the person whom the concern is about; `undefined` at the end. */
export function stageAfter(way: ConcernPathway, stage: string, keptFrom: KeptFrom | undefined): string | undefined {
  const seen = new Set([stage]);
  let next = stageAt(way, stage)?.next;
  while (next !== undefined && !seen.has(next)) {
    seen.add(next);
    const node = stageAt(way, next);
    if (!node) return undefined; // the way leads on outside the school
    if (!keptFrom?.contacts.includes(node.contact)) return next;
    next = node.next;
  }
  return undefined;
}
