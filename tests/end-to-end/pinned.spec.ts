// The snippet that is pinned by hashes, on a website of files only: what it preloads is all that is needed at once, and what was
// changed is refused.
import { readFileSync } from 'node:fs';
import { expect, test, type Page } from '@playwright/test';
import { toSnippet, type BundleFiles, type SnippetOptions, type SnippetTag } from '@schoolgate/sdk/export';
import { completePathway } from '@schoolgate/sdk/pathway';
import { bundle, readBundle, serveFiles } from '../../bench/embed-pages.ts';
import { example } from './host-page.ts';

const files = JSON.parse(readFileSync(`${bundle}bundle.json`, 'utf8')) as BundleFiles;
const pathway = completePathway(example); // as `schoolgate prepare` does
const policy = { ...example, ...(pathway && { pathway }) };
const tags: readonly SnippetTag[] = ['code-of-conduct', 'parent-declaration', 'concern-pathway'];

/** Every page lies two folders deep, as on a site that is itself in a folder of another. */
const folder = '/schools/oakfield';
const site = new Map<string, Buffer | string>([[`${folder}/policy.json`, JSON.stringify(policy)]]);
let server: Awaited<ReturnType<typeof serveFiles>>;
test.beforeAll(async () => {
  for (const [name, content] of await readBundle()) site.set(`${folder}/schoolgate/${name}`, content);
  server = await serveFiles(site, (_request, response) => response.writeHead(404).end());
});
test.afterAll(() => server.close());

const show = async (page: Page, options: Partial<SnippetOptions>): Promise<void> => {
  const snippet = toSnippet(policy, { base: 'schoolgate/', files, src: 'policy.json', ...options });
  site.set(
    `${folder}/page${site.size}.html`,
    `<!doctype html><html lang="en-GB"><head><meta charset="utf-8"><title>School</title><link rel="icon" href="data:,"></head><body>${snippet}</body></html>`,
  );
  await page.goto(`${server.origin}${folder}/page${site.size - 1}.html`);
};

/** What shows that an element is there. */
const ready: Record<SnippetTag, (page: Page) => Promise<void>> = {
  'code-of-conduct': (page) => expect(page.locator('code-of-conduct').getByRole('heading', { name: 'Why we have this code' })).toBeVisible(),
  'parent-declaration': (page) => expect(page.getByLabel('Your full name', { exact: true })).toBeVisible(),
  'concern-pathway': (page) => expect(page.locator('concern-pathway').getByRole('radio').first()).toBeVisible(),
};

const needed: readonly { readonly tag: SnippetTag; readonly withoutText: boolean }[] = [
  ...tags.map((tag) => ({ tag, withoutText: true })),
  { tag: 'code-of-conduct', withoutText: false },
];
for (const { tag, withoutText } of needed)
  test(`what it preloads is all that is needed at first, used, and asked for once: ${tag}${withoutText ? '' : ' with its text'}`, async ({
    page,
  }) => {
    const isReady = () => (withoutText ? ready[tag](page) : expect(page.locator('code-of-conduct .tools')).toBeVisible());
    const asked: string[] = [];
    page.on('request', (request) => asked.push(new URL(request.url()).pathname));
    await page.coverage.startJSCoverage();
    await show(page, { show: [tag], withoutText });
    await isReady();
    await page.waitForLoadState('networkidle');
    const run = (await page.coverage.stopJSCoverage()).filter(({ functions }) =>
      functions.some(({ ranges }) => ranges.some(({ count }) => count > 0)),
    );
    expect(asked.filter((path, index) => asked.indexOf(path) !== index)).toEqual([]);
    const preloaded = await page.locator('link[rel=modulepreload]').evaluateAll((links) => links.map((link) => (link as HTMLLinkElement).href));
    expect(preloaded.filter((address) => !run.some(({ url }) => url === address))).toEqual([]);

    await page.route(/\/chunks\//, (route) => (preloaded.includes(route.request().url()) ? route.continue() : route.abort()));
    await page.reload();
    await isReady();
  });

test('three elements of one policy ask for it once', async ({ page }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await show(page, { withoutText: true });
  for (const tag of tags) await ready[tag](page);
  await page.waitForLoadState('networkidle');
  expect(asked.filter((path) => path.endsWith('policy.json'))).toHaveLength(1);
});

test('the loader is the one of this version, and the page says nothing in the console', async ({ page }) => {
  const asked: string[] = [];
  const said: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  page.on('console', (message) => said.push(message.text()));
  await show(page, {});
  for (const tag of tags) await ready[tag](page);
  await page.waitForLoadState('networkidle');
  expect(asked.filter((path) => /\/schoolgate[^/]*\.(js|css)$/.test(path)).sort()).toEqual(
    [files.pinned, files.style].map((name) => `${folder}/schoolgate/${name}`).sort(),
  );
  expect(said).toEqual([]);
});

/** Has a file come changed, and says whether it was run. */
const tamper = async (page: Page, name: RegExp, options: Partial<SnippetOptions>): Promise<boolean> => {
  const [path = '', content = ''] = [...site].find(([found]) => name.test(found)) ?? [];
  await page.route(`**${path}`, (route) =>
    route.fulfill({ contentType: 'text/javascript', body: `${content.toString()}\nglobalThis.tampered = true;` }),
  );
  const came = page.waitForResponse(`**${path}`);
  await show(page, options);
  await came;
  await page.waitForLoadState('networkidle');
  return page.evaluate(() => 'tampered' in globalThis);
};

test('a file that was changed is not run, and the other elements are there', async ({ page }) => {
  expect(await tamper(page, /\/code-of-conduct\.define-[^/]*\.js$/, {})).toBe(false);
  await expect(page.locator('code-of-conduct li').first()).toBeVisible();
  await ready['parent-declaration'](page);
});

test('a loader that was changed is not run, and the text is there', async ({ page }) => {
  expect(await tamper(page, /\/schoolgate-\d[^/]*\.js$/, {})).toBe(false);
  await expect(page.locator('code-of-conduct li').first()).toBeVisible();
  await expect(page.getByText('This is where parents sign.')).toBeVisible();
});

test('an import map covers what is loaded on demand, also from a folder beside the page', async ({ page }) => {
  expect(await tamper(page, /\/render-stage-[^/]*\.js$/, { importMap: true })).toBe(false);
  await expect(page.locator('code-of-conduct li').first()).toBeVisible();
});
