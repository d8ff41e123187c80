import type { Contact, DeclarationForm, Letter, Pathway, Policy, PrivacyNotice } from '../model/index.ts';
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

const paragraph = (text: string | undefined, part?: string): Content => text !== undefined && element('p', { 'data-part': part }, text);

export function headerToHtml({ title, organisation, issued, review, version }: Policy, { level, language, labels }: PartContext): Markup {
  const time = (field: string, date: string | undefined, label: (date: string) => string) =>
    date !== undefined && element('time', { 'data-field': field, datetime: date }, label(formatDate(date, language)));
  return element(
    'header',
    {},
    organisation && element('p', { 'data-field': 'organisation', 'data-kind': organisation.kind }, organisation.name),
    heading(level, title === undefined ? labels.untitled : element('span', { 'data-field': 'title' }, title)),
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

export function declarationToHtml(form: DeclarationForm, { level, labels }: PartContext): Markup {
  const { heading: title, statement, leadIn, undertakings, fields, resign } = form;
  const blanks = fields.map(({ name, label, type, required }) =>
    element('li', { 'data-blank': name, 'data-type': type, 'data-required': required }, label),
  );
  return element(
    'section',
    { 'data-part': 'declaration', 'data-resign': resign },
    heading(level, title === undefined ? labels.declaration : element('span', { 'data-heading': true }, title)),
    paragraph(statement, 'statement'),
    paragraph(leadIn, 'lead-in'),
    undertakings.length > 0 && element('ul', {}, ...undertakings.map(({ id, text }) => element('li', { id, 'data-undertaking': true }, text))),
    blanks.length > 0 && [element('p', {}, labels.asksFor), element('ul', {}, ...blanks)],
  );
}

export const letterToHtml = ({ salutation, subject, body, signOff }: Letter, { level, labels }: PartContext): Markup =>
  element(
    'section',
    { 'data-part': 'letter' },
    heading(level, labels.letter),
    paragraph(salutation, 'salutation'),
    paragraph(subject, 'subject'),
    clausesToHtml(body, level + 1),
    paragraph(signOff, 'sign-off'),
  );

const contactToHtml = ({ role, name, email, phone, url, hours }: Contact): Markup => {
  const href = webAddress(url);
  return element(
    'address',
    {},
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

const stepToHtml = ({ id, node, contact }: HelpStep, { language, labels }: PartContext): Markup =>
  element(
    'li',
    { 'data-step': id },
    paragraph(node.title),
    contact && contactToHtml(contact),
    node.kind === 'stage'
      ? [
          paragraph(node.promise),
          paragraph(node.respondWithin && labels.respondWithin(node.respondWithin)),
          node.bring && [element('p', {}, labels.bring), element('ul', {}, ...node.bring.map((item) => element('li', {}, item)))],
        ]
      : [paragraph(node.text), element('p', {}, element('small', {}, labels.checkedOn(formatDate(node.checkedOn, language))))],
  );

export function helpToHtml(pathway: Pathway, context: PartContext): Content {
  const steps = helpSteps(pathway).map((step) => stepToHtml(step, context));
  return steps.length > 0 && element('section', { 'data-part': 'help' }, heading(context.level, context.labels.help), element('ul', {}, ...steps));
}

export function privacyToHtml({ controller, basis, retention, contact, url, concerns }: PrivacyNotice, { level, labels }: PartContext): Markup {
  const href = webAddress(url);
  const rows: [string, Content][] = [
    [labels.controller, controller],
    [labels.basis, basis],
    [labels.retention, retention],
    [labels.contact, separate(', ', [contact, href !== undefined && element('a', { href }, href)])],
    ...(concerns ? [[labels.forConcerns, `${concerns.basis} ${concerns.retention}`] satisfies [string, Content]] : []),
  ];
  const list = rows.flatMap(([term, text]) => [element('dt', {}, term), element('dd', {}, text)]);
  return element('section', { 'data-part': 'privacy' }, heading(level, labels.privacy), element('dl', {}, ...list));
}
