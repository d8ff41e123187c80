import type { Clause, ClauseKind, Party, Policy, Reference, Topic } from '../model/index.ts';
import { walkClauses } from './walk-clauses.ts';

/** What to look for; every part that is given must hold. A clause without a party binds parents. */
export interface ClauseQuery {
  readonly kind?: ClauseKind;
  readonly party?: Party;
  readonly topic?: Topic;
}

const matches = (clause: Clause, { kind, party, topic }: ClauseQuery) =>
  (kind === undefined || clause.kind === kind) &&
  (party === undefined || (clause.party ?? 'parent') === party) &&
  (topic === undefined || clause.topic === topic);

/** A lead-in that only introduces items of its own kind says nothing by itself. */
const isLeadIn = (clause: Clause) => clause.clauses?.some((item) => item.kind === clause.kind) ?? false;

/** The clauses that match, in document order, lead-ins included. */
export const clausesFor = (policy: Policy, query: ClauseQuery): Clause[] => [...walkClauses(policy)].filter((clause) => matches(clause, query));

const statements = (policy: Policy, kind: ClauseKind): Clause[] => clausesFor(policy, { kind }).filter((clause) => !isLeadIn(clause));

/** What must not be done, each item by itself: a lead-in is not counted beside the items it introduces. */
export const prohibitions = (policy: Policy): Clause[] => statements(policy, 'prohibition');

/** What is asked for, each item by itself. */
export const expectations = (policy: Policy): Clause[] => statements(policy, 'expectation');

/** What follows a breach, each item by itself. */
export const consequences = (policy: Policy): Clause[] => statements(policy, 'consequence');

/** The references that clauses make, in document order, the same title once. */
const references = (policy: Policy, to: Reference['to']): Reference[] => {
  const seen = new Map<string, Reference>();
  for (const clause of walkClauses(policy))
    for (const reference of clause.refs ?? []) {
      const key = `${reference.title.toLowerCase()} ${reference.year ?? ''}`;
      if (reference.to === to && !seen.has(key)) seen.set(key, reference);
    }
  return [...seen.values()];
};

/** The laws that the policy names, each once. */
export const legislation = (policy: Policy): Reference[] => references(policy, 'legislation');

/** The school's other policies that this one names, each once. */
export const companionPolicies = (policy: Policy): Reference[] => references(policy, 'policy');
