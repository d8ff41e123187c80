import { childElements, findChild, isOn, numberOf, valueOf, type XmlElement } from './parse-xml.ts';

/** What the reader wants to know of how a paragraph is set; from its own properties, else from its style. */
export interface ParagraphProperties {
  /** From 1. */
  readonly heading?: number | undefined;
  readonly numId?: string | undefined;
  readonly listLevel?: number | undefined;
  /** Space above and below in twentieths of a point. */
  readonly before?: number | undefined;
  readonly after?: number | undefined;
  /** No space between paragraphs of the same style. */
  readonly contextual?: boolean | undefined;
}

interface Style {
  readonly name: string;
  readonly basedOn: string | undefined;
  readonly own: ParagraphProperties;
}

export interface Styles {
  /** What a paragraph of this style has; of the default style where it names none. */
  find(id: string | undefined): ParagraphProperties;
}

const headingOf = (level: string | undefined): number | undefined => {
  const outline = numberOf(level);
  return outline === undefined || outline < 0 || outline > 8 ? undefined : outline + 1;
};

export function readProperties(properties: XmlElement | undefined): ParagraphProperties {
  const numbering = findChild(properties, 'w:numPr');
  const spacing = findChild(properties, 'w:spacing')?.attributes ?? {};
  return {
    heading: headingOf(valueOf(properties, 'w:outlineLvl')),
    numId: valueOf(numbering, 'w:numId'),
    listLevel: numberOf(valueOf(numbering, 'w:ilvl')),
    before: numberOf(spacing['w:before']),
    after: numberOf(spacing['w:after']),
    contextual: findChild(properties, 'w:contextualSpacing') ? isOn(properties, 'w:contextualSpacing') : undefined,
  };
}

/** What the nearer one says wins. */
export const mergeProperties = (far: ParagraphProperties, near: ParagraphProperties): ParagraphProperties => ({
  ...far,
  ...Object.fromEntries(Object.entries(near).filter(([, value]) => value !== undefined)),
});

const byName = (name: string): ParagraphProperties => {
  const level = /^heading ([1-9])$/i.exec(name)?.[1];
  if (level !== undefined) return { heading: Number(level) };
  return /^title$/i.test(name) ? { heading: 1 } : {};
};

export function readStyles(part: XmlElement | undefined): Styles {
  const defaults = readProperties(findChild(findChild(findChild(part, 'w:docDefaults'), 'w:pPrDefault'), 'w:pPr'));
  const styles = new Map<string, Style>();
  let standard: string | undefined;
  for (const style of childElements(part, 'w:style')) {
    const id = style.attributes['w:styleId'];
    if (id === undefined || style.attributes['w:type'] !== 'paragraph') continue;
    if (/^(?:1|true|on)$/.test(style.attributes['w:default'] ?? '')) standard = id;
    const name = valueOf(style, 'w:name') ?? '';
    styles.set(id, { name, basedOn: valueOf(style, 'w:basedOn'), own: mergeProperties(byName(name), readProperties(findChild(style, 'w:pPr'))) });
  }
  const resolve = (id: string | undefined, seen: ReadonlySet<string>): ParagraphProperties => {
    const style = id === undefined || seen.has(id) ? undefined : styles.get(id);
    if (id === undefined || !style) return defaults;
    return mergeProperties(resolve(style.basedOn, new Set([...seen, id])), style.own);
  };
  const found = new Map<string, ParagraphProperties>();
  return {
    find(id = standard) {
      const key = id ?? '';
      const known = found.get(key) ?? resolve(id, new Set());
      found.set(key, known);
      return known;
    },
  };
}
