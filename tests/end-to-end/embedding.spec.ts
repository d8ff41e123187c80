// Every snippet of the guide "On your page", in a real browser, on the real server with its strict security policy.
import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { appendFile, cp, mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test, type Page } from '@playwright/test';
import { fromMarkdown } from 'mdast-util-from-markdown';

const root = fileURLToPath(new URL('../..', import.meta.url));
const example = join(root, 'examples/primary-school/policy.json');
const bundle = join(root, 'packages/elements/bundle');

let folder = '';
let server: ChildProcess | undefined;
let address = '';

const cli = (...args: string[]): string =>
  spawnSync(process.execPath, ['packages/cli/bin/schoolgate.js', ...args], { cwd: root, encoding: 'utf8', maxBuffer: 1e8 }).stdout;

/** A page of a school's site with a snippet in it. */
const page = (snippet: string) =>
  `<!doctype html><html lang="en-GB"><head><meta charset="utf-8"><title>School</title></head><body>${snippet}</body></html>`;

test.beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'schoolgate-'));
  const site = join(folder, 'site');
  await mkdir(site);
  await cp(bundle, join(site, 'schoolgate'), { recursive: true });
  await cp(example, join(site, 'policy.json'));
  for (const guide of ['docs/guide/embedding.md', 'README.md'])
    for (const node of fromMarkdown(readFileSync(join(root, guide), 'utf8')).children) {
      const file = node.type === 'code' && node.lang === 'html' ? /\bfile=(\S+)/.exec(node.meta ?? '')?.[1] : undefined;
      if (node.type === 'code' && file) await writeFile(join(folder, file), page(node.value));
    }
  const endpoint = ['--endpoint', '/v1/organisations/oakfield'];
  await writeFile(join(site, 'written.html'), page(cli('snippet', example, ...endpoint)));
  await writeFile(join(site, 'pinned.html'), page(cli('snippet', example, ...endpoint, '--bundle', bundle)));

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

test('a policy by its address is shown', async ({ page }) => {
  await open(page, 'address');
  await expect(page.locator('code-of-conduct').getByRole('heading').first()).toBeVisible();
});

for (const path of ['server', 'written', 'pinned', 'readme'])
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

test('a frame is as tall as what it shows, and takes no address of another site', async ({ page }) => {
  await open(page, 'frame');
  await expect(name(page.frameLocator('iframe'))).toBeVisible();
  const heights = () =>
    page.evaluate(() => {
      const frame = document.querySelector('iframe');
      return [frame?.clientHeight, frame?.contentDocument?.documentElement.scrollHeight];
    });
  await expect.poll(async () => (await heights())[0]).not.toBe(900);
  const [frame = 0, content = 0] = await heights();
  expect(Math.abs(frame - content)).toBeLessThanOrEqual(1);

  await page.goto(
    `${address}/schoolgate/frame.html#show=parent-declaration,script&mailto=office@elsewhere.example&endpoint=https://elsewhere.example/v1/organisations/oakfield`,
  );
  await expect(page.locator('parent-declaration')).toHaveCount(1);
  expect(await page.locator('main').evaluate((main) => main.innerHTML)).not.toContain('elsewhere');
  await expect(page.locator('main script')).toHaveCount(0);
});

test('a page that insists on hashes does not run a file that was changed', async ({ page }) => {
  const chunks = join(folder, 'site/schoolgate/chunks');
  const file = (await readdir(chunks)).find((found) => /^code-of-conduct\.define-.*\.js$/.test(found)) ?? '';
  await appendFile(join(chunks, file), '\nglobalThis.tampered = true;');
  await page.goto(`${address}/pinned.html`);
  await expect(name(page)).toBeVisible(); // the others are whole
  await page.waitForLoadState('networkidle');
  expect(await page.evaluate(() => 'tampered' in globalThis)).toBe(false);
  await expect(page.locator('code-of-conduct li').first()).toBeVisible();
});
