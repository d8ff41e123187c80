import type { Clause, Policy, Section } from '../model/index.ts';

/** The clauses below one clause or section, depth first, in document order. */
export function* walkBelow(parent: { readonly clauses?: readonly Clause[] | undefined }): Generator<Clause> {
  for (const clause of parent.clauses ?? []) {
    yield clause;
    yield* walkBelow(clause);
  }
}

/** Every clause of a policy's sections in document order; the letter's clauses are not among them. */
export function* walkClauses(policy: { readonly sections: readonly Section[] }): Generator<Clause> {
  for (const section of policy.sections) yield* walkBelow(section);
}

/** The clause with this id, in the sections or in the letter. */
export const findClause = (policy: Policy, id: string): Clause | undefined => {
  for (const clause of walkClauses(policy)) if (clause.id === id) return clause;
  for (const clause of walkBelow({ clauses: policy.letter?.body })) if (clause.id === id) return clause;
  return undefined;
};
