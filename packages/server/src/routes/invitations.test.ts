import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import {
  INVITATION_HEADER,
  type DeclarationAccepted,
  type InvitationList,
  type Invited,
  type InvitationsCreated,
  type RegisterPage,
} from '@schoolgate/sdk/model';
import { verifyReceipt } from '@schoolgate/sdk/declaration';
import { publishPolicy } from '../publish-policy.ts';
import { exampleDeclaration, examplePolicy } from '../testing/example-policy.ts';
import { startTestApp } from '../testing/start-test-app.ts';

let server: Awaited<ReturnType<typeof startTestApp>>;
let clock = new Date('2026-09-10T08:00:00Z');
let office: Record<string, string>;
const family = [
  'p1,Child One,3B,a,Parent One,yes',
  'p1,Child One,3B,b,Parent Two,yes',
  'p2,Child Two,,a,Parent One,no',
  'p2,Child Two,,c,Parent Three,no',
];
before(async () => {
  server = await startTestApp({ now: () => clock });
  await publishPolicy(server.db, { organisation: 'elmfield' }, examplePolicy, clock);
  office = await server.signIn('oakfield', ['office']);
  await putRoll(family);
});
after(() => server.stop());

const putRoll = async (lines: string[]) => {
  const csv = ['pupil_id,pupil_name,class,parent_id,parent_name,contact', ...lines].join('\n');
  assert.equal((await server.send(office, 'PUT', 'oakfield/roll', { csv })).status, 200);
};
const parents = async () =>
  Object.fromEntries(
    ((await (await server.send(office, 'GET', 'oakfield/register/parents-online/parents')).json()) as RegisterPage).items.map(
      ({ name, ...entry }) => [name, entry],
    ),
  );
const idOf = async (name: string) => (await parents())[name]?.parent ?? '';
const page = 'https://www.oakfield.example/conduct';
const request = (ids: string[], more: object = {}) => ({
  policy: 'parents-online',
  page,
  parents: ids,
  expiresAt: new Date(clock.getTime() + 86_400_000).toISOString(),
  ...more,
});
const invite = async (name: string, more: object = {}) => {
  const response = await server.send(office, 'POST', 'oakfield/invitations', request([await idOf(name)], more));
  assert.equal(response.status, 201, await response.clone().text());
  const [item] = ((await response.json()) as InvitationsCreated).items;
  assert.ok(item);
  return { ...item, token: new URLSearchParams(new URL(item.link).hash.slice(1)).get('invitation') ?? '' };
};
const exchange = (token: string, organisation = 'oakfield') => server.send({}, 'POST', `${organisation}/invitation-exchange`, { token });
const declare = async (token: string, headers: Record<string, string> = {}) =>
  server.send({ [INVITATION_HEADER]: token, ...headers }, 'POST', 'oakfield/declarations', await exampleDeclaration());

test('a parent is invited by a link whose token no server sees before it is sent on purpose', async () => {
  const { link, token, name } = await invite('Parent Two');
  assert.equal(name, 'Parent Two');
  assert.equal(link, `${page}#invitation=${token}`);
  assert.match(token, /^[\w-]{43}$/);
  assert.ok(!JSON.stringify(await server.db.selectFrom('invitations').selectAll().execute()).includes(token), 'only its digest is kept');
});

test('the link says whom it was made for, with the children the school may write to them about, as often as it is asked', async () => {
  const { token } = await invite('Parent One');
  const invited = { policy: 'parents-online', name: 'Parent One', children: [{ name: 'Child One', class: '3B' }] };
  for (let time = 0; time < 2; time++) assert.deepEqual((await (await exchange(token)).json()) as Invited, invited);
});

test('what is signed with the link is matched to that parent and to nobody else', async () => {
  const { token } = await invite('Parent One');
  const response = await declare(token);
  assert.equal(response.status, 201);
  const { receipt } = (await response.json()) as DeclarationAccepted;
  assert.equal((await verifyReceipt(receipt, server.keys.publicKeys)).declaration.assurance, 'invited');
  const register = await parents();
  assert.deepEqual([register['Parent One']?.state, register['Parent Two']?.state], ['signed', 'not-yet']);
});

test('one key under two links is two keys: nobody is given the receipt of another parent', async () => {
  const [one, two] = [await invite('Parent One'), await invite('Parent Two')];
  const headers = { 'Idempotency-Key': 'one-key-under-two-links' };
  const references = [one, two, one].map(async ({ token }) => ((await (await declare(token, headers)).json()) as DeclarationAccepted).reference);
  const [first, other, again] = await Promise.all(references);
  assert.notEqual(first, other);
  assert.equal(first, again);
});

test('a link is of one school, one policy and one time', async () => {
  const { token } = await invite('Parent One');
  assert.equal((await exchange(token, 'elmfield')).status, 410);
  assert.equal((await server.send({ [INVITATION_HEADER]: token }, 'POST', 'elmfield/declarations', await exampleDeclaration())).status, 410);
  assert.equal((await exchange('x'.repeat(43))).status, 410);
  clock = new Date(clock.getTime() + 86_400_000);
  office = await server.signIn('oakfield', ['office']);
  assert.equal((await exchange(token)).status, 410);
  assert.equal((await declare(token)).status, 410);
});

test('a link ends when the office ends it, makes another, or must no longer write to that parent', async () => {
  const first = await invite('Parent Two');
  const second = await invite('Parent Two');
  assert.deepEqual([(await exchange(first.token)).status, (await exchange(second.token)).status], [410, 200]);
  assert.equal((await server.send(office, 'DELETE', `oakfield/invitations/${second.id}`)).status, 200);
  assert.equal((await exchange(second.token)).status, 410);

  const third = await invite('Parent Two');
  await putRoll(family.map((line) => line.replace('b,Parent Two,yes', 'b,Parent Two,no')));
  assert.equal((await exchange(third.token)).status, 410);
  assert.equal((await declare(third.token)).status, 410);
  await putRoll(family);
  const { items } = (await (await server.send(office, 'GET', 'oakfield/invitations')).json()) as InvitationList;
  assert.ok(items.some(({ id }) => id === third.id) && items.every(({ id }) => id !== first.id && id !== second.id));
});

test('who must not be contacted, is not on the roll or is named twice is invited by nobody', async () => {
  const ids = [await idOf('Parent One'), await idOf('Parent Three'), 'nobody', await idOf('Parent One')];
  const response = await server.send(office, 'POST', 'oakfield/invitations', request(ids));
  assert.equal(response.status, 422);
  const { errors } = (await response.json()) as { errors: { pointer: string }[] };
  assert.deepEqual(
    errors.map(({ pointer }) => pointer),
    ['#/parents/1', '#/parents/2', '#/parents/3'],
  );
});

for (const [title, more] of [
  ['that has run out already', { expiresAt: '2020-01-01T00:00:00Z' }],
  ['that never ends', { expiresAt: '2099-01-01T00:00:00Z' }],
  ['to a policy that is not there', { policy: 'none' }],
  ['to a page that is a script', { page: 'javascript:alert(1)' }],
] as const)
  test(`an invitation ${title} is refused`, async () => {
    assert.equal((await server.send(office, 'POST', 'oakfield/invitations', request([await idOf('Parent One')], more))).status, 422);
  });

test('links are shown once: the same request again makes no second letter', async () => {
  const headers = { ...office, 'Idempotency-Key': 'invitations-in-one-letter' };
  const body = request([await idOf('Parent Two')]);
  const first = await server.send(headers, 'POST', 'oakfield/invitations', body);
  assert.equal(first.status, 201);
  assert.equal((await server.send(headers, 'POST', 'oakfield/invitations', body)).status, 409);
});

test('for a printed letter the link comes as a QR code', async () => {
  const { qr } = await invite('Parent Two', { qr: true });
  assert.match(qr ?? '', /^<svg [^>]*viewBox="0 0 (\d+) \1"[^]*<path[^]*<\/svg>\s*$/);
  assert.doesNotMatch(qr ?? '', /<script|href/);
  assert.equal((await invite('Parent Two')).qr, undefined);
});

test('a token, a name and a reference never reach the log', async () => {
  const start = server.logged.length;
  const { token } = await invite('Parent One');
  await exchange(token);
  await declare(token);
  assert.ok(server.logged.length >= start + 3);
  const log = JSON.stringify(server.logged);
  assert.ok(!log.includes(token));
  assert.doesNotMatch(log, /Parent (One|Two)|Child One|oakfield\.example/);
});
