import { findChild, isElement, isOn, valueOf, type XmlElement } from './parse-xml.ts';
import type { Numbering } from './read-numbering.ts';
import { mergeProperties, readProperties, type ParagraphProperties, type Styles } from './read-styles.ts';

/** What a paragraph is, as its properties say; it travels through the reader of the text as the name of a bookmark. */
export interface ParagraphFacts {
  readonly role?: 'heading' | 'item';
  readonly level?: number;
  readonly marker?: string;
  readonly gap?: true;
}

/** Space that a person sees as a gap, in twentieths of a point. */
const visibleGap = 80;

const escapeXml = (text: string): string =>
  text.replace(/[&<>"]/g, (character) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[character] ?? character);

/** No words of their own, or none that are printed. Bookmarks go too: the only ones left are those that carry facts. */
const dropped = new Set(
  (
    'w:rPr w:sectPr w:proofErr w:lastRenderedPageBreak w:bookmarkStart w:bookmarkEnd w:commentRangeStart w:commentRangeEnd w:commentReference ' +
    'w:annotationRef w:tblPr w:tblGrid w:tblPrEx w:sdtEndPr w:del w:moveFrom w:delText w:delInstrText w:rt w:permStart w:permEnd w:customXmlPr w:smartTagPr'
  ).split(' '),
);
/** Wrappers whose content stands for itself; the reader of the text would drop some of them with all they hold. */
const unwrapped = new Set('w:hyperlink w:fldSimple w:bdo w:dir w:smartTag w:customXml w:ruby w:rubyBase w:subDoc'.split(' '));
const renamed: Record<string, string> = { 'w:cr': 'w:br', 'w:ptab': 'w:tab' };
/** What is drawn: only the text boxes in it hold words, and the same box often stands there twice, for old and new programs. */
const drawings = new Set(['mc:AlternateContent', 'w:drawing', 'w:pict', 'w:object']);

const textBoxesIn = (element: XmlElement): XmlElement[] => {
  if (element.name === 'w:txbxContent') return [element];
  const children = element.children.filter(isElement);
  if (element.name !== 'mc:AlternateContent') return children.flatMap(textBoxesIn);
  return children.map(textBoxesIn).find((boxes) => boxes.length > 0) ?? [];
};

const textIn = (node: XmlElement | string): string => (isElement(node) ? node.children.map(textIn).join('') : node);
const hasText = (node: XmlElement | string): boolean =>
  isElement(node)
    ? !dropped.has(node.name) && node.name !== 'w:instrText' && (node.name === 'w:sym' || node.children.some(hasText))
    : node.trim() !== '';
/** Deleted, or moved elsewhere, while changes were tracked. */
const isDeleted = (properties: XmlElement | undefined): boolean =>
  (findChild(properties, 'w:del') ?? findChild(properties, 'w:moveFrom')) !== undefined;

/**
 * Writes a part of a Word file again, for the reader of its text: with the number or bullet that Word draws, the level of a
 * heading and the gap above it as a bookmark in each paragraph, and without what would be lost or read twice.
 */
export function createPartWriter(styles: Styles, numbering: Numbering): (node: XmlElement | string) => string {
  let before: { after: number; style: string | undefined; contextual: boolean; isEmpty: boolean } | undefined;

  /** Paragraphs of one style may ask for no space between them; an empty one is a gap by itself. */
  const gapAbove = (style: string | undefined, { before: above = 0, contextual = false }: ParagraphProperties): boolean => {
    if (!before) return false;
    const isSame = style === before.style;
    const space = Math.max(contextual && isSame ? 0 : above, before.contextual && isSame ? 0 : before.after);
    return before.isEmpty || space >= visibleGap;
  };

  const factsOf = (paragraph: XmlElement): ParagraphFacts => {
    const properties = findChild(paragraph, 'w:pPr');
    const style = valueOf(properties, 'w:pStyle');
    const found = mergeProperties(styles.find(style), readProperties(properties));
    const isEmpty = !hasText(paragraph);
    const gap = gapAbove(style, found);
    before = { after: found.after ?? 0, style, contextual: found.contextual ?? false, isEmpty };
    const level = Math.min(8, Math.max(0, found.listLevel ?? 0));
    const drawn = found.numId === undefined || found.numId === '0' || isEmpty ? undefined : numbering.next(found.numId, level);
    const marker = drawn && { marker: drawn.marker };
    const spaced = gap && { gap };
    if (found.heading !== undefined) return { role: 'heading', level: found.heading, ...marker, ...spaced };
    // A number may stand before a heading, a paragraph or an item; only a bullet says which.
    if (drawn) return { ...(drawn.isBullet && { role: 'item' }), level: level + 1, ...marker, ...spaced };
    return { ...spaced };
  };

  const writeAll = (children: XmlElement['children']): string => children.map(write).join('');

  const writeElement = ({ name, attributes, children }: XmlElement): string => {
    const written = Object.entries(attributes)
      .filter(([attribute]) => !attribute.startsWith('?'))
      .map(([attribute, value]) => ` ${attribute}="${escapeXml(value)}"`);
    return `<${name}${written.join('')}>${writeAll(children)}</${name}>`;
  };

  const write = (node: XmlElement | string): string => {
    if (!isElement(node)) return escapeXml(node);
    const { name, attributes, children } = node;
    if (dropped.has(name)) return '';
    if (drawings.has(name)) {
      const boxes = textBoxesIn(node);
      if (boxes.length > 0) return `<w:pict>${boxes.map(writeElement).join('')}</w:pict>`;
      return name === 'mc:AlternateContent' ? writeAll(findChild(node, 'mc:Fallback')?.children ?? []) : '';
    }
    if (name === 'm:oMath') return `<w:r><w:t>${escapeXml(textIn(node))}</w:t></w:r>`;
    if (unwrapped.has(name) || !/^(?:w|w14):/.test(name)) return writeAll(children);
    if (name === 'w:r' && isOn(findChild(node, 'w:rPr'), 'w:vanish')) return '';
    if (name === 'w:pPr') return isDeleted(findChild(node, 'w:rPr')) ? '<w:pPr><w:rPr><w:del/></w:rPr></w:pPr>' : '';
    if (name === 'w:trPr') return isDeleted(node) ? '<w:trPr><w:del/></w:trPr>' : '';
    if (name === 'w:p') {
      const properties = findChild(node, 'w:pPr');
      // A paragraph whose end is deleted is the start of the next one, which has the properties.
      if (isDeleted(findChild(properties, 'w:rPr'))) return writeElement(node);
      const facts = escapeXml(JSON.stringify(factsOf(node)));
      return `<w:p><w:bookmarkStart w:name="${facts}"/>${writeAll(children.filter((child) => child !== properties))}</w:p>`;
    }
    return writeElement({ name: renamed[name] ?? name, attributes, children });
  };
  return write;
}
