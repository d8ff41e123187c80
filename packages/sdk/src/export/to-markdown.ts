import { toMarkdown as writeMarkdown } from 'mdast-util-to-markdown';
import type { Clause, Contact, DeclarationForm, Letter, Pathway, Policy, PrivacyNotice } from '../model/index.ts';
import { translatePolicy, type ShownNode } from '../policy/index.ts';
import { webAddress } from './addresses.ts';
import { englishLabels, formatDate, type ExportLabels } from './labels.ts';
import { helpSteps } from './pathway-order.ts';

type Tree = Parameters<typeof writeMarkdown>[0];
type TreeNode<T extends Tree['type']> = Extract<Tree, { type: T }>;
type RootContent = TreeNode<'root'>['children'][number];
type BlockContent = TreeNode<'listItem'>['children'][number];
type Paragraph = TreeNode<'paragraph'>;
type PhrasingContent = Paragraph['children'][number];

export interface MarkdownOptions {
  /** The language to show, where the policy is translated. @default the policy's own */
  readonly language?: string;
  /** The words that the export adds. @default English ones */
  readonly labels?: ExportLabels;
}

/** Line by line, since a mark at the start of a later line is not always escaped; a heading has no lines. */
const lines = (text: string): PhrasingContent[] =>
  text
    .split(/\s*[\r\n]\s*/)
    .flatMap((value, index): PhrasingContent[] => [...(index > 0 ? [{ type: 'break' } as const] : []), { type: 'text', value }]);
const paragraph = (...texts: (string | PhrasingContent)[]): Paragraph => ({
  type: 'paragraph',
  children: texts.flatMap((text) => (typeof text === 'string' ? lines(text) : text)),
});
const strong = (text: string): PhrasingContent => ({ type: 'strong', children: lines(text) });
const heading = (depth: number, text: string): RootContent => ({
  type: 'heading',
  depth: Math.min(6, depth) as 1 | 2 | 3 | 4 | 5 | 6,
  children: [{ type: 'text', value: text.replaceAll(/\s*[\r\n]\s*/g, ' ') }],
});
const list = (items: readonly (readonly BlockContent[])[]): BlockContent => ({
  type: 'list',
  ordered: false,
  spread: false,
  children: items.map((children): TreeNode<'listItem'> => ({ type: 'listItem', spread: false, children: [...children] })),
});
const link = (url: string): PhrasingContent => ({ type: 'link', url, children: [{ type: 'text', value: url }] });
const joined = (...parts: (string | undefined)[]) => parts.filter((part) => part !== undefined).join(' ');

/** A heading of a clause is a paragraph of its own: inside a list a Markdown heading would be one of the document's. */
const clauseBlocks = ({ heading: title, number, text, clauses }: Clause): BlockContent[] => [
  ...(title === undefined ? [] : [paragraph(strong(title))]),
  paragraph(joined(number, text)),
  ...(clauses?.length ? [list(clauses.map(clauseBlocks))] : []),
];

const declarationBlocks = ({ heading: title, statement, leadIn, undertakings, fields }: DeclarationForm, labels: ExportLabels): RootContent[] => [
  heading(2, title ?? labels.declaration),
  paragraph(statement),
  ...(leadIn === undefined ? [] : [paragraph(leadIn)]),
  ...(undertakings.length > 0 ? [list(undertakings.map(({ text }) => [paragraph(text)]))] : []),
  ...(fields.length > 0 ? [paragraph(labels.asksFor), list(fields.map(({ label }) => [paragraph(label)]))] : []),
];

const letterBlocks = ({ salutation, subject, body, signOff }: Letter, labels: ExportLabels): RootContent[] => [
  heading(2, labels.letter),
  ...[salutation, subject].flatMap((text) => (text === undefined ? [] : [paragraph(text)])),
  ...body.flatMap(clauseBlocks),
  ...(signOff === undefined ? [] : [paragraph(signOff)]),
];

const contactLine = ({ role, name, phone, email, url, hours }: Contact): Paragraph => {
  const address = webAddress(url);
  const text = [role, name, phone, email, hours].filter((part) => part !== undefined).join(', ');
  return address === undefined ? paragraph(text) : paragraph(`${text}, `, link(address));
};

function helpBlocks(pathway: Pathway, language: string, labels: ExportLabels): RootContent[] {
  /** The words of urgent help before they were translated. */
  const ownWords = ({ original }: ShownNode) => (original?.kind === 'elsewhere' ? joined(`${original.title}:`, original.text) : undefined);
  const items = helpSteps(pathway).map(({ node, contact }): BlockContent[] => [
    paragraph(node.title),
    ...(contact ? [contactLine(contact)] : []),
    ...(node.kind === 'stage'
      ? [node.promise, node.respondWithin && labels.respondWithin(node.respondWithin)]
      : [node.text, ownWords(node), labels.checkedOn(formatDate(node.checkedOn, language))]
    ).flatMap((text) => (text === undefined ? [] : [paragraph(text)])),
    ...(node.kind === 'stage' && node.bring ? [paragraph(labels.bring), list(node.bring.map((text) => [paragraph(text)]))] : []),
  ]);
  return items.length === 0 ? [] : [heading(2, labels.help), list(items)];
}

function privacyBlocks({ controller, basis, retention, contact, url, concerns }: PrivacyNotice, labels: ExportLabels): RootContent[] {
  const address = webAddress(url);
  const row = (term: string, text: string) => paragraph(strong(term), `: ${text}`);
  return [
    heading(2, labels.privacy),
    row(labels.controller, controller),
    row(labels.basis, basis),
    row(labels.retention, retention),
    row(labels.contact, contact),
    ...(concerns ? [row(labels.forConcerns, `${concerns.basis} ${concerns.retention}`)] : []),
    ...(address === undefined ? [] : [paragraph(link(address))]),
  ];
}

/**
 * The policy as CommonMark: title, whose it is, sections with their clauses and lists, declaration, letter, help and privacy.
 * Numbers stand as printed. Every character that Markdown or HTML would read as mark-up is escaped, so that importing it
 * again gives the same words.
 */
export function toMarkdown(policy: Policy, { language = policy.language, labels = englishLabels }: MarkdownOptions = {}): string {
  const shown = translatePolicy(policy, language);
  const { title, organisation, issued, version, review, sections, declaration, letter, pathway, privacy } = shown;
  const facts = [
    issued === undefined ? undefined : labels.issued(formatDate(issued, shown.language)),
    labels.version(version),
    review?.next === undefined ? undefined : labels.nextReview(formatDate(review.next, shown.language)),
  ];
  const children: RootContent[] = [
    heading(1, title ?? labels.untitled),
    ...(organisation ? [paragraph(organisation.name)] : []),
    paragraph(facts.filter((fact) => fact !== undefined).join(' · ')),
    ...sections.flatMap(({ number, heading: text, clauses }) => [
      ...(number === undefined && text === undefined ? [] : [heading(2, joined(number, text))]),
      ...clauses.flatMap(clauseBlocks),
    ]),
    ...(declaration ? declarationBlocks(declaration, labels) : []),
    ...(letter ? letterBlocks(letter, labels) : []),
    ...(pathway ? helpBlocks(pathway, shown.language, labels) : []),
    ...(privacy ? privacyBlocks(privacy, labels) : []),
  ];
  return writeMarkdown({ type: 'root', children }, { bullet: '-', emphasis: '_', rule: '-' });
}
