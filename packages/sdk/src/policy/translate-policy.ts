import type { Clause, Policy } from '../model/index.ts';

/**
 * The policy as it is shown in one of its languages: title, headings, clauses and undertakings in that language where the
 * translation has them, and in the policy's own language where it does not. Pure; the policy given is not changed.
 */
export function translatePolicy(policy: Policy, language: string): Policy {
  const translation = policy.translations?.[language];
  if (!translation) return policy;
  const textOf = (id: string, text: string) => (Object.hasOwn(translation.text, id) ? (translation.text[id] ?? text) : text);
  const translateClause = (clause: Clause): Clause => ({
    ...clause,
    text: textOf(clause.id, clause.text),
    ...(clause.clauses && { clauses: clause.clauses.map(translateClause) }),
  });
  return {
    ...policy,
    language,
    ...(translation.title !== undefined && { title: translation.title }),
    sections: policy.sections.map((section) => ({
      ...section,
      ...(section.heading !== undefined && { heading: textOf(section.id, section.heading) }),
      clauses: section.clauses.map(translateClause),
    })),
    ...(policy.declaration && {
      declaration: { ...policy.declaration, undertakings: policy.declaration.undertakings.map(({ id, text }) => ({ id, text: textOf(id, text) })) },
    }),
  };
}
