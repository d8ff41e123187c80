import { cp, mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Policy } from '@schoolgate/sdk/model';
import { buildGallery } from './build-gallery.ts';
import { renderPage } from './page.ts';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** Writes the demo school's site into a folder: its page, its styles, the built bundle of the elements, and the gallery of their states. */
export async function buildSite(folder: string, policy: Policy, endpoint: string): Promise<void> {
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  await cp(here('../site'), folder, { recursive: true });
  await cp(here('../../elements/bundle'), join(folder, 'schoolgate'), { recursive: true });
  await buildGallery(join(folder, 'gallery'));
  await writeFile(join(folder, 'index.html'), String(await renderPage({ policy, endpoint })));
}
