import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';

/** A sentence of the plugin that is translated. */
export interface PluginString {
  readonly text: string;
  readonly plural?: string;
  /** What kind of thing it names, where WordPress asks for that: "block title". */
  readonly context?: string;
  /** Where it stands, from the plugin's folder. */
  readonly file: string;
  /** What the code says to translators. */
  readonly comment?: string;
}

const quoted = String.raw`'((?:[^'\\]|\\.)*)'`;
const calls = new RegExp(
  String.raw`(?:/\* translators: (.*?) \*/\s*(?:[^;]*?))?\b(?:__|esc_html__|esc_attr__|esc_html_e|_n)\(\s*${quoted}\s*,\s*(?:${quoted}\s*,[^;]*?)?'schoolgate'\s*\)`,
  'g',
);
const plain = (text: string) => text.replaceAll(/\\(.)/g, '$1');

const inCode = (code: string, file: string): PluginString[] =>
  [...code.matchAll(calls)].map(([, comment, text = '', plural]) => ({
    text: plain(text),
    file,
    ...(plural !== undefined && { plural: plain(plural) }),
    ...(comment !== undefined && { comment }),
  }));

const inBlock = (json: string, file: string): PluginString[] => {
  const { title, description, keywords } = JSON.parse(json) as { title: string; description: string; keywords: string[] };
  return [
    { text: title, context: 'block title', file },
    { text: description, context: 'block description', file },
    ...keywords.map((text) => ({ text, context: 'block keyword', file })),
  ];
};

/** Every sentence that the plugin says, once, in the order of its files. */
export function listStrings(folder: string): PluginString[] {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)))
    .sort();
  const found = files.flatMap((file) => {
    const read = () => readFileSync(join(folder, file), 'utf8');
    if (file.endsWith('block.json')) return inBlock(read(), file);
    return /\.(php|js)$/.test(file) ? inCode(read(), file) : [];
  });
  const keyOf = ({ context = '', text }: PluginString) => `${context}\u0004${text}`;
  return [...new Map(found.map((string) => [keyOf(string), string])).values()];
}
