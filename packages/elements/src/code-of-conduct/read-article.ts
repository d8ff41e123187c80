import type { Clause, DeclarationForm, Policy, Section } from '@schoolgate/sdk/model';
import type { Shown } from '@schoolgate/sdk/policy';
import { readPolicy } from '../context/read-policy.ts';

const textAt = (parent: Element, selector: string): string | undefined => parent.querySelector(selector)?.textContent;
const all = (parent: Element, selector: string): HTMLElement[] => [...parent.querySelectorAll<HTMLElement>(selector)];

/** Fields that are not there are left out, as in the document. */
const given = <T extends object>(fields: T): { [K in keyof T]?: Exclude<T[K], undefined> } =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as { [K in keyof T]?: Exclude<T[K], undefined> };

const parseJson = (text: string | undefined): unknown => {
  try {
    return text === undefined ? undefined : JSON.parse(text);
  } catch {
    return undefined;
  }
};

const readReferences = (json: string | undefined): Clause['refs'] => {
  const refs = parseJson(json);
  return Array.isArray(refs) && refs.every((ref) => typeof (ref as { title?: unknown } | null)?.title === 'string')
    ? (refs as Clause['refs'])
    : undefined;
};

/** The language that a part's own words are marked with, where that is another than the page's. */
const languageOf = (parent: Element, words: string) => parent.querySelector(words)?.getAttribute('lang') ?? undefined;

const readClause = (element: HTMLElement): Shown<Clause> => {
  const { clause: kind, party, topic, origin, refs } = element.dataset;
  const items = all(element, ':scope > ul > [data-clause]').map(readClause);
  return {
    id: element.id,
    kind,
    text: textAt(element, ':scope > p > [data-text]') ?? '',
    ...given({
      number: textAt(element, ':scope > p > [data-number]'),
      heading: textAt(element, ':scope > * > [data-heading]'),
      party,
      topic,
      origin,
      refs: readReferences(refs),
      language: languageOf(element, ':scope > p > [data-text]'),
      clauses: items.length > 0 ? items : undefined,
    }),
  } as Shown<Clause>;
};

const readSection = (element: HTMLElement): Shown<Section> => ({
  id: element.id,
  clauses: all(element, ':scope > [data-clause]').map(readClause),
  ...given({
    number: textAt(element, ':scope > :not([data-clause]) > [data-number]'),
    heading: textAt(element, ':scope > :not([data-clause]) > [data-heading]'),
    language: languageOf(element, ':scope > :not([data-clause]) > [data-heading]'),
  }),
});

const readForm = (element: HTMLElement): DeclarationForm =>
  ({
    statement: textAt(element, '[data-part="statement"]') ?? '',
    undertakings: all(element, '[data-undertaking]').map(({ id, textContent }) => ({ id, text: textContent })),
    fields: all(element, '[data-blank]').map(({ dataset, textContent }) => ({
      name: dataset['blank'],
      label: textContent,
      type: dataset['type'],
      required: dataset['required'] !== undefined,
    })),
    ...given({ heading: textAt(element, '[data-heading]'), leadIn: textAt(element, '[data-part="lead-in"]'), resign: element.dataset['resign'] }),
  }) as DeclarationForm;

/**
 * Takes the policy back out of the mark-up that `toHtml` writes: header, sections and declaration.
 * @throws {TypeError} where it is other mark-up
 */
export function readArticle(article: HTMLElement): Policy {
  const field = (name: string) => article.querySelector<HTMLElement>(`header [data-field="${name}"]`);
  const date = (name: string) => field(name)?.getAttribute('datetime') ?? undefined;
  const organisation = field('organisation');
  const form = article.querySelector<HTMLElement>('section[data-part="declaration"]');
  const next = date('review');
  return readPolicy({
    schemaVersion: 1,
    id: article.dataset['policy'],
    version: article.dataset['version'],
    language: article.lang,
    sections: all(article, ':scope > [data-section]').map(readSection),
    ...given({
      title: field('title')?.textContent,
      organisation: organisation ? { name: organisation.textContent, kind: organisation.dataset['kind'] } : undefined,
      issued: date('issued'),
      review: next === undefined ? undefined : { next },
      declaration: form ? readForm(form) : undefined,
    }),
  });
}
