import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { parseDocument, problemSchema } from '@schoolgate/sdk/model';
import { createApp, mountedPath } from './app.ts';
import { openPostgres } from './db/postgres.ts';
import { allRoutes } from './http/context.ts';
import { exampleConcern, exampleDeclaration } from './testing/example-policy.ts';
import { startTestApp } from './testing/start-test-app.ts';

const listed = 'https://www.oakfield.example';
let failSigning = false;
let server: Awaited<ReturnType<typeof startTestApp>>;
before(async () => {
  server = await startTestApp({
    allowedOrigins: [listed],
    keys: {
      sign: () => (failSigning ? Promise.reject(new TypeError('A. Parent cannot be signed')) : Promise.resolve('e30.e30.e30')),
      publicKeys: { keys: [] },
    },
  });
});
after(() => server.stop());

/** A problem as RFC 9457 has it, of this status. */
const problem = async (response: Response, status: number) => {
  assert.equal(response.status, status);
  assert.equal(response.headers.get('Content-Type'), 'application/problem+json');
  const body = parseDocument(problemSchema, await response.json());
  assert.equal(body.status, status);
  const documented = await server.app.request(body.type);
  assert.equal(documented.status, 200, 'the type of a problem leads somewhere');
  return body;
};

test('every route of the contract is mounted, and nothing beside them', () => {
  const mounted = server.app.routes
    .filter(({ method, path }) => method !== 'ALL' && path.startsWith('/v1/'))
    .map(({ method, path }) => `${method} ${path}`);
  const contract = Object.values(allRoutes).map(({ method, path }) => `${method} ${mountedPath(path)}`);
  assert.deepEqual([...new Set(mounted)].sort(), contract.sort());
});

test('every address of an organisation that is not there answers alike', async () => {
  for (const { method, path } of Object.values(allRoutes))
    await problem(await server.app.request(`/v1/organisations/nobody/${path.replaceAll(/[{}]/g, '')}`, { method }), 404);
});

test('an address that is not there, and one used in the wrong way, say so', async () => {
  await problem(await server.app.request('/nothing'), 404);
  await problem(await server.get('nothing'), 404);
  await problem(await server.app.request('/problems/constructor'), 404);
  const response = await server.app.request('/v1/organisations/oakfield/policies', { method: 'DELETE' });
  assert.equal(response.headers.get('Allow'), 'GET, HEAD');
  await problem(response, 405);
});

test('what is not JSON, too large, or sent as something else is refused before it is read', async () => {
  await problem(await server.post('declarations', '{"policy":'), 400);
  await problem(await server.post('declarations', '"half a pair: \\ud83d"'), 400);
  await problem(await server.post('concerns', '['.repeat(100_000)), 400);
  await problem(await server.post('concerns', '['.repeat(1000) + ']'.repeat(1000)), 422);
  await problem(await server.post('concerns', 'null'), 422);
  await problem(await server.post('concerns', exampleConcern(), { 'Content-Type': 'text/plain' }), 415);
  await problem(await server.post('concerns', ' '.repeat(262_145)), 413);
  await problem(await server.post('concerns', exampleConcern(), { 'Idempotency-Key': '' }), 400);
});

test('when something unexpected fails, the answer and the log name no person', async () => {
  failSigning = true;
  const response = await server.post('declarations', await exampleDeclaration());
  failSigning = false;
  const requestId = response.headers.get('X-Request-Id');
  const { title } = await problem(response, 500);
  assert.ok(!title.includes('Parent'));
  const [entry] = server.logged.filter(({ level }) => level === 'error');
  assert.deepEqual([entry?.requestId, entry?.error], [requestId, 'TypeError']);
  assert.ok(entry?.stack?.[0]?.includes('app.test.ts'));
  assert.ok(!JSON.stringify(server.logged).includes('A. Parent'));
});

test('the log has one line for each request, with the pattern of the address and nothing from it', async () => {
  const start = server.logged.length;
  await server.app.request('/v1/organisations/oakfield/policies/unmistakable?name=Unmistakable', { headers: { 'X-Request-Id': 'unmistakable' } });
  const [entry, ...more] = server.logged.slice(start);
  assert.deepEqual(more, []);
  const { ms, requestId, ...rest } = entry ?? {};
  assert.deepEqual(rest, { level: 'info', event: 'request', method: 'GET', route: mountedPath('policies/{policy}'), status: 404 });
  assert.ok(typeof ms === 'number' && typeof requestId === 'string');
  assert.ok(!JSON.stringify(entry).toLowerCase().includes('unmistakable'));
});

test('any website may read policies and keys', async () => {
  for (const path of ['policies', 'policies/parents-online', 'policies/parents-online/versions/2026-09-01', 'keys', 'policies/none'])
    assert.equal((await server.get(path, { Origin: 'https://elsewhere.example' })).headers.get('Access-Control-Allow-Origin'), '*', path);
});

test('only listed websites and our own pages may send', async () => {
  const send = (origin: string) => server.post('concerns', exampleConcern(), { Origin: origin, Host: 'gate.example' });
  const fromListed = await send(listed);
  assert.equal(fromListed.status, 201);
  assert.equal(fromListed.headers.get('Access-Control-Allow-Origin'), listed);
  assert.match(fromListed.headers.get('Vary') ?? '', /Origin/);
  assert.equal((await send('https://gate.example')).status, 201);
  for (const origin of ['https://elsewhere.example', 'http://www.oakfield.example', listed + '.elsewhere.example', 'null', '*']) {
    const refused = await send(origin);
    assert.equal(refused.headers.get('Access-Control-Allow-Origin'), null);
    await problem(refused, 403);
  }
});

test('a refusal can be read by the listed website that was refused', async () => {
  const response = await server.post('concerns', exampleConcern({ about: '' }), { Origin: listed });
  assert.equal(response.headers.get('Access-Control-Allow-Origin'), listed);
  assert.equal(response.headers.get('Access-Control-Expose-Headers'), 'X-Request-Id,Retry-After');
  await problem(response, 422);
});

test('a browser that asks first is told what it may send', async () => {
  const ask = (path: string, Origin: string) =>
    server.app.request('/v1/organisations/oakfield/' + path, {
      method: 'OPTIONS',
      headers: { Origin, 'Access-Control-Request-Method': 'POST', 'Access-Control-Request-Headers': 'content-type,idempotency-key' },
    });
  const allowed = await ask('declarations', listed);
  assert.equal(allowed.status, 204);
  assert.match(allowed.headers.get('Access-Control-Allow-Methods') ?? '', /POST/);
  assert.match(allowed.headers.get('Access-Control-Allow-Headers') ?? '', /Idempotency-Key/i);
  await problem(await ask('declarations', 'https://elsewhere.example'), 403);
  assert.doesNotMatch((await ask('policies', 'https://elsewhere.example')).headers.get('Access-Control-Allow-Methods') ?? '', /POST/);
});

test('the process says that it is up and that it can work', async () => {
  assert.equal((await server.app.request('/health')).status, 200);
  assert.equal((await server.app.request('/ready')).status, 200);
});

test('without its database the process is up and says that it cannot work', async () => {
  const db = openPostgres('postgres://nobody@127.0.0.1:1/none'); // nothing listens there
  const app = createApp({ db, keys: server.keys, log: () => {} });
  assert.equal((await app.request('/health')).status, 200);
  assert.equal((await problem(await app.request('/ready'), 503)).type, '/problems/not-ready');
  assert.equal((await app.request('/v1/organisations/oakfield/policies')).status, 500);
  await db.destroy();
});

test('the public keys stand at the well-known address too', async () => {
  assert.deepEqual(await (await server.app.request('/.well-known/jwks.json')).json(), await (await server.get('keys')).json());
});

test('answers to a write are never cached, and JSON is never taken for a page', async () => {
  const response = await server.post('concerns', exampleConcern());
  assert.equal(response.headers.get('Cache-Control'), 'no-store');
  assert.equal(response.headers.get('X-Content-Type-Options'), 'nosniff');
  assert.match(response.headers.get('Content-Security-Policy') ?? '', /default-src 'none'/);
});
