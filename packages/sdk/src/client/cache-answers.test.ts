import assert from 'node:assert/strict';
import { test } from 'node:test';
import { UnreachableError } from '../errors.ts';
import { examplePolicy } from '../testing/example.ts';
import { cacheAnswers, createMemoryStore, type AnswerStore } from './cache-answers.ts';
import { createClient } from './create-client.ts';

const endpoint = 'https://school.example/v1/organisations/oakfield';

/** A server with one policy, which counts how often it sent the whole of it, and can be cut off. */
const startServer = (store?: AnswerStore) => {
  const policy = examplePolicy();
  const server = { policy, sent: 0, asked: [] as (string | null)[], reachable: true };
  const fetch = async (input: RequestInfo | URL, init?: RequestInit) => {
    const request = new Request(input, init);
    request.signal.throwIfAborted();
    if (!server.reachable) throw new TypeError('fetch failed');
    server.asked.push(request.headers.get('if-none-match'));
    const etag = `"${server.policy.version}"`;
    if (request.headers.get('if-none-match') === etag) return new Response(null, { status: 304, headers: { etag } });
    server.sent += 1;
    return Promise.resolve(Response.json(request.url.endsWith('policies') ? { items: [] } : server.policy, { headers: { etag } }));
  };
  return { server, client: createClient({ endpoint, timeout: 500, fetch: cacheAnswers({ fetch, ...(store && { store }) }) }) };
};

test('what has not changed is not sent again', async () => {
  const { server, client } = startServer();
  const first = await client.getPolicy('parents');
  const again = await client.getPolicy('parents');
  assert.deepEqual(again, first);
  assert.equal(server.sent, 1);
  assert.deepEqual(server.asked, [null, '"2026-09-01"']);
});

test('what has changed is sent, and kept from then on', async () => {
  const { server, client } = startServer();
  await client.getPolicy('parents');
  server.policy = { ...server.policy, version: '2027' };
  assert.equal((await client.getPolicy('parents')).version, '2027');
  assert.equal((await client.getPolicy('parents')).version, '2027');
  assert.equal(server.sent, 2);
});

test('one address never answers for another', async () => {
  const { server, client } = startServer();
  await client.getPolicy('parents');
  assert.deepEqual(await client.listPolicies(), []);
  assert.deepEqual(server.asked, [null, null]);
});

test('no answer is made up when the server is away', async () => {
  const { server, client } = startServer();
  await client.getPolicy('parents');
  server.reachable = false;
  await assert.rejects(client.getPolicy('parents'), UnreachableError);
});

test('a store that fails costs nothing but the saving', async () => {
  const broken: AnswerStore = {
    get: () => Promise.reject(new Error('gone')),
    set: () => {
      throw new Error('full');
    },
  };
  const { server, client } = startServer(broken);
  await client.getPolicy('parents');
  assert.equal((await client.getPolicy('parents')).id, 'parents-social-media');
  assert.equal(server.sent, 2);
});

test('an abort stays an abort', async () => {
  const { client } = startServer();
  await assert.rejects(client.getPolicy('parents', { signal: AbortSignal.abort() }), { name: 'AbortError' });
});

test('writes pass through as they are', async () => {
  const seen: [string, string | null][] = [];
  const fetch = cacheAnswers({
    fetch: async (input, init) => {
      const request = new Request(input, init);
      seen.push([request.method, request.headers.get('idempotency-key')]);
      return Promise.resolve(Response.json({ reference: 'SG-1', receivedAt: '2026-11-21T10:00:00Z' }, { status: 201, headers: { etag: '"x"' } }));
    },
  });
  await createClient({ endpoint, fetch }).createConcern({} as never, { idempotencyKey: 'key-key-key-key-1' });
  assert.deepEqual(seen, [['POST', 'key-key-key-key-1']]);
});

test('the memory forgets what was kept longest ago, and never grows past its size', () => {
  const store = createMemoryStore(2);
  for (const url of ['a', 'b', 'a', 'c']) void store.set(url, { etag: url, contentType: '', body: '' });
  assert.deepEqual(
    ['a', 'b', 'c'].map((url) => store.get(url) !== undefined),
    [true, false, true],
  );
});
