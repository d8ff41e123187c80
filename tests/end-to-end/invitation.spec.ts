// A parent whom the school has sent a link: a real browser, the real bundle, the real server, the office's own calls.
import { expect, test, type Locator, type Page } from '@playwright/test';
import type { DeclarationAccepted } from '@schoolgate/sdk';
import { Demo } from './serve-demo.ts';
import { Office } from './sign-in-office.ts';

const tokenOf = (link: string) => new URLSearchParams(new URL(link).hash.slice(1)).get('invitation') ?? '';

/** Draws two lines with the mouse, as far across the canvas as given in parts of its width and height. */
async function draw(page: Page, canvas: Locator): Promise<void> {
  await canvas.scrollIntoViewIfNeeded();
  const box = await canvas.boundingBox();
  if (!box) throw new Error('There is no canvas.');
  const at = (x: number, y: number) => [box.x + box.width * x, box.y + box.height * y] as const;
  for (const line of [
    [at(0.2, 0.6), at(0.35, 0.2), at(0.5, 0.6), at(0.65, 0.2)],
    [at(0.3, 0.8), at(0.7, 0.8)],
  ]) {
    const [start, ...rest] = line;
    await page.mouse.move(...(start ?? at(0, 0)));
    await page.mouse.down();
    for (const point of rest) await page.mouse.move(...point, { steps: 8 });
    await page.mouse.up();
  }
}

async function sendBy(page: Page, form: Locator, button: string): Promise<DeclarationAccepted> {
  const [response] = await Promise.all([
    page.waitForResponse((answer) => answer.request().method() === 'POST' && answer.url().endsWith('/declarations') && answer.status() === 201),
    form.getByRole('button', { name: button }).click(),
  ]);
  return (await response.json()) as DeclarationAccepted;
}

test.describe('a link from the school', () => {
  let demo: Demo;
  let office: Office;
  test.beforeAll(async () => {
    demo = await Demo.start();
    office = await Office.signIn(demo);
    await office.fillRoll([
      ['Child One', 'Parent One'],
      ['Child Two', 'Parent Two'],
    ]);
  });
  test.afterAll(() => demo.remove());

  test('fills in the form, is in no address, and the register counts who signs by it; their drawn signature is on the receipt', async ({ page }) => {
    const link = await office.invite('Parent One');
    const token = tokenOf(link);
    expect(token.length).toBeGreaterThan(20);
    const addresses: string[] = [];
    page.on('request', (request) => addresses.push(request.url()));
    page.on('console', (message) => {
      if (message.type() === 'error') throw new Error(message.text()); // also what the page's own policy of security refuses
    });
    await page.goto(link);
    const form = page.locator('parent-declaration');
    await expect(form.getByText('Your link from the school')).toBeVisible();
    await expect(form.getByLabel('Your full name', { exact: true })).toHaveValue('Parent One');
    await expect(form.getByLabel('Child’s full name')).toHaveValue('Child One');
    expect(page.url()).not.toContain(token);

    await form.getByRole('radio', { name: 'Parent', exact: true }).check();
    await form.getByRole('radio', { name: 'Yes, I agree and will sign' }).check();
    await form.getByRole('checkbox', { name: /^I have read/ }).check();
    await form.getByRole('button', { name: 'Draw instead' }).click();
    await draw(page, form.locator('canvas'));
    await expect(form.getByRole('img', { name: 'Drawing area with your signature' })).toBeVisible();
    await form.getByRole('button', { name: 'Check your answers' }).click();
    await expect(form.getByRole('img', { name: 'Your drawn signature' })).toBeVisible();
    const accepted = await sendBy(page, form, 'Sign and send');
    await expect(form.getByRole('heading', { name: 'Declaration signed' })).toBeVisible();
    await page.emulateMedia({ media: 'print' });
    await expect(form.getByRole('img', { name: 'Your drawn signature' }).locator('path')).toHaveAttribute('d', /^M\d+ \d+L[^M]+M\d+ \d+L/);

    expect(await office.assuranceOf(accepted)).toBe('invited');
    expect(await office.stateOf('Parent One')).toBe('signed');
    expect((await office.count()).states).toMatchObject({ signed: 1, 'not-yet': 1 });
    expect(addresses.filter((address) => address.includes(token))).toEqual([]);
    expect(demo.log).not.toContain(token);
  });

  const ends = {
    'was ended by the office': async () => {
      const link = await office.invite('Parent Two');
      await office.endLinks('Parent Two');
      return link;
    },
    'has run out': async () => {
      const lasting = 4000; // so long that it is in the future when it arrives, on a slow machine too
      const link = await office.invite('Parent Two', lasting);
      await new Promise((done) => setTimeout(done, lasting));
      return link;
    },
  };
  for (const [what, make] of Object.entries(ends))
    test(`that ${what} says so, and whoever came by it answers without it`, async ({ page }) => {
      await page.goto(await make());
      const form = page.locator('parent-declaration');
      await expect(form.getByText('Your link is no longer valid')).toBeVisible();
      await expect(form.getByLabel('Your full name', { exact: true })).toHaveValue('');
      await form.getByLabel('Your full name', { exact: true }).fill('Parent Two');
      await form.getByRole('radio', { name: 'Parent', exact: true }).check();
      await form.getByLabel('Child’s full name').fill('Child Two');
      await form.getByRole('radio', { name: 'Yes, I agree and will sign' }).check();
      await form.getByRole('checkbox', { name: /^I have read/ }).check();
      await form.getByLabel('Type your full name to sign').fill('Parent Two');
      await form.getByRole('button', { name: 'Check your answers' }).click();
      const accepted = await sendBy(page, form, 'Sign and send');
      await expect(form.getByRole('heading', { name: 'Declaration signed' })).toBeVisible();
      expect(await office.assuranceOf(accepted)).toBe('self-asserted');
      expect(await office.stateOf('Parent Two')).toBe('not-yet'); // until the office has matched it
    });
});
