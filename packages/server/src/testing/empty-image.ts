import { createHash, randomUUID } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { PGlite } from '@electric-sql/pglite';

const folder = new URL('../../node_modules/.cache/', import.meta.url);
/** One for each release of PGlite, whose place says which it is. */
const release = createHash('sha256')
  .update(import.meta.resolve('@electric-sql/pglite'))
  .digest('hex')
  .slice(0, 12);
const file = new URL(`empty-pglite-${release}.tar`, folder);

/** An empty database. Making one takes PGlite seconds, copying one does not; so it is made once and kept. */
export async function readEmptyImage(): Promise<Blob> {
  const kept = await readFile(file).catch(() => undefined);
  if (kept) return new Blob([kept]);
  const pglite = await PGlite.create();
  const image = await pglite.dumpDataDir('none');
  await pglite.close();
  await mkdir(folder, { recursive: true });
  // Several test files do this at once: the file is either whole or not there.
  const own = new URL(randomUUID(), folder);
  await writeFile(own, Buffer.from(await image.arrayBuffer()));
  await rename(own, file);
  return image;
}
