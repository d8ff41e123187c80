import type { Clause, Policy } from '../model/index.ts';
import { clausesToHtml } from './clauses-to-html.ts';
import { element } from './markup.ts';
import { toPage } from './to-page.ts';
import { writeLetter, type LetterDetails } from './write-letter.ts';

export interface LetterOptions extends LetterDetails {
  /** `html` is a whole page to print. @default "text" */
  readonly format?: 'text' | 'html';
}

function* linesOf(clauses: readonly Clause[], indent: string): Generator<string> {
  for (const { heading, number, text, clauses: items } of clauses) {
    if (heading !== undefined) yield `${indent}${heading}`;
    const bullet = indent === '' ? '' : '- ';
    yield `${indent}${bullet}${number === undefined ? '' : `${number} `}${text}`;
    yield* linesOf(items ?? [], `${indent}  `);
    if (indent === '') yield '';
  }
}

/** The letter to parents that goes out with the policy, as plain text or as a page. See {@link writeLetter} for its words. */
export function toLetter(policy: Policy, { format = 'text', ...details }: LetterOptions = {}): string {
  const { salutation, subject, body, signOff } = writeLetter(policy, details);
  if (format === 'text') {
    const opening = [salutation, subject].flatMap((line) => (line === undefined ? [] : [line, '']));
    return [...opening, ...linesOf(body, ''), ...(signOff === undefined ? [] : [signOff])].join('\n').trimEnd() + '\n';
  }
  const paragraph = (part: string, text: string | undefined) => text !== undefined && element('p', { 'data-part': part }, text);
  const article = element(
    'article',
    { class: 'schoolgate-letter', lang: policy.language, dir: 'auto' },
    paragraph('salutation', salutation),
    subject !== undefined && element('h1', { 'data-part': 'subject' }, subject),
    clausesToHtml(body, 2),
    paragraph('sign-off', signOff),
  );
  return `${toPage(article, { language: policy.language, title: subject ?? policy.title ?? salutation ?? '' })}\n`;
}
