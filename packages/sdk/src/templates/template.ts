import type { Channel, Clause, ClauseKind, DeclarationForm, Letter, Organisation, Reference, Section } from '../model/index.ts';
import type { TemplateWords } from './template-words.ts';

/** One step of the way to raise a concern: the clause that says it, and the stage of the pathway that follows it. */
export interface TemplateStep {
  /** Names the stage and its contact. */
  readonly id: string;
  readonly role: string;
  readonly clause: Clause;
  readonly title: string;
  readonly channels: readonly Channel[];
  readonly bring: readonly string[];
  readonly promise: string;
}

/** A code of conduct for one kind of school, in words that are ready but for what only the school knows. */
export interface Template {
  readonly kind: Organisation['kind'];
  readonly title: string;
  /** Who reviews the code where the details do not say. */
  readonly reviewer: string;
  readonly steps: readonly TemplateStep[];
  readonly sections: readonly Section[];
  readonly declaration?: DeclarationForm;
  readonly letter?: Letter;
}
export type WriteTemplate = (words: TemplateWords) => Template;

type More = Omit<Partial<Clause>, 'id' | 'kind' | 'text' | 'clauses'>;

export const clause = (kind: ClauseKind, id: string, text: string, more: More = {}): Clause => ({ id, kind, text, ...more });

/** A lead-in and its items, which are of its kind; the ids of the items begin with its own. */
export const list = (kind: ClauseKind, id: string, text: string, items: Readonly<Record<string, string>>, more: More = {}): Clause => ({
  ...clause(kind, id, text, more),
  clauses: Object.entries(items).map(([name, item]) => clause(kind, `${id}-${name}`, item)),
});

/** Gives clauses, and what is below them, the topic of their section. */
const withTopic = (clauses: readonly Clause[], topic: Clause['topic']): Clause[] =>
  clauses.map((item) => ({ ...item, ...(topic && { topic }), ...(item.clauses && { clauses: withTopic(item.clauses, topic) }) }));

export const section = (
  id: string,
  heading: string,
  clauses: readonly Clause[],
  { number, topic }: Pick<More, 'number' | 'topic'> = {},
): Section => ({
  id,
  heading,
  ...(number !== undefined && { number }),
  clauses: withTopic(clauses, topic),
});

/** The school's other policies, each an item that refers to one. */
export const companionPolicies = (id: string, text: string, titles: Readonly<Record<string, string>>): Clause => ({
  ...clause('policy', id, text),
  clauses: Object.entries(titles).map(([name, title]) => clause('policy', `${id}-${name}`, title, { refs: [toPolicy(title)] })),
});

export const toPolicy = (title: string): Reference => ({ to: 'policy', title });
