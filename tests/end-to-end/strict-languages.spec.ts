// The same strict security policy, with the interface in another language: its words come on demand, one of them from right to
// left. Everything is found by where it stands, since its name is another in each language.
import { expect, test, type Locator, type Page } from '@playwright/test';
import { codeOfConduct, concernPathway, endpoint, example, openHostPage, parentDeclaration, script } from './host-page.ts';
import { Demo } from './serve-demo.ts';
import { mark, watchPage } from './watch-page.ts';

const securityPolicy =
  "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; base-uri 'none'; require-trusted-types-for 'script'";
const source = `endpoint="${endpoint}" policy-id="${example.id}"`;
const parent = `Parent ${mark}one`;
const about = `Words ${mark} about it.`;

let demo: Demo;
test.beforeAll(async () => {
  demo = await Demo.start();
});
test.afterAll(() => demo.remove());

async function readCode(page: Page, code: Locator): Promise<void> {
  await code.locator('.open-search').click();
  await code.locator('#search').fill('share');
  await expect(code.getByRole('status').filter({ hasText: /\S/ }).first()).toBeVisible(); // a dual has no digit
  await code.locator('.open-search').click();
  await code.locator('.view').nth(1).click();
  await expect(code.locator('.glance')).toBeVisible();
  await code.locator('.view').nth(2).click();
  await code.evaluate((element: HTMLElement & { since: unknown }, known) => (element.since = known), {
    ...example,
    version: '2019',
    sections: example.sections.slice(1),
  });
  await expect(code.locator('.change').first()).toBeVisible();
  await code.locator('.view').first().click();
  await code.locator('.open-downloads').click();
  for (const kind of [1, 2, 3]) await Promise.all([page.waitForEvent('download'), code.locator('#downloads button').nth(kind).click()]);
}

async function signAndKeep(page: Page, form: Locator): Promise<void> {
  await form.locator('[type="submit"]').click();
  await expect(form.locator('#summary')).toBeVisible();
  await form.locator('#signer-name').fill(parent);
  await form.locator('#signer-capacity').check();
  await form.locator('#children-0-name').fill(`Child ${mark}one`);
  await form.locator('#outcome').check();
  await form.locator('#undertakings').check();
  await form.locator('.draw').click();
  await expect(form.locator('canvas')).toBeVisible();
  await form.locator('.type-instead').click();
  await form.locator('#signature').fill(parent);
  await form.locator('[type="submit"]').click();
  await form.locator('.send').click();
  await expect(form.locator('.done .reference')).toBeVisible();
  await Promise.all([page.waitForEvent('download'), form.locator('.actions .button-primary').click()]);
  await form.locator('.verify').click();
  await expect(
    form
      .locator('.notice')
      .filter({ hasNot: form.locator('.notice-bad') })
      .first(),
  ).toBeVisible();
  await form.locator('.keep').click();
}

async function raiseAndFollow(steps: Locator): Promise<void> {
  await steps.locator('.urgent summary').click();
  await steps.locator('#option-2').check();
  await steps.locator('[type="submit"]').click();
  await steps.locator('#option').check();
  await steps.locator('[type="submit"]').click();
  await steps.locator('.raise').click();
  await steps.locator('[type="submit"]').click();
  await expect(steps.locator('#summary')).toBeVisible();
  await steps.locator('#about').fill(about);
  await steps.locator('#raisedBy-1').check();
  await steps.locator('[type="submit"]').click();
  await steps.locator('.send').click();
  await expect(steps.locator('.done .reference').nth(1)).toBeVisible();
  await steps.locator('.done ~ .notice .see-status').click();
  await expect(steps.locator('.history .event')).toHaveCount(1);
  await steps.locator('#text').fill(about);
  await steps.locator('.send').click();
  await expect(steps.locator('.history .event')).toHaveCount(2);
  await steps.locator('.back').click();
  await steps.locator('.summarise').click();
  await expect(steps.locator('.steps li').first()).toBeVisible();
}

for (const [language, direction] of [
  ['ar', 'rtl'],
  ['cy', 'ltr'],
] as const)
  test(`everything is read, signed, raised and followed in “${language}”, and nothing is refused`, async ({ page }) => {
    const watch = await watchPage(page, demo.address);
    const others = ['parent-letter', 'think-before-posting', 'declaration-register'].map((tag) => `<${tag} ${source}></${tag}>`).join('');
    const body = `<div lang="${language}">${codeOfConduct.replace(' ', ' since="gone" ')}${parentDeclaration}${concernPathway}${others}</div>`;
    await openHostPage(page, demo, { securityPolicy, head: script, body });
    const elements = ['code-of-conduct', 'parent-declaration', 'concern-pathway', 'parent-letter', 'think-before-posting', 'declaration-register'];
    for (const tag of elements) {
      const base = page.locator(`${tag} .base`).first();
      await expect(base).toHaveAttribute('lang', language);
      await expect(base).toHaveAttribute('dir', direction);
    }
    await readCode(page, page.locator('code-of-conduct'));
    await signAndKeep(page, page.locator('parent-declaration'));
    await raiseAndFollow(page.locator('concern-pathway'));
    await page.locator('think-before-posting #topic').check();
    await page.locator('think-before-posting .check input').first().check();
    await Promise.all([page.waitForEvent('download'), page.locator('parent-letter .save').click()]);
    await watch.check();
  });
