// The elements in pages that were not made for them: other people's style sheets, frames, shadow roots, scripts pasted twice.
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import { expect, test, type FrameLocator, type Locator, type Page } from '@playwright/test';
import { fillConcern, fillDeclaration, openConcern, sendConcern, sendDeclaration } from './fill-forms.ts';
import { codeInPage, codeOfConduct, concernPathway, endpoint, example, openHostPage, parentDeclaration, script } from './host-page.ts';
import { Demo } from './serve-demo.ts';

const { resolve } = createRequire(import.meta.url);
const sheet = (path: string) => readFileSync(resolve(path), 'utf8');

/** Style sheets that real pages bring, and ones that no page should. */
const styleSheets: Record<string, string> = {
  Bootstrap: sheet('bootstrap/dist/css/bootstrap.min.css'),
  'Tailwind’s reset': sheet('tailwindcss/preflight.css'),
  'everything unset': '* { all: unset !important } head, script, style { display: none !important }',
  'small letters from the root': 'html { font-size: 62.5% } body { font-size: 10px; line-height: 1 }',
  'ten pixels, insisted on': '* { font-size: 10px !important; line-height: 1 !important }',
  'inputs taken away':
    'div, p, button, input, label, form, fieldset, textarea { display: none !important; position: fixed !important; opacity: 0 !important; left: -9999px !important }',
  'capitals and wide letters':
    '* { text-transform: uppercase !important; letter-spacing: 0.5em !important; word-spacing: 1em !important; text-indent: 4em !important; white-space: nowrap !important; font-variant: small-caps !important }',
  'written from right to left': 'html, body, * { direction: rtl !important; text-align: right !important; unicode-bidi: bidi-override !important }',
};

const declaration = (page: Page) => page.locator('parent-declaration');
const declarationIn = (frame: FrameLocator) => frame.locator('parent-declaration');
const pathway = (page: Page) => page.locator('concern-pathway');

/** Every text that an element shows itself, with how large it is and whether it is drawn as it is written. */
const badText = (element: Locator) =>
  element.evaluate((host) => {
    const faults = new Set<string>();
    const walker = document.createTreeWalker(host.shadowRoot!, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const parent = node.parentElement!;
      if (!node.nodeValue?.trim() || parent.closest('.visually-hidden, style') || parent.getClientRects().length === 0) continue;
      const style = getComputedStyle(parent);
      const size = parseFloat(style.fontSize);
      // a note beside text of 16 pixels has 14
      if (size < 14) faults.add(`${parent.className || parent.tagName}: ${size}px`);
      if (style.textTransform !== 'none' && style.textTransform !== 'capitalize') faults.add(style.textTransform);
      if (parseFloat(style.letterSpacing) > 2) faults.add(`letters ${style.letterSpacing}`);
      if (style.direction !== 'ltr') faults.add(style.direction);
    }
    return { faults: [...faults], base: getComputedStyle(host.shadowRoot!.querySelector('.base')!).fontSize };
  });

const sideways = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

let demo: Demo;
test.beforeAll(async () => {
  demo = await Demo.start();
});
test.afterAll(() => demo.remove());

test.describe('under another style sheet', () => {
  for (const [name, css] of Object.entries(styleSheets))
    test(`all is readable, nothing scrolls sideways, and the forms can be sent: ${name}`, async ({ page }) => {
      const own = '<p id="own" class="button base title notice">The school’s own words</p><button id="press" class="button">Its button</button>';
      const looks = () =>
        page.evaluate(() =>
          ['#own', '#press', 'body', 'html'].map((selector) =>
            JSON.stringify(
              Object.fromEntries(
                [...getComputedStyle(document.querySelector(selector)!)]
                  .filter((key) => !/size|inset|^(height|width|block|inline|perspective|transform)/.test(key))
                  .map((key) => [key, getComputedStyle(document.querySelector(selector)!).getPropertyValue(key)]),
              ),
            ),
          ),
        );
      await page.setViewportSize({ width: 320, height: 700 });
      const head = '<link rel="stylesheet" href="/theirs.css">';
      const files = { '/theirs.css': css };
      await openHostPage(page, demo, { head, body: own, files });
      const before = await looks();
      const theirs = await sideways(page);
      await page.unroute('**/host.html');
      await openHostPage(page, demo, { head: head + script, body: own + codeOfConduct + parentDeclaration + concernPathway, files });
      await expect(page.locator('code-of-conduct').getByText('check that it is true before you share it')).toBeVisible();
      await expect(pathway(page).getByRole('radio').first()).toBeVisible();
      expect(await looks()).toEqual(before);
      expect(await sideways(page)).toBe(theirs);
      for (const tag of ['code-of-conduct', 'parent-declaration', 'concern-pathway']) {
        const { faults, base } = await badText(page.locator(tag));
        expect(faults, tag).toEqual([]);
        expect(parseFloat(base), tag).toBeGreaterThanOrEqual(16);
      }
      await fillDeclaration(declaration(page));
      await sendDeclaration(declaration(page));
      await openConcern(pathway(page));
      expect(await sideways(page)).toBe(theirs);
      await fillConcern(pathway(page));
      await sendConcern(pathway(page));
      expect(await sideways(page)).toBe(theirs);
    });
});

test('two of a kind on one page are told apart, and what is typed into one is not in the other', async ({ page }) => {
  await openHostPage(page, demo, { head: script, body: codeInPage + parentDeclaration + parentDeclaration + concernPathway + concernPathway });
  const [first, second] = [declaration(page).nth(0), declaration(page).nth(1)];
  await fillDeclaration(first);
  await expect(second.getByLabel('Your full name', { exact: true })).toHaveValue('');
  await fillDeclaration(second, { parent: 'Parent Two', child: 'Child Two' });
  await sendDeclaration(second);
  await expect(first.getByLabel('Your full name', { exact: true })).toHaveValue('Parent One');
  await sendDeclaration(first);
  await pathway(page).nth(1).getByRole('radio', { name: 'No', exact: true }).check();
  await expect(pathway(page).nth(0).getByRole('radio', { name: 'No', exact: true })).not.toBeChecked();
});

test('moved in the page, an element keeps what was typed and where it was', async ({ page }) => {
  await openHostPage(page, demo, { head: script, body: `${codeInPage}${parentDeclaration}${concernPathway}<div id="elsewhere"></div>` });
  await fillDeclaration(declaration(page));
  await declaration(page).getByRole('button', { name: 'Check your answers' }).click();
  await openConcern(pathway(page));
  await fillConcern(pathway(page));
  await page.locator('code-of-conduct').getByRole('button', { name: 'At a glance' }).click();
  await page.evaluate(() => {
    for (const tag of ['parent-declaration', 'concern-pathway', 'code-of-conduct'])
      document.querySelector('#elsewhere')!.append(document.querySelector(tag)!);
  });
  await expect(declaration(page).getByText('Child One')).toBeVisible();
  await expect(pathway(page).getByLabel('What is your concern about?')).toHaveValue('Left out of the chat.');
  await expect(page.locator('code-of-conduct').getByRole('button', { name: 'At a glance' })).toHaveAttribute('aria-pressed', 'true');
  await declaration(page).getByRole('button', { name: 'Sign and send' }).click();
  await expect(declaration(page).getByRole('heading', { name: 'Declaration signed' })).toBeVisible();
  await sendConcern(pathway(page));
});

test('inside somebody else’s shadow root the forms work, and the text too', async ({ page }) => {
  const wrap = (content: string) => `<div><template shadowrootmode="open"><style>p { display: none }</style>${content}</template></div>`;
  const body = wrap(codeInPage + parentDeclaration + concernPathway) + '<script type="module" src="/wake.js"></script>';
  const wake = `import { discover } from '/schoolgate/schoolgate.js'; discover(document.querySelector('div').shadowRoot);`;
  await openHostPage(page, demo, { head: script, body, files: { '/wake.js': wake } });
  await expect(page.locator('code-of-conduct').getByRole('button', { name: 'Search' })).toBeVisible();
  await fillDeclaration(declaration(page));
  await sendDeclaration(declaration(page));
  await openConcern(pathway(page));
});

/** A page on another website, with ours in a sandboxed frame on it: every request from there is from nobody. */
async function openInFrame(page: Page, sandbox: string, content: string) {
  const pages: Record<string, string> = { '/': `<iframe sandbox="${sandbox}" width="600" height="900" src="/inner"></iframe>`, '/inner': content };
  const site = createServer(({ url = '' }, response) => {
    response.setHeader('content-type', 'text/html; charset=utf-8').end(`<!doctype html><title>Elsewhere</title>${pages[url] ?? ''}`);
  }).listen(0, '127.0.0.1');
  await once(site, 'listening');
  page.once('close', () => site.close());
  await page.goto(`http://127.0.0.1:${(site.address() as AddressInfo).port}/`);
  return page.frameLocator('iframe');
}

test.describe('in a sandboxed frame, without an origin and where storage throws', () => {
  const whole = (html: string) =>
    html.replaceAll(endpoint, new URL(endpoint, demo.address).href).replace('/schoolgate/', new URL('/schoolgate/', demo.address).href);

  test('the text can be read and searched, the way to help leads on, and the forms are led to on a page of their own', async ({ page }) => {
    const faults: string[] = [];
    page.on('pageerror', ({ message }) => faults.push(message));
    page.on('console', (message) => message.type() === 'error' && faults.push(message.text()));
    const inside = await openInFrame(page, 'allow-scripts', whole(script + codeInPage + parentDeclaration + concernPathway));
    await inside.getByRole('button', { name: 'Contents and tools' }).click(); // the frame is narrow
    await inside.locator('code-of-conduct').getByRole('button', { name: 'Search' }).click();
    await inside.getByRole('searchbox').fill('true before you share');
    await expect(inside.getByText('check that it is true before you share it')).toBeVisible();

    await expect(declarationIn(inside).getByRole('link', { name: 'Open the form in a new tab' })).toBeVisible();
    await expect(declarationIn(inside).getByText('Ask the school office for a paper form.')).toBeVisible();
    await expect(declarationIn(inside).getByRole('textbox')).toHaveCount(0);

    const steps = inside.locator('concern-pathway');
    await steps.getByRole('radio', { name: /^Yes/ }).focus();
    await page.keyboard.press('Space');
    await page.keyboard.press('Enter'); // a frame that may send no forms hears of none
    await expect(steps.getByRole('heading', { name: /999/ })).toBeFocused();
    await steps.getByRole('button', { name: 'Continue' }).click();
    await steps.getByRole('radio', { name: /^My child/ }).check();
    await steps.getByRole('button', { name: 'Continue' }).click();
    await steps.getByRole('button', { name: 'Raise this now' }).click();
    await expect(steps.getByRole('heading', { name: 'Tell the school' })).toBeFocused();
    await expect(steps.getByRole('link', { name: 'Open the form in a new tab' })).toBeVisible();
    await expect(steps.getByRole('textbox')).toHaveCount(0);
    await steps.getByRole('button', { name: 'Back' }).click();
    await steps.getByRole('button', { name: 'See where a concern stands' }).click();
    await expect(steps.getByRole('link', { name: 'Open the form in a new tab' })).toBeVisible();
    expect(faults).toEqual([]);
  });

  test('the page that the forms are led to sends them', async ({ page, context }) => {
    const sandbox = 'allow-scripts allow-popups allow-popups-to-escape-sandbox';
    const inside = await openInFrame(page, sandbox, whole(script + parentDeclaration));
    const link = declarationIn(inside).getByRole('link', { name: 'Open the form in a new tab' });
    await expect(declarationIn(inside)).toContainText((await link.getAttribute('href')) ?? 'nothing');
    const [opened] = await Promise.all([context.waitForEvent('page'), link.click()]);
    await fillDeclaration(declaration(opened));
    await sendDeclaration(declaration(opened));
  });

  test('where no page of ours may show the form, the school’s own ways stay', async ({ page }) => {
    const elsewhere = parentDeclaration.replace(endpoint, 'https://another.example/v1/organisations/oakfield');
    const policy = `<script>document.querySelector('parent-declaration').policy = ${JSON.stringify(example)}</script>`;
    const inside = await openInFrame(page, 'allow-scripts', whole(script) + elsewhere + policy);
    await expect(declarationIn(inside).getByText('Go to the school’s own website, or contact the school office.')).toBeVisible();
    await expect(declarationIn(inside).getByText('Ask the school office for a paper form.')).toBeVisible();
    await expect(declarationIn(inside).getByRole('link')).toHaveCount(0);
  });
});

test('after sending, Back shows an empty form, and nothing is sent twice', async ({ page }) => {
  await openHostPage(page, demo, { head: script, body: parentDeclaration + concernPathway });
  let taken = 0; // a first try may be answered with a challenge
  page.on('response', (response) => response.status() === 201 && (taken += 1));
  await fillDeclaration(declaration(page));
  await sendDeclaration(declaration(page));
  await openConcern(pathway(page));
  await fillConcern(pathway(page));
  await sendConcern(pathway(page));
  await page.evaluate(() => dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }))); // as a browser does that kept the page
  await expect(declaration(page).getByLabel('Your full name', { exact: true })).toHaveValue('');
  await expect(pathway(page).getByRole('heading', { name: 'Concern sent' })).toHaveCount(0);
  await page.goto(new URL('/crest.svg', demo.address).href);
  await page.goBack();
  await expect(declaration(page).getByLabel('Your full name', { exact: true })).toHaveValue('');
  await expect(page.getByText('Parent One')).toHaveCount(0);
  expect(taken).toBe(2);
});

test('a script pasted twice runs once; another version warns and defers to the first', async ({ page }) => {
  const warnings: string[] = [];
  const faults: string[] = [];
  page.on('console', (message) => message.type() === 'warning' && warnings.push(message.text()));
  page.on('pageerror', ({ message }) => faults.push(message));
  const other = '<script type="module" src="/schoolgate/schoolgate.js?version=2"></script>';
  await openHostPage(page, demo, { head: script + script + other, body: codeInPage + parentDeclaration });
  await fillDeclaration(declaration(page));
  await expect.poll(() => warnings.filter((text) => text.includes('includes its script twice'))).toHaveLength(1);
  expect(faults).toEqual([]);
  await sendDeclaration(declaration(page));
});
