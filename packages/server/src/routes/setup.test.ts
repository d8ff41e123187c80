import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { MemberCreated, Session } from '@schoolgate/sdk/model';
import { ensureOrganisation } from '../db/organisations.ts';
import { createSetupLink, insertSetupLink } from '../db/setup-links.ts';
import { startTestApp } from '../testing/start-test-app.ts';

let server: Awaited<ReturnType<typeof startTestApp>>;
let clock = new Date('2026-09-01T08:00:00Z');
before(async () => {
  server = await startTestApp({ now: () => clock });
  await ensureOrganisation(server.db, 'oak-trust', { name: 'Oak Trust', kind: 'trust' });
  await ensureOrganisation(server.db, 'elmfield', { name: 'Elmfield', kind: 'school' });
});
after(() => server.stop());

const issue = async (organisation: string) => {
  const link = createSetupLink(clock);
  await insertSetupLink(server.db, organisation, link);
  return link.token;
};
const use = (token: string, organisation = 'oakfield', { email = 'first@oakfield.example', key = '' } = {}) =>
  server.send(key === '' ? {} : { 'Idempotency-Key': key }, 'POST', `${organisation}/setup`, { token, name: 'First', email });
const cookieOf = (response: Response) => ({ Cookie: response.headers.get('Set-Cookie')?.split(';')[0] ?? '', 'Sec-Fetch-Site': 'same-origin' });
const placesOf = async (response: Response) => {
  const session = await server.app.request('/session', { headers: cookieOf(response) });
  return ((await session.json()) as Session).organisations.map(({ id, roles }) => `${id}: ${roles.join(', ')}`);
};

test('the bearer of the link becomes administrator, is signed in, and can let others in', async () => {
  const response = await use(await issue('oakfield'));
  assert.equal(response.status, 201);
  assert.deepEqual(await placesOf(response), ['oakfield: admin']);
  const colleague = { name: 'Colleague', email: 'office@oakfield.example', roles: ['office'] };
  assert.equal((await server.send(cookieOf(response), 'POST', 'oakfield/staff', colleague)).status, 201);
});

test('a link works once, and with it every other one of that organisation is used up', async () => {
  const [one, two] = [await issue('elmfield'), await issue('elmfield')];
  const answers = await Promise.all([use(one, 'elmfield', { email: 'a@elmfield.example' }), use(one, 'elmfield', { email: 'b@elmfield.example' })]);
  assert.deepEqual(answers.map(({ status }) => status).sort(), [201, 410]);
  assert.equal((await use(two, 'elmfield')).status, 410);
  assert.equal(answers.find(({ status }) => status === 410)?.headers.get('Set-Cookie'), null);
});

test('the same request again, because its answer was lost, is answered with a session too', async () => {
  const token = await issue('oakfield');
  const details = { email: 'lost@oakfield.example', key: 'the-answer-of-this-was-lost' };
  assert.equal((await use(token, 'oakfield', details)).status, 201);
  assert.deepEqual(await placesOf(await use(token, 'oakfield', details)), ['oakfield: admin']);
});

test('a link is worth nothing elsewhere, later, or made up', async () => {
  const token = await issue('oakfield');
  assert.equal((await use(token, 'elmfield')).status, 410);
  assert.equal((await use('x'.repeat(43))).status, 410);
  clock = new Date(clock.getTime() + 7 * 86_400_000);
  assert.equal((await use(token)).status, 410);
});

test('looking at the page changes nothing, and the page gives nothing away', async () => {
  const token = await issue('oakfield');
  const page = await server.app.request('/setup');
  assert.equal(page.headers.get('Content-Type'), 'text/html; charset=utf-8');
  assert.match(page.headers.get('Content-Security-Policy') ?? '', /default-src 'none'.*script-src 'self'/);
  assert.equal(page.headers.get('Referrer-Policy'), 'no-referrer');
  assert.equal((await server.app.request('/pages/setup.mjs')).headers.get('Content-Type'), 'text/javascript; charset=utf-8');
  assert.equal((await use(token)).status, 201);
});

test('whoever claims the address of somebody else by a link does not become that person elsewhere', async () => {
  const admin = await server.signIn('elmfield', ['admin']);
  const head = { name: 'Head', email: 'head@elmfield.example', roles: ['head'] };
  assert.equal((await server.send(admin, 'POST', 'elmfield/staff', head)).status, 201);
  const response = await use(await issue('oakfield'), 'oakfield', { email: 'head@elmfield.example' });
  assert.deepEqual(await placesOf(response), ['oakfield: admin']);
  assert.equal((await server.send(cookieOf(response), 'GET', 'elmfield/drafts')).status, 403);
});

test('a trust adds a school, which it runs; the link for its own administrator is shown once', async () => {
  const trust = await server.signIn('oak-trust', ['trust-admin']);
  const headers = { ...trust, 'Idempotency-Key': 'a-school-for-the-trust' };
  const school = { id: 'acorn', name: 'Acorn School', kind: 'school' };
  const response = await server.send(headers, 'POST', 'oak-trust/members', school);
  assert.equal(response.status, 201);
  const { setup } = (await response.json()) as MemberCreated;
  assert.equal((await server.send(headers, 'POST', 'oak-trust/members', school)).status, 409, 'and not again');
  assert.equal((await server.send(trust, 'POST', 'oak-trust/members', school)).status, 422, 'nor under a name that is taken');
  assert.equal((await server.send(trust, 'GET', 'acorn/staff')).status, 200);
  assert.deepEqual(await (await server.send(trust, 'GET', 'oak-trust/members')).json(), { items: [school] });
  assert.equal((await use(setup.token, 'acorn', { email: 'admin@acorn.example' })).status, 201);
});

test('a school has no members', async () => {
  const admin = await server.signIn('oakfield', ['admin', 'trust-admin']);
  assert.equal((await server.send(admin, 'POST', 'oakfield/members', { id: 'twig', name: 'Twig', kind: 'school' })).status, 422);
});

test('The office’s page runs only the server’s own code, is shown in nobody’s frame, and says nothing of anybody by itself', async () => {
  const page = await server.app.request('/office/');
  assert.equal(page.status, 200);
  assert.match(page.headers.get('Content-Security-Policy') ?? '', /script-src 'self'.*frame-ancestors 'none'/);
  assert.equal((await server.app.request('/office')).headers.get('Location'), '/office/');
  assert.equal((await server.app.request('/pages/office.mjs')).headers.get('Content-Type'), 'text/javascript; charset=utf-8');
  assert.equal((await server.app.request('/session')).status, 401); // what the page asks first
});
