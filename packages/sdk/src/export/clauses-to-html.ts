import type { Clause, Reference } from '../model/index.ts';
import type { Shown } from '../policy/index.ts';
import { webAddress } from './addresses.ts';
import type { ExportLabels } from './labels.ts';
import { element, heading, type Attributes, type Content } from './markup.ts';

/** Where the text names what it refers to, the name is a link. */
function linkReferences(text: string, refs: readonly Reference[]): Content {
  const [first, ...rest] = refs;
  if (!first) return text;
  const href = webAddress(first.url);
  const start = href === undefined ? -1 : text.indexOf(first.title);
  if (start === -1) return linkReferences(text, rest);
  const end = start + first.title.length;
  return [linkReferences(text.slice(0, start), rest), element('a', { href }, first.title), linkReferences(text.slice(end), rest)];
}

const clauseAttributes = ({ id, kind, party, topic, origin, refs }: Clause): Attributes => ({
  id,
  'data-clause': kind,
  'data-party': party,
  'data-topic': topic,
  'data-origin': origin,
  'data-refs': refs && JSON.stringify(refs),
});

/** Whose a clause is, where an overlay was applied. */
const originMark = ({ origin }: Clause, labels: ExportLabels | undefined): Content =>
  labels !== undefined && (origin === 'trust' || origin === 'school') && [' ', element('small', { 'data-origin-mark': true }, labels.origin[origin])];

const clauseContent = (clause: Shown<Clause>, level: number, labels: ExportLabels | undefined): Content => {
  const { heading: title, number, text, refs = [], clauses, language: lang } = clause;
  return [
    title !== undefined && heading(level, element('span', { 'data-heading': true, lang }, title)),
    element('p', {}, printedNumber(number), element('span', { 'data-text': true, lang }, linkReferences(text, refs)), originMark(clause, labels)),
    clauses !== undefined &&
      clauses.length > 0 &&
      element('ul', {}, ...clauses.map((item) => element('li', clauseAttributes(item), clauseContent(item, level + 1, labels)))),
  ];
};

export const printedNumber = (number: string | undefined): Content => number !== undefined && [element('span', { 'data-number': true }, number), ' '];

/**
 * Clauses as blocks, their items as lists. Printed numbers are text, since a list would count by itself.
 * @param labels what says whose a clause is; without them nothing does
 */
export const clausesToHtml = (clauses: readonly Shown<Clause>[], level: number, labels?: ExportLabels): Content =>
  clauses.map((clause) => ['\n', element('div', clauseAttributes(clause), clauseContent(clause, level, labels))]);
