// node scripts/build-wordpress.mjs: puts the WordPress plugin together in packages/wordpress/dist/schoolgate.
// What the browser runs comes from the elements' bundle, so the project must be built first.
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { zipSync } from 'fflate';

const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const source = here('../packages/wordpress');

/** JSON out of one of the plugin's TypeScript modules. */
const evaluate = (code) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--conditions=@schoolgate/source', '--input-type=module', '-e', code], {
    cwd: source,
    encoding: 'utf8',
    maxBuffer: 1 << 26,
  });
  if (status !== 0) throw new Error(stderr);
  return JSON.parse(stdout);
};

/** The page for bringing in a policy, with the SDK's importer (the reader of a format is a file of its own, loaded when needed), and that of letters. */
const bundleAdminPages = (folder) =>
  build({
    entryPoints: ['src/import-page.ts', 'src/letters-page.ts'].map((file) => join(source, file)),
    outdir: folder,
    chunkNames: 'chunks/[name]-[hash]',
    bundle: true,
    splitting: true,
    minify: true,
    format: 'esm',
    platform: 'browser',
    target: 'es2022',
    conditions: ['@schoolgate/source', 'browser'],
    legalComments: 'none',
    logLevel: 'error',
  });

/** Which files a page needs at once for each element, with their hashes; the loader's own, and the style sheet that keeps room. */
const writePreloads = (bundle, folder) => {
  const { tags, text, integrity, script, pinned, style } = JSON.parse(readFileSync(join(bundle, 'bundle.json'), 'utf8'));
  const withHashes = (files) => Object.fromEntries(files.map((file) => [file, integrity[file]]));
  const withText = { ...tags, 'code-of-conduct': [...tags['code-of-conduct'], ...text] }; // it stands in the post
  const lists = Object.entries(withText).map(([tag, files]) => [tag, withHashes(files)]);
  const preloads = { ...Object.fromEntries(lists), schoolgate: { [script]: integrity[pinned] }, style: { [style]: integrity[style] } };
  writeFileSync(join(folder, 'preload.json'), JSON.stringify(preloads));
};

/** Writes the complete plugin into a folder, which is emptied first. */
export async function buildWordpress(folder) {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  cpSync(join(source, 'schoolgate'), folder, { recursive: true });
  const schemas = evaluate(`import { pluginSchemas } from './src/model-schemas.ts'; process.stdout.write(JSON.stringify(pluginSchemas));`);
  mkdirSync(join(folder, 'schemas'));
  for (const [name, schema] of Object.entries(schemas)) writeFileSync(join(folder, 'schemas', `${name}.json`), JSON.stringify(schema));
  const bundle = here('../packages/elements/bundle');
  if (!existsSync(join(bundle, 'bundle.json'))) throw new Error('The elements are not built yet: run npm run build first.');
  cpSync(bundle, join(folder, 'elements'), { recursive: true, filter: (file) => !file.endsWith('.map') });
  writePreloads(bundle, join(folder, 'elements'));
  await bundleAdminPages(join(folder, 'admin/import'));
  evaluate(`import { buildLanguages } from './src/build-languages.ts'; buildLanguages(${JSON.stringify(folder)}); process.stdout.write('null');`);
}

/** The same as one file, as WordPress's page for new plugins takes it. */
const zipFolder = (folder, file) => {
  const names = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const files = names.map((entry) => join(entry.parentPath, entry.name)).sort();
  const entries = files.map((path) => [`schoolgate/${relative(folder, path).split(sep).join('/')}`, readFileSync(path)]);
  writeFileSync(file, zipSync(Object.fromEntries(entries), { level: 9 }));
};

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const folder = join(source, 'dist/schoolgate');
  await buildWordpress(folder);
  zipFolder(folder, `${folder}.zip`);
  console.log(`The plugin is in ${relative(process.cwd(), folder)}.zip.`);
}
