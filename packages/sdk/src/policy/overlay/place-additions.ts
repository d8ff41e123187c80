import { fieldProblem, type Clause, type FieldProblem, type Origin, type Overlay, type Policy, type Section } from '../../model/index.ts';
import { walkBelow, walkClauses } from '../walk-clauses.ts';

/** A copy of a clause, and of all below it, that says who wrote it. */
export const markClause = (clause: Clause, origin: Origin): Clause => ({
  ...clause,
  origin,
  ...(clause.clauses && { clauses: clause.clauses.map((item) => markClause(item, origin)) }),
});

const markSection = (section: Section, origin: Origin): Section => ({
  ...section,
  clauses: section.clauses.map((clause) => markClause(clause, origin)),
});

/** Every id of the policy that a translation, a link or a signature may name. */
const takenIds = ({ sections, declaration, letter }: Policy): Set<string> =>
  new Set([
    ...sections.map(({ id }) => id),
    ...[...walkClauses({ sections })].map(({ id }) => id),
    ...(declaration?.undertakings ?? []).map(({ id }) => id),
    ...[...walkBelow({ clauses: letter?.body })].map(({ id }) => id),
  ]);

/** Notes every id of an addition, and a problem for each that is taken already. */
function claimIds(taken: Set<string>, { id, clauses }: { id: string; clauses?: readonly Clause[] | undefined }, pointer: string): FieldProblem[] {
  const clash = taken.has(id) ? [fieldProblem(`${pointer}/id`, 'mismatch', 'This id is taken. Additions need ids of their own.')] : [];
  taken.add(id);
  return [...clash, ...(clauses ?? []).flatMap((clause, index) => claimIds(taken, clause, `${pointer}/clauses/${index}`))];
}

/** Puts an item after the one named, or last; false where there is no such one. */
function place<T extends { readonly id: string }>(list: T[], item: T, after: string | undefined): boolean {
  const index = after === undefined ? list.length - 1 : list.findIndex(({ id }) => id === after);
  if (after !== undefined && index === -1) return false;
  list.splice(index + 1, 0, item);
  return true;
}

/** The trust's sections with the school's sections and clauses in their places, each clause marked with who wrote it. */
export function placeAdditions(trust: Policy, overlay: Overlay): { readonly sections: Section[]; readonly problems: FieldProblem[] } {
  const sections = trust.sections.map((section) => markSection(section, 'trust'));
  const problems: FieldProblem[] = [];
  const taken = takenIds(trust);
  const nowhere = (pointer: string) => problems.push(fieldProblem(pointer, 'unknown', 'There is no such place in the policy.'));

  for (const [index, { section, after }] of (overlay.sections ?? []).entries()) {
    const pointer = `#/sections/${index}`;
    problems.push(...claimIds(taken, section, `${pointer}/section`));
    if (!place(sections, markSection(section, 'school'), after)) nowhere(`${pointer}/after`);
  }
  for (const [index, { in: holder, after, clause }] of (overlay.clauses ?? []).entries()) {
    const pointer = `#/clauses/${index}`;
    problems.push(...claimIds(taken, clause, `${pointer}/clause`));
    const parent = sections.find(({ id }) => id === holder) ?? [...walkClauses({ sections })].find(({ id }) => id === holder);
    if (!parent) nowhere(`${pointer}/in`);
    else if (!place((parent.clauses ??= []), markClause(clause, 'school'), after)) nowhere(`${pointer}/after`);
  }
  return { sections, problems };
}
