import type { Clause, ClauseKind, Policy } from '../../model/index.ts';

/** A text of the policy as the rules read it. */
export interface PolicySentence {
  /** Of the clause or undertaking; absent for the declaration's statement and lead-in, which have none. */
  readonly id?: string;
  readonly text: string;
  readonly kind: ClauseKind;
  readonly clause?: Clause;
}

function* fromClauses(clauses: readonly Clause[]): Generator<PolicySentence> {
  for (const clause of clauses) {
    yield { id: clause.id, text: clause.text, kind: clause.kind, clause };
    yield* fromClauses(clause.clauses ?? []);
  }
}

const forbids = /\b(?:not|never|avoid|refrain|breach)\b|n['’]t\b/i;

/**
 * Every text of the policy, the declaration's and the letter's included. An undertaking counts as a prohibition where the
 * words that it hangs on, or its own, say "not".
 */
export function* policySentences({ sections, declaration, letter }: Policy): Generator<PolicySentence> {
  for (const { clauses } of sections) yield* fromClauses(clauses);
  if (declaration) {
    const { statement, leadIn, undertakings } = declaration;
    yield { text: statement, kind: 'statement' };
    if (leadIn !== undefined) yield { text: leadIn, kind: 'statement' };
    const hangsOnNot = forbids.test(leadIn ?? statement);
    for (const { id, text } of undertakings) yield { id, text, kind: hangsOnNot || forbids.test(text) ? 'prohibition' : 'expectation' };
  }
  yield* fromClauses(letter?.body ?? []);
}

/** The `clause` of a finding, where the text has an id. */
export const at = ({ id }: PolicySentence): { readonly clause?: string } => (id === undefined ? {} : { clause: id });
