// What is held about a person: found, given out, erased and forgotten. Run by scripts/with-wordpress.mjs.
import assert from 'node:assert/strict';
import { before, describe, test } from 'node:test';
import { concern as concernOn, policy as example } from '../../../tests/contract/documents.ts';
import { adminPage, ask, postForm, send, sign, signInStaff, staff } from './staff.ts';
import { publish, runPhp, setSettings } from './wordpress-site.ts';

/** Apart from the policies of other tests, which run on the same site. */
const policy = { ...example, id: 'about-people' };
const concern = (changes: object = {}) => concernOn({ pathway: { policy: policy.id, version: policy.version }, ...changes });
const wordpressTool = (which: 'export' | 'erase', email: string) => runPhp(`return Schoolgate\\Privacy::${which}($input);`, email);

before(async () => {
  await signInStaff();
  await publish(policy);
  await setSettings({ store_concerns: true, concerns_email: 'concerns@school.example', tell_office: false });
});

describe('a person’s data', () => {
  test('is exported and erased by WordPress’s own tools, theirs and nobody else’s', async () => {
    const { reference } = await sign(policy, 'Erin Example', 'Child Nine', 'erin@home.example');
    await sign(policy, 'Erin Else', 'Child Ten', 'not-erin@home.example');
    await send('concerns', concern({ raisedBy: { name: 'Erin Example', contact: 'Erin@Home.example' }, about: 'Erin’s words' }));
    const exported = JSON.stringify(await wordpressTool('export', 'ERIN@home.example'));
    for (const value of ['Erin Example', 'Child Nine', 'Erin’s words', reference]) assert.ok(exported.includes(value), value);
    assert.ok(!exported.includes('Erin Else'));
    assert.deepEqual(await wordpressTool('erase', 'erin@home.example'), { items_removed: 2, items_retained: false, messages: [], done: true });
    assert.deepEqual(await wordpressTool('export', 'erin@home.example'), { data: [], done: true });
    assert.match(JSON.stringify(await wordpressTool('export', 'not-erin@home.example')), /Erin Else/);
    const tables = await runPhp(
      "global $wpdb; return array_map(fn($table) => $wpdb->get_results('SELECT * FROM ' . Schoolgate\\Tables::name($table)), ['declarations', 'concerns', 'claims', 'counters']);",
    );
    for (const value of ['Erin Example', 'erin example', '"erin@', 'Child Nine', 'Erin\\u2019s words'])
      assert.ok(!JSON.stringify(tables).replaceAll('\\\\', '\\').includes(value), value);
    assert.ok(JSON.stringify(tables).includes(reference));
  });

  test('goes by itself when it has been kept long enough', async () => {
    const { reference } = await sign(policy, 'Olden Times');
    await runPhp(
      "global $wpdb; $wpdb->update(Schoolgate\\Tables::name('declarations'), ['received_at' => '2020-01-01T00:00:00.000Z'], ['reference' => $input]); return 1;",
      reference,
    );
    const isKept = () => runPhp('return count(Schoolgate\\Declarations::find($input)->disclosures) > 0;', reference);
    await runPhp("do_action('schoolgate_daily'); return 1;");
    assert.equal(await isKept(), true); // nobody has said how long
    await setSettings({ keep_declarations: 24 });
    await runPhp("do_action('schoolgate_daily'); return 1;");
    assert.equal(await isKept(), false);
    assert.equal(await runPhp("return wp_next_scheduled('schoolgate_daily') > 0;"), true);
    await setSettings({ keep_declarations: 0 });
  });
});

describe('somebody who gave no address', () => {
  test('is found by name, and what is found is saved, theirs and nobody else’s', async () => {
    await sign(policy, 'Zoë Ní Éxample');
    await sign(policy, 'Somebody Else');
    await send('concerns', concern({ raisedBy: { name: 'Zoë Ní Éxample', contact: '0123' }, about: '=HYPERLINK("http://evil.example")' }));
    const { html } = await adminPage('schoolgate_office', 'declarations', { method: 'POST', body: new URLSearchParams({ s: 'ni example' }) });
    assert.ok(html.includes('Zoë Ní Éxample') && !html.includes('Somebody Else') && html.includes('Save these as CSV'));
    const answers = await (await postForm('schoolgate_office', 'export_declarations', { s: 'ni example' })).text();
    assert.ok(answers.includes('Zoë Ní Éxample') && answers.includes('house: Beech') && !answers.includes('Somebody Else'), answers);
    const concerns = await (await postForm('schoolgate_concerns', 'export_concerns', { s: 'ni example' })).text();
    assert.equal(concerns.trimEnd().split('\r\n').length, 2, concerns);
    assert.ok(concerns.includes(`"'=HYPERLINK(""http://evil.example"")"`), concerns);
  });

  test('is found by an address among other words, and that is given out with the rest', async () => {
    await send('concerns', concern({ raisedBy: { name: 'Pat', contact: 'by day 0123, else Pat.Example@home.example' }, about: 'Pat’s words' }));
    assert.match(JSON.stringify(await wordpressTool('export', 'pat.example@home.example')), /Pat’s words/);
    await send('concerns', concern({ raisedBy: { name: 'Pat', contact: 'Write to pat@home.example/sam@home.example.' }, about: 'Both’s words' }));
    for (const email of ['pat@home.example', 'sam@home.example'])
      assert.match(JSON.stringify(await wordpressTool('export', email)), /Both’s words/, email);
  });

  test('is found without the marks that their script may leave out', async () => {
    await sign(policy, 'مُحَمَّد الحسن');
    const { html } = await adminPage('schoolgate_office', 'declarations', { method: 'POST', body: new URLSearchParams({ s: 'محمد' }) });
    assert.ok(html.includes('مُحَمَّد الحسن'));
  });
});

describe('the roll', () => {
  const replaceRoll = async (...lines: string[]) => {
    const csv = ['pupil_id,pupil_name,class,parent_id,parent_name,parent_email,contact', ...lines].join('\n');
    const response = await ask('roll', staff['schoolgate_office'], 'PUT', { csv });
    assert.equal(response.status, 200, await response.clone().text());
  };

  test('is given out with the rest, and whoever has left it is erased', async () => {
    await replaceRoll('p1,Child Roll,3B,a,Rowan Roll,Rowan@roll.example,yes', 'p2,Child Stay,,b,Sam Stay,,yes');
    assert.match(JSON.stringify(await wordpressTool('export', 'rowan@roll.example')), /Rowan Roll.*Child Roll/);
    const kept = (await wordpressTool('erase', 'rowan@roll.example')) as { items_retained: boolean; messages: string[] };
    assert.deepEqual([kept.items_retained, kept.messages.length], [true, 1]);
    await replaceRoll('p2,Child Stay,,b,Sam Stay,,yes');
    const erased = await wordpressTool('erase', 'rowan@roll.example');
    assert.deepEqual(erased, { items_removed: 1, items_retained: false, messages: [], done: true });
    assert.deepEqual(await wordpressTool('export', 'rowan@roll.example'), { data: [], done: true });
  });

  test('takes a parent’s links and mails with it, when they ask and when they have long left', async () => {
    const kept = () =>
      runPhp(
        "global $wpdb; return array_map(fn($table) => (int) $wpdb->get_var('SELECT COUNT(*) FROM ' . Schoolgate\\Tables::name($table)), ['invitations', 'mails']);",
      );
    const invite = () =>
      runPhp(
        "global $wpdb; $wpdb->query('DELETE FROM ' . Schoolgate\\Tables::name('invitations')); $wpdb->query('DELETE FROM ' . Schoolgate\\Tables::name('mails')); $parents = Schoolgate\\Roll::list_parents(); Schoolgate\\Parent_Mails::invite($input, '1', $parents, 'https://school.example/', '2999-01-01T00:00:00.000Z'); do_action('schoolgate_mails'); return count($parents);",
        policy.id,
      );
    await replaceRoll('p1,Child Link,3B,a,Lin Link,lin@link.example,yes', 'p2,Child Stay,,b,Sam Stay,sam@stay.example,yes');
    await invite();
    assert.deepEqual(await kept(), [2, 2]);
    assert.match(
      JSON.stringify(await wordpressTool('export', 'lin@link.example')),
      /Links of their own.*about-people.*Mails with such links.*invitation: sent/,
    );
    const erased = (await wordpressTool('erase', 'lin@link.example')) as { items_removed: number; items_retained: boolean };
    assert.deepEqual([erased.items_removed, erased.items_retained, await kept()], [2, true, [1, 1]]);
    await invite();
    await replaceRoll('p2,Child Stay,,b,Sam Stay,sam@stay.example,yes');
    const leave =
      "global $wpdb; $wpdb->query('UPDATE ' . Schoolgate\\Tables::name('parents') . \" SET left_at = '2020-01-01T00:00:00.000Z' WHERE left_at IS NOT NULL\");";
    await runPhp(`${leave} do_action('schoolgate_daily'); return 1;`);
    assert.deepEqual(await kept(), [1, 1]);
    await runPhp(
      "global $wpdb; $wpdb->query('UPDATE ' . Schoolgate\\Tables::name('invitations') . \" SET expires_at = '2020-01-01T00:00:00.000Z'\"); do_action('schoolgate_daily'); return 1;",
    );
    assert.deepEqual(await kept(), [0, 1]);
  });

  test('forgets by itself who has long left, and nobody who is on it', async () => {
    await replaceRoll('p3,Child Gone,,c,Gray Gone,,yes', 'p2,Child Stay,,b,Sam Stay,,yes');
    await replaceRoll('p2,Child Stay,,b,Sam Stay,,yes');
    const names = () =>
      runPhp(
        "global $wpdb; return [$wpdb->get_col('SELECT name FROM ' . Schoolgate\\Tables::name('parents')), $wpdb->get_col('SELECT name FROM ' . Schoolgate\\Tables::name('pupils'))];",
      );
    await runPhp("do_action('schoolgate_daily'); return 1;");
    assert.match(JSON.stringify(await names()), /Gray Gone.*Child Gone/);
    await runPhp(
      "global $wpdb; foreach (['parents', 'pupils'] as $table) { $wpdb->query('UPDATE ' . Schoolgate\\Tables::name($table) . \" SET left_at = '2020-01-01T00:00:00.000Z' WHERE left_at IS NOT NULL\"); } do_action('schoolgate_daily'); return 1;",
    );
    assert.deepEqual(await names(), [['Sam Stay'], ['Child Stay']]);
  });
});
