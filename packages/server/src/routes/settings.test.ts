import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { openKeyRing } from '../key-ring.ts';
import { sharePublicKeys } from '../db/signing-keys.ts';
import { exampleConcern } from '../testing/example-policy.ts';
import { startTestApp } from '../testing/start-test-app.ts';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const everywhere = 'https://group.example';
const own = 'https://www.oakfield.example';
let server: Awaited<ReturnType<typeof startTestApp>>;
let admin: Record<string, string>;
before(async () => {
  server = await startTestApp({ allowedOrigins: [everywhere] });
  admin = await server.signIn('oakfield', ['admin']);
});
after(() => server.stop());

const change = (settings: object) =>
  server.send(admin, 'PUT', 'oakfield/settings', { name: 'Oakfield', allowedOrigins: [], frameAncestors: [], ...settings });
const sendFrom = async (origin: string) => (await server.post('concerns', exampleConcern(), { Origin: origin })).status;

test('a school says which websites may send to it, beside those of the whole server', async () => {
  assert.deepEqual([await sendFrom(everywhere), await sendFrom(own)], [201, 403]);
  assert.equal((await change({ allowedOrigins: [own], frameAncestors: [own] })).status, 200);
  assert.deepEqual([await sendFrom(everywhere), await sendFrom(own)], [201, 201]);
  assert.deepEqual(await (await server.send(admin, 'GET', 'oakfield/settings')).json(), {
    name: 'Oakfield',
    allowedOrigins: [own],
    frameAncestors: [own],
  });
  assert.equal((await change({})).status, 200);
  assert.deepEqual([await sendFrom(everywhere), await sendFrom(own)], [201, 403]);
});

test('only exact origins can be listed', async () => {
  for (const origin of [
    '*',
    'https://*.example',
    'www.oakfield.example',
    own + '/',
    own + '/page',
    "https://a.example; script-src 'unsafe-inline'",
    'null',
    'javascript:1',
  ])
    for (const field of ['allowedOrigins', 'frameAncestors']) assert.equal((await change({ [field]: [origin] })).status, 422, `${field} ${origin}`);
});

test('a listed website may send what parents send, and nothing that staff send', async () => {
  await change({ allowedOrigins: [own] });
  const response = await server.send({ ...admin, Origin: own }, 'PUT', 'oakfield/settings', {
    name: 'Taken over',
    allowedOrigins: [],
    frameAncestors: [],
  });
  assert.equal(response.status, 403);
  assert.equal(response.headers.get('Access-Control-Allow-Origin'), null);
});

test('the keys of another process on the same database are published too', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'schoolgate-'));
  const other = await openKeyRing(join(folder, 'keys'), new Date());
  await sharePublicKeys(server.db, other, new Date());
  await sharePublicKeys(server.db, other, new Date());
  const { keys } = (await (await server.get('keys')).json()) as { keys: { kid: string }[] };
  assert.deepEqual(
    keys.map(({ kid }) => kid),
    [...server.keys.publicKeys.keys, ...other.publicKeys.keys].map(({ kid }) => kid),
  );
  assert.ok(!JSON.stringify(keys).includes('"d"'));
  await rm(folder, { recursive: true });
});
