import type { Clause, DeclarationForm, Policy } from '../model/index.ts';

/** A part of a policy as a reader is shown it: `language` is that of its words, where it is another than the policy's. */
export type Shown<T> = T & { readonly language?: string };

/** A policy as a reader is shown it. */
export type ShownPolicy = Policy & {
  /** The policy's own language, where this is a translation: that of everything that has no translation, such as the pathway. */
  readonly translatedFrom?: string;
  /** The language of the title, where the translation has none. */
  readonly titleLanguage?: string;
};

/**
 * The policy as it is shown in one of its languages. What the translation lacks stays in the policy's own language and says so
 * ({@link Shown}). What only makes sense together is translated together or not at all: a clause with its heading, the
 * declaration's words with all undertakings, the privacy notice. Parts without an id of their own are named as in a diff:
 * `<clause id>.heading`, `declaration.heading`, `declaration.statement`, `declaration.lead-in`, `declaration.field.<name>`, and
 * `privacy.controller`, `privacy.basis`, `privacy.retention`, `privacy.contact`. Pure; the policy given is not changed.
 */
export function translatePolicy(policy: Policy, language: string): ShownPolicy {
  const translation = policy.translations?.[language];
  if (!translation) return policy;
  const translated = new Map(Object.entries(translation.text));
  const own = { language: policy.language };

  /** @param ids where the words of each field are translated */
  const translate = <T extends object>(part: T, ids: { readonly [Field in keyof T]?: string }): Shown<T> => {
    const fields = Object.entries(ids).filter(([field]) => part[field as keyof T] !== undefined) as [string, string][];
    if (!fields.every(([, id]) => translated.has(id))) return { ...part, ...own };
    return { ...part, ...Object.fromEntries(fields.map(([field, id]) => [field, translated.get(id)])) };
  };
  const translateClause = (clause: Clause): Shown<Clause> => ({
    ...translate(clause, { text: clause.id, heading: `${clause.id}.heading` }),
    ...(clause.clauses && { clauses: clause.clauses.map(translateClause) }),
  });
  const translateForm = (form: DeclarationForm): Shown<DeclarationForm> => {
    const words = translate(form, { heading: 'declaration.heading', statement: 'declaration.statement', leadIn: 'declaration.lead-in' });
    const undertakings = form.undertakings.map((undertaking) => translate(undertaking, { text: undertaking.id }));
    const whole = [words, ...undertakings].every((part) => part.language === undefined);
    const fields = form.fields.map((field) => translate(field, { label: `declaration.field.${field.name}` }));
    return { ...(whole ? { ...words, undertakings } : { ...form, ...own }), fields };
  };
  return {
    ...policy,
    language,
    translatedFrom: policy.language,
    ...(translation.title === undefined ? { titleLanguage: policy.language } : { title: translation.title }),
    sections: policy.sections.map((section) => ({
      ...translate(section, { heading: section.id }),
      clauses: section.clauses.map(translateClause),
    })),
    ...(policy.declaration && { declaration: translateForm(policy.declaration) }),
    ...(policy.privacy && {
      privacy: translate(policy.privacy, {
        controller: 'privacy.controller',
        basis: 'privacy.basis',
        retention: 'privacy.retention',
        contact: 'privacy.contact',
      }),
    }),
  };
}
