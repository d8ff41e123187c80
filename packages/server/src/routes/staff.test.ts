import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { ApiKeyCreated, ApiKey, StaffMember } from '@schoolgate/sdk/model';
import { ensureOrganisation } from '../db/organisations.ts';
import { startTestApp } from '../testing/start-test-app.ts';

let server: Awaited<ReturnType<typeof startTestApp>>;
let clock = new Date('2026-09-01T08:00:00Z');
let admin: Record<string, string>;
before(async () => {
  server = await startTestApp({ now: () => clock });
  await ensureOrganisation(server.db, 'elmfield', { name: 'Elmfield', kind: 'school' });
  admin = await server.signIn('oakfield', ['admin']);
});
after(() => server.stop());

const add = async (email: string, roles: string[], organisation = 'oakfield', headers = admin) => {
  const response = await server.send(headers, 'POST', `${organisation}/staff`, { name: 'Somebody', email, roles });
  return { status: response.status, member: (await response.json()) as StaffMember };
};

test('a person gets roles, other roles, and none any more', async () => {
  const { status, member } = await add('Office@oakfield.example', ['office']);
  assert.equal(status, 201);
  assert.deepEqual(member, { id: member.id, name: 'Somebody', email: 'office@oakfield.example', roles: ['office'], contacts: [] });
  const changed = await server.send(admin, 'PUT', `oakfield/staff/${member.id}`, { name: 'Somebody Else', roles: ['office', 'head'] });
  assert.deepEqual(await changed.json(), { ...member, name: 'Somebody Else', roles: ['office', 'head'] });
  assert.equal((await server.send(admin, 'DELETE', `oakfield/staff/${member.id}`)).status, 200);
  assert.equal((await server.send(admin, 'DELETE', `oakfield/staff/${member.id}`)).status, 404);
  assert.deepEqual(await server.db.selectFrom('staff').select('id').where('id', '=', member.id).execute(), [], 'nothing of them is kept');
});

test('the same request sent again adds nobody twice, and another for the same person is told', async () => {
  const headers = { ...admin, 'Idempotency-Key': 'one-colleague-and-no-more' };
  const first = await add('twice@oakfield.example', ['office'], 'oakfield', headers);
  assert.deepEqual(await add('twice@oakfield.example', ['office'], 'oakfield', headers), first);
  assert.equal((await add('TWICE@oakfield.example', ['head'])).status, 422);
});

test('one key used by two people is two keys', async () => {
  const second = await server.signIn('oakfield', ['admin']);
  const key = { 'Idempotency-Key': 'both-chose-this-very-key' };
  assert.equal((await add('mine@oakfield.example', ['office'], 'oakfield', { ...admin, ...key })).status, 201);
  assert.equal((await add('theirs@oakfield.example', ['office'], 'oakfield', { ...second, ...key })).status, 201);
});

test('one person may work for two schools, under another name there, and be removed from one', async () => {
  const elsewhere = await server.signIn('elmfield', ['admin']);
  const here = await add('both@oakfield.example', ['office']);
  const there = await add('both@oakfield.example', ['governors'], 'elmfield', elsewhere);
  assert.equal(there.member.id, here.member.id);
  await server.send(admin, 'DELETE', `oakfield/staff/${here.member.id}`);
  const { items } = (await (await server.send(elsewhere, 'GET', 'elmfield/staff')).json()) as { items: StaffMember[] };
  assert.ok(items.some(({ email, roles }) => email === 'both@oakfield.example' && roles[0] === 'governors'));
});

test('a school cannot touch the staff of another', async () => {
  const elsewhere = await server.signIn('elmfield', ['admin']);
  const { member } = await add('ours@oakfield.example', ['office']);
  for (const method of ['PUT', 'DELETE'])
    assert.equal(
      (await server.send(elsewhere, method, `elmfield/staff/${member.id}`, method === 'PUT' ? { name: 'X', roles: ['admin'] } : undefined)).status,
      404,
    );
});

test('somebody has to remain who can let others in', async () => {
  await ensureOrganisation(server.db, 'ashfield', { name: 'Ashfield', kind: 'school' });
  const only = await server.signIn('ashfield', ['admin']);
  const { items } = (await (await server.send(only, 'GET', 'ashfield/staff')).json()) as { items: StaffMember[] };
  const itself = `ashfield/staff/${items[0]?.id}`;
  assert.equal((await server.send(only, 'DELETE', itself)).status, 409);
  assert.equal((await server.send(only, 'PUT', itself, { name: 'Only', roles: ['office'] })).status, 409);
  await server.signIn('ashfield', ['admin']);
  assert.equal((await server.send(only, 'DELETE', itself)).status, 200);
});

test('roles that mean nothing at a school, no roles, and roles twice are refused', async () => {
  for (const roles of [['trust-admin'], [], ['office', 'office'], ['headteacher']])
    assert.equal((await add('new@oakfield.example', roles)).status, 422, roles.join());
});

test('who loses a role loses it at once, not at the end of the session', async () => {
  const headers = await server.signIn('oakfield', ['head']);
  assert.equal((await server.send(headers, 'GET', 'oakfield/drafts')).status, 200);
  const { items } = (await (await server.send(admin, 'GET', 'oakfield/staff')).json()) as { items: StaffMember[] };
  for (const { id, roles } of items) if (roles.join() === 'head') await server.send(admin, 'DELETE', `oakfield/staff/${id}`);
  assert.equal((await server.send(headers, 'GET', 'oakfield/drafts')).status, 401);
});

test('a session ends after twelve hours', async () => {
  const headers = await server.signIn('oakfield', ['head']);
  clock = new Date(clock.getTime() + 12 * 3_600_000 - 1);
  assert.equal((await server.send(headers, 'GET', 'oakfield/drafts')).status, 200);
  clock = new Date(clock.getTime() + 1);
  assert.equal((await server.send(headers, 'GET', 'oakfield/drafts')).status, 401);
  admin = await server.signIn('oakfield', ['admin']);
});

const createKey = async (request: object, headers: Record<string, string> = {}) =>
  server.send({ ...admin, ...headers }, 'POST', 'oakfield/api-keys', { name: 'Information system', roles: ['office'], ...request });

test('a key works until it is revoked; it is shown once and kept as a hash', async () => {
  const once = { 'Idempotency-Key': 'a-key-that-is-shown-once' };
  const { key, ...stored } = (await (await createKey({}, once)).json()) as ApiKeyCreated;
  assert.ok(key.startsWith(stored.prefix + '_') && key.length === 56);
  assert.equal((await createKey({}, once)).status, 409);
  const { items } = (await (await server.send(admin, 'GET', 'oakfield/api-keys')).json()) as { items: ApiKey[] };
  assert.deepEqual(items, [stored]);
  assert.ok(!JSON.stringify(await server.db.selectFrom('api_keys').selectAll().execute()).includes(key));
  const bearer = { Authorization: `Bearer ${key}` };
  assert.equal((await server.send(bearer, 'GET', 'oakfield/drafts')).status, 200);
  assert.equal((await server.send({ Authorization: `Bearer ${key.slice(0, -1)}_` }, 'GET', 'oakfield/drafts')).status, 401);
  assert.equal((await server.send({ ...admin, Authorization: `Bearer ${stored.prefix}_${'x'.repeat(43)}` }, 'GET', 'oakfield/drafts')).status, 401);
  assert.equal((await server.send(admin, 'DELETE', `oakfield/api-keys/${stored.id}`)).status, 200);
  assert.equal((await server.send(bearer, 'GET', 'oakfield/drafts')).status, 401);
});

test('a key may end by itself', async () => {
  const { key } = (await (await createKey({ expiresAt: new Date(clock.getTime() + 1000).toISOString() })).json()) as ApiKeyCreated;
  const status = async () => (await server.send({ Authorization: `Bearer ${key}` }, 'GET', 'oakfield/drafts')).status;
  assert.equal(await status(), 200);
  clock = new Date(clock.getTime() + 1000);
  assert.equal(await status(), 401);
});
