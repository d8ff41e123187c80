import type { Clause, Reference } from '../model/index.ts';
import { webAddress } from './addresses.ts';
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

const clauseContent = ({ heading: title, number, text, refs = [], clauses }: Clause, level: number): Content => [
  title !== undefined && heading(level, element('span', { 'data-heading': true }, title)),
  element('p', {}, printedNumber(number), element('span', { 'data-text': true }, linkReferences(text, refs))),
  clauses !== undefined &&
    clauses.length > 0 &&
    element('ul', {}, ...clauses.map((item) => element('li', clauseAttributes(item), clauseContent(item, level + 1)))),
];

export const printedNumber = (number: string | undefined): Content => number !== undefined && [element('span', { 'data-number': true }, number), ' '];

/** Clauses as blocks, their items as lists. Printed numbers are text, since a list would count by itself. */
export const clausesToHtml = (clauses: readonly Clause[], level: number): Content =>
  clauses.map((clause) => ['\n', element('div', clauseAttributes(clause), clauseContent(clause, level))]);
