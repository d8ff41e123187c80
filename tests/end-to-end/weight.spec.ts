// What our elements cost a school's page, in the four ways that `npm run bench:embed` compares with others. Times are printed
// there; here stands what is the same on every machine. The ceilings are those of the benchmark, the memory's with 3 % to spare.
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { getRequestListener } from '@hono/node-server';
import { expect, test, type BrowserContext } from '@playwright/test';
import { createApp, migrate, openKeyRing, openPglite, publishPolicy } from '@schoolgate/server';
import { bundle, embedPages, endpoint, readBundle, serveFiles, type EmbedPageName } from '../../bench/embed-pages.ts';
import { fillDeclaration, sendDeclaration } from './fill-forms.ts';
import { example } from './host-page.ts';

const MEGABYTE = 1_000_000;
const { declaration: _declaration, pathway: _pathway, letter: _letter, privacy: _privacy, ...policyToRead } = example;
const { pathway: _none, letter: _no, ...policyToSign } = example;

/** A school's page around the element, narrow enough for a phone; what follows it must not move. */
const pageWith = (body: string) =>
  `<!doctype html><html lang="en-GB"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
  <title>School</title><link rel="icon" href="data:,"></head><body><header><h1>For parents</h1><p>Welcome.</p></header>${body}
  <section><h2>Office hours</h2><p>From eight to four on school days.</p></section></body></html>`;

const heading = (tag: string) => `document.querySelector('${tag}').shadowRoot?.querySelector('h3')`;
/** By page: when it is there, how many files it may ask for, and how much code, gzipped; and with all that sending takes. */
const pages: Record<EmbedPageName, { readonly ready: string; readonly requests: number; readonly code: number; readonly sent?: number }> = {
  'ours-policy-text': { ready: `document.querySelector('code-of-conduct').shadowRoot?.querySelector('.tools')`, requests: 6, code: 23_000 },
  'ours-policy-src': { ready: heading('code-of-conduct'), requests: 8, code: 22_000 },
  'ours-declaration-snippet': { ready: heading('parent-declaration'), requests: 8, code: 24_000, sent: 42_000 },
  'ours-declaration-tag': { ready: heading('parent-declaration'), requests: 8, code: 24_000, sent: 42_000 },
};

let server: Awaited<ReturnType<typeof serveFiles>>;
const files = new Map<string, Buffer | string>();
const db = openPglite();
let keys: string;

test.beforeAll(async () => {
  const scripts = await readBundle();
  for (const [name, { body }] of Object.entries(await embedPages(policyToRead, policyToSign))) {
    files.set(`/${name}/index.html`, pageWith(body));
    files.set(`/${name}/policy.json`, JSON.stringify(policyToRead));
    for (const [file, content] of scripts) files.set(`/${name}/schoolgate/${file}`, content);
  }
  files.set(`${endpoint}/policies/${example.id}`, JSON.stringify(policyToSign));
  await migrate(db);
  await publishPolicy(db, { organisation: 'hillcrest' }, policyToSign, new Date());
  keys = await mkdtemp(join(tmpdir(), 'schoolgate-'));
  const app = createApp({ db, keys: await openKeyRing(keys, new Date()), log: () => undefined, challengeSteps: 5 });
  server = await serveFiles(files, getRequestListener(app.fetch));
});
test.afterAll(async () => {
  server.close();
  await db.destroy();
  await rm(keys, { recursive: true });
});
test.use({ trace: 'off' }); // it takes memory in the page

/** Bytes, gzip -9. */
const weigh = (scripts: Iterable<string>): number =>
  [...scripts].reduce((sum, path) => sum + gzipSync(files.get(path) ?? '', { level: 9 }).length, 0);

/** The libraries that these scripts were made from, as the source maps of the loader's chunks say. */
async function librariesOf(scripts: Iterable<string>): Promise<Set<string>> {
  const chunks = [...scripts].flatMap((path) => /chunks\/.*/.exec(path)?.[0] ?? []);
  const maps = chunks.map((chunk) => readFile(join(bundle, `${chunk}.map`), 'utf8'));
  const sources = (await Promise.all(maps)).flatMap((map) => (JSON.parse(map) as { sources: string[] }).sources);
  return new Set(sources.flatMap((source) => /.*node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(source)?.[1] ?? []));
}

/** Of a visit during which no test looks into the page, since what looks takes memory there too; bytes. */
async function usedMemory(context: BrowserContext, address: string): Promise<number> {
  const page = await context.newPage();
  await page.goto(address, { waitUntil: 'networkidle' });
  const devtools = await context.newCDPSession(page);
  for (const _twice of [1, 2]) await devtools.send('HeapProfiler.collectGarbage');
  return (await devtools.send('Runtime.getHeapUsage')).usedSize;
}

for (const [name, { ready, requests, code, sent }] of Object.entries(pages)) {
  test(`moves nothing, asks nobody else, and stays light: ${name}`, async ({ browser }) => {
    const context = await browser.newContext({ viewport: { width: 412, height: 823 } });
    const page = await context.newPage();
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await page.route(/schoolgate\/.*\.js|\/policies\/|policy\.json/, async (route) => {
      await new Promise((done) => setTimeout(done, 200)); // the page is painted before they come
      await route.continue();
    });
    await page.addInitScript(() => {
      const moves: string[] = [];
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries() as (PerformanceEntry & { value: number; sources: { node: Node | null }[] })[])
          moves.push(`${entry.value.toFixed(4)} ${entry.sources.map(({ node }) => node?.nodeName).join(', ')}`);
      }).observe({ type: 'layout-shift', buffered: true });
      Object.assign(window, { moves });
    });
    await page.goto(`${server.origin}/${name}/`);
    await page.waitForFunction(ready);
    await page.waitForLoadState('networkidle');

    expect(await page.evaluate(() => (window as unknown as { moves: string[] }).moves)).toEqual([]);
    expect(asked.filter((address) => !address.startsWith(server.origin) && !address.startsWith('data:'))).toEqual([]);
    const paths = asked.filter((address) => address.startsWith(server.origin)).map((address) => new URL(address).pathname);
    expect(paths.length, paths.join('\n')).toBeLessThanOrEqual(requests);
    const scripts = paths.filter((path) => /\.(js|css)$/.test(path));
    expect(weigh(scripts)).toBeLessThanOrEqual(code);

    const memory = await usedMemory(context, page.url());
    expect(memory, `${(memory / MEGABYTE).toFixed(2)} MB`).toBeLessThanOrEqual(1.4 * MEGABYTE * 1.03);
    await context.close();
  });

  if (sent !== undefined)
    test(`stays light when a parent signs and the server asks for work first: ${name}`, async ({ page }) => {
      const scripts = new Set<string>();
      page.on('request', (request) => request.url().endsWith('.js') && scripts.add(new URL(request.url()).pathname));
      const answers: number[] = [];
      page.on('response', (response) => response.url().endsWith('/declarations') && answers.push(response.status()));
      await page.goto(`${server.origin}/${name}/`);
      const form = page.locator('parent-declaration');
      await fillDeclaration(form);
      await sendDeclaration(form);
      await page.waitForLoadState('networkidle');
      expect(answers).toEqual([428, 201]);
      expect(weigh(scripts), [...scripts].join('\n')).toBeLessThanOrEqual(sent);
      // the model's schemas and the developers' client weigh half as much as the page's code together, and come back easily
      expect([...(await librariesOf(scripts))].sort()).toEqual([
        '@lit/context',
        '@lit/reactive-element',
        'altcha-lib',
        'canonicalize',
        'lit-element',
        'lit-html',
      ]);
    });
}
