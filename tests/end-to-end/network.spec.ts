// Networks and servers as they are: slow, gone, broken, and a page that is loaded anew in the middle. For both forms.
import { expect, test, type Locator, type Page } from '@playwright/test';
import { fillConcern, fillDeclaration, openConcern } from './fill-forms.ts';
import { concernPathway, openHostPage, parentDeclaration, script } from './host-page.ts';
import { Demo } from './serve-demo.ts';

let demo: Demo;
test.beforeAll(async () => {
  demo = await Demo.start();
});
test.afterAll(() => demo.remove());

interface Form {
  readonly body: string;
  readonly tag: string;
  readonly path: string;
  readonly fill: (form: Locator) => Promise<void>;
  /** Words that were typed, as they stand in the check of the answers. */
  readonly typed: string;
  readonly send: string;
  readonly done: string;
}
const forms: Record<string, Form> = {
  'a declaration': {
    body: parentDeclaration,
    tag: 'parent-declaration',
    path: '**/declarations',
    fill: (form) => fillDeclaration(form),
    typed: 'Child One',
    send: 'Sign and send',
    done: 'Declaration signed',
  },
  'a concern': {
    body: concernPathway,
    tag: 'concern-pathway',
    path: '**/concerns',
    fill: async (form) => {
      await openConcern(form);
      await fillConcern(form);
    },
    typed: 'Left out of the chat.',
    send: 'Send to the school',
    done: 'Concern sent',
  },
};

/** The keys of what the server took. */
function watchTaken(page: Page): (string | undefined)[] {
  const taken: (string | undefined)[] = [];
  page.on('response', (response) => response.status() === 201 && taken.push(response.request().headers()['idempotency-key']));
  return taken;
}

for (const [name, { body, tag, path, fill, typed, send, done }] of Object.entries(forms))
  test.describe(name, () => {
    const toCheck = async (page: Page): Promise<Locator> => {
      await openHostPage(page, demo, { head: script, body });
      const form = page.locator(tag);
      await fill(form);
      await form.getByRole('button', { name: 'Check your answers' }).click();
      await expect(form.getByText(typed)).toBeVisible();
      await page.waitForLoadState('networkidle');
      return form;
    };

    test('on a slow network says that it is being sent, and is sent once however often somebody presses', async ({ page }) => {
      const taken = watchTaken(page);
      const form = await toCheck(page);
      let go = () => {};
      const held = new Promise<void>((open) => (go = open));
      await page.route(path, async (route) => {
        await held;
        await route.continue();
      });
      await form.getByRole('button', { name: send }).dblclick();
      const button = form.getByRole('button', { name: 'Sending…' });
      await expect(button).toHaveAttribute('aria-disabled', 'true');
      await button.click({ force: true });
      await page.keyboard.press('Enter');
      go();
      await expect(form.getByRole('heading', { name: done })).toBeVisible();
      await page.waitForTimeout(300);
      expect(taken).toHaveLength(1);
    });

    test('that the server breaks on is still there, and is sent once it is mended', async ({ page }) => {
      const taken = watchTaken(page);
      const form = await toCheck(page);
      await page.route(path, (route) => route.fulfill({ status: 500, contentType: 'text/html', body: '<h1>Oops</h1>' }));
      await form.getByRole('button', { name: send }).click();
      await expect(form.getByText('The school’s server could not take this. What you wrote is still here.')).toBeVisible();
      await expect(form.getByText(typed)).toBeVisible();
      await page.unroute(path);
      await form.getByRole('button', { name: 'Try again' }).click();
      await expect(form.getByRole('heading', { name: done })).toBeVisible();
      expect(taken).toHaveLength(1);
    });

    test('that finds no network is still there, and is sent when there is one', async ({ page, context }) => {
      const taken = watchTaken(page);
      const form = await toCheck(page);
      await context.setOffline(true);
      await form.getByRole('button', { name: send }).click();
      await expect(form.getByRole('heading', { name: 'There is a problem' })).toBeVisible({ timeout: 40_000 });
      await expect(form.getByText(typed)).toBeVisible();
      await context.setOffline(false);
      await form.getByRole('button', { name: 'Try again' }).click();
      await expect(form.getByRole('heading', { name: done })).toBeVisible();
      expect(taken).toHaveLength(1);
    });

    test('whose answer is lost on its way back is kept once', async ({ page }) => {
      const form = await toCheck(page);
      const answers: string[] = [];
      await page.route(path, async (route) => {
        const response = await route.fetch();
        if (response.status() === 428) return route.fulfill({ response }); // asks for work first
        answers.push(await response.text());
        await (answers.length === 1 ? route.abort('connectionreset') : route.fulfill({ response }));
      });
      await form.getByRole('button', { name: send }).click();
      await expect(form.getByRole('heading', { name: done })).toBeVisible();
      expect(answers).toHaveLength(2);
      expect(answers[1]).toBe(answers[0]);
    });

    test('in a page that is loaded anew leaves nothing behind that nobody asked to keep, and is not sent', async ({ page }) => {
      const taken = watchTaken(page);
      page.on('dialog', (dialog) => void dialog.accept());
      const form = await toCheck(page);
      await page.reload();
      await expect(form.getByRole(tag === 'concern-pathway' ? 'radio' : 'textbox').first()).toBeVisible();
      await expect(page.getByText(typed)).toHaveCount(0);
      expect(await page.evaluate(() => localStorage.length + sessionStorage.length)).toBe(0);
      expect(taken).toEqual([]);
    });
  });

test('a concern that somebody chose to keep comes back after a reload in the middle of sending, and is kept by the school once', async ({ page }) => {
  await openHostPage(page, demo, { head: script, body: concernPathway });
  const form = page.locator('concern-pathway');
  await openConcern(form);
  await fillConcern(form);
  await form.getByRole('checkbox', { name: /Keep what I write/ }).check();
  await form.getByRole('button', { name: 'Check your answers' }).click();
  const answers: string[] = [];
  const answered = new Promise<void>((resolve) => {
    void page.route('**/concerns', async (route) => {
      const response = await route.fetch();
      if (response.status() === 428) return route.fulfill({ response });
      answers.push(await response.text());
      resolve();
      if (answers.length > 1) await route.fulfill({ response }); // the first one is on its way for ever
    });
  });
  await form.getByRole('button', { name: 'Send to the school' }).click();
  await answered;
  await page.reload();
  await expect(form.getByText('Something you wrote is kept on this device.')).toBeVisible();
  await form.getByRole('radio', { name: 'No', exact: true }).check();
  await form.getByRole('button', { name: 'Continue' }).click();
  await form.getByRole('button', { name: 'Raise this now' }).click();
  await form.getByRole('button', { name: 'Check your answers' }).click();
  await form.getByRole('button', { name: 'Send to the school' }).click();
  await expect(form.getByRole('heading', { name: 'Concern sent' })).toBeVisible();
  expect(answers).toHaveLength(2);
  expect(answers[1]).toBe(answers[0]);
});
