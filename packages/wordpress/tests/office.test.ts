// What staff may do in WordPress, and what nobody else may. Run by scripts/with-wordpress.mjs.
import assert from 'node:assert/strict';
import { before, describe, test } from 'node:test';
import type { Register, RegisterPage } from '@schoolgate/sdk/model';
import { concern as concernOn, policy as example, roll } from '../../../tests/contract/documents.ts';
import { createKey } from '../../../tests/contract/subject.ts';
import { adminPage, ask, people, postForm, send, sign, signInStaff, staff } from './staff.ts';
import { publish, runPhp, setSettings, site, takeMail } from './wordpress-site.ts';

/** Apart from the policy of the contract's tests, which run on the same site. */
const policy = { ...example, id: 'for-the-office' };
const concern = (changes: object = {}) => concernOn({ pathway: { policy: policy.id, version: policy.version }, ...changes });

before(async () => {
  await signInStaff();
  await publish(policy);
  await setSettings({ store_concerns: true, concerns_email: 'concerns@school.example', tell_office: false });
});

test('the register asks anew those who answered before a version that does', async () => {
  const replaced = await ask('roll', staff['schoolgate_office'], 'PUT', {
    csv: roll(['p1,Child One,3B,a,Parent One,', 'p1,Child One,3B,b,Parent Two,']),
  });
  assert.equal(replaced.status, 200, await replaced.clone().text());
  const read = async <T>(path: string) => (await (await ask(path, staff['schoolgate_office'])).json()) as T;
  const { items } = await read<RegisterPage>(`register/${policy.id}/parents`);
  const { reference } = await sign(policy, 'Parent Two');
  const { parent } = items.find(({ name }) => name === 'Parent Two') ?? {};
  assert.equal((await ask(`declarations/${reference}/match`, staff['schoolgate_office'], 'PUT', { parent })).status, 200);
  assert.equal((await read<Register>(`register/${policy.id}`)).states.signed, 1);
  await publish({ ...policy, version: 'asks-again', title: 'Other words' }, true);
  const { states } = await read<Register>(`register/${policy.id}`);
  assert.deepEqual([states.signed, states['due-again']], [0, 1]);
});

describe('who may', () => {
  for (const path of ['roll', `register/${policy.id}`, `register/${policy.id}/parents`, `register/${policy.id}/export`])
    test(`read ${path}: the office and administrators, and only with WordPress's nonce`, async () => {
      const statuses = await Promise.all(people.map(async (user) => [user, (await ask(path, staff[user])).status]));
      assert.deepEqual(Object.fromEntries(statuses), {
        admin: 200,
        editor: 403,
        author: 403,
        subscriber: 403,
        schoolgate_office: 200,
        schoolgate_concerns: 403,
      });
      assert.equal((await ask(path)).status, 401);
      assert.equal((await ask(path, { Cookie: staff['admin']?.['Cookie'] ?? '' })).status, 401);
      const stale = await ask(path, { ...staff['admin'], 'X-WP-Nonce': '0123456789' });
      assert.equal(stale.status, 403);
      assert.match(stale.headers.get('Content-Type') ?? '', /problem\+json/);
    });

  test('call it from a program: the office, with an application password', async () => {
    const password = String(
      await runPhp(
        "return WP_Application_Passwords::create_new_application_password(get_user_by('login', $input)->ID, ['name' => 'x'])[0];",
        'schoolgate_office',
      ),
    );
    const basic = (secret: string) => ({ Authorization: `Basic ${Buffer.from(`schoolgate_office:${secret}`).toString('base64')}` });
    assert.equal((await ask('roll', basic(password))).status, 200);
    assert.equal((await ask('roll', basic('guessed'))).status, 401);
  });

  for (const [page, allowed] of Object.entries({
    declarations: ['admin', 'schoolgate_office'],
    register: ['admin', 'schoolgate_office'],
    invitations: ['admin', 'schoolgate_office'],
    concerns: ['admin', 'schoolgate_concerns'],
    policies: ['admin'],
    settings: ['admin'],
  }))
    test(`open the page ${page}: ${allowed.join(' and ')}`, async () => {
      const open = await Promise.all(people.map(async (user) => ((await adminPage(user, page)).status === 200 ? [user] : [])));
      assert.deepEqual(open.flat(), allowed);
    });

  for (const [action, fields, allowed] of [
    ['publish', { policy: '{}', pathway: '{}', html: '' }, ['admin']],
    ['erase_declaration', { reference: 'X', sure: '1' }, ['admin', 'schoolgate_office']],
    ['erase_concern', { reference: 'X', sure: '1' }, ['admin', 'schoolgate_concerns']],
    ['reply_concern', { reference: 'X', text: 'x' }, ['admin', 'schoolgate_concerns']],
    ['note_concern', { reference: 'X', text: 'x' }, ['admin', 'schoolgate_concerns']],
    ['move_concern', { reference: 'X', stage: 'x' }, ['admin', 'schoolgate_concerns']],
    ['close_concern', { reference: 'X', closed: '1' }, ['admin', 'schoolgate_concerns']],
    ['match_declaration', { reference: 'X', parent: '' }, ['admin', 'schoolgate_office']],
    ['export_declarations', {}, ['admin', 'schoolgate_office']],
    ['export_concerns', {}, ['admin', 'schoolgate_concerns']],
    ['export_register', { policy: policy.id }, ['admin', 'schoolgate_office']],
    ['replace_roll', {}, ['admin', 'schoolgate_office']],
    ['invite', { policy: policy.id }, ['admin', 'schoolgate_office']],
    ['end_links', { policy: policy.id, parent: 'X' }, ['admin', 'schoolgate_office']],
  ] as [string, Record<string, string>, string[]][])
    test(`ask for ${action}: ${allowed.join(' and ')}, and nobody on whom another website tries it`, async () => {
      for (const user of people) {
        const response = await postForm(user, action, fields);
        await response.text();
        const { status } = response;
        assert.equal(status !== 403, allowed.includes(user), `${user}: ${status}`);
      }
      for (const user of allowed) {
        const forged = await postForm(user, action, fields, false);
        assert.equal(forged.status, 403);
        await forged.text();
      }
      const stranger = await fetch(`${site.url}/wp-admin/admin-post.php`, {
        method: 'POST',
        redirect: 'manual',
        body: new URLSearchParams({ action: `schoolgate_${action}`, ...fields }),
      });
      assert.equal(stranger.status, 400);
      assert.doesNotMatch(await stranger.text(), /parent,children|reference,policy/);
    });
});

describe('what strangers type', () => {
  const attack = `Robert'); DROP TABLE wp_schoolgate_declarations;-- <script>alert(1)</script>"><img src=x onerror=alert(1)>%s %i %'`;

  test('stays text in every list, and in no statement', async () => {
    const { reference } = await sign(policy, attack, attack.slice(0, 190));
    await send('concerns', concern({ about: attack, raisedBy: { name: attack, contact: attack } }));
    for (const [user, page] of [
      ['schoolgate_office', 'declarations'],
      ['schoolgate_office', `declarations&reference=${reference}`],
      ['schoolgate_concerns', 'concerns'],
    ] as const) {
      const { html } = await adminPage(user, page);
      assert.ok(html.includes('Robert&#039;); DROP TABLE'), page);
      assert.ok(!html.includes('<script>alert') && !html.includes('<img src=x'), page);
    }
    const csv = await (await postForm('schoolgate_office', 'export_declarations', {})).text();
    assert.ok(csv.includes('DROP TABLE') && csv.includes('""><img'));
  });

  for (const wanted of ["' OR '1'='1", '%', '_', "%' OR 1=1 -- ", '\\', '*', '""', '@'])
    test(`finds nobody when it is searched for: ${wanted}`, async () => {
      const { status, html } = await adminPage('schoolgate_office', 'declarations', { method: 'POST', body: new URLSearchParams({ s: wanted }) });
      assert.equal(status, 200);
      assert.ok(html.includes('Nobody of that name or address.'), wanted);
    });

  test('in an address leads nowhere', async () => {
    for (const path of ["policies/x'%20OR%20'1'='1", 'policies/x%22%3E%3Cscript%3E', "policies/x/versions/'--"])
      assert.equal((await ask(path)).status, 404, path);
    const { html } = await adminPage('schoolgate_office', `declarations&reference=${encodeURIComponent('"><script>alert(1)</script>')}`);
    assert.ok(!html.includes('<script>alert'));
  });

  test('in a policy becomes no script, no shortcode and no prettier quotation mark', async () => {
    const text = `It's "so" [schoolgate_concern] <script>alert(1)</script>`;
    const hostile = {
      ...policy,
      id: 'hostile',
      sections: [{ id: 's', clauses: [{ id: 'c', kind: 'statement' as const, text }] }],
    };
    await publish(hostile);
    await runPhp(
      "global $wpdb; $wpdb->update(Schoolgate\\Tables::name('policy_versions'), ['html' => wp_json_encode($input)], ['policy' => 'hostile']); return true;",
      [
        '<article data-policy="hostile"><p data-text onclick="alert(1)">It’s <a href="javascript:alert(1)">x</a></p><script>alert(1)</script><iframe src="//e"></iframe><p>It\'s "so" [schoolgate_concern]</p></article>',
      ].join(''),
    );
    const id = await runPhp(
      "return wp_insert_post(['post_title' => 'x', 'post_status' => 'publish', 'post_content' => '<!-- wp:schoolgate/code-of-conduct {\"policyId\":\"hostile\"} /-->']);",
    );
    const html = await (await fetch(`${site.url}/?p=${String(id)}`)).text();
    const element = /<code-of-conduct[\s\S]*<\/code-of-conduct>/.exec(html)?.[0] ?? '';
    assert.match(element, /data-policy="hostile"/);
    assert.doesNotMatch(element, /<script|onclick|javascript:|<iframe|<concern-pathway/);
    assert.ok(element.includes('It\'s "so" &#91;schoolgate_concern&#93;'), element);
  });

  test('as a policy’s name in a block is no mark-up', async () => {
    const html = await runPhp("return Schoolgate\\Elements::render('code-of-conduct', $input);", '"><script>alert(1)</script>');
    assert.equal(html, '');
  });
});

describe('mail', () => {
  const rest = (path: string, body: unknown) => ask(path, { 'Idempotency-Key': createKey() }, 'POST', body);

  test('takes a concern to whom its step names, with nothing that a name could add to it', async () => {
    takeMail();
    await send(
      'concerns',
      concern({ raisedBy: { name: 'A Bcc: x@evil.example', contact: 'parent@home.example' }, about: 'Line\r\nBcc: y@evil.example' }),
    );
    const [mail, ...more] = takeMail();
    assert.deepEqual(more, []);
    assert.deepEqual([mail?.to, mail?.headers], ['teacher@school.example', ['Reply-To: parent@home.example']]);
    assert.match(mail?.message ?? '', /Bcc: y@evil\.example/); // in the body it is only a line
  });

  test('that cannot be sent is not taken for sent', async () => {
    await runPhp("update_option('schoolgate_test_mail_fails', true); return 1;");
    await setSettings({ store_concerns: false });
    const lost = await rest('concerns', concern());
    assert.equal(lost.status, 500);
    await setSettings({ store_concerns: true });
    const { reference } = await send('concerns', concern()); // kept, and marked
    await runPhp("delete_option('schoolgate_test_mail_fails'); return 1;");
    const { html: list } = await adminPage('schoolgate_concerns', 'concerns');
    assert.match(list.slice(list.indexOf(reference)), /^[\s\S]*?<strong>not sent<\/strong>/);
  });

  test('that would reach nobody is spoken of to whoever can mend it, and to nobody else', async () => {
    const { teacher: _address, ...contacts } = policy.pathway?.contacts ?? {};
    await publish({ ...policy, id: 'nobody-reads', pathway: { ...policy.pathway!, contacts: { ...contacts, teacher: { role: 'Class teacher' } } } });
    const isWarned = async (user: string, page: string) => (await adminPage(user, page)).html.includes('nobody-reads: Talk to the class teacher');
    assert.equal(await isWarned('admin', 'policies'), false); // the settings have an address
    await setSettings({ concerns_email: '' });
    assert.equal(await isWarned('admin', 'policies'), true);
    assert.equal(await isWarned('schoolgate_concerns', 'concerns'), false);
    await setSettings({ concerns_email: 'concerns@school.example' });
  });

  test('is all there is of a concern where the school keeps none', async () => {
    await setSettings({ store_concerns: false });
    const before = await runPhp('return Schoolgate\\Concerns::count(null);');
    await send('concerns', concern({ about: 'Unmistakable words' }));
    assert.equal(await runPhp('return Schoolgate\\Concerns::count(null);'), before);
    assert.ok(takeMail().some(({ message }) => message.includes('Unmistakable words')));
    await setSettings({ store_concerns: true });
  });
});

test('floods are stopped with the time to wait, and no address is kept', async () => {
  await runPhp("update_option('schoolgate_test_limit', 2); return 1;");
  const answers = [];
  for (let index = 0; index < 4; index++) answers.push(await ask('concerns', { 'Idempotency-Key': createKey() }, 'POST', concern()));
  const from = async (address: string) => {
    await runPhp("update_option('schoolgate_test_address', $input); return 1;", address);
    return (await ask('concerns', { 'Idempotency-Key': createKey() }, 'POST', { about: '' })).status;
  };
  await runPhp("update_option('schoolgate_test_limit', 2); return 1;");
  const household = [];
  for (const host of ['1', '2', '3']) household.push(await from(`2001:db8:1:2::${host}`));
  assert.deepEqual([household, await from('2001:db8:1:3::1')], [[422, 422, 429], 422]);
  await runPhp("delete_option('schoolgate_test_limit'); delete_option('schoolgate_test_address'); return 1;");
  const refused = answers.at(-1);
  assert.equal(refused?.status, 429);
  assert.ok(Number(refused?.headers.get('Retry-After')) > 0);
  const counters = await runPhp("global $wpdb; return $wpdb->get_results('SELECT * FROM ' . Schoolgate\\Tables::name('counters'));");
  assert.ok(!JSON.stringify(counters).includes('127.0.0.1'));
});

test('it speaks Welsh where the site does', async () => {
  const [title, block] = (await runPhp(
    "load_textdomain('schoolgate', plugin_dir_path(Schoolgate\\PLUGIN_FILE) . 'languages/schoolgate-cy.mo'); return [__('Declarations', 'schoolgate'), file_get_contents(plugin_dir_path(Schoolgate\\PLUGIN_FILE) . 'languages/schoolgate-cy-schoolgate-blocks.json')];",
  )) as [string, string];
  assert.equal(title, 'Datganiadau');
  assert.match(block, /Pa bolisi/);
});

test('settings take what the form has, and nothing else', async () => {
  await setSettings({ office_email: 'office@school.example' });
  const sent = {
    school: '<b>Oak</b>',
    office_email: 'not an address',
    concerns_email: '',
    store_concerns: '1',
    keep_concerns: '-5',
    organisation: 'evil',
    admin: '1',
  };
  assert.deepEqual(await runPhp('return Schoolgate\\Settings::sanitize((array) $input);', sent), {
    organisation: 'oakfield',
    school: 'Oak',
    office_email: 'office@school.example', // the one before: a slip takes nobody's mail away
    concerns_email: '',
    tell_office: false,
    store_concerns: true,
    remind_after_days: 0,
    keep_declarations: 0,
    keep_concerns: 0,
    keep_leavers: 0,
  });
});

test('settings that are saved for the first time are what was sent', async () => {
  const before = await runPhp("return get_option('schoolgate_settings');");
  const saved = await runPhp(
    "Schoolgate\\Settings_Page::register(); delete_option('schoolgate_settings'); update_option('schoolgate_settings', (array) $input); return get_option('schoolgate_settings');",
    { school: 'Oak', store_concerns: '1', keep_concerns: '12', remind_after_days: '9' },
  );
  await runPhp("update_option('schoolgate_settings', (array) $input); return 1;", before);
  const { store_concerns, keep_concerns, remind_after_days } = saved as Record<string, unknown>;
  assert.deepEqual([store_concerns, keep_concerns, remind_after_days], [true, 12, 9]);
});

test('what it keeps about itself is not in WordPress’s own REST answers', async () => {
  const text = await (await fetch(`${site.url}/wp-json/wp/v2/settings`, { headers: staff['admin'] ?? {} })).text();
  assert.ok(!text.includes('schoolgate'));
  const sealed = JSON.stringify(await runPhp("return get_option('schoolgate_keys');"));
  assert.ok(sealed.includes('sealed') && !sealed.includes('"d"'));
});
