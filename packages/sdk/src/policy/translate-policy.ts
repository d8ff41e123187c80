import type { Clause, Contact, DeclarationForm, Letter, Pathway, PathwayNode, Policy, PrivacyNotice } from '../model/index.ts';

/** A part of a policy as a reader is shown it: `language` is that of its words, where it is another than the policy's. */
export type Shown<T> = T & { readonly language?: string };

/** A step of the pathway as a reader is shown it. */
export type ShownNode<T extends PathwayNode = PathwayNode> = Shown<T> & {
  /** The words of a translated step that keeps somebody safe, in the policy's own language: they stand beside the translation. */
  readonly original?: T & { readonly language: string };
};

/** A policy as a reader is shown it. */
export type ShownPolicy = Policy & {
  /** The policy's own language, where this is a translation: that of everything that has no translation. */
  readonly translatedFrom?: string;
  /** The language of the title, where the translation has none. */
  readonly titleLanguage?: string;
};

/** Puts translations in place of the fields named, by their ids. */
type Write = <T extends object>(part: T, ids: { readonly [Field in keyof T]?: string }) => T;

const writeClause = (write: Write, clause: Clause): Clause => write(clause, { text: clause.id, heading: `${clause.id}.heading` });

const writeClauses = (write: Write, clauses: readonly Clause[]): Clause[] =>
  clauses.map((clause) => ({ ...writeClause(write, clause), ...(clause.clauses && { clauses: writeClauses(write, clause.clauses) }) }));

const writeForm = (write: Write, form: DeclarationForm): DeclarationForm => ({
  ...write(form, { heading: 'declaration.heading', statement: 'declaration.statement', leadIn: 'declaration.lead-in' }),
  undertakings: form.undertakings.map((undertaking) => write(undertaking, { text: undertaking.id })),
});

const writeLetter = (write: Write, letter: Letter): Letter => ({
  ...write(letter, { salutation: 'letter.salutation', subject: 'letter.subject', signOff: 'letter.sign-off' }),
  body: writeClauses(write, letter.body),
});

const writePrivacy = (write: Write, { concerns, ...notice }: PrivacyNotice): PrivacyNotice => ({
  ...write(notice, { controller: 'privacy.controller', basis: 'privacy.basis', retention: 'privacy.retention', contact: 'privacy.contact' }),
  ...(concerns && { concerns: write(concerns, { basis: 'privacy.concerns.basis', retention: 'privacy.concerns.retention' }) }),
});

function writeNode(write: Write, node: PathwayNode, id: string): PathwayNode {
  if (node.kind === 'elsewhere') return write(node, { title: `${id}.title`, text: `${id}.text` });
  if (node.kind === 'question')
    return {
      ...write(node, { text: `${id}.text`, hint: `${id}.hint` }),
      options: node.options.map((option, index) => write(option, { label: `${id}.option.${index + 1}`, hint: `${id}.option.${index + 1}.hint` })),
    };
  return {
    ...write(node, { title: `${id}.title`, promise: `${id}.promise` }),
    ...(node.bring && { bring: node.bring.map((text, index) => write({ text }, { text: `${id}.bring.${index + 1}` }).text) }),
  };
}

/** Whether a step keeps somebody safe: urgent help, or a question that leads there. */
const isSafety = ({ nodes }: Pathway, node: PathwayNode): boolean =>
  node.kind === 'question'
    ? node.options.some(({ to }) => Object.hasOwn(nodes, to) && nodes[to]?.kind === 'elsewhere' && nodes[to].urgent === true)
    : node.kind === 'elsewhere' && node.urgent === true;

const mapValues = <T>(record: Readonly<Record<string, T>>, change: (value: T, key: string) => T): Record<string, T> =>
  Object.fromEntries(Object.entries(record).map(([key, value]) => [key, change(value, key)]));

/**
 * The policy as it is shown in one of its languages. What the translation lacks stays in the policy's own language and says so
 * ({@link Shown}). What only makes sense together is translated together or not at all: a clause with its heading, the
 * declaration's words with all undertakings, the letter, the privacy notice, each step of the pathway (a question with all its
 * answers), each contact. A step that keeps somebody safe has its own words beside the translation ({@link ShownNode}).
 * Parts without an id of their own are named by where they stand, as in a diff; counts are from 1:
 *
 * - `<clause id>.heading`; `declaration.heading`, `declaration.statement`, `declaration.lead-in`, `declaration.field.<name>`
 * - `letter.salutation`, `letter.subject`, `letter.sign-off`
 * - `privacy.controller`, `privacy.basis`, `privacy.retention`, `privacy.contact`, `privacy.concerns.basis`,
 *   `privacy.concerns.retention`
 * - `pathway.<node id>.text`, `.hint`, `.option.<n>`, `.option.<n>.hint` of a question; `.title`, `.promise`, `.bring.<n>` of a
 *   stage; `.title`, `.text` of a way elsewhere; `contact.<key>.role`, `contact.<key>.hours`
 *
 * Pure; the policy given is not changed.
 */
export function translatePolicy(policy: Policy, language: string): ShownPolicy {
  const translation = policy.translations?.[language];
  if (!translation) return policy;
  const translated = new Map(Object.entries(translation.text));
  const own = { language: policy.language };

  /** A part with everything in it translated, or as it was. */
  const translate = <T extends object>(part: T, rewrite: (write: Write) => T): Shown<T> => {
    let lacks = false;
    const rewritten = rewrite((piece, ids) => {
      const fields = Object.entries(ids).filter(([field]) => piece[field as keyof typeof piece] !== undefined) as [string, string][];
      lacks ||= !fields.every(([, id]) => translated.has(id));
      return { ...piece, ...Object.fromEntries(fields.map(([field, id]) => [field, translated.get(id)])) };
    });
    return lacks ? { ...part, ...own } : rewritten;
  };
  const translateClause = (clause: Clause): Shown<Clause> => ({
    ...translate(clause, (write) => writeClause(write, clause)),
    ...(clause.clauses && { clauses: clause.clauses.map(translateClause) }),
  });
  const translateForm = (form: DeclarationForm): Shown<DeclarationForm> => ({
    ...translate(form, (write) => writeForm(write, form)),
    fields: form.fields.map((field) => translate(field, (write) => write(field, { label: `declaration.field.${field.name}` }))),
  });
  const translatePathway = (pathway: Pathway): Pathway => ({
    ...pathway,
    nodes: mapValues<ShownNode>(pathway.nodes, (node, id) => {
      const shown = translate(node, (write) => writeNode(write, node, `pathway.${id}`));
      return shown.language === undefined && isSafety(pathway, node) ? { ...shown, original: { ...node, ...own } } : shown;
    }),
    contacts: mapValues<Shown<Contact>>(pathway.contacts, (contact, key) =>
      translate(contact, (write) => write(contact, { role: `contact.${key}.role`, hours: `contact.${key}.hours` })),
    ),
  });
  const { declaration, pathway, letter, privacy } = policy;
  return {
    ...policy,
    language,
    translatedFrom: policy.language,
    ...(translation.title === undefined ? { titleLanguage: policy.language } : { title: translation.title }),
    sections: policy.sections.map((section) => ({
      ...translate(section, (write) => write(section, { heading: section.id })),
      clauses: section.clauses.map(translateClause),
    })),
    ...(declaration && { declaration: translateForm(declaration) }),
    ...(pathway && { pathway: translatePathway(pathway) }),
    ...(letter && { letter: translate(letter, (write) => writeLetter(write, letter)) }),
    ...(privacy && { privacy: translate(privacy, (write) => writePrivacy(write, privacy)) }),
  };
}
