// How the office gives parents links of their own, and what is sent to them. Run by scripts/with-wordpress.mjs.
import assert from 'node:assert/strict';
import { before, beforeEach, describe, test } from 'node:test';
import { INVITATION_HEADER } from '@schoolgate/sdk/model';
import { declaration, policy as example } from '../../../tests/contract/documents.ts';
import { createKey } from '../../../tests/contract/subject.ts';
import { adminPage, ask, postForm, signInStaff, staff } from './staff.ts';
import { publish, runPhp, setSettings, site, takeMail } from './wordpress-site.ts';

const policy = { ...example, id: 'by-invitation' };
const people = [
  'p1,Child One,3B,a,Zoë Parent,zoe@home.example,yes',
  'p1,Child One,3B,b,Second Parent,second@home.example,',
  'p2,Child Two,,c,No Address,,',
  'p3,Child Three,,d,Not Contacted,not@home.example,no',
];
const tomorrow = () => new Date(Date.now() + 86_400_000).toISOString().slice(0, 10);
let page = '';

const putRoll = async (lines: readonly string[]) => {
  const csv = ['pupil_id,pupil_name,class,parent_id,parent_name,parent_email,contact', ...lines].join('\n');
  assert.equal((await ask('roll', staff['schoolgate_office'], 'PUT', { csv })).status, 200);
};
const invite = (fields: Record<string, string> = {}, user = 'schoolgate_office') =>
  postForm(user, 'invite', { policy: policy.id, page_id: page, until: tomorrow(), who: 'awaited', way: 'mail', ...fields });
const sendMails = () => runPhp("do_action('schoolgate_mails'); return 1;");
const runDaily = () =>
  runPhp(
    "add_filter('wp_date', fn($date, $format) => $format === 'N' ? '1' : $date, 10, 2); do_action('schoolgate_daily'); do_action('schoolgate_mails'); return 1;",
  );
const tables = () =>
  runPhp(
    "global $wpdb; return array_map(fn($table) => $wpdb->get_results('SELECT * FROM ' . Schoolgate\\Tables::name($table)), ['invitations', 'mails', 'claims']);",
  );
const linksIn = (text: string) => [...text.matchAll(/https?:\S+#invitation=[\w-]{43}(?=\s)/g)].map(([link]) => link);
const tokenOf = (link = '') => new URLSearchParams(new URL(link).hash.slice(1)).get('invitation') ?? '';
const exchange = (token: string) => ask('invitation-exchange', {}, 'POST', { token });
const answer = async (token: string, changes: object = {}) => {
  const headers = { 'Idempotency-Key': createKey(), [INVITATION_HEADER]: token };
  const response = await ask('declarations', headers, 'POST', await declaration(changes, policy));
  assert.equal(response.status, 201, await response.clone().text());
};
/** As if everything had been sent so many days ago. */
const age = (days: number) =>
  runPhp(
    "global $wpdb; $at = Schoolgate\\Instant::in_days(-$input); $wpdb->query($wpdb->prepare('UPDATE %i SET queued_at = %s, sent_at = CASE WHEN sent_at IS NULL THEN NULL ELSE %s END, tried_at = NULL', Schoolgate\\Tables::name('mails'), $at, $at)); return 1;",
    days,
  );

before(async () => {
  await signInStaff();
  await publish(policy);
  await setSettings({ school: 'Oakfield', office_email: 'office@school.example', remind_after_days: 7 });
  page = String(
    await runPhp(
      "return wp_insert_post(['post_title' => 'Sign here', 'post_type' => 'page', 'post_status' => 'publish', 'post_content' => '<!-- wp:schoolgate/parent-declaration /-->']);",
    ),
  );
});
beforeEach(async () => {
  await putRoll(people);
  await runPhp(
    "global $wpdb; foreach (['invitations', 'mails', 'declarations'] as $table) { $wpdb->query('DELETE FROM ' . Schoolgate\\Tables::name($table)); } return 1;",
  );
  takeMail();
});

describe('links by mail', () => {
  test('go to each parent who has not answered, to the address on the roll, with a link that is theirs alone', async () => {
    const response = await invite();
    assert.equal(response.status, 302, await response.text());
    assert.match(response.headers.get('Location') ?? '', /done=mailed/);
    assert.deepEqual(takeMail(), [], 'the page waits for no mail');
    await sendMails();
    const mails = takeMail();
    assert.deepEqual(mails.map(({ to }) => to).sort(), ['second@home.example', 'zoe@home.example']);
    const [mail] = mails.filter(({ to }) => to === 'zoe@home.example');
    assert.equal(mail?.subject, `Oakfield: ${policy.title}`);
    assert.match(mail?.message ?? '', /^Dear Zoë Parent,/);
    assert.match(mail?.message ?? '', /either answer is fine, and nothing depends on it/);
    assert.deepEqual(mail?.headers, ['Reply-To: office@school.example']);
    const links = mails.flatMap(({ message }) => linksIn(message));
    assert.equal(new Set(links).size, 2);
    const [link = ''] = linksIn(mail?.message ?? '');
    assert.ok(link.startsWith(`${site.url}/`), link);
    assert.equal(((await (await exchange(tokenOf(link))).json()) as { name: string }).name, 'Zoë Parent');
    const kept = JSON.stringify(await tables());
    for (const one of links) assert.ok(!kept.includes(tokenOf(one)), 'only its digest is kept');
    const { html } = await adminPage('schoolgate_office', 'invitations');
    assert.match(html, /Zoë Parent[\s\S]*?invitation: sent/);
    assert.match(html, /No Address[\s\S]*?no address: print a letter/);
    for (const one of links) assert.ok(!html.includes(tokenOf(one)));
    await sendMails();
    assert.deepEqual(takeMail(), [], 'once');
  });

  test('are not sent to somebody who has answered meanwhile, or must not be contacted any more', async () => {
    await invite();
    const [first] = (await runPhp(
      "$parents = array_values(array_filter(Schoolgate\\Roll::list_parents(), fn($parent) => $parent->name === 'Zoë Parent')); return Schoolgate\\Invitations::create($input, $parents, 'https://school.example/', '2999-01-01T00:00:00.000Z');",
      policy.id,
    )) as [{ link: string }];
    await answer(tokenOf(first.link));
    await putRoll(people.map((line) => line.replace('second@home.example,', 'second@home.example,no')));
    await sendMails();
    assert.deepEqual(takeMail(), []);
  });

  test('are tried again while the mail server is away, for a weekend, and leave no link that nobody got', async () => {
    await runPhp("update_option('schoolgate_test_mail_fails', true); return 1;");
    await invite();
    await sendMails();
    assert.match(JSON.stringify(await tables()), /"state":"waiting"/);
    await age(4);
    await sendMails();
    await runPhp("delete_option('schoolgate_test_mail_fails'); return 1;");
    const [invitations, mails] = (await tables()) as [unknown[], { state: string }[]];
    assert.deepEqual(invitations, []);
    assert.deepEqual(mails.map(({ state }) => state).sort(), ['failed', 'failed', 'no-address']);
  });

  test('are repeated twice at most, and never once a parent has signed or declined', async () => {
    await invite();
    await sendMails();
    const first = takeMail();
    const tokens = Object.fromEntries(first.map(({ to, message }) => [to, tokenOf(linksIn(message)[0])]));
    await runDaily();
    assert.deepEqual(takeMail(), [], 'not before the days are over');
    const declined = { outcome: 'declined', undertakings: [], answers: {}, signature: undefined };
    await answer(tokens['second@home.example'] ?? '', declined);
    const reminded = [];
    for (let week = 0; week < 4; week++) {
      await age(8);
      await runDaily();
      reminded.push(takeMail().map(({ to, subject }) => [to, subject]));
    }
    const reminder = [['zoe@home.example', `Oakfield: ${policy.title} (reminder)`]];
    assert.deepEqual(reminded, [reminder, reminder, [], []]);
    assert.equal((await exchange(tokens['zoe@home.example'] ?? '')).status, 200, 'the first link works beside those of the reminders');
  });

  test('are not repeated where the school wants none, or has ended them', async () => {
    await invite();
    await sendMails();
    takeMail();
    await age(8);
    await setSettings({ remind_after_days: 0 });
    await runDaily();
    assert.deepEqual(takeMail(), []);
    await setSettings({ remind_after_days: 7 });
    const [[row]] = (await tables()) as [{ parent_id: string }[]];
    await postForm('schoolgate_office', 'end_links', { policy: policy.id, parent: row?.parent_id ?? '' });
    await runDaily();
    assert.equal(takeMail().length, 1);
  });
});

describe('letters', () => {
  test('show each link once, and end those before', async () => {
    const response = await invite({ way: 'print' });
    const html = await response.text();
    assert.equal(response.status, 200, html);
    assert.match(response.headers.get('Cache-Control') ?? '', /no-store/);
    const links = [...html.matchAll(/data-link="([^"]+)"/g)].map(([, link = '']) => link);
    assert.equal(links.length, 3);
    assert.match(html, /Dear No Address,/);
    assert.doesNotMatch(html, /Not Contacted/);
    assert.equal((await exchange(tokenOf(links[0]))).status, 200);
    await (await invite({ way: 'print' })).text();
    assert.equal((await exchange(tokenOf(links[0]))).status, 410);
    assert.ok(!JSON.stringify(await tables()).includes(tokenOf(links[0])));
  });

  test('have no mark-up that a name brings along', async () => {
    await putRoll(['p1,Child,,a,<script>alert(1)</script>"><img src=x>,,']);
    const html = await (await invite({ way: 'print' })).text();
    assert.ok(html.includes('&lt;script&gt;alert(1)&lt;/script&gt;') && !html.includes('<script>alert') && !html.includes('<img'));
    const list = await adminPage('schoolgate_office', 'invitations');
    assert.ok(list.html.includes('&lt;script&gt;alert(1)') && !list.html.includes('<script>alert') && !list.html.includes('<img src=x'));
  });

  test('are for those who were ticked, and for nobody whom the school must not contact', async () => {
    const ids = (await runPhp("return array_column(Schoolgate\\Roll::list_parents(), 'id', 'name');")) as Record<string, string>;
    const ticked = {
      who: 'ticked',
      way: 'print',
      'parents[0]': ids['No Address'] ?? '',
      'parents[1]': ids['Not Contacted'] ?? '',
      'parents[2]': "' OR '1'='1",
    };
    assert.deepEqual(
      [...(await (await invite(ticked)).text()).matchAll(/Dear ([^,]+),/g)].map(([, name]) => name),
      ['No Address'],
    );
    assert.match((await invite({ who: 'ticked' })).headers.get('Location') ?? '', /done=nobody/);
    const many = Object.fromEntries(Array.from({ length: 501 }, (_, index) => [`parents[${index}]`, ids['No Address'] ?? '']));
    assert.match((await invite({ who: 'ticked', ...many })).headers.get('Location') ?? '', /done=many/);
  });
});

for (const [what, fields] of [
  ['to a page that is not published', { page_id: '999999' }],
  ['for no policy', { policy: 'none' }],
  ['until yesterday', { until: '2020-01-01' }],
  ['until a day that never was', { until: '2027-02-30' }],
  ['for years', { until: `${new Date().getFullYear() + 3}-01-01` }],
  ['until a day with a NUL', { until: `${tomorrow()}\0` }],
  ['until a word', { until: "'; DROP TABLE x; --" }],
] as [string, Record<string, string>][])
  test(`no link is made ${what}`, async () => {
    assert.match((await invite(fields)).headers.get('Location') ?? '', /done=failed/);
    assert.deepEqual(((await tables()) as [unknown[], unknown[]]).slice(0, 2), [[], []]);
  });

test('whoever tries out tokens is slowed down, and a link that is right still opens', async () => {
  const [link = ''] = /data-link="([^"]+)"/.exec(await (await invite({ way: 'print' })).text())?.slice(1) ?? [];
  await runPhp("update_option('schoolgate_test_limit', 2); return 1;");
  const statuses = [];
  for (let time = 0; time < 3; time++) statuses.push((await exchange('x'.repeat(43))).status);
  statuses.push((await exchange(tokenOf(link))).status);
  await runPhp("delete_option('schoolgate_test_limit'); return 1;");
  assert.deepEqual(statuses.slice(-2), [429, 200]);
});
