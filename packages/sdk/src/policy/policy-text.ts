import type { Clause, Policy } from '../model/index.ts';

function* linesOf(clauses: readonly Clause[]): Generator<string | undefined> {
  for (const clause of clauses) {
    yield clause.heading;
    yield clause.text;
    yield* linesOf(clause.clauses ?? []);
  }
}

function* linesOfPolicy({ sections, declaration, letter }: Policy): Generator<string | undefined> {
  for (const section of sections) {
    yield section.heading;
    yield* linesOf(section.clauses);
  }
  if (declaration) {
    yield declaration.heading;
    yield declaration.statement;
    yield declaration.leadIn;
    for (const undertaking of declaration.undertakings) yield undertaking.text;
  }
  if (letter) {
    yield letter.salutation;
    yield letter.subject;
    yield* linesOf(letter.body);
    yield letter.signOff;
  }
}

/**
 * The document's words, one line for each heading, clause and undertaking, in this order: the sections (heading, then
 * clauses depth first, each with its own heading before its text), the declaration (heading, statement, lead-in,
 * undertakings), the letter (salutation, subject, body, sign-off). The title and the rest of the header, printed numbers
 * and the labels of form blanks are not part of it. Import, search and export agree on this.
 */
export const policyText = (policy: Policy): string => [...linesOfPolicy(policy)].filter((line) => line !== undefined).join('\n');
