// The whole path as a parent meets it: a real browser, the real bundle, the real server on a real folder.
import { existsSync } from 'node:fs';
import { AxeBuilder } from '@axe-core/playwright';
import { expect, test, type Locator, type Page, type Request, type Response } from '@playwright/test';
import type { Receipt } from '@schoolgate/sdk';
import { Demo } from './serve-demo.ts';

/** The school documents that stand beside the project where it is developed; tests that need them are skipped elsewhere. */
const academy = '../shared/seeds/002_cb8135fb5e061a26.txt';
const values = '../shared/seeds/004_5815c3af376ff85f.txt';
const hasSeeds = existsSync(new URL(`../../${academy}`, import.meta.url));

const policy = (page: Page) => page.locator('code-of-conduct');
const declaration = (page: Page) => page.locator('parent-declaration');
const pathway = (page: Page) => page.locator('concern-pathway');

/** Opens the demo page, and fails the test on any script error, blocked resource or request to somebody else. */
async function open(page: Page, demo: Demo): Promise<void> {
  const origin = new URL(demo.address).origin;
  page.on('pageerror', (error) => {
    throw error;
  });
  page.on('console', (message) => {
    if (message.type() === 'error' && !/status of|ERR_INTERNET_DISCONNECTED|ERR_CONNECTION_RESET/.test(message.text()))
      throw new Error(message.text());
  });
  page.on('request', (request) => {
    if (new URL(request.url()).origin !== origin) throw new Error(`Asked somebody else: ${request.url()}`);
  });
  await page.goto(demo.address);
  await expect(policy(page).getByRole('heading').first()).toBeVisible();
}

async function fillDeclaration(page: Page): Promise<void> {
  const form = declaration(page);
  await form.getByLabel('Your full name', { exact: true }).fill('Parent One');
  await form.getByRole('radio', { name: 'Parent', exact: true }).check();
  await form.getByLabel('Child’s full name').fill('Child One');
  await form.getByRole('radio', { name: 'Yes, I agree and will sign' }).check();
  await form.getByRole('checkbox', { name: /^I have read/ }).check();
  await form.getByLabel('Type your full name to sign').fill('Parent One');
}

/** The bodies that the page has sent: Playwright does not see those of requests that the client has cloned for a retry. */
const recordBodies = (page: Page) =>
  page.addInitScript(() => {
    const send = globalThis.fetch;
    const sent: Record<string, string> = {};
    Object.assign(globalThis, { sent });
    globalThis.fetch = async (input, init) => {
      const request = new Request(input, init);
      const key = request.headers.get('idempotency-key');
      if (key) sent[key] = await request.clone().text();
      return send(request);
    };
  });

/** Presses a button and gives the request that the server took; the first one may be answered with a challenge. */
async function sendBy(page: Page, path: string, press: () => Promise<void>): Promise<Request> {
  const isTaken = (response: Response) => response.request().method() === 'POST' && response.url().endsWith(path) && response.status() === 201;
  const [response] = await Promise.all([page.waitForResponse(isTaken), press()]);
  return response.request();
}

async function sign(page: Page): Promise<{ request: Request; reference: string }> {
  const form = declaration(page);
  await fillDeclaration(page);
  await form.getByRole('button', { name: 'Check your answers' }).click();
  await expect(form.getByRole('heading', { name: 'Check your answers before you send them' })).toBeFocused();
  const request = await sendBy(page, '/declarations', () => form.getByRole('button', { name: 'Sign and send' }).click());
  await expect(form.getByRole('heading', { name: 'Declaration signed' })).toBeVisible();
  return { request, reference: ((await (await request.response())?.json()) as { reference: string }).reference };
}

/** Walks from the safety question to the first stage of the school's procedure. */
async function walkToFirstStage(page: Page): Promise<void> {
  const steps = pathway(page);
  await steps.getByRole('radio', { name: 'No', exact: true }).check();
  await steps.getByRole('button', { name: 'Continue' }).click();
  await steps.getByRole('radio', { name: /^My child/ }).check();
  await steps.getByRole('button', { name: 'Continue' }).click();
}

async function raiseConcern(page: Page): Promise<Request> {
  const steps = pathway(page);
  await steps.getByRole('button', { name: 'Raise this now' }).click();
  await steps.getByLabel('What is your concern about?').fill('My child was left out of the class chat.');
  await steps.getByRole('radio', { name: 'With my name' }).check();
  await steps.getByLabel('Your full name').fill('Parent One');
  await steps.getByLabel('Email address or telephone number').fill('parent.one@example.org');
  await steps.getByRole('button', { name: 'Check your answers' }).click();
  const request = await sendBy(page, '/concerns', () => steps.getByRole('button', { name: 'Send to the school' }).click());
  await expect(steps.getByRole('heading', { name: 'Concern sent' })).toBeVisible();
  return request;
}

/** Sends a request again, to the letter. */
const repeat = async (page: Page, request: Request): Promise<{ status: number; body: string }> => {
  const key = (await request.headerValue('idempotency-key')) ?? '';
  const sent = await page.evaluate(() => (globalThis as unknown as { sent: Record<string, string> }).sent);
  const body = sent[key] ?? '';
  const response = await fetch(request.url(), { method: 'POST', headers: { 'content-type': 'application/json', 'idempotency-key': key }, body });
  return { status: response.status, body: await response.text() };
};

test.describe('the example school', () => {
  let demo: Demo;
  test.beforeAll(async () => {
    demo = await Demo.start();
  });
  test.afterAll(() => demo.remove());

  test('a parent reads, signs and raises a concern, and all of it outlives a restart', async ({ page }) => {
    await recordBodies(page);
    await open(page, demo);
    await expect(policy(page).getByText('check that it is true before you share it')).toBeVisible();

    const signed = await sign(page);
    await expect(declaration(page).getByText(signed.reference)).toBeVisible();
    await walkToFirstStage(page);
    await expect(pathway(page).getByRole('heading', { name: 'Talk to the class teacher' })).toBeFocused();
    const raised = await raiseConcern(page);

    const before = [await repeat(page, signed.request), await repeat(page, raised)];
    expect(before[0]?.status).toBe(201);
    expect(before[0]?.body).toContain(signed.reference);
    await demo.stop();
    await demo.run();
    expect([await repeat(page, signed.request), await repeat(page, raised)]).toEqual(before);
  });

  test('the receipt verifies with the published keys', async ({ page }) => {
    await open(page, demo);
    const { request } = await sign(page);
    const { receipt } = (await (await request.response())?.json()) as { receipt: Receipt };
    const { verifyReceipt, createClient } = await import('@schoolgate/sdk');
    const client = createClient({ endpoint: request.url().replace(/\/declarations$/, '') });
    const { declaration: verified } = await verifyReceipt(receipt, await client.getKeys());
    expect(verified.signer.name).toBe('Parent One');
    expect(verified.assurance).toBe('self-asserted');
  });

  test('what is missing is listed, linked and kept', async ({ page }) => {
    await open(page, demo);
    const form = declaration(page);
    await form.getByLabel('Child’s full name').fill('Child One');
    await form.getByRole('radio', { name: 'Yes, I agree and will sign' }).check();
    await form.getByRole('button', { name: 'Check your answers' }).click();
    const summary = form.getByRole('alert');
    await expect(summary.getByRole('heading', { name: 'There is a problem' })).toBeVisible();
    for (const problem of [
      'Enter your full name',
      'Choose what you are to the child',
      'Tick the box if you agree, or choose not to sign',
      'Type your full name to sign',
    ])
      await expect(summary.getByRole('link', { name: problem })).toBeVisible();
    await summary.getByRole('link', { name: 'Enter your full name' }).click();
    await expect(form.getByLabel('Your full name', { exact: true })).toBeFocused();
    await expect(form.getByLabel('Child’s full name')).toHaveValue('Child One');
  });

  test('a refusal by the server stands at its field, and what was typed is still there', async ({ page }) => {
    await open(page, demo);
    await page.route('**/declarations', (route) =>
      route.fulfill({
        status: 422,
        contentType: 'application/problem+json',
        body: JSON.stringify({
          type: '/problems/invalid-request',
          title: 'The request is not complete and correct.',
          status: 422,
          errors: [{ pointer: '#/children/0/name', code: 'too-long', detail: 'This is too long.' }],
        }),
      }),
    );
    const form = declaration(page);
    await fillDeclaration(page);
    await form.getByRole('button', { name: 'Check your answers' }).click();
    await form.getByRole('button', { name: 'Sign and send' }).click();
    await expect(form.getByRole('alert').getByRole('link')).toHaveCount(1);
    await expect(form.getByLabel('Child’s full name')).toHaveAttribute('aria-invalid', 'true');
    await expect(form.getByLabel('Child’s full name')).toHaveValue('Child One');
    await expect(form.getByLabel('Your full name', { exact: true })).toHaveValue('Parent One');
  });

  test('with the network gone nothing is lost, and trying again sends it', async ({ page, context }) => {
    await open(page, demo);
    const form = declaration(page);
    await fillDeclaration(page);
    await form.getByRole('button', { name: 'Check your answers' }).click();
    await page.waitForLoadState('networkidle');
    await context.setOffline(true);
    await form.getByRole('button', { name: 'Sign and send' }).click();
    await expect(form.getByRole('heading', { name: 'There is a problem' })).toBeVisible({ timeout: 40_000 });
    await expect(form.getByText('Child One')).toBeVisible();
    await context.setOffline(false);
    await form.getByRole('button', { name: 'Try again' }).click();
    await expect(form.getByRole('heading', { name: 'Declaration signed' })).toBeVisible();
  });

  test('when the answer is lost on its way back, what was sent is kept once', async ({ page }) => {
    await open(page, demo);
    const answers: string[] = [];
    const keys = new Set<string>();
    await page.route('**/declarations', async (route) => {
      keys.add(route.request().headers()['idempotency-key'] ?? '');
      const response = await route.fetch();
      if (response.status() === 428) return route.fulfill({ response }); // asks for work first
      answers.push(await response.text());
      await (answers.length === 1 ? route.abort('connectionreset') : route.fulfill({ response }));
    });
    await fillDeclaration(page);
    await declaration(page).getByRole('button', { name: 'Check your answers' }).click();
    await declaration(page).getByRole('button', { name: 'Sign and send' }).click();
    await expect(declaration(page).getByRole('heading', { name: 'Declaration signed' })).toBeVisible();
    expect(keys.size).toBe(1);
    expect(answers).toHaveLength(2);
    expect(answers[1]).toBe(answers[0]);
  });

  test('declining is an answer like any other', async ({ page }) => {
    await open(page, demo);
    const form = declaration(page);
    await form.getByLabel('Your full name', { exact: true }).fill('Parent Two');
    await form.getByRole('radio', { name: 'Parent', exact: true }).check();
    await form.getByLabel('Child’s full name').fill('Child One');
    await form.getByRole('radio', { name: 'No, I do not want to sign' }).check();
    await form.getByRole('button', { name: 'Check your answers' }).click();
    await form.getByRole('button', { name: 'Send my answer' }).click();
    await expect(form.getByRole('heading', { name: 'Answer recorded' })).toBeVisible();
  });

  test('with the keyboard alone a parent can sign', async ({ page }) => {
    await open(page, demo);
    const form = declaration(page);
    await form.getByLabel('Your full name', { exact: true }).focus();
    await page.keyboard.type('Parent Three');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Space'); // parent
    await page.keyboard.press('Tab');
    await page.keyboard.type('Child One');
    await page.keyboard.press('Tab'); // class
    await page.keyboard.press('Tab'); // add another child
    await page.keyboard.press('Tab');
    await page.keyboard.press('Space'); // yes
    await page.keyboard.press('Tab');
    await page.keyboard.type('Parent Three');
    await page.keyboard.press('Tab'); // draw instead
    await page.keyboard.press('Tab');
    await page.keyboard.press('Space'); // agree
    await page.keyboard.press('Enter');
    await expect(form.getByRole('heading', { name: 'Check your answers before you send them' })).toBeFocused();
    await form.getByRole('button', { name: 'Sign and send' }).focus();
    await page.keyboard.press('Enter');
    await expect(form.getByRole('heading', { name: 'Declaration signed' })).toBeFocused();
  });

  test('with the keyboard alone a parent can raise a concern', async ({ page }) => {
    await open(page, demo);
    const steps = pathway(page);
    const tabTo = async (control: Locator) => {
      for (let presses = 0; presses < 30; presses++) {
        if (await control.evaluate((element) => (element.getRootNode() as ShadowRoot).activeElement === element)) return;
        await page.keyboard.press('Tab');
      }
      throw new Error('It is out of reach.');
    };
    const choose = async (option: Locator) => {
      for (let presses = 0; presses < 6 && !(await option.isChecked()); presses++) await page.keyboard.press('ArrowDown');
      await expect(option).toBeChecked();
    };

    await steps.getByRole('radio').first().focus();
    await choose(steps.getByRole('radio', { name: 'No', exact: true }));
    await page.keyboard.press('Enter');
    await tabTo(steps.getByRole('radio').first());
    await choose(steps.getByRole('radio', { name: /^My child/ }));
    await page.keyboard.press('Enter');
    await tabTo(steps.getByRole('button', { name: 'Raise this now' }));
    await page.keyboard.press('Enter');
    await tabTo(steps.getByLabel('What is your concern about?'));
    await page.keyboard.type('My child was left out of the class chat.');
    await tabTo(steps.getByRole('radio').first());
    await choose(steps.getByRole('radio', { name: 'With my name' }));
    await tabTo(steps.getByLabel('Your full name'));
    await page.keyboard.type('Parent Four');
    await tabTo(steps.getByLabel('Email address or telephone number'));
    await page.keyboard.type('parent.four@example.org');
    await page.keyboard.press('Enter');
    await expect(steps.getByRole('heading', { name: 'Check your answers before you send them' })).toBeFocused();
    await tabTo(steps.getByRole('button', { name: 'Send to the school' }));
    await page.keyboard.press('Enter');
    await expect(steps.getByRole('heading', { name: 'Concern sent' })).toBeFocused();
  });

  test('on paper there is the text, all of it, without what is for a screen', async ({ page }) => {
    await open(page, demo);
    const headings = policy(page).getByRole('heading').filter({ visible: true });
    const buttons = policy(page).getByRole('button').filter({ visible: true });
    await expect.poll(() => buttons.count()).toBeGreaterThan(2); // they come after the text
    const [onScreen, text] = [await headings.count(), await policy(page).innerText()];
    await page.emulateMedia({ media: 'print' });
    await page.setViewportSize({ width: 718, height: 1047 }); // A4 within its margins
    await expect(buttons).toHaveCount(0);
    expect(await headings.count()).toBe(onScreen);
    const last = text.trim().split('\n').at(-1) ?? '';
    expect(await policy(page).innerText()).toContain(last);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
  });

  test('help is one step away from the first screen and from a stage', async ({ page }) => {
    await open(page, demo);
    const steps = pathway(page);
    await steps.getByText('Get urgent help').click();
    await expect(steps.getByRole('link', { name: /999/ }).first()).toHaveAttribute('href', 'tel:999');
    await page.reload();
    await walkToFirstStage(page);
    await steps.getByText('Get urgent help').click();
    await expect(steps.getByRole('link', { name: /999/ }).first()).toBeVisible();
  });

  interface LayoutShift extends PerformanceEntry {
    readonly value: number;
    readonly hadRecentInput: boolean;
    readonly sources: readonly { readonly node: Node | null }[];
  }

  /** What was on the screen and has moved by itself, by the browser's own measure: how far, and which parts of the page. */
  const layoutShifts = (page: Page) =>
    page.evaluate(
      () =>
        new Promise<string[]>((done) => {
          const moved: string[] = [];
          new PerformanceObserver((list) => {
            for (const { value, hadRecentInput, sources } of list.getEntries() as LayoutShift[])
              if (!hadRecentInput)
                moved.push(`${value}: ${sources.map(({ node }) => `${node?.nodeName}#${(node as Partial<Element> | null)?.id}`).join(', ')}`);
          }).observe({ type: 'layout-shift', buffered: true });
          setTimeout(() => done(moved), 200);
        }),
    );

  for (const [name, viewport] of Object.entries({ phone: { width: 375, height: 740 }, desktop: { width: 1280, height: 900 } }))
    test(`a link into the page leads there though the elements come late, and nothing jumps on a ${name}`, async ({ page }) => {
      await page.setViewportSize(viewport);
      await page.route(/schoolgate\/chunks|\/policies/, async (route) => {
        await new Promise((done) => setTimeout(done, 200));
        await route.continue();
      });
      for (const fragment of ['', '#photos-others', '#sign']) {
        await page.goto('about:blank');
        await page.goto(demo.address + fragment);
        await expect(pathway(page).getByRole('radio').first()).toBeVisible();
        await expect(policy(page).locator('.view').first()).toBeAttached();
        expect(await layoutShifts(page)).toEqual([]);
        if (fragment === '') continue;
        expect(await page.evaluate(() => document.querySelector(':target')?.getBoundingClientRect().top)).toBeLessThan(100);
        expect(await page.evaluate(() => document.querySelector(':target')?.getBoundingClientRect().top)).toBeGreaterThanOrEqual(0);
      }
    });

  test('a link into the page leads there where the text above comes late too, in a browser that anchors nothing', async ({ page }) => {
    await page.route(demo.address, async (route) => {
      const response = await route.fetch();
      await route.fulfill({ response, body: (await response.text()).replace(/<article class="schoolgate-policy"[^]*?<\/article>/, '') });
    });
    await page.route(/site\.css/, async (route) => {
      const response = await route.fetch();
      await route.fulfill({ response, body: `${await response.text()} html { overflow-anchor: none; }` });
    });
    for (const fragment of ['sign', 'photos-others']) {
      await page.goto('about:blank');
      await page.goto(`${demo.address}#${fragment}`);
      await expect(pathway(page).getByRole('radio').first()).toBeVisible();
      await page.waitForTimeout(300);
      const { y } = (await page.locator(`#${fragment}`).boundingBox()) ?? { y: NaN };
      expect(y).toBeGreaterThanOrEqual(0);
      expect(y).toBeLessThan(100);
    }
  });

  test('one who has scrolled on before the elements came is not taken back', async ({ page }) => {
    let arrive = () => {};
    const wait = new Promise<void>((done) => (arrive = done));
    await page.route(/schoolgate\/chunks\/|\/policies/, async (route) => {
      await wait;
      await route.continue();
    });
    await page.goto(`${demo.address}#sign`);
    await page.waitForFunction(() => Symbol.for('schoolgate.loader') in globalThis);
    const top = () => page.locator('#sign').evaluate((sign) => sign.getBoundingClientRect().top);
    await expect.poll(top).toBeLessThan(100); // the page goes there smoothly
    await page.mouse.move(100, 300);
    await expect(async () => {
      await page.mouse.wheel(0, -300); // what still moves by itself may swallow the first
      await page.waitForTimeout(200);
      expect(await top()).toBeGreaterThan(200);
    }).toPass();
    arrive();
    await expect(pathway(page).getByRole('radio').first()).toBeVisible();
    await page.waitForTimeout(300);
    expect(await top()).toBeGreaterThan(200);
  });

  test('with the page’s colours replaced by the reader’s, the chosen view still stands out', async ({ page }) => {
    await page.emulateMedia({ forcedColors: 'active' });
    await open(page, demo);
    const ground = (name: string) =>
      policy(page)
        .getByRole('button', { name })
        .evaluate((button) => getComputedStyle(button).backgroundColor);
    await expect(policy(page).getByRole('button', { name: 'At a glance' })).toBeAttached();
    expect(await ground('Full text')).not.toBe(await ground('At a glance'));
  });

  for (const width of [375, 320])
    test(`letters of twice the size need no sideways scrolling on ${width} pixels`, async ({ page }) => {
      await page.setViewportSize({ width, height: 740 });
      await open(page, demo);
      await expect(declaration(page).getByRole('button', { name: 'Check your answers' })).toBeVisible();
      await page.evaluate(() => (document.documentElement.style.fontSize = '200%'));
      expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBe(0);
    });

  for (const [name, viewport] of Object.entries({ phone: { width: 320, height: 640 }, desktop: { width: 1280, height: 900 } }))
    test(`the page has no accessibility faults and no sideways scrolling on a ${name}`, async ({ page }) => {
      await page.setViewportSize(viewport);
      await open(page, demo);
      await expect(declaration(page).getByRole('button', { name: 'Check your answers' })).toBeVisible();
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBe(0);
    });
});

test.describe('what the server refuses', () => {
  let demo: Demo;
  let endpoint: string;
  test.beforeAll(async () => {
    demo = await Demo.start();
    endpoint = `${demo.address.replace(/\/$/, '')}/v1/organisations/oakfield`;
  });
  test.afterAll(() => demo.remove());

  const post = (body: string, headers: Record<string, string> = {}) =>
    fetch(`${endpoint}/declarations`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'idempotency-key': crypto.randomUUID(), ...headers },
      body,
    });

  test('a body of 10 MB, one that is not JSON, and one that says nothing are problem documents', async () => {
    for (const [body, status] of [
      [JSON.stringify({ signer: 'x'.repeat(10_000_000) }), 413],
      ['{"signer":', 400],
      ['{}', 422],
    ] as const) {
      const response = await post(body);
      expect(response.status).toBe(status);
      expect(response.headers.get('content-type')).toContain('application/problem+json');
      expect(await response.json()).toMatchObject({ status, title: expect.stringContaining(' ') });
    }
  });
});

test.describe("a school's own document", () => {
  test.skip(!hasSeeds, 'the school documents are not here');

  test('an academy with a declaration form: read and signed', async ({ page }) => {
    const demo = await Demo.start(academy);
    try {
      await open(page, demo);
      await expect(policy(page).getByText('Sending abusive messages to fellow parents')).toBeVisible();
      await expect(declaration(page).getByRole('listitem').filter({ hasText: 'Creating or joining private groups' })).toBeVisible();
      await sign(page);
    } finally {
      await demo.remove();
    }
  });

  test('a values-led school with three steps: the steps are walked and a concern is sent at the second', async ({ page }) => {
    const demo = await Demo.start(values);
    try {
      await open(page, demo);
      await expect(declaration(page)).toHaveCount(0);
      await walkToFirstStage(page);
      await pathway(page)
        .getByRole('button', { name: /^Next step/ })
        .click();
      await expect(pathway(page).getByRole('heading', { name: /contact the school office/ })).toBeFocused();
      await raiseConcern(page);
    } finally {
      await demo.remove();
    }
  });
});
