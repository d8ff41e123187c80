import assert from 'node:assert/strict';
import { test } from 'node:test';
import { RequestError, ResponseShapeError, UnreachableError } from '../errors.ts';
import { examplePolicy } from '../testing/example.ts';
import { createClient } from './create-client.ts';

const json = (body: unknown, status = 200, headers: Record<string, string> = {}) =>
  new Response(JSON.stringify(body), {
    status,
    headers: { 'content-type': status < 400 ? 'application/json' : 'application/problem+json', ...headers },
  });

/** A server of one function, which sees each request. */
const clientOf = (answer: (request: Request, count: number) => Response | Promise<Response>, timeout = 30_000) => {
  const seen: Request[] = [];
  const fetch = async (input: RequestInfo | URL, init?: RequestInit) => {
    const request = new Request(input, init);
    seen.push(request.clone());
    return answer(request, seen.length);
  };
  return { client: createClient({ endpoint: 'https://school.example/v1/organisations/oakfield/', fetch, timeout }), seen };
};
const declaration = {} as never; // what it holds is the server's business here
const accepted = { reference: 'SG-1', receivedAt: '2026-11-21T10:00:00Z', receipt: { jws: 'a.b.c', disclosures: [] } };

test('asks below the endpoint, with each part of the path escaped', async () => {
  const { client, seen } = clientOf(() => json(examplePolicy()));
  assert.equal((await client.getPolicy('a/../b')).id, 'parents-social-media');
  assert.equal(seen[0]?.url, 'https://school.example/v1/organisations/oakfield/policies/a%2F..%2Fb');
});

test('a write is repeated with the same key until it is answered', async () => {
  const { client, seen } = clientOf((_, count) => (count < 3 ? json({}, 503, { 'retry-after': '0' }) : json(accepted, 201)));
  assert.deepEqual(await client.createDeclaration(declaration, { idempotencyKey: 'key-key-key-key-1' }), accepted);
  assert.deepEqual(
    seen.map(({ headers }) => headers.get('idempotency-key')),
    Array(3).fill('key-key-key-key-1'),
  );
});

test('every write has a key, and two writes never share one', async () => {
  const { client, seen } = clientOf(() => json(accepted, 201));
  await client.createDeclaration(declaration);
  await client.createDeclaration(declaration);
  const [first, second] = seen.map(({ headers }) => headers.get('idempotency-key'));
  assert.match(first ?? '', /^[\w-]{16,64}$/);
  assert.notEqual(first, second);
});

test('an invited parent’s declaration is sent with the token of their link, and nothing else is', async () => {
  const { client, seen } = clientOf((_, count) =>
    count === 2 ? json(accepted, 201) : json({ policy: 'parents', name: 'Parent One', children: [] }),
  );
  assert.deepEqual(await client.exchangeInvitation('token'), { policy: 'parents', name: 'Parent One', children: [] });
  await client.createDeclaration(declaration, { invitation: 'token' });
  assert.deepEqual(
    seen.map(({ url, headers }) => [url.includes('token'), headers.get('schoolgate-invitation')]),
    [
      [false, null],
      [false, 'token'],
    ],
  );
});

test('a refusal carries the problem document and the request id, and is not repeated', async () => {
  const problem = {
    type: '/problems/invalid',
    title: 'Not valid',
    status: 422,
    errors: [{ pointer: '#/signer/name', code: 'required', detail: 'This is needed.' }],
  };
  const { client, seen } = clientOf(() => json(problem, 422, { 'X-Request-Id': 'r-1' }));
  await assert.rejects(client.createDeclaration(declaration), (error: unknown) => {
    assert.ok(error instanceof RequestError);
    assert.deepEqual(error.problem, problem);
    assert.equal(error.requestId, 'r-1');
    return true;
  });
  assert.equal(seen.length, 1);
});

test('a refusal that is not a problem document is still a refusal', async () => {
  const { client } = clientOf(() => new Response('<html>Sign in to the wifi', { status: 403, headers: { 'content-type': 'text/html' } }));
  await assert.rejects(
    client.listPolicies(),
    (error: unknown) => error instanceof RequestError && error.status === 403 && error.problem === undefined,
  );
});

test('an answer of another shape is told apart from a refusal', async () => {
  for (const answer of [() => json({ hello: 'world' }), () => new Response('<!doctype html>'), () => json({ items: 'no' })])
    await assert.rejects(clientOf(answer).client.listPolicies(), ResponseShapeError);
});

test('no network and no answer in time are both "unreachable"', async () => {
  const offline = clientOf(() => {
    throw new TypeError('fetch failed');
  });
  await assert.rejects(offline.client.listPolicies(), UnreachableError);
  const slow = clientOf(() => new Promise<Response>(() => {}), 60);
  await assert.rejects(slow.client.listPolicies(), UnreachableError);
});

test('an abort stays an abort', async () => {
  const { client } = clientOf(async (request) => {
    while (!request.signal.aborted) await new Promise((resolve) => setTimeout(resolve, 1));
    throw request.signal.reason;
  });
  const controller = new AbortController();
  const call = client.listPolicies({ signal: controller.signal });
  controller.abort();
  await assert.rejects(call, { name: 'AbortError' });
});
