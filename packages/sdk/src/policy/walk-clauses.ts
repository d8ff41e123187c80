import type { Clause, Section } from '../model/index.ts';

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
