import type { Clause, ClauseKind, Party, Policy } from '../../model/index.ts';

export type PartKind = 'organisation' | 'title' | 'section' | 'clause' | 'declaration' | 'statement' | 'lead-in' | 'undertaking' | 'field';

/** One piece of what a parent is shown and signs, as one version of the policy has it. */
export interface PolicyPart {
  readonly part: PartKind;
  /** The id of the section, clause or undertaking; `policy.title`, `declaration.statement` and the like for what has no id. */
  readonly id: string;
  /** The words. A clause with a heading has it before its text, on a line of its own. */
  readonly text: string;
  readonly kind?: ClauseKind;
  readonly party?: Party;
  /** As printed. */
  readonly number?: string;
  /** The id of the section or clause that it stands in. */
  readonly parent?: string;
  /** What is kept about it and not printed in its words: number, topic, references, whether a field is required. */
  readonly labels: string;
}

/** A part that knows what it stands in, since ids alone may be ambiguous. */
export interface PlacedPart extends PolicyPart {
  readonly holder?: PlacedPart;
}

/** The words of a heading and a text that belong together. */
const join = (heading: string | undefined, text: string) => (heading === undefined ? text : `${heading}\n${text}`);

function* clauseParts(clauses: readonly Clause[], holder: PlacedPart): Generator<PlacedPart> {
  for (const { id, kind, text, heading, number, party = 'parent', topic, refs, clauses: items } of clauses) {
    const part: PlacedPart = {
      part: 'clause',
      id,
      text: join(heading, text),
      kind,
      party,
      parent: holder.id,
      holder,
      labels: JSON.stringify([number, topic, refs]),
      ...(number !== undefined && { number }),
    };
    yield part;
    yield* clauseParts(items ?? [], part);
  }
}

const simple = (part: PartKind, id: string, text: string, labels = ''): PolicyPart => ({ part, id, text, labels });

/** Everything that is compared between two versions, in the order of the document. */
export function* policyParts({ organisation, title, sections, declaration }: Policy): Generator<PlacedPart> {
  if (organisation) yield simple('organisation', 'policy.organisation', organisation.name);
  if (title !== undefined) yield simple('title', 'policy.title', title);
  for (const { id, heading = '', number, clauses } of sections) {
    const section = { ...simple('section', id, heading, number), ...(number !== undefined && { number }) };
    yield section;
    yield* clauseParts(clauses, section);
  }
  if (!declaration) return;
  if (declaration.heading !== undefined) yield simple('declaration', 'declaration.heading', declaration.heading);
  yield simple('statement', 'declaration.statement', declaration.statement);
  if (declaration.leadIn !== undefined) yield simple('lead-in', 'declaration.lead-in', declaration.leadIn);
  for (const { id, text } of declaration.undertakings) yield simple('undertaking', id, text);
  for (const { name, label, type, required } of declaration.fields)
    yield simple('field', `declaration.field.${name}`, label, JSON.stringify([type, required]));
}
