// A school's WordPress as its web person, its authors, its parents and its office meet it: the real editor, the real database.
// Run by scripts/with-wordpress.mjs.
import { fileURLToPath } from 'node:url';
import { AxeBuilder } from '@axe-core/playwright';
import { expect, test, type Browser, type Page } from '@playwright/test';
import { runPhp, setSettings, site, takeMail } from './wordpress-site.ts';

const document = fileURLToPath(new URL('../../../examples/primary-school/policy.docx', import.meta.url));

async function signIn(browser: Browser, user: string): Promise<Page> {
  const page = await (await browser.newContext()).newPage();
  await page.goto(`${site.url}/wp-login.php`);
  await page.locator('#user_login').fill(user);
  await page.locator('#user_pass').fill(`${user}-pass`);
  await page.locator('#wp-submit').click();
  await page.waitForURL(/wp-admin/);
  return page;
}

const admin = (page: Page, name: string) => page.goto(`${site.url}/wp-admin/admin.php?page=schoolgate-${name}`);

/** As much of the editor's own library as is used here. */
interface EditorPage {
  readonly wp?: {
    readonly blocks: { getBlockType(name: string): unknown; createBlock(name: string, attributes: object): unknown };
    readonly data: {
      select(store: string): {
        getCurrentPostId?(): number | null;
        getPermalink(): string;
        isEditedPostDirty(): boolean;
        getBlocks(): { readonly isValid: boolean; readonly attributes: { readonly content?: string } }[];
      };
      dispatch(store: string): {
        set(scope: string, name: string, value: boolean): void;
        insertBlocks(blocks: unknown[]): void;
        editPost(changes: object): void;
        savePost(): Promise<void>;
      };
    };
  };
}

/** Opens the block editor, publishes a post of these blocks, and gives its address. */
async function publishPost(page: Page, title: string, blocks: readonly [name: string, attributes: object][]): Promise<string> {
  await page.goto(`${site.url}/wp-admin/post-new.php`, { waitUntil: 'domcontentloaded' });
  await page.waitForFunction(() => {
    const { wp } = globalThis as EditorPage;
    return wp?.data.select('core/editor').getCurrentPostId?.() && wp.blocks.getBlockType('schoolgate/code-of-conduct');
  });
  return page.evaluate(
    async ({ title, blocks }) => {
      const { wp } = globalThis as EditorPage;
      if (!wp) throw new Error('The editor is gone.');
      wp.data.dispatch('core/preferences').set('core/edit-post', 'welcomeGuide', false);
      wp.data.dispatch('core/block-editor').insertBlocks(blocks.map(([name, attributes]) => wp.blocks.createBlock(name, attributes)));
      wp.data.dispatch('core/editor').editPost({ title, status: 'publish' });
      await wp.data.dispatch('core/editor').savePost();
      return wp.data.select('core/editor').getPermalink();
    },
    { title, blocks: [...blocks] },
  );
}

/** A visitor of the site, who asks nobody else for anything. */
async function visit(browser: Browser, address: string, options = {}): Promise<Page> {
  const page = await (await browser.newContext(options)).newPage();
  page.on('request', (request) => {
    if (!request.url().startsWith(site.url) && !/^(data|blob):/.test(request.url())) throw new Error(`Asked somebody else: ${request.url()}`);
  });
  page.on('pageerror', (error) => {
    throw error;
  });
  await page.goto(address);
  return page;
}

test.describe.serial('a school’s WordPress', () => {
  let address = '';

  test.beforeAll(() =>
    setSettings({ office_email: 'office@school.example', concerns_email: 'concerns@school.example', tell_office: true, store_concerns: false }),
  );

  test('the administrator brings in a Word document and publishes it', async ({ browser }, { retry }) => {
    const page = await signIn(browser, 'admin');
    await admin(page, 'policies');
    await page.getByLabel('Document').setInputFiles(document);
    await expect(page.getByText(/^Read \d+ lines/)).toBeVisible();
    await page.getByText('What became of each line').click();
    await expect(page.getByRole('cell', { name: /check that it is true before you share it/ })).toBeVisible();
    await page.getByLabel('Version (each').fill(`2026-09-0${retry + 1}`);
    await page.getByLabel('On what basis the school keeps it').fill('Public task');
    await page.getByLabel('How long it is kept').fill('Until your child leaves');
    await page.getByLabel('Whom to ask about it').fill('office@school.example');
    await page.getByLabel('Who is responsible for it').fill('Oakfield');
    await page.getByRole('button', { name: 'As parents will see it' }).click();
    await expect(page.locator('code-of-conduct').getByRole('heading').first()).toBeVisible();
    await page.getByRole('button', { name: 'Publish', exact: true }).click();
    await expect(page.getByText('The policy is in force.')).toBeVisible();
    await expect(page.getByRole('row', { name: /2026-09-0.*in force/ })).toBeVisible();
    await page.context().close();
  });

  test('an author, whose tags are taken out, puts the blocks on a page', async ({ browser }) => {
    const page = await signIn(browser, 'author');
    const stripped = await publishPost(page, 'By tag', [['core/html', { content: '<code-of-conduct endpoint="x"></code-of-conduct>' }]]);
    address = await publishPost(page, 'For parents', [
      ['schoolgate/code-of-conduct', {}],
      ['schoolgate/parent-declaration', {}],
      ['schoolgate/concern-pathway', {}],
    ]);
    const canvas = page.frameLocator('iframe[name="editor-canvas"]');
    await expect(canvas.locator('code-of-conduct:defined')).toBeVisible();
    await expect(canvas.locator('parent-declaration').getByLabel('Your full name', { exact: true })).toBeVisible();
    await page.reload({ waitUntil: 'domcontentloaded' });
    await page.waitForFunction(() => (globalThis as EditorPage).wp?.data.select('core/block-editor').getBlocks().length === 3);
    const { dirty, found } = await page.evaluate(() => {
      const { wp } = globalThis as EditorPage;
      if (!wp) throw new Error('The editor is gone.');
      return { dirty: wp.data.select('core/editor').isEditedPostDirty(), found: wp.data.select('core/block-editor').getBlocks() };
    });
    expect([dirty, found.map(({ isValid }) => isValid)]).toEqual([false, [true, true, true]]);
    expect(found[0]?.attributes.content).toContain('check that it is true before you share it');
    await page.context().close();

    const visitor = await visit(browser, stripped);
    await expect(visitor.locator('code-of-conduct')).toHaveCount(0);
    await visitor.goto(address);
    await expect(visitor.locator('code-of-conduct:defined')).toBeVisible();
    await expect(visitor.locator('parent-declaration').getByLabel('Your full name', { exact: true })).toBeVisible();
    await expect(visitor.locator('concern-pathway').getByRole('button', { name: 'Continue' })).toBeVisible();
    const { violations } = await new AxeBuilder({ page: visitor })
      .include('code-of-conduct')
      .include('parent-declaration')
      .include('concern-pathway')
      .analyze();
    expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
    await visitor.context().close();
  });

  test('the policy is there before any script, in the words that were published', async ({ browser }) => {
    const page = await visit(browser, address, { javaScriptEnabled: false });
    await expect(page.getByText('check that it is true before you share it')).toBeVisible();
    await expect(page.getByText('If somebody is in danger, call 999.')).toBeVisible();
    const html = await (await fetch(address)).text();
    expect(html).toContain('rel="modulepreload"');
    expect(html).not.toContain('nonce');
    await page.context().close();
  });

  test('a shortcode does the same for the classic editor', async ({ browser }) => {
    const id = await runPhp(
      "return wp_insert_post(['post_title' => 'Classic', 'post_status' => 'publish', 'post_author' => get_user_by('login', 'author')->ID, 'post_content' => 'Please sign: [schoolgate_declaration]']);",
    );
    const page = await visit(browser, `${site.url}/?p=${String(id)}`);
    await expect(page.locator('parent-declaration').getByLabel('Your full name', { exact: true })).toBeVisible();
    await page.context().close();
  });

  test('an administrator may paste the tag as well', async ({ browser }) => {
    const page = await signIn(browser, 'admin');
    const content = `<script type="module" src="${site.url}/wp-content/plugins/schoolgate/elements/schoolgate.js"></script>\n<concern-pathway endpoint="${site.endpoint}"></concern-pathway>`;
    const pasted = await publishPost(page, 'Pasted', [['core/html', { content }]]);
    await page.context().close();
    const visitor = await visit(browser, pasted);
    await expect(visitor.locator('concern-pathway').getByRole('button', { name: 'Continue' })).toBeVisible();
    await visitor.context().close();
  });

  test('a parent signs, and the office finds them by name', async ({ browser }) => {
    takeMail();
    const page = await visit(browser, address);
    const form = page.locator('parent-declaration');
    await form.getByLabel('Your full name', { exact: true }).fill('Zoë O’Parent');
    await form.getByRole('radio', { name: 'Parent', exact: true }).check();
    await form.getByLabel('Child’s full name').fill('Child One');
    await form.getByRole('radio', { name: 'Yes, I agree and will sign' }).check();
    await form.getByRole('checkbox', { name: /^I have read/ }).check();
    await form.getByLabel('Type your full name to sign').fill('Zoë O’Parent');
    await form.getByRole('button', { name: 'Check your answers' }).click();
    await form.getByRole('button', { name: 'Sign and send' }).click();
    await expect(form.getByRole('heading', { name: 'Declaration signed' })).toBeVisible();
    await page.context().close();
    const [mail] = takeMail();
    expect(mail?.to).toBe('office@school.example');
    expect(JSON.stringify(mail)).not.toContain('Parent One');

    const office = await signIn(browser, 'schoolgate_office');
    await admin(office, 'declarations');
    await office.getByLabel('A name or e-mail').fill('zoe oparent');
    await office.getByRole('button', { name: 'Search' }).click();
    expect(office.url()).not.toContain('zoe');
    await expect(office.getByRole('row', { name: /Zoë O’Parent.*Child One.*signed/ }).first()).toBeVisible();
    const [download] = await Promise.all([office.waitForEvent('download'), office.getByRole('button', { name: 'Save these as CSV' }).click()]);
    expect(download.suggestedFilename()).toBe('declarations.csv');
    await office.context().close();
  });

  test('a parent raises a concern, and the person whom the step names gets it by mail', async ({ browser }) => {
    takeMail();
    const page = await visit(browser, address);
    const steps = page.locator('concern-pathway');
    await steps.getByRole('radio', { name: 'No', exact: true }).check();
    await steps.getByRole('button', { name: 'Continue' }).click();
    await steps.getByRole('radio', { name: /^My child/ }).check();
    await steps.getByRole('button', { name: 'Continue' }).click();
    await steps.getByRole('button', { name: 'Raise this now' }).click();
    await steps.getByLabel('What is your concern about?').fill('My child was left out of the class chat.');
    await steps.getByRole('radio', { name: 'With my name' }).check();
    await steps.getByLabel('Your full name').fill('Parent One');
    await steps.getByLabel('Email address or telephone number').fill('parent.one@example.org');
    await steps.getByRole('button', { name: 'Check your answers' }).click();
    await steps.getByRole('button', { name: 'Send to the school' }).click();
    await expect(steps.getByRole('heading', { name: 'Concern sent' })).toBeVisible();
    const [mail] = takeMail();
    expect(mail?.message).toContain('left out of the class chat');
    expect(mail?.headers).toEqual(['Reply-To: parent.one@example.org']);
    expect(await runPhp('return Schoolgate\\Concerns::count(null);')).toBe(0);
    await page.context().close();
  });

  test('a parent who comes by a letter finds their name filled in, and the register has their answer at once', async ({ browser }) => {
    const office = await signIn(browser, 'schoolgate_office');
    await admin(office, 'register');
    const roll = 'pupil_id,pupil_name,class,parent_id,parent_name,parent_email,contact\np1,Child Two,3B,a,Lin Letter,,yes\n';
    await office.getByLabel('New roll').setInputFiles({ name: 'roll.csv', mimeType: 'text/csv', buffer: Buffer.from(roll) });
    await office.getByRole('button', { name: 'Replace the roll' }).click();
    await admin(office, 'invitations');
    await office.getByRole('button', { name: 'Make letters to print' }).click();
    await expect(office.locator('article svg path')).toHaveAttribute('d', /^M/);
    const link = (await office.locator('[data-link]').getAttribute('data-link')) ?? '';

    const page = await visit(browser, link);
    const form = page.locator('parent-declaration');
    await expect(form.getByLabel('Your full name', { exact: true })).toHaveValue('Lin Letter');
    await expect(form.getByLabel('Child’s full name')).toHaveValue('Child Two');
    expect(page.url()).not.toContain('invitation');
    await form.getByRole('radio', { name: 'Parent', exact: true }).check();
    await form.getByRole('radio', { name: 'Yes, I agree and will sign' }).check();
    await form.getByRole('checkbox', { name: /^I have read/ }).check();
    await form.getByLabel('Type your full name to sign').fill('Lin Letter');
    await form.getByRole('button', { name: 'Check your answers' }).click();
    await form.getByRole('button', { name: 'Sign and send' }).click();
    await expect(form.getByRole('heading', { name: 'Declaration signed' })).toBeVisible();
    await page.context().close();

    await admin(office, 'invitations');
    await expect(office.getByRole('row', { name: /Lin Letter.*Child Two.*signed/ })).toBeVisible();
    await office.context().close();
  });

  test('the office erases a person, and the answer stays', async ({ browser }) => {
    const office = await signIn(browser, 'schoolgate_office');
    await admin(office, 'declarations');
    await office.getByRole('link', { name: 'Zoë O’Parent' }).first().click();
    await office.getByRole('checkbox', { name: /^Erase the names/ }).check();
    await office.getByRole('button', { name: 'Erase this person' }).click();
    await expect(office.getByText('The person has been erased.')).toBeVisible();
    await expect(office.getByRole('row', { name: /\(erased\).*signed/ }).first()).toBeVisible();
    await office.context().close();
  });

  test('the settings say who could read concerns before any are kept', async ({ browser }) => {
    const page = await signIn(browser, 'admin');
    await admin(page, 'settings');
    await expect(page.getByText(/These accounts can read it: .*schoolgate_concerns/)).toBeVisible();
    await page.getByRole('checkbox', { name: 'Keep concerns in WordPress as well' }).check();
    await page.getByRole('button', { name: 'Save Changes' }).click();
    await expect(page.getByRole('checkbox', { name: 'Keep concerns in WordPress as well' })).toBeChecked();
    await page.context().close();
  });

  test('uninstalling takes everything away', async ({ browser }) => {
    const page = await signIn(browser, 'admin');
    await page.goto(`${site.url}/wp-admin/plugins.php`);
    await page.getByRole('link', { name: 'Deactivate Schoolgate' }).click();
    page.on('dialog', (dialog) => void dialog.accept());
    await page.getByRole('link', { name: 'Delete Schoolgate' }).click();
    await expect(page.getByText('Schoolgate was successfully deleted.')).toBeVisible();
    const left = await runPhp(
      "global $wpdb; return [$wpdb->get_col(\"SHOW TABLES LIKE '%schoolgate%'\"), $wpdb->get_col(\"SELECT option_name FROM $wpdb->options WHERE option_name LIKE '%schoolgate%'\"), array_keys(array_filter(wp_roles()->roles, fn($role) => str_contains(json_encode($role), 'schoolgate'))), wp_next_scheduled('schoolgate_daily')];",
    );
    expect(left).toEqual([[], [], [], false]);
    await page.context().close();
  });
});
