import { SaxesParser } from 'saxes';
import { ImportError } from '../../../errors.ts';

/** An element with the prefixes that the Word format's own documents use, whatever the file calls them. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly (XmlElement | string)[];
}

const limits = { elements: 1_000_000, depth: 256 } as const;

const prefixes: Record<string, string> = {
  'http://schemas.openxmlformats.org/wordprocessingml/2006/main': 'w',
  'http://purl.oclc.org/ooxml/wordprocessingml/main': 'w',
  'http://schemas.openxmlformats.org/markup-compatibility/2006': 'mc',
  'http://schemas.openxmlformats.org/officeDocument/2006/math': 'm',
  'http://purl.oclc.org/ooxml/officeDocument/math': 'm',
  'http://schemas.microsoft.com/office/word/2010/wordml': 'w14',
  'http://schemas.openxmlformats.org/package/2006/relationships': 'rel',
};
const nameOf = ({ uri, local }: { uri: string; local: string }): string => `${prefixes[uri] ?? '?'}:${local}`;

const decode = (bytes: Uint8Array): string => {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  return new TextDecoder().decode(bytes);
};

/**
 * One part of a Word file as a tree. Document type declarations are refused: Word writes none, and their entities can point
 * anywhere and grow without end.
 * @throws {@link ImportError} `unreadable`, `too-large` or `too-deep`
 */
export function parseXml(bytes: Uint8Array): XmlElement {
  const parser = new SaxesParser({ xmlns: true, position: false });
  const open: { name: string; attributes: Record<string, string>; children: (XmlElement | string)[] }[] = [
    { name: '', attributes: {}, children: [] },
  ];
  let elements = 0;
  const addText = (text: string) => open.at(-1)?.children.push(text);
  parser.on('doctype', () => {
    throw new ImportError('The Word file declares a document type, which Word never does. It is not imported.', 'unreadable');
  });
  parser.on('opentag', (tag) => {
    if (++elements > limits.elements)
      throw new ImportError('The Word file is larger than a policy can be. Import the part that holds the policy.', 'too-large');
    if (open.length > limits.depth) throw new ImportError('The Word file is nested too deeply to be a policy.', 'too-deep');
    const attributes = Object.fromEntries(
      Object.values(tag.attributes).map((attribute) => [attribute.prefix === '' ? attribute.local : nameOf(attribute), attribute.value]),
    );
    open.push({ name: nameOf(tag), attributes, children: [] });
  });
  parser.on('closetag', () => {
    const element = open.pop();
    if (element) open.at(-1)?.children.push(element);
  });
  parser.on('text', addText);
  parser.on('cdata', addText);
  try {
    parser.write(decode(bytes)).close();
  } catch (error) {
    if (error instanceof ImportError) throw error;
    throw new ImportError('The Word file is damaged. Open it in a word processor, save it again as .docx and import that.', 'unreadable', {
      cause: error,
    });
  }
  return findChild(open[0]) as XmlElement;
}

export const isElement = (node: XmlElement | string): node is XmlElement => typeof node !== 'string';
export const childElements = (element: XmlElement | undefined, name?: string): XmlElement[] =>
  (element?.children ?? []).filter(isElement).filter((child) => name === undefined || child.name === name);
export const findChild = (element: XmlElement | undefined, name?: string): XmlElement | undefined =>
  element?.children.filter(isElement).find((child) => name === undefined || child.name === name);
/** The `w:val` of a child element, the way most properties are written. */
export const valueOf = (element: XmlElement | undefined, name: string): string | undefined => findChild(element, name)?.attributes['w:val'];
/** A property that is on by standing there, unless it says otherwise. */
export const isOn = (element: XmlElement | undefined, name: string): boolean => {
  const property = findChild(element, name);
  return property !== undefined && !/^(?:0|false|off)$/.test(property.attributes['w:val'] ?? '');
};
export const numberOf = (text: string | undefined): number | undefined => (text !== undefined && /^-?\d{1,9}$/.test(text) ? Number(text) : undefined);
