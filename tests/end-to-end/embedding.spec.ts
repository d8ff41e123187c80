// Every snippet of the README and the guides, in a real browser: on the real server with its strict security policy, or on a website of
// files only that asks that server.
import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';
import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test, type Page } from '@playwright/test';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { readBundle, serveFiles } from '../../bench/embed-pages.ts';
import { fillDeclaration, sendDeclaration } from './fill-forms.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const example = join(root, 'examples/primary-school/policy.json');
const bundle = join(root, 'packages/elements/bundle');

let folder = '';
let server: ChildProcess | undefined;
let address = '';
/** A website of files only; by another name than the server's, so that to browsers it is another site altogether. */
const files = new Map<string, Buffer | string>();
let website: Awaited<ReturnType<typeof serveFiles>>;
let elsewhere = '';

const cli = (...args: string[]): string =>
  spawnSync(process.execPath, ['packages/cli/bin/schoolgate.js', ...args], { cwd: root, encoding: 'utf8', maxBuffer: 1e8 }).stdout;

/** By file, every piece of HTML that the pages for web teams show. */
function snippets(): Map<string, string> {
  const guides = readdirSync(join(root, 'docs/guide')).map((name) => `docs/guide/${name}`);
  const blocks = ['README.md', 'packages/elements/README.md', ...guides].flatMap((guide) =>
    fromMarkdown(readFileSync(join(root, guide), 'utf8')).children.flatMap((node) => (node.type === 'code' && node.lang === 'html' ? [node] : [])),
  );
  return new Map(blocks.map(({ meta, value }) => [/\bfile=site\/(\S+)/.exec(meta ?? '')?.[1] ?? value, value]));
}
const opened = ['text', 'address', 'server', 'readme', 'elements', 'index', 'email', 'print', 'frame', 'elsewhere'];
test('each of them is opened by a test', () => {
  expect([...snippets().keys()].sort()).toEqual(opened.map((name) => `${name}.html`).sort());
});

/** A page of a school's site with a snippet in it. */
const page = (snippet: string) =>
  `<!doctype html><html lang="en-GB"><head><meta charset="utf-8"><title>School</title></head><body>${snippet}</body></html>`;

test.beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'schoolgate-'));
  const site = join(folder, 'site');
  await mkdir(site);
  await cp(bundle, join(site, 'schoolgate'), { recursive: true });
  await cp(example, join(site, 'policy.json'));
  for (const [name, snippet] of snippets()) await writeFile(join(site, name), snippet.startsWith('<!doctype') ? snippet : page(snippet));
  const endpoint = ['--endpoint', '/v1/organisations/oakfield'];
  await writeFile(join(site, 'written.html'), page(cli('snippet', example, ...endpoint)));
  await writeFile(join(site, 'pinned.html'), page(cli('snippet', example, ...endpoint, '--bundle', bundle)));

  for (const [name, content] of await readBundle()) files.set(`/schoolgate/${name}`, content);
  website = await serveFiles(files, (_request, response) => response.writeHead(404).end());
  elsewhere = website.origin.replace('127.0.0.1', 'localhost');

  const child = spawn(process.execPath, ['packages/server/bin/schoolgate-server.js'], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'inherit'],
    env: {
      ...process.env,
      DATABASE_URL: '',
      PORT: '0',
      DATA_DIR: join(folder, 'data'),
      SITE_DIR: site,
      POLICY_FILES: example,
      ORGANISATION: 'oakfield',
      ALLOWED_ORIGINS: elsewhere,
      FRAME_ANCESTORS: elsewhere,
    },
  });
  server = child;
  address = await new Promise<string>((resolve, reject) => {
    let log = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      log += text;
      const found = /listening at (\S+)/.exec(log)?.[1];
      if (found) resolve(found);
    });
    child.once('exit', () => reject(new Error(`The server did not start:\n${log}`)));
  });
});
test.afterAll(async () => {
  website.close();
  if (server?.kill()) await once(server, 'exit'); // else it writes into what is being removed
  await rm(folder, { recursive: true, force: true });
});

/** Opens a page, and fails the test on an error, a violation of the security policy or a request to somebody else. */
async function open(browserPage: Page, name: string): Promise<void> {
  const faults: string[] = [];
  browserPage.on('pageerror', ({ message }) => faults.push(message));
  browserPage.on('console', (message) => message.type() === 'error' && !message.text().includes('404') && faults.push(message.text()));
  browserPage.on('request', (request) => new URL(request.url()).origin !== address && faults.push(`asked ${request.url()}`));
  await browserPage.goto(`${address}/${name}.html`);
  await browserPage.waitForLoadState('networkidle');
  expect(faults).toEqual([]);
}

const name = (root: Page | ReturnType<Page['frameLocator']>) => root.getByLabel('Your full name', { exact: true });

test('the text in the page is shown, and can be searched', async ({ page }) => {
  await open(page, 'text');
  await expect(page.getByText('Please raise concerns with the school first.')).toBeVisible();
  await page.locator('code-of-conduct').getByRole('button', { name: 'Search' }).click();
  await expect(page.locator('code-of-conduct').getByRole('searchbox')).toBeVisible();
});

test('the text is there before any script, and where scripts never come', async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const bare = await context.newPage();
  for (const path of ['text', 'written', 'pinned']) {
    await bare.goto(`${address}/${path}.html`);
    await expect(bare.locator('code-of-conduct li').first()).toBeVisible();
  }
  await context.close();
});

for (const path of ['address', 'elements'])
  test(`a policy by its address is shown: ${path}`, async ({ page }) => {
    await open(page, path);
    await expect(page.locator('code-of-conduct').getByRole('heading').first()).toBeVisible();
  });

for (const path of ['server', 'written', 'pinned', 'readme', 'index'])
  test(`all three work: ${path}`, async ({ page }) => {
    await open(page, path);
    await expect(page.locator('code-of-conduct').getByRole('heading').first()).toBeVisible();
    await expect(name(page)).toBeVisible();
    await expect(page.locator('concern-pathway').getByRole('radio').first()).toBeVisible();
  });

test('without a server, the declaration is for e-mail or for print', async ({ page }) => {
  await open(page, 'email');
  await expect(name(page)).toBeVisible();
  await open(page, 'print');
  await expect(name(page)).toBeVisible();
  await expect(page.locator('concern-pathway').getByRole('radio').first()).toBeVisible();
});

/** Opens a snippet on the website that is not the server's, with the server's address where the guides have an invented one. */
async function openElsewhere(browserPage: Page, name: string): Promise<void> {
  const snippet = (snippets().get(`${name}.html`) ?? '').replaceAll(/https:\/\/conduct\.(?:oakfield|your-school)\.example/g, address);
  const script = snippet.includes('<script') ? '' : '<script type="module" src="/schoolgate/schoolgate.js"></script>';
  files.set(`/${name}.html`, page(script + snippet.replace('organisations/your-school', 'organisations/oakfield')));
  await browserPage.goto(`${elsewhere}/${name}.html`);
}

test('on another website than the server’s, a form is sent', async ({ page }) => {
  await openElsewhere(page, 'elsewhere');
  await fillDeclaration(page.locator('parent-declaration'));
  await sendDeclaration(page.locator('parent-declaration'));
});

test('a frame of another website is as tall as what it shows, and sends where the browser keeps nothing for frames', async ({ page, context }) => {
  await page.addInitScript(() => {
    if (window === window.top) return;
    for (const name of ['localStorage', 'sessionStorage', 'indexedDB'])
      Object.defineProperty(window, name, {
        get: () => {
          throw new DOMException('kept from frames of other websites', 'SecurityError');
        },
      });
  });
  await openElsewhere(page, 'frame');
  const form = page.frameLocator('iframe').locator('parent-declaration');
  await expect(name(page.frameLocator('iframe'))).toBeVisible();
  const content = () =>
    page
      .frameLocator('iframe')
      .locator('html')
      .evaluate(({ scrollHeight }) => scrollHeight);
  const height = () => page.locator('iframe').evaluate(({ clientHeight }) => clientHeight);
  await expect.poll(height).not.toBe(900);
  expect(Math.abs((await height()) - (await content()))).toBeLessThanOrEqual(1);
  await fillDeclaration(form);
  await sendDeclaration(form);
  await expect.poll(async () => Math.abs((await height()) - (await content()))).toBeLessThanOrEqual(1); // it follows
  expect(await context.cookies()).toEqual([]);
});

test('a frame is shown on no website that was not named', async ({ page }) => {
  await openElsewhere(page, 'frame');
  await page.goto(`${website.origin}/frame.html`); // the same page by another name
  await expect(page.frameLocator('iframe').locator('parent-declaration')).toHaveCount(0);
});

test('a frame takes no address of another site, and no e-mail address', async ({ page }) => {
  await page.goto(
    `${address}/schoolgate/frame.html#show=parent-declaration,script&mailto=office@elsewhere.example&endpoint=https://elsewhere.example/v1/organisations/oakfield`,
  );
  await expect(page.locator('parent-declaration')).toHaveCount(1);
  expect(await page.locator('main').evaluate((main) => main.innerHTML)).not.toContain('elsewhere');
  await expect(page.locator('main script')).toHaveCount(0);
});
