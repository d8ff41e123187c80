// node scripts/build-wordpress.mjs: puts the WordPress plugin together in packages/wordpress/dist/schoolgate.
// What the browser runs comes from the elements' bundle, so the project must be built first.
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

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

/** Writes the complete plugin into a folder, which is emptied first. */
export async function buildWordpress(folder) {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  cpSync(join(source, 'schoolgate'), folder, { recursive: true });
  const schemas = evaluate(`import { pluginSchemas } from './src/model-schemas.ts'; process.stdout.write(JSON.stringify(pluginSchemas));`);
  mkdirSync(join(folder, 'schemas'));
  for (const [name, schema] of Object.entries(schemas)) writeFileSync(join(folder, 'schemas', `${name}.json`), JSON.stringify(schema));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await buildWordpress(join(source, 'dist/schoolgate'));
