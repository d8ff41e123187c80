import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { after, describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('..', import.meta.url));

interface Names {
  readonly [entry: string]: readonly string[];
}

/** What a page's own bundler would make of these imports: minified, gzipped, without what is loaded later on demand. */
async function sizeOf(imports: Names): Promise<{ bytes: number; libraries: string[] }> {
  const contents = Object.entries(imports).map(([entry, names]) => `export { ${names.join(', ')} } from '@schoolgate/sdk/${entry}';`);
  const { outputFiles, metafile } = await build({
    stdin: { contents: contents.join('\n'), resolveDir: fileURLToPath(new URL('.', import.meta.url)), sourcefile: 'page.js' },
    bundle: true,
    splitting: true,
    outdir: root,
    minify: true,
    format: 'esm',
    platform: 'browser',
    target: 'es2022',
    conditions: ['@schoolgate/source'],
    metafile: true,
    write: false,
  });
  const [entry] = Object.entries(metafile.outputs).filter(([, { entryPoint }]) => entryPoint?.endsWith('page.js'));
  assert.ok(entry);
  const loaded = new Set([entry[0]]);
  for (const path of loaded)
    for (const { path: next, kind } of metafile.outputs[path]?.imports ?? []) if (kind === 'import-statement') loaded.add(next);
  const files = outputFiles.filter((file) => [...loaded].some((path) => file.path.endsWith(path)));
  const inputs = [...loaded].flatMap((path) => Object.entries(metafile.outputs[path]?.inputs ?? {}));
  const libraries = inputs.flatMap(([path, { bytesInOutput }]) =>
    bytesInOutput > 0 ? [/.*node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(path)?.[1] ?? ''] : [],
  );
  return {
    bytes: files.reduce((sum, file) => sum + gzipSync(file.contents, { level: 9 }).length, 0),
    libraries: [...new Set(libraries)].filter(Boolean),
  };
}

/** Code that a page loads only when a parent asks what has changed, has answered before, comes to a stage that has a date, or has half a pathway. */
const onDemand = /(code-of-conduct\/change-list|parent-declaration\/entrance|concern-pathway\/(render-due|complete-pathway))\.ts$/;

/** Everything that the elements' code takes from these entries before a parent asks for more, as it stands in their sources. */
function importedByElements(entries: readonly string[]): Names {
  const found: Record<string, Set<string>> = {};
  for (const file of globSync('packages/elements/src/**/*.ts', { cwd: root })) {
    if (/\.(test|examples)\.ts$|testing\//.test(file) || onDemand.test(file)) continue;
    for (const [, names = '', entry = ''] of readFileSync(root + file, 'utf8').matchAll(/import \{([^}]*)\} from '@schoolgate\/sdk\/([\w/]+)'/g))
      if (entries.includes(entry))
        for (const name of names.split(',').map((text) => text.trim())) if (name && !name.startsWith('type ')) (found[entry] ??= new Set()).add(name);
  }
  return Object.fromEntries(Object.entries(found).map(([entry, names]) => [entry, [...names]]));
}

const page = importedByElements(['model', 'policy', 'pathway', 'declaration']);
const withClient: Names = { ...page, client: ['createClient'] };
const rows: Record<string, { 'bytes, gzipped': number; limit: number }> = {};

/** A ceiling is a promise to pages on slow telephones; the reason for each stands in the title of its test. */
const checkSize = (name: string, bytes: number, limit: number) => {
  rows[name] = { 'bytes, gzipped': bytes, limit };
  assert.ok(bytes <= limit, `${name}: ${bytes} bytes, ${bytes - limit} over the limit`);
};

describe('what a page loads', () => {
  after(() => console.table(rows));

  test('to show a policy, sign it and walk its pathway weighs no more than a small picture', async () => {
    for (const entry of ['policy', 'pathway', 'declaration']) assert.ok((page[entry]?.length ?? 0) > 0, entry);
    const { bytes, libraries } = await sizeOf(page);
    checkSize('model + policy + pathway + declaration, as the elements use them', bytes, 7000);
    assert.deepEqual(libraries.sort(), ['canonicalize']); // zod, and the model's schemas with it, would weigh more than all of this
  });

  test('to send with the client for developers brings the library that sends, and the schemas that it checks answers with', async () => {
    const { bytes, libraries } = await sizeOf(withClient);
    checkSize('the client on top', bytes - (await sizeOf(page)).bytes, 20_000);
    assert.deepEqual(libraries.sort(), ['canonicalize', 'ky', 'zod']);
  });

  test('only to show a policy has neither the client, nor signatures, nor the importer in it', async () => {
    const { bytes, libraries } = await sizeOf({ policy: page['policy'] ?? [], pathway: page['pathway'] ?? [] });
    checkSize('policy + pathway', bytes, 5500);
    assert.deepEqual(libraries, ['canonicalize']);
  });

  test('to check a whole policy as well, which no element does, is still small', async () => {
    const { bytes } = await sizeOf({ ...page, model: [...(page['model'] ?? []), 'parsePolicy'] });
    checkSize('the same with parsePolicy, the whole schema', bytes, 17_000);
  });

  test('to keep what could not be sent is loaded only by pages that offer it', async () => {
    const outbox = { ...withClient, 'client/outbox': ['createOutbox', 'createIndexedDbOutboxStore', 'keepFlushing'] };
    checkSize('the outbox on top of all', (await sizeOf(outbox)).bytes - (await sizeOf(withClient)).bytes, 2500);
  });

  test('to import a text, or its own mark-up, has no reader of another format in it', async () => {
    const readers = ['parse5', 'mammoth', 'fflate', 'saxes', 'pdfjs-dist', 'mdast-util-from-markdown', 'micromark'];
    for (const imports of [
      { importer: ['importPolicy'] },
      { 'importer/nodes': ['readNodes'] },
      { 'importer/document': ['readDocument'] }, // which loads the reader that a document needs
    ]) {
      const { libraries } = await sizeOf(imports);
      assert.deepEqual(
        libraries.filter((library) => readers.includes(library)),
        [],
      );
    }
  });

  test('brings the code that verifies receipts only when one is verified', async () => {
    const { libraries } = await sizeOf({ declaration: ['verifyReceipt'] });
    assert.ok(!libraries.includes('jose'), libraries.join());
  });
});
