// Everything that the elements can do, under the strictest policy that a page may set, on the real bundle and server: nothing is
// refused by the browser, nobody else is asked, no cookie is set, and no name is in an address or in an event that bubbles.
import { expect, test, type Locator, type Page } from '@playwright/test';
import type { Policy } from '@schoolgate/sdk';
import { fillConcern, fillDeclaration, openConcern, sendConcern, sendDeclaration } from './fill-forms.ts';
import { codeInPage, concernPathway, endpoint, example, openHostPage, parentDeclaration, script, type HostPage } from './host-page.ts';
import { Demo } from './serve-demo.ts';
import { Office } from './sign-in-office.ts';
import { mark, watchPage, type Watch } from './watch-page.ts';

const securityPolicy =
  "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; base-uri 'none'; require-trusted-types-for 'script'";

const parent = `Parent ${mark}one`;
const child = `Child ${mark}one`;
const contact = `${mark}@example.org`;
const about = `Words ${mark} about it.`;

const declarationIn = (page: Page) => page.locator('parent-declaration');
const pathwayIn = (page: Page) => page.locator('concern-pathway');
const codeIn = (page: Page) => page.locator('code-of-conduct');
const button = (element: Locator, name: string | RegExp) => element.getByRole('button', { name });
const source = `endpoint="${endpoint}" policy-id="${example.id}"`;

let demo: Demo;
test.beforeAll(async () => {
  demo = await Demo.start();
});
test.afterAll(() => demo.remove());

let office: Promise<Office> | undefined;
/** The way in is good once. */
const signIn = () => (office ??= Office.signIn(demo));

const open = async (page: Page, host: HostPage): Promise<Watch> => {
  const watch = await watchPage(page, demo.address);
  await openHostPage(page, demo, { securityPolicy, ...host, head: script });
  return watch;
};

/** Presses each, and gives the names of the files that come of it. */
const saveBy = async (page: Page, buttons: readonly Locator[]): Promise<string[]> => {
  const names: string[] = [];
  for (const each of buttons) {
    const [file] = await Promise.all([page.waitForEvent('download'), each.click()]);
    names.push(file.suggestedFilename());
  }
  return names;
};

const translated: Policy = { ...example, translations: { cy: { title: 'Teitl', text: { [example.sections[0]!.id]: 'Pennawd' } } } };
const json = (value: unknown) => JSON.stringify(value).replaceAll('<', '\\u003c');

const ways: Record<string, HostPage> = {
  'from the server': { body: `<code-of-conduct ${source} since="gone"></code-of-conduct>${concernPathway}` },
  'from an address': {
    body: '<code-of-conduct src="/policy.json" since="gone"></code-of-conduct><concern-pathway src="/policy.json"></concern-pathway>',
    files: { '/policy.json': json(translated) },
  },
  'as the page’s own text': { body: codeInPage.replace('<code-of-conduct', '<code-of-conduct since="gone"') + concernPathway },
  'as data in the page': {
    body: `<code-of-conduct since="gone"><script type="application/json">${json(translated)}</script></code-of-conduct>${concernPathway}`,
  },
};
for (const [way, host] of Object.entries(ways))
  test(`the text ${way}: every view, search, links, files, print, and on to the pathway`, async ({ page, context }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin: new URL(demo.address).origin });
    const watch = await open(page, host);
    const code = codeIn(page);
    await button(code, 'Search').click();
    await code.getByRole('searchbox').fill('share');
    await button(code, 'Next').click();
    await button(code, 'Search').click();
    await button(code, 'At a glance').click();
    await button(code, 'What changed').click();
    await expect(button(code, 'Try again').or(code.getByText('What changed since version'))).toBeVisible();
    await code.evaluate((element: HTMLElement & { since: unknown }, known) => (element.since = known), {
      ...example,
      version: '2019',
      sections: example.sections.slice(1),
    });
    await expect(code.getByText('What changed since version 2019')).toBeVisible();
    await button(code, 'Full text').click();
    await button(code, 'Links to each part').click();
    await code.locator('a[href^="#"]:visible').nth(2).click();
    await button(code, 'Save or print').click();
    await code.getByRole('button', { name: 'Print', exact: true }).click();
    const files = ['web page', 'Markdown', 'data'].map((kind) => button(code, new RegExp(`^Save as .*${kind}`)));
    expect((await saveBy(page, files)).map((name) => name.split('.').at(-1))).toEqual(['html', 'md', 'json']);
    expect(watch.printed()).toBe(1);
    if (JSON.stringify(host).includes('translations')) await code.locator('button[lang="cy"]').click();
    await button(code, 'At a glance').click();
    await code
      .getByRole('link', { name: /^Do this instead/ })
      .first()
      .click();
    await expect(pathwayIn(page).getByText(/You are on the way to/)).toBeVisible();
    await watch.check();
    expect(watch.events.some((event) => event.startsWith('code-of-conduct-navigate-request'))).toBe(true);
  });

test('another version than the text on the page is told and opened', async ({ page }) => {
  const watch = await open(page, { body: codeInPage.replace(/data-version="[^"]*"/, 'data-version="2019"') });
  await button(codeIn(page), 'Show that version').click();
  await expect(codeIn(page).getByRole('heading', { level: 2 }).first()).toBeVisible();
  await watch.check();
});

test('a declaration is drawn, checked, sent behind a piece of work, saved, verified, printed and remembered', async ({ page }) => {
  const watch = await open(page, { body: parentDeclaration });
  const form = declarationIn(page);
  const asked: number[] = [];
  page.on('response', (response) => response.request().method() === 'POST' && asked.push(response.status()));
  await button(form, 'Check your answers').click();
  await expect(form.getByRole('heading', { name: 'There is a problem' })).toBeVisible();
  await fillDeclaration(form, { parent, child });
  await button(form, 'Add another child').click();
  await form.getByLabel('Child’s full name').nth(1).fill(`Child ${mark}two`);
  await button(form, 'Draw instead').click();
  const canvas = form.locator('canvas');
  await canvas.scrollIntoViewIfNeeded();
  const { x, y } = (await canvas.boundingBox()) ?? { x: 0, y: 0 };
  await page.mouse.move(x + 20, y + 20);
  await page.mouse.down();
  await page.mouse.move(x + 120, y + 60, { steps: 5 });
  await page.mouse.up();
  await sendDeclaration(form);
  expect(asked).toEqual([428, 201]);
  const [receipt] = await saveBy(page, [button(form, 'Download your receipt')]);
  expect(receipt).toMatch(/^receipt-.*\.json$/);
  await button(form, 'Check the receipt').click();
  await expect(form.getByText('The receipt is genuine')).toBeVisible();
  await button(form, 'Print this page').click();
  await button(form, 'Remember on this device that I have answered').click();
  expect(watch.printed()).toBe(1);
  expect(JSON.stringify(await page.evaluate(() => ({ ...localStorage })))).not.toContain(mark);
  await watch.check();
  expect(watch.events.some((event) => event.startsWith('parent-declaration-sent'))).toBe(true);

  await page.reload();
  await expect(form.getByText('There is nothing for you to do')).toBeVisible();
  await button(form, 'Answer for another parent or carer').click();
  await fillDeclaration(form, { parent: `Parent ${mark}two`, child });
  await form.getByRole('radio', { name: 'No, I do not want to sign' }).check();
  await form.getByLabel('Why you do not want to sign').fill(about);
  await button(form, 'Check your answers').click();
  await button(form, 'Send my answer').click();
  await expect(form.getByRole('heading', { name: 'Answer recorded' })).toBeVisible();
  await watch.check();
});

test('without a server a declaration goes by email, on paper, or with the page’s own form', async ({ page }) => {
  const files = { '/policy.json': json(example) };
  const prepare = async (form: Locator, name: string) => {
    await fillDeclaration(form, { parent, child });
    await button(form, 'Check your answers').click();
    await button(form, name).click();
  };
  const all = ['mailto="office@school.example"', '', ''].map(
    (way) => `<parent-declaration src="/policy.json" name="answer" ${way}></parent-declaration>`,
  );
  const watch = await open(page, {
    body: `${all[0]}${all[1]}<form method="post" action="/taken">${all[2]}<button id="theirs">Send</button></form>`,
    files,
  });
  const [mail, paper, inside] = [0, 1, 2].map((index) => declarationIn(page).nth(index)) as [Locator, Locator, Locator];
  await prepare(mail, 'Prepare the email');
  await expect(mail.getByText('Email prepared, not yet sent')).toBeVisible();
  await button(mail, 'Copy the text').click();
  await prepare(paper, 'Go on to print');
  await button(paper, /^Print/).click();
  await fillDeclaration(inside, { parent, child });
  await button(inside, 'Check your answers').click();
  await expect(inside.getByText('Your answer is ready.')).toBeVisible();
  const entry = await page.evaluate(() => new FormData(document.querySelector('form')!).get('answer'));
  expect(entry).toContain(parent);
  expect(watch.printed()).toBe(1);
  await watch.check();
  expect(watch.events.filter((event) => event.startsWith('parent-declaration-prepared'))).toHaveLength(2);
});

test('a link of the school fills in the form', async ({ page }) => {
  const staff = await signIn();
  await staff.fillRoll([[child, parent]]);
  const { hash } = new URL(await staff.invite(parent));
  const watch = await watchPage(page, demo.address);
  await openHostPage(page, demo, { securityPolicy, head: script, body: parentDeclaration, fragment: hash });
  const form = declarationIn(page);
  await expect(form.getByLabel('Your full name', { exact: true })).toHaveValue(parent);
  await fillDeclaration(form, { parent, child });
  await sendDeclaration(form);
  await watch.check();
  expect(page.url()).not.toContain('invitation');
});

test('a concern is kept on the device, sent, looked at again, added to, and left in a hurry', async ({ page }) => {
  const watch = await open(page, { body: `<concern-pathway ${source} exit-to="${new URL('/crest.svg', demo.address).href}"></concern-pathway>` });
  const steps = pathwayIn(page);
  await steps.getByText('Get urgent help').click();
  await openConcern(steps);
  await button(steps, 'Check your answers').click();
  await expect(steps.getByRole('heading', { name: 'There is a problem' })).toBeVisible();
  await fillConcern(steps, { parent, contact, about });
  await button(steps, 'Add a child').click();
  await steps.getByLabel('Child’s full name').fill(child);
  await steps.getByRole('checkbox', { name: /If the school asks/ }).check();
  await steps.getByRole('checkbox', { name: /Keep what I write/ }).check();
  await watch.check();
  await page.reload();
  await expect(steps.getByText('Something you wrote is kept on this device.')).toBeVisible();
  await steps.getByRole('radio', { name: 'No', exact: true }).check();
  await button(steps, 'Continue').click();
  await button(steps, 'Raise this now').click();
  await expect(steps.getByLabel('What is your concern about?')).toHaveValue(about);
  await sendConcern(steps);
  expect(await page.evaluate(() => localStorage.length)).toBe(0);
  await button(steps, 'Print this page').click();
  await button(steps, 'See where a concern stands').click();
  await expect(steps.getByText('You raised it')).toBeVisible();
  await steps.getByLabel('Your message to the school').fill(about);
  await button(steps, 'Send to the school').click();
  await expect(steps.getByText('The school has received it.')).toBeVisible();
  await button(steps, 'Take back this agreement').click();
  await expect(steps.getByText('You have taken back your agreement')).toBeVisible();
  await button(steps, 'Back').click();
  await button(steps, 'A summary to print').click();
  await button(steps, 'Print this page').click();
  expect(watch.printed()).toBe(2);
  await watch.check();
  for (const kind of ['moved', 'sent']) expect(watch.events.some((event) => event.startsWith(`concern-pathway-${kind}`))).toBe(true);
  for (let press = 0; press < 3; press += 1) await page.keyboard.press('Escape');
  await page.waitForURL('**/crest.svg');
  expect(watch.faults).toEqual([]);
});

test('the office’s register is searched, sorted and saved', async ({ page }) => {
  const watch = await open(page, { body: `<declaration-register ${source}></declaration-register>` });
  const register = page.locator('declaration-register');
  await expect(register.getByText('Sign in to see who has answered.')).toBeVisible();
  const staff = await signIn();
  await staff.fillRoll([[child, parent]]);
  await page.route('**/register/**', (route) => route.continue({ headers: { ...route.request().headers(), ...staff.headers } }));
  await page.reload();
  await register.getByRole('searchbox').fill(mark);
  await expect(register.getByText(parent)).toBeVisible();
  for (const label of ['Declined', 'Everybody']) await register.getByRole('combobox').first().selectOption({ label }); // the parent may have answered by now
  await register.getByRole('columnheader').first().getByRole('button').click();
  await expect(register.getByRole('link', { name: 'Save all as CSV' })).toHaveAttribute('href', /^http:\/\/127.*\/export$/);
  await watch.check();
});

test('what is not allowed would be noticed', async ({ page }) => {
  const wrong = `
    const element = document.querySelector('i');
    element.setAttribute('style', 'color: red');
    try { element.innerHTML = '<b></b>'; } catch {}
    element.dispatchEvent(new CustomEvent('leak', { bubbles: true, composed: true, detail: { name: '${parent}' } }));
    document.cookie = 'a=1';
    fetch('/?name=${mark}');
    fetch('https://elsewhere.example/').catch(() => undefined);`;
  const files = { '/wrong.js': wrong };
  const watch = await open(page, { body: '<i></i><script src="/wrong.js"></script>', files });
  for (const fault of [/style-src/, /require-trusted-types-for/, /a name in an address/, /elsewhere\.example/])
    await expect.poll(() => watch.faults.some((text) => fault.test(text)), String(fault)).toBe(true);
  expect(watch.events.some((event) => event.includes(mark))).toBe(true);
  await expect(watch.check()).rejects.toThrow();
});

test('the letter, the check before posting and the provider, in every language', async ({ page }) => {
  const elements = ['code-of-conduct', 'parent-declaration', 'concern-pathway', 'parent-letter', 'think-before-posting'];
  const body = elements.map((tag) => `<${tag}></${tag}>`).join('');
  const watch = await open(page, { body: `<conduct-provider ${source}>${body}</conduct-provider>` });
  const [saved] = await saveBy(page, [button(page.locator('parent-letter'), 'Save as text')]);
  expect(saved).toMatch(/\.txt$/);
  await button(page.locator('parent-letter'), 'Print this letter').click();
  await button(page.locator('think-before-posting'), 'Write in a group or a chat')
    .or(page.getByRole('radio', { name: 'Write in a group or a chat' }))
    .first()
    .click();
  for (const locale of ['cy', 'pl', 'ur', 'ar']) {
    await page.locator('conduct-provider').evaluate((provider, language) => provider.setAttribute('locale', language), locale);
    for (const tag of elements) await expect(page.locator(`${tag} .base`)).toHaveAttribute('lang', locale);
  }
  expect(watch.printed()).toBe(1);
  await watch.check();
});
