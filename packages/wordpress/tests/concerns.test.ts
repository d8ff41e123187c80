// How those who answer concerns work in WordPress's administration. Run by scripts/with-wordpress.mjs.
import assert from 'node:assert/strict';
import { before, beforeEach, describe, test } from 'node:test';
import type { ConcernStatus, Policy } from '@schoolgate/sdk/model';
import { concern as concernOn, policy as example } from '../../../tests/contract/documents.ts';
import { createKey } from '../../../tests/contract/subject.ts';
import { adminPage, ask, people, postForm, signInStaff } from './staff.ts';
import { publish, runPhp, setSettings, site, takeMail } from './wordpress-site.ts';

const stage = (title: string, contact: string, next?: string) => ({
  kind: 'stage' as const,
  title,
  contact,
  channels: ['form' as const],
  ...(next && { next }),
});
const policy: Policy = {
  ...example,
  id: 'to-answer',
  pathway: {
    start: 'safe',
    nodes: {
      ...example.pathway!.nodes,
      teacher: { ...stage('Talk to the teacher', 'teacher', 'lead'), respondWithin: { amount: 5, unit: 'days' } },
      lead: stage('Write to the lead', 'lead', 'chair'),
      chair: stage('Write to the chair', 'chair'),
    },
    contacts: {
      ...example.pathway!.contacts,
      // the account that answers concerns on this site
      lead: { role: 'Lead', email: 'Schoolgate_Concerns@school.example' },
      chair: { role: 'Chair of governors', email: 'chair@school.example' },
    },
  },
};
const concern = (changes: object = {}) => concernOn({ pathway: { policy: policy.id, version: policy.version }, ...changes });
interface Claim {
  readonly reference: string;
  readonly secret: string;
}
const raise = async (changes: object = {}, key = createKey()): Promise<Claim> => {
  const response = await ask('concerns', { 'Idempotency-Key': key }, 'POST', concern(changes));
  assert.equal(response.status, 201, await response.clone().text());
  const { reference, secret } = (await response.json()) as Claim;
  return { reference, secret };
};
const status = async (claim: Claim) => (await (await ask('concern-status', {}, 'POST', claim)).json()) as ConcernStatus;
const act = async (action: string, claim: Claim, fields: Record<string, string> = {}, user = 'schoolgate_concerns') =>
  (await postForm(user, action, { reference: claim.reference, ...fields })).headers.get('Location') ?? '';
const view = async (claim: Claim, user = 'schoolgate_concerns') => (await adminPage(user, `concerns&reference=${claim.reference}`)).html;
const isListed = async (claim: Claim, user: string) => (await adminPage(user, 'concerns')).html.includes(claim.reference);

before(async () => {
  await signInStaff();
  await publish(policy);
});
beforeEach(async () => {
  await setSettings({ school: 'Oakfield', store_concerns: true, concerns_email: 'concerns@school.example', keep_concerns: 12 });
  takeMail();
});

test('an answer reaches the parent with their codes, and the mail about it has not a word of it', async () => {
  const page = (await runPhp(
    "return get_permalink(wp_insert_post(['post_title' => 'Raise', 'post_type' => 'page', 'post_status' => 'publish', 'post_content' => '[schoolgate_concern]']));",
  )) as string;
  const claim = await raise();
  takeMail();
  assert.match(await view(claim), /open, to be answered by[\s\S]*Talk to the teacher/);
  assert.match(await act('reply_concern', claim, { text: 'Unmistakable\r\nanswer' }), /done=saved/);
  assert.deepEqual(
    (await status(claim)).history.map(({ event, text }) => [event, text]),
    [
      ['raised', undefined],
      ['reply', 'Unmistakable\nanswer'],
    ],
  );
  const [mail, ...more] = takeMail();
  assert.deepEqual([more, mail?.to, mail?.subject], [[], 'parent@home.example', 'Oakfield has answered you']);
  assert.ok(mail?.message.includes(claim.reference) && !mail.message.includes(claim.secret) && !mail.message.includes('Unmistakable'));
  assert.ok(mail?.message.includes(site.url) && page.startsWith(site.url));
  assert.match(await view(claim), /answered/);
  assert.ok(
    !JSON.stringify(await runPhp("global $wpdb; return $wpdb->get_results('SELECT * FROM ' . Schoolgate\\Tables::name('concerns'));")).includes(
      claim.secret,
    ),
  );
});

test('a note is for those who answer, and no mail', async () => {
  const claim = await raise();
  takeMail();
  await act('note_concern', claim, { text: '<script>alert(1)</script> Unmistakable note' });
  assert.ok(!JSON.stringify(await status(claim)).includes('Unmistakable note'));
  const html = await view(claim);
  assert.ok(html.includes('&lt;script&gt;alert(1)&lt;/script&gt; Unmistakable note') && !html.includes('<script>alert'));
  assert.deepEqual(takeMail(), []);
});

test('a concern is passed on to whoever answers there, with what was written', async () => {
  const claim = await raise({ about: 'Unmistakable words' });
  takeMail();
  assert.match(await act('move_concern', claim, { stage: 'chair' }), /done=saved/);
  const [mail] = takeMail();
  assert.deepEqual([mail?.to, (await status(claim)).stage], ['chair@school.example', 'chair']);
  assert.match(mail?.message ?? '', /Unmistakable words/);
  for (const elsewhere of ['emergency', 'safe', 'nothing', 'chair'])
    assert.match(await act('move_concern', claim, { stage: elsewhere }), /done=failed/);
});

test('a concern is closed and opened again, by the school and by what a parent adds', async () => {
  const claim = await raise();
  await act('close_concern', claim, { closed: '1' });
  assert.equal((await status(claim)).state, 'closed');
  takeMail();
  await ask('concern-messages', { 'Idempotency-Key': createKey() }, 'POST', { ...claim, text: 'Not yet.' });
  assert.equal((await status(claim)).state, 'open');
  const [mail] = takeMail();
  assert.deepEqual([mail?.to, mail?.message.trim()], ['teacher@school.example', 'What they have added:\nNot yet.']);
  assert.match(await act('close_concern', claim, { closed: '' }), /done=failed/);
});

test('what is still unresolved goes on with all that was written', async () => {
  const claim = await raise({ about: 'First words' });
  takeMail();
  await ask('concern-messages', { 'Idempotency-Key': createKey() }, 'POST', { ...claim, unresolved: true, text: 'Second words' });
  const [mail] = takeMail();
  assert.equal(mail?.to, 'Schoolgate_Concerns@school.example');
  assert.match(mail.message, /First words[\s\S]*Second words/);
});

describe('whom a concern is about', () => {
  test('reads nothing of it here, by their address, whatever their role, and gets no mail', async () => {
    const [about, other] = [await raise({ subject: 'lead', about: 'Unmistakable words' }), await raise()];
    assert.deepEqual(
      [await isListed(about, 'schoolgate_concerns'), await isListed(other, 'schoolgate_concerns'), await isListed(about, 'admin')],
      [false, true, true],
    );
    assert.ok(!(await view(about)).includes('Unmistakable'));
    const csv = await (await postForm('schoolgate_concerns', 'export_concerns', {})).text();
    assert.ok(!csv.includes(about.reference) && csv.includes(other.reference));
    for (const [action, fields] of [
      ['reply_concern', { text: 'x' }],
      ['note_concern', { text: 'x' }],
      ['move_concern', { stage: 'chair' }],
      ['close_concern', { closed: '1' }],
      ['erase_concern', { sure: '1' }],
    ] as [string, Record<string, string>][])
      assert.match(await act(action, about, fields), /done=failed/);
    assert.deepEqual(
      (await status(about)).history.map(({ event }) => event),
      ['raised'],
    );
    takeMail();
    assert.match(await act('move_concern', about, { stage: 'lead' }, 'admin'), /done=failed/);
    await ask('concern-messages', { 'Idempotency-Key': createKey() }, 'POST', { ...about, unresolved: true });
    assert.deepEqual([(await status(about)).stage, takeMail().map(({ to }) => to)], ['chair', ['chair@school.example']]);
  });

  test('is not written to at the school’s address for concerns either', async () => {
    await setSettings({ concerns_email: 'schoolgate_concerns@school.example' });
    takeMail();
    await raise({ subject: 'lead', stage: 'lead' });
    assert.deepEqual(takeMail(), []);
  });
});

test('where nothing is kept there is no secret, and no code shows anything', async () => {
  const kept = await raise();
  await setSettings({ store_concerns: false });
  const { reference, secret } = await raise();
  assert.equal(secret, undefined);
  assert.equal((await ask('concern-status', {}, 'POST', { reference, secret: kept.secret })).status, 404);
});

test('whoever sends a concern again that was erased since is told so, and it does not come back', async () => {
  const key = createKey();
  const claim = await raise({}, key);
  await act('erase_concern', claim, { sure: '1' });
  const again = await ask('concerns', { 'Idempotency-Key': key }, 'POST', concern());
  assert.deepEqual([again.status, ((await again.json()) as { type: string }).type], [410, '/problems/no-longer-kept']);
  const left = await runPhp(
    "global $wpdb; return $wpdb->get_var($wpdb->prepare('SELECT COUNT(*) FROM %i WHERE reference = %s', Schoolgate\\Tables::name('concern_events'), $input));",
    claim.reference,
  );
  assert.equal(Number(left), 0);
});

test('a concern is forgotten when nothing has happened to it for so long, with all that was written', async () => {
  const [quiet, alive] = [await raise(), await raise()];
  const old = '2020-01-01T00:00:00.000Z';
  await runPhp(
    "global $wpdb; foreach ($input->references as $reference) { $wpdb->update(Schoolgate\\Tables::name('concerns'), ['received_at' => $input->old], ['reference' => $reference]); $wpdb->update(Schoolgate\\Tables::name('concern_events'), ['at' => $input->old], ['reference' => $reference]); } return 1;",
    { references: [quiet.reference, alive.reference], old },
  );
  await act('note_concern', alive, { text: 'Still at it.' });
  await runPhp("do_action('schoolgate_daily'); return 1;");
  assert.equal((await ask('concern-status', {}, 'POST', quiet)).status, 404);
  assert.equal((await status(alive)).history.length, 1);
  const orphans = await runPhp(
    "global $wpdb; return $wpdb->get_var($wpdb->prepare('SELECT COUNT(*) FROM %i WHERE reference = %s', Schoolgate\\Tables::name('concern_events'), $input));",
    quiet.reference,
  );
  assert.equal(Number(orphans), 0);
});

test('what was written to and fro is given out with a parent’s data, and erased with it', async () => {
  const claim = await raise({ raisedBy: { name: 'Gale Giveout', contact: 'gale@home.example' } });
  await act('reply_concern', claim, { text: 'Words for Gale' });
  const tool = (which: string) => runPhp(`return Schoolgate\\Privacy::${which}($input);`, 'gale@home.example');
  assert.match(JSON.stringify(await tool('export')), /Words for Gale/);
  await tool('erase');
  assert.equal((await ask('concern-status', {}, 'POST', claim)).status, 404);
});

test('an answer that is empty or too long is not sent, and nobody else can send one', async () => {
  const claim = await raise();
  for (const text of ['', ' \n', 'x'.repeat(10_001)]) assert.match(await act('reply_concern', claim, { text }), /done=failed/);
  for (const user of people.filter((one) => one !== 'admin' && one !== 'schoolgate_concerns'))
    assert.equal(await act('reply_concern', claim, { text: 'x' }, user), '');
  assert.equal((await status(claim)).history.length, 1);
});
