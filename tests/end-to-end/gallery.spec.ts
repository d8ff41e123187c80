// The gallery of every state, as somebody who builds a school's page meets it: on the real server with its strict security policy.
import { expect, test } from '@playwright/test';
import { Demo } from './serve-demo.ts';

let demo: Demo;
test.beforeAll(async () => {
  demo = await Demo.start();
});
test.afterAll(() => demo.remove());

test('every state of every element is drawn, and nothing goes wrong on the way', async ({ page }) => {
  test.setTimeout(180_000);
  const faults: string[] = [];
  page.on('pageerror', ({ message }) => faults.push(message));
  // one state is about an address that leads nowhere
  page.on('console', (message) => message.type() === 'error' && !message.text().includes('about:invalid') && faults.push(message.text()));

  await page.goto(`${demo.address}/gallery/`);
  const listed = await page.locator('li a').count();
  const addresses = await page.locator('h2 a').evaluateAll((links) => links.map((link) => link.getAttribute('href')));
  let drawn = 0;
  for (const address of addresses) {
    await page.goto(`${demo.address}${address}?locale=ar&ground=dark&width=320`);
    const frames = page.locator('iframe');
    const left = () =>
      frames.evaluateAll((all: HTMLIFrameElement[]) =>
        all.filter((frame) => frame.contentDocument?.documentElement.dataset['drawn'] !== 'yes').map(({ title }) => title),
      );
    await expect.poll(left, { timeout: 60_000 }).toEqual([]);
    drawn += await frames.count();
  }
  expect(faults).toEqual([]);
  expect(drawn).toBe(listed);
  process.stdout.write(`${drawn} states of ${addresses.length} elements drawn in the gallery\n`);
});

test('a page of the gallery shows the language, ground and width that were asked for', async ({ page }) => {
  await page.goto(`${demo.address}/gallery/think-before-posting/`);
  await page.getByLabel('Language').selectOption('العربية');
  await page.getByLabel('Ground').selectOption('Dark');
  await page.getByLabel('Width').selectOption('320 pixels');
  await expect(page).toHaveURL(/locale=ar&ground=dark&width=320/);
  const state = page.frameLocator('iframe').first().locator('html');
  await expect(state).toHaveAttribute('dir', 'rtl');
  await expect(state).toHaveAttribute('data-ground', 'dark');
  expect(await state.evaluate((root) => root.clientWidth)).toBe(320);
});
