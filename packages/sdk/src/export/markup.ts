/** HTML that is known to be safe, since only {@link element} makes it. */
export class Markup {
  readonly #text: string;
  constructor(text: string) {
    this.#text = text;
  }
  toString(): string {
    return this.#text;
  }
}

/** What an element may hold: mark-up as it is, text to be escaped, and nothing where a part is absent. */
export type Content = Markup | string | undefined | false | readonly Content[];

/** `true` writes an attribute without a value; `undefined` and `false` write none. */
export type Attributes = Readonly<Record<string, string | boolean | undefined>>;

/** A carriage return too, since a parser would turn a bare one into a line feed. */
const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;', '\r': '&#13;' };
const escape = (text: string) => text.replaceAll(/[&<>"'\r]/g, (character) => entities[character] ?? '');

const render = (content: Content): string => {
  if (content === undefined || content === false) return '';
  if (content instanceof Markup) return content.toString();
  return typeof content === 'string' ? escape(content) : content.map(render).join('');
};

/** Elements that have no content and no end tag. */
const empty = new Set(['link', 'meta']);

/** One element. Names are ours; every value and every text is escaped. */
export function element(name: string, attributes: Attributes, ...content: readonly Content[]): Markup {
  const written = Object.entries(attributes).map(([key, value]) =>
    value === undefined || value === false ? '' : value === true ? ` ${key}` : ` ${key}="${escape(value)}"`,
  );
  return new Markup(`<${name}${written.join('')}>${empty.has(name) ? '' : `${render(content)}</${name}>`}`);
}

/** Headings below the sixth level are written as the sixth. */
export const heading = (level: number, ...content: readonly Content[]): Markup =>
  element(`h${Math.min(6, Math.max(1, Math.trunc(level)))}`, {}, ...content);

/** The parts that are there, with a separator between them. */
export const separate = (separator: string, parts: readonly Content[]): Content =>
  parts.filter((part) => part !== undefined && part !== false).map((part, index) => [index > 0 && separator, part]);
