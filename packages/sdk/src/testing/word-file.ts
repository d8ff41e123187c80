import { strToU8, zipSync, type Zippable } from 'fflate';

const namespaces =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" ' +
  'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml" ' +
  'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const relations = (targets: Record<string, string>) =>
  `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${Object.entries(targets)
    .map(([kind, target], index) => `<Relationship Id="r${index}" Type="${office}/${kind}" Target="${target}"/>`)
    .join('')}</Relationships>`;

export const part = (root: string, content: string, prolog = ''): Uint8Array =>
  strToU8(`<?xml version="1.0"?>${prolog}<w:${root} ${namespaces}>${content}</w:${root}>`);

/** The parts of a Word file with this body; `more` adds or replaces parts by name, such as `numbering`. */
export function wordParts(body: string, more: Record<string, string> = {}): Record<string, Uint8Array> {
  const roots: Record<string, string> = { numbering: 'numbering', styles: 'styles', header: 'hdr', footer: 'ftr', footnotes: 'footnotes' };
  const others = Object.entries(more).map(([name, content]): [string, Uint8Array] => [`word/${name}.xml`, part(roots[name] ?? name, content)]);
  return {
    '_rels/.rels': strToU8(relations({ officeDocument: 'word/document.xml' })),
    'word/_rels/document.xml.rels': strToU8(relations(Object.fromEntries(Object.keys(more).map((name) => [name, `${name}.xml`])))),
    'word/document.xml': part('document', `<w:body>${body}</w:body>`),
    ...Object.fromEntries(others),
  };
}

export const zip = (parts: Zippable): Uint8Array => zipSync(parts, { level: 9 });
export const wordFile = (body: string, more: Record<string, string> = {}): Uint8Array => zip(wordParts(body, more));

export const run = (text: string) => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`;
export const paragraph = (content: string, properties = '') => `<w:p><w:pPr>${properties}</w:pPr>${content}</w:p>`;
export const numbered = (numId: number, level: number, text: string) =>
  paragraph(run(text), `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${numId}"/></w:numPr>`);
