// Browsers that are too old, or whose scripts do not come: the text stays readable and the ways to reach the school visible.
import { readFileSync } from 'node:fs';
import { expect, test, type Page } from '@playwright/test';
import { codeInPage, concernPathway, openHostPage, parentDeclaration, script } from './host-page.ts';
import { Demo } from './serve-demo.ts';

let demo: Demo;
test.beforeAll(async () => {
  demo = await Demo.start();
});
test.afterAll(() => demo.remove());

const body = codeInPage + parentDeclaration + concernPathway;

async function expectReadable(page: Page): Promise<void> {
  await expect(page.getByText('check that it is true before you share it')).toBeVisible();
  await expect(page.getByText('Ask the school office for a paper form.')).toBeVisible();
  await expect(page.getByText('Ring the school office.')).toBeVisible();
}

/** What may be missing, as a page's first script would find it. */
const lacking: Record<string, () => void> = {
  'no custom elements': () => Reflect.deleteProperty(globalThis, 'customElements'),
  'no shadow roots': () => Reflect.deleteProperty(Element.prototype, 'attachShadow'),
  'no style sheets of their own for shadow roots': () => Reflect.deleteProperty(globalThis, 'CSSStyleSheet'),
};
for (const [what, takeAway] of Object.entries(lacking))
  test(`in a browser with ${what}`, async ({ page }) => {
    await page.addInitScript(takeAway);
    await openHostPage(page, demo, { head: script, body });
    await page.waitForLoadState('networkidle');
    await expect(page.getByText('check that it is true before you share it')).toBeVisible();
    for (const [tag, words] of [
      ['parent-declaration', 'Ask the school office for a paper form.'],
      ['concern-pathway', 'Ring the school office.'],
    ] as const)
      await expect(page.getByText(words).or(page.locator(tag).getByRole('heading').first()).first()).toBeVisible();
  });

const failing: Record<string, RegExp> = { 'the script': /schoolgate\.js/, 'the code of each element': /\/chunks\// };
for (const [what, files] of Object.entries(failing)) {
  test(`where ${what} does not come`, async ({ page }) => {
    await page.route(files, (route) => route.abort());
    await openHostPage(page, demo, { head: script, body });
    await page.waitForLoadState('networkidle');
    await expectReadable(page);
  });

  test(`where ${what} is written in what the browser does not know`, async ({ page }) => {
    await page.route(files, (route) => route.fulfill({ contentType: 'text/javascript', body: 'class { static { of the next decade } }' }));
    await openHostPage(page, demo, { head: script, body });
    await page.waitForLoadState('networkidle');
    await expectReadable(page);
  });
}

test('a little below the browsers that are supported, the text and the forms are there', async ({ page }) => {
  await page.addInitScript(() => {
    // until Chrome 125, Firefox 126 and Safari 17.4, states were absent or named otherwise
    Object.defineProperty(ElementInternals.prototype, 'states', { get: () => undefined });
    for (const [owner, name] of [
      [URL, 'canParse'],
      [Array.prototype, 'toSorted'],
      [Array.prototype, 'toSpliced'],
      [Object, 'groupBy'],
      [Promise, 'withResolvers'],
      [CSS, 'highlights'],
      [globalThis, 'Highlight'],
    ] as const)
      Reflect.deleteProperty(owner, name);
  });
  await openHostPage(page, demo, { head: script, body });
  await expect(page.getByText('check that it is true before you share it')).toBeVisible();
  await expect(page.locator('parent-declaration').getByLabel('Your full name', { exact: true })).toBeVisible();
  await expect(page.locator('concern-pathway').getByRole('radio').first()).toBeVisible();
});

test('a browser without modules gets a sentence, beside the text and the page’s own words', async ({ page }) => {
  const file = readFileSync(new URL('../../packages/elements/frame/nomodule.js', import.meta.url), 'utf8');
  // what browsers without modules do not know either
  expect(file).not.toMatch(/=>|\b(?:const|let|class|async|import|export)\b|`|\.\.\./);
  await openHostPage(page, demo, { head: '<script src="/schoolgate/nomodule.js"></script>', body });
  await expect(page.locator('parent-declaration').getByText('This browser is too old for this part of the page.')).toBeVisible();
  await expect(page.locator('concern-pathway').getByText('call 999')).toBeVisible();
  await expectReadable(page);
});
