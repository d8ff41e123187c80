import type { Clause, Policy } from '../model/index.ts';
import { walkBelow, walkClauses } from './walk-clauses.ts';

/** The clause with this id, in the sections or in the letter. */
export const findClause = (policy: Policy, id: string): Clause | undefined => {
  for (const clause of walkClauses(policy)) if (clause.id === id) return clause;
  for (const clause of walkBelow({ clauses: policy.letter?.body })) if (clause.id === id) return clause;
  return undefined;
};
