import { Command, InvalidArgumentError } from 'commander';
import { join } from 'node:path';
import { toSnippet, type BundleFiles, type SnippetTag } from '@schoolgate/sdk/export';
import { printJson } from './print.ts';
import { readJson, readPolicy } from './read-policy.ts';

interface Options {
  readonly json?: true;
  readonly base: string;
  readonly bundle?: string;
  readonly importMap?: true;
  readonly endpoint?: string;
  readonly src?: string;
  readonly mailto?: string;
  readonly show?: SnippetTag[];
  readonly withoutText?: true;
}

const tags: readonly SnippetTag[] = ['code-of-conduct', 'parent-declaration', 'concern-pathway'];

const toTags = (list: string): SnippetTag[] =>
  list.split(',').map((name) => {
    const tag = tags.find((known) => known === name.trim());
    if (!tag) throw new InvalidArgumentError(`It takes ${tags.join(', ')}, separated by commas.`);
    return tag;
  });

const inFolder = (address: string): string => (address.endsWith('/') ? address : `${address}/`);

export const snippetCommand = (): Command =>
  new Command('snippet')
    .description('Write what a web team pastes into a page: the script, the text of the policy, and its forms')
    .argument('<file>', 'a policy as JSON, or a document to import')
    .option('--base <address>', 'where the page finds the files of the elements', '/schoolgate/')
    .option('--bundle <folder>', 'those files here: loads what the page needs at once, pinned to this version by hashes')
    .option('--import-map', 'with --bundle: the hashes as an import map too, where the page may hold an inline script')
    .option('--endpoint <address>', "the school's address on a Schoolgate server")
    .option('--src <address>', 'without a server: where the page finds the policy as JSON')
    .option('--mailto <address>', 'without a server: where parents email their declarations; else they print them')
    .option('--show <tags>', 'only these, separated by commas: code-of-conduct, parent-declaration, concern-pathway', toTags)
    .option('--without-text', 'leave the text out of the page: its element loads it')
    .option('--json', 'print { snippet } and nothing else')
    .action(async (file: string, { json, base, bundle, importMap, ...rest }: Options) => {
      const files = bundle === undefined ? undefined : ((await readJson(join(bundle, 'bundle.json'))) as BundleFiles);
      const snippet = toSnippet(await readPolicy(file), {
        ...rest,
        base: inFolder(base),
        ...(files && { files }),
        ...(importMap && { importMap }),
      });
      if (json) printJson({ snippet });
      else process.stdout.write(snippet);
    });
