import type { Contact, DeclarationField, DeclarationForm, Letter, Pathway, PrivacyNotice } from '../model/index.ts';
import type { Shown, ShownNode, ShownPolicy } from '../policy/index.ts';
import { mailAddress, telephoneAddress, webAddress } from './addresses.ts';
import { clausesToHtml } from './clauses-to-html.ts';
import { formatDate, type ExportLabels } from './labels.ts';
import { element, heading, separate, type Content, type Markup } from './markup.ts';
import { helpSteps, type HelpStep } from './pathway-order.ts';

export interface PartContext {
  /** The level of the part's heading. */
  readonly level: number;
  readonly language: string;
  readonly labels: ExportLabels;
}

const paragraph = (text: string | undefined, part?: string, lang?: string): Content =>
  text !== undefined && element('p', { 'data-part': part, lang }, text);

export function headerToHtml(
  { title, titleLanguage: lang, organisation, issued, review, version }: ShownPolicy,
  { level, language, labels }: PartContext,
): Markup {
  const time = (field: string, date: string | undefined, label: (date: string) => string) =>
    date !== undefined && element('time', { 'data-field': field, datetime: date }, label(formatDate(date, language)));
  return element(
    'header',
    {},
    organisation && element('p', { 'data-field': 'organisation', 'data-kind': organisation.kind }, organisation.name),
    heading(level, title === undefined ? labels.untitled : element('span', { 'data-field': 'title', lang }, title)),
    element(
      'p',
      {},
      separate(' · ', [
        time('issued', issued, labels.issued),
        element('span', { 'data-field': 'version' }, labels.version(version)),
        time('review', review?.next, labels.nextReview),
      ]),
    ),
  );
}

export function declarationToHtml(form: Shown<DeclarationForm>, { level, labels }: PartContext): Markup {
  const { heading: title, statement, leadIn, undertakings, resign, language: lang } = form;
  const blanks = form.fields.map(({ name, label, type, required, language }: Shown<DeclarationField>) =>
    element('li', { 'data-blank': name, 'data-type': type, 'data-required': required, lang: language }, label),
  );
  return element(
    'section',
    { 'data-part': 'declaration', 'data-resign': resign },
    heading(level, title === undefined ? labels.declaration : element('span', { 'data-heading': true, lang }, title)),
    paragraph(statement, 'statement', lang),
    paragraph(leadIn, 'lead-in', lang),
    undertakings.length > 0 && element('ul', { lang }, ...undertakings.map(({ id, text }) => element('li', { id, 'data-undertaking': true }, text))),
    blanks.length > 0 && [element('p', {}, labels.asksFor), element('ul', {}, ...blanks)],
  );
}

export const letterToHtml = (
  { salutation, subject, body, signOff, language: own }: Shown<Letter>,
  { level, language, labels }: PartContext,
): Markup =>
  element(
    'section',
    { 'data-part': 'letter', lang: own },
    heading(level, own === undefined ? labels.letter : element('span', { lang: language }, labels.letter)),
    paragraph(salutation, 'salutation'),
    paragraph(subject, 'subject'),
    clausesToHtml(body, level + 1),
    paragraph(signOff, 'sign-off'),
  );

const contactToHtml = ({ role, name, email, phone, url, hours, language: lang }: Shown<Contact>): Markup => {
  const href = webAddress(url);
  return element(
    'address',
    { lang },
    separate(', ', [
      role,
      name,
      phone !== undefined && element('a', { href: telephoneAddress(phone) }, phone),
      email !== undefined && element('a', { href: mailAddress(email) }, email),
      href !== undefined && element('a', { href }, href),
      hours,
    ]),
  );
};

const stepToHtml = ({ id, node, contact }: HelpStep, { language, labels }: PartContext): Markup => {
  const { language: lang, original }: ShownNode = node;
  return element(
    'li',
    { 'data-step': id },
    paragraph(node.title, undefined, lang),
    contact && contactToHtml(contact),
    node.kind === 'stage'
      ? [
          paragraph(node.promise, undefined, lang),
          paragraph(node.respondWithin && labels.respondWithin(node.respondWithin)),
          node.bring && [element('p', {}, labels.bring), element('ul', { lang }, ...node.bring.map((item) => element('li', {}, item)))],
        ]
      : [
          paragraph(node.text, undefined, lang),
          original?.kind === 'elsewhere' && element('p', { lang: original.language }, separate(': ', [original.title, original.text])),
          element('p', {}, element('small', {}, labels.checkedOn(formatDate(node.checkedOn, language)))),
        ],
  );
};

export function helpToHtml(pathway: Pathway, context: PartContext): Content {
  const steps = helpSteps(pathway).map((step) => stepToHtml(step, context));
  return steps.length > 0 && element('section', { 'data-part': 'help' }, heading(context.level, context.labels.help), element('ul', {}, ...steps));
}

export function privacyToHtml(
  { controller, basis, retention, contact, url, concerns, language: lang }: Shown<PrivacyNotice>,
  { level, labels }: PartContext,
): Markup {
  const href = webAddress(url);
  const rows: [string, Content][] = [
    [labels.controller, controller],
    [labels.basis, basis],
    [labels.retention, retention],
    [labels.contact, separate(', ', [contact, href !== undefined && element('a', { href }, href)])],
    ...(concerns ? [[labels.forConcerns, `${concerns.basis} ${concerns.retention}`] satisfies [string, Content]] : []),
  ];
  const list = rows.flatMap(([term, text]) => [element('dt', {}, term), element('dd', { lang }, text)]);
  return element('section', { 'data-part': 'privacy' }, heading(level, labels.privacy), element('dl', {}, ...list));
}
