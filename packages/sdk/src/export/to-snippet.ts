import type { Policy } from '../model/index.ts';
import { element, Markup, type Content } from './markup.ts';
import { toHtml } from './to-html.ts';

/** What a build of the elements says of its files: `bundle.json` beside them. */
export interface BundleFiles {
  readonly script: string;
  /** The loader under the name that belongs to this version and its content alone. */
  readonly pinned: string;
  /** The style sheet that keeps room for the elements, under such a name too. */
  readonly style: string;
  /** By tag, the files that it needs at once. */
  readonly tags: Readonly<Record<string, readonly string[]>>;
  /** What `<code-of-conduct>` needs besides where its text stands in the page. */
  readonly text: readonly string[];
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
  /** Which of the elements, such as the form on a page of its own. @default all that the policy has something for */
  readonly show?: readonly SnippetTag[];
  /** Leaves the text out of the page: its element loads it from `endpoint` or `src`, and shows nothing where no script runs. @default false */
  readonly withoutText?: boolean;
  /** The organisation's address on a Schoolgate server. */
  readonly endpoint?: string;
  /** Without a server: the address of the policy as JSON, which the forms read. */
  readonly src?: string;
  /** Without a server: where parents email their declarations; without it, they print them. */
  readonly mailto?: string;
}

export type SnippetTag = 'code-of-conduct' | 'parent-declaration' | 'concern-pathway';

/** What a page may insist on of a file. */
const hashOf = (files: BundleFiles, file: string) => ({ integrity: files.integrity[file], crossorigin: 'anonymous' });

/** What is painted after it waits for it: it stands behind the text, and before what is empty without scripts. */
const room = ({ base, files }: SnippetOptions): Markup =>
  element('link', { rel: 'stylesheet', href: base + (files?.style ?? 'schoolgate.css'), ...(files && hashOf(files, files.style)) });

/** An import map takes `schoolgate/a.js` for the name of a package, and passes over its hash. */
const asAddress = (path: string): string => (/^(\/|\.{1,2}\/|[a-z][a-z\d+.-]*:)/i.test(path) ? path : `./${path}`);

const scripts = (
  { base, files, importMap = false, withoutText = false }: SnippetOptions,
  tags: readonly string[],
  policy: string | undefined,
): Content[] => {
  const at = (file: string) => base + file;
  const sentence = element('script', { nomodule: true, src: at('nomodule.js') }); // fetched by browsers that know no modules, and by no others
  if (!files) return [element('script', { type: 'module', src: at('schoolgate.js') }), sentence];
  const hashes = Object.fromEntries(Object.entries(files.integrity).map(([file, hash]) => [asAddress(at(file)), hash]));
  const text = tags.includes('code-of-conduct') && !withoutText ? files.text : []; // last: it is read before they come
  const needed = new Set([...tags.flatMap((tag) => files.tags[tag] ?? []), ...text]);
  return [
    // The hashes are ours and the addresses the caller's: neither may end the script.
    importMap && element('script', { type: 'importmap' }, new Markup(JSON.stringify({ integrity: hashes }, undefined, 2).replaceAll('<', '\\u003C'))),
    // Browsers ask for six files of a site at a time: nothing can be shown without this one, so it is not to wait for a seventh.
    policy !== undefined && element('link', { rel: 'preload', as: 'fetch', href: policy, crossorigin: 'anonymous' }),
    element('script', { type: 'module', src: at(files.pinned), ...hashOf(files, files.pinned) }),
    sentence,
    ...[...needed].map((file) => element('link', { rel: 'modulepreload', href: at(file), ...hashOf(files, file) })),
  ];
};

/** What is read in the page; the declaration and the way to raise a concern have elements of their own. */
const textOf = ({ declaration: _declaration, pathway: _pathway, letter: _letter, privacy: _privacy, ...text }: Policy): Policy => text;

/**
 * What a web team pastes where the code of conduct should stand: the script, the policy's text, which is readable before any
 * script has run, and the forms that the policy has.
 */
export function toSnippet(policy: Policy, options: SnippetOptions): string {
  const { endpoint, src, mailto, show, withoutText = false } = options;
  const source = endpoint === undefined ? { src } : { endpoint, 'policy-id': policy.id };
  const address = endpoint === undefined ? src : `${endpoint.replace(/\/+$/, '')}/policies/${encodeURIComponent(policy.id)}`;
  const parts: Record<SnippetTag, Content> = {
    'code-of-conduct': element(
      'code-of-conduct',
      endpoint === undefined && !withoutText ? {} : source, // its own text is the policy
      !withoutText && new Markup(toHtml(textOf(policy), { headingLevel: 2 })),
    ),
    'parent-declaration':
      policy.declaration &&
      element(
        'parent-declaration',
        { ...source, mailto },
        element('p', {}, 'This is where parents sign. If no form appears, please ask the school office for a paper one.'),
      ),
    'concern-pathway':
      policy.pathway &&
      element('concern-pathway', source, element('p', {}, 'If somebody is in danger, call 999. To raise a concern, ring the school office.')),
  };
  const tags = (Object.keys(parts) as SnippetTag[]).filter((tag) => parts[tag] && (show?.includes(tag) ?? true));
  const firstEmpty = tags.find((tag) => withoutText || tag !== 'code-of-conduct');
  const before = room(options);
  const lines = [
    firstEmpty && firstEmpty === tags[0] && before,
    ...scripts(options, tags, endpoint !== undefined || firstEmpty ? address : undefined),
    ...tags.flatMap((tag, index) => [index > 0 && tag === firstEmpty && before, parts[tag]]),
  ];
  return `${lines.filter(Boolean).map(String).join('\n')}\n`;
}
