import { copyFile, mkdir, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const elements = here('../../elements');

/** Adds to the folder of `/gallery/` its scripts, made from the elements' own source, and a page per element that has examples. */
export async function buildGallery(folder: string): Promise<void> {
  await build({
    entryPoints: ['gallery', 'gallery-state'].map((name) => join(elements, `src/testing/${name}.ts`)),
    outdir: folder,
    bundle: true, // and not split: a state is drawn in one go, without waiting for a network
    minify: true,
    format: 'esm',
    target: 'es2022',
    conditions: ['@schoolgate/source'],
    tsconfig: join(elements, 'tsconfig.json'),
    logOverride: { 'ignored-bare-import': 'silent' }, // the examples fetch early what is in this file anyway
    logLevel: 'warning',
  });
  await copyFile(here('../../../examples/primary-school/policy.json'), join(folder, 'policy.json'));
  const files = await readdir(join(elements, 'src'), { recursive: true });
  for (const file of files.filter((name) => name.endsWith('.examples.ts'))) {
    const page = join(folder, file.split(/[\\/]/)[0]!);
    await mkdir(page);
    await copyFile(join(folder, 'index.html'), join(page, 'index.html'));
  }
}
