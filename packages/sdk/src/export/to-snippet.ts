import type { Policy } from '../model/index.ts';
import { element, Markup, type Content } from './markup.ts';
import { toHtml } from './to-html.ts';

/** What a build of the elements says of its files: `bundle.json` beside them. */
export interface BundleFiles {
  readonly script: string;
  /** The loader under the name that belongs to this version alone. */
  readonly pinned: string;
  /** By tag, the files that it needs at once. */
  readonly tags: Readonly<Record<string, readonly string[]>>;
  /** By file, the hash that a page may insist on (`sha384-…`). */
  readonly integrity: Readonly<Record<string, string>>;
}

export interface SnippetOptions {
  /** Where the page finds the files, such as `/schoolgate/`. */
  readonly base: string;
  /** Preloads what the elements need, which saves a round trip, each file with its hash; the loader is the one of this version. */
  readonly files?: BundleFiles;
  /** With `files`: an import map that holds every hash, which each browser enforces and a strict security policy forbids. @default false */
  readonly importMap?: boolean;
  /** The organisation's address on a Schoolgate server. */
  readonly endpoint?: string;
  /** Without a server: the address of the policy as JSON, which the forms read. */
  readonly src?: string;
  /** Without a server: where parents email their declarations; without it, they print them. */
  readonly mailto?: string;
}

const scripts = ({ base, files, importMap = false }: SnippetOptions, tags: readonly string[]): (Markup | false)[] => {
  if (!files) return [element('script', { type: 'module', src: `${base}schoolgate.js` })];
  const at = (file: string) => base + file;
  const hashes = Object.fromEntries(Object.entries(files.integrity).map(([file, hash]) => [at(file), hash]));
  const needed = [...new Set(tags.flatMap((tag) => files.tags[tag] ?? []))];
  const hashOf = (file: string) => ({ integrity: files.integrity[file], crossorigin: 'anonymous' });
  return [
    // The hashes are ours and the addresses the caller's: neither may end the script.
    importMap && element('script', { type: 'importmap' }, new Markup(JSON.stringify({ integrity: hashes }, undefined, 2).replaceAll('<', '\\u003C'))),
    ...needed.map((file) => element('link', { rel: 'modulepreload', href: at(file), ...hashOf(file) })),
    element('script', { type: 'module', src: at(files.pinned), ...hashOf(files.pinned) }),
  ];
};

/** What is read in the page; the declaration and the way to raise a concern have elements of their own. */
const textOf = ({ declaration: _declaration, pathway: _pathway, letter: _letter, privacy: _privacy, ...text }: Policy): Policy => text;

/**
 * What a web team pastes where the code of conduct should stand: the script, the policy's text, which is readable before any
 * script has run, and the forms that the policy has.
 */
export function toSnippet(policy: Policy, options: SnippetOptions): string {
  const { endpoint, src, mailto } = options;
  const source = endpoint === undefined ? { src } : { endpoint, 'policy-id': policy.id };
  const tags = ['code-of-conduct', ...(policy.declaration ? ['parent-declaration'] : []), ...(policy.pathway ? ['concern-pathway'] : [])];
  const contents: Record<string, Content> = {
    'code-of-conduct': new Markup(toHtml(textOf(policy), { headingLevel: 2 })),
    'parent-declaration': element('p', {}, 'This is where parents sign. If no form appears, please ask the school office for a paper one.'),
    'concern-pathway': element('p', {}, 'If somebody is in danger, call 999. To raise a concern, ring the school office.'),
  };
  const elements = tags.map((tag) =>
    element(
      tag,
      { ...(tag === 'code-of-conduct' && endpoint === undefined ? {} : source), ...(tag === 'parent-declaration' && { mailto }) },
      contents[tag],
    ),
  );
  return [...scripts(options, tags), ...elements].filter(Boolean).map(String).join('\n') + '\n';
}
