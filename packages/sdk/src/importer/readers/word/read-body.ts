import mammoth from 'mammoth';
import { strToU8, zipSync } from 'fflate';
import { rowBlocks, type DrawnBlock } from '../drawn-block.ts';
import type { ParagraphFacts } from './prepare-part.ts';

/** The tree that mammoth makes of a document, as far as it is read here. */
interface WordNode {
  readonly type: string;
  readonly children?: readonly WordNode[];
  readonly value?: string;
  readonly name?: string;
  readonly breakType?: string;
  readonly checked?: boolean;
  readonly noteType?: string;
  readonly noteId?: string;
}
interface WordDocument extends WordNode {
  readonly notes: { resolve(reference: WordNode): { readonly body: readonly WordNode[] } | undefined };
}

const namespaces =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"';
const wrapper = (root: string, content: string) => strToU8(`<?xml version="1.0"?><${root} ${namespaces}>${content}</${root}>`);
const relationship = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument';

/** The prepared mark-up of a document: its body, and its notes. */
export interface PreparedDocument {
  readonly body: string;
  readonly footnotes?: string;
  readonly endnotes?: string;
}

/** A file with these parts and nothing else in it: no pictures, no links, no styles. */
const pack = ({ body, footnotes = '', endnotes = '' }: PreparedDocument): Uint8Array =>
  zipSync(
    {
      '[Content_Types].xml': strToU8('<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>'),
      '_rels/.rels': strToU8(
        `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="${relationship}" Target="word/document.xml"/></Relationships>`,
      ),
      'word/document.xml': wrapper('w:document', `<w:body>${body}</w:body>`),
      'word/footnotes.xml': wrapper('w:footnotes', footnotes),
      'word/endnotes.xml': wrapper('w:endnotes', endnotes),
    },
    { level: 0 },
  );

async function readTree(prepared: PreparedDocument): Promise<WordDocument> {
  const zip = pack(prepared);
  let found: WordDocument | undefined;
  // Node's build of mammoth takes the buffer, the one for browsers the array buffer.
  const input = { buffer: zip, arrayBuffer: zip.buffer } as unknown as Parameters<typeof mammoth.convertToHtml>[0];
  await mammoth.convertToHtml(input, {
    externalFileAccess: false,
    transformDocument: (document: WordDocument) => {
      found = document;
      return { ...document, children: [] }; // its HTML is not wanted
    },
  });
  return found as WordDocument;
}

/** The blocks of a prepared document, its notes after its text. */
export async function readBody(prepared: PreparedDocument): Promise<DrawnBlock[]> {
  const document = await readTree(prepared);
  const notes: WordNode[] = [];

  const readParagraph = (paragraph: WordNode): DrawnBlock[] => {
    const lines = [''];
    const breaks: boolean[] = [];
    const within: DrawnBlock[] = [];
    let facts: ParagraphFacts = {};
    const add = (text: string) => (lines[lines.length - 1] += text);
    const walk = (node: WordNode) => {
      if (node.type === 'text') add(node.value ?? '');
      else if (node.type === 'tab') add('\t');
      else if (node.type === 'checkbox') add(node.checked ? '☒ ' : '☐ ');
      else if (node.type === 'bookmarkStart') facts = JSON.parse(node.name ?? '{}') as ParagraphFacts;
      else if (node.type === 'noteReference') notes.push(node);
      else if (node.type === 'break') {
        breaks.push(node.breakType !== 'line');
        lines.push('');
      } else if (node.type === 'paragraph' || node.type === 'table') within.push(...readBlock(node));
      else for (const child of node.children ?? []) walk(child);
    };
    for (const child of paragraph.children ?? []) walk(child);
    const { gap, ...drawn } = facts;
    if (drawn.role !== undefined || drawn.marker !== undefined) return [{ text: lines.join(' '), ...facts }, ...within];
    return [...lines.map((text, index) => ({ text, ...((index === 0 ? gap : breaks[index - 1]) && { gap: true }) })), ...within];
  };

  const readBlock = (node: WordNode): DrawnBlock[] => {
    if (node.type === 'paragraph') return readParagraph(node);
    if (node.type === 'table') {
      const rows = (node.children ?? []).flatMap((row) => rowBlocks((row.children ?? []).map((cell) => blocksIn(cell))));
      return [{ text: '', gap: true }, ...rows, { text: '', gap: true }];
    }
    return blocksIn(node);
  };
  const blocksIn = (node: WordNode): DrawnBlock[] => (node.children ?? []).flatMap(readBlock);

  const blocks = blocksIn(document);
  for (const note of notes) blocks.push(...(document.notes.resolve(note)?.body ?? []).flatMap(readBlock));
  return blocks;
}
