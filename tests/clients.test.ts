// The SDK's client, and the one that the elements send with, which weighs a fifth of it: both ask and fail alike.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { inspect } from 'node:util';
import { createClient, createConcernClient, type Client, type ClientOptions, type ConcernClient } from '@schoolgate/sdk/client';
import { RequestError, ResponseShapeError, UnreachableError } from '@schoolgate/sdk/model';
import { createClient as createElementsClient } from '../packages/elements/src/client/create-client.ts';
import { createConcernClient as createElementsConcernClient } from '../packages/elements/src/client/create-concern-client.ts';
import { examplePolicy } from '../packages/server/src/testing/example-policy.ts';

type BothClients = Client & ConcernClient;
const kinds: Record<string, (options: ClientOptions) => BothClients> = {
  'the SDK’s client': (options) => ({ ...createClient(options), ...createConcernClient(options) }),
  'the elements’ client': (options) => ({ ...createElementsClient(options), ...createElementsConcernClient(options) }),
};

const json = (body: unknown, status = 200, headers: Record<string, string> = {}) =>
  new Response(JSON.stringify(body), {
    status,
    headers: { 'content-type': status < 400 ? 'application/json' : 'application/problem+json', ...headers },
  });
const page = (status: number) => new Response('<html>Sign in to the wifi', { status, headers: { 'content-type': 'text/html' } });
const silence = (request: Request) =>
  new Promise<Response>((_, reject) => request.signal.addEventListener('abort', () => reject(request.signal.reason as Error)));
const noNetwork = () => {
  throw new TypeError('fetch failed');
};

const declaration = { signer: { name: 'Parent One' } } as never; // what it holds is the server's business here
const accepted = { reference: 'SG-1', receivedAt: '2026-11-21T10:00:00Z', receipt: { jws: 'a.b.c', disclosures: [] } };
const claim = { reference: 'SG-1', secret: 'QK7R' };

/** Of each call: how it is made, and an answer to it, with the places that are read. */
const answers: Record<string, { call: (client: BothClients) => Promise<unknown>; answer: object; read: readonly string[] }> = {
  policies: {
    call: async (client) => ({ items: await client.listPolicies() }),
    answer: { items: [{ id: 'parents', version: '1', language: 'en', publishedAt: '2026-09-01T00:00:00Z' }] },
    read: ['items', 'items.0.id', 'items.0.version'],
  },
  'a policy': { call: (client) => client.getPolicy('parents'), answer: examplePolicy, read: ['id', 'version', 'sections'] },
  'a version': { call: (client) => client.getPolicyVersion('parents', '1'), answer: examplePolicy, read: ['id', 'version', 'sections'] },
  'a receipt': {
    call: (client) => client.createDeclaration(declaration),
    answer: { ...accepted, receipt: { jws: 'a.b.c', disclosures: [{ pointer: '/signer/name', salt: 'A'.repeat(22), value: 'Parent One' }] } },
    read: ['reference', 'receivedAt', 'receipt', 'receipt.jws', 'receipt.disclosures', 'receipt.disclosures.0.salt'],
  },
  'a concern': {
    call: (client) => client.createConcern({} as never),
    answer: { reference: 'SG-1', receivedAt: '2026-11-21T10:00:00Z', secret: 'QK7R' },
    read: ['reference', 'receivedAt'],
  },
  'somebody invited': {
    call: (client) => client.exchangeInvitation('token'),
    answer: { policy: 'parents', name: 'Parent One', children: [{ name: 'Child One', class: '3B' }] },
    read: ['policy', 'name', 'children', 'children.0.name'],
  },
  keys: { call: (client) => client.getKeys(), answer: { keys: [{ kty: 'OKP', kid: 'one', x: 'x' }] }, read: ['keys', 'keys.0.kty', 'keys.0.kid'] },
  'how a concern stands': {
    call: (client) => client.getConcernStatus(claim),
    answer: {
      reference: 'SG-1',
      state: 'open',
      stage: 'headteacher',
      title: 'Meet the headteacher',
      since: '2026-11-19T09:12:00Z',
      due: { date: '2026-11-26', approximate: false },
      consentToShareMessages: 'none',
      history: [{ at: '2026-11-16T14:05:00Z', event: 'raised', stage: 'class-teacher' }],
    },
    read: ['reference', 'state', 'stage', 'title', 'since', 'due.date', 'consentToShareMessages', 'history', 'history.0.at', 'history.0.event'],
  },
};

/** A copy that has a number where something else should be. */
function spoil(answer: object, path: string): object {
  const copy = structuredClone(answer);
  const keys = path.split('.');
  const last = keys.pop() ?? '';
  const holder = keys.reduce<unknown>((value, key) => (value as Record<string, unknown>)[key], copy) as Record<string, unknown>;
  holder[last] = 7;
  return copy;
}

for (const [kind, create] of Object.entries(kinds))
  describe(kind, () => {
    /** A server of one function, which sees each request. */
    const clientOf = (answer: (request: Request, count: number) => Response | Promise<Response>, timeout = 30_000) => {
      const seen: Request[] = [];
      const fetch = async (input: RequestInfo | URL, init?: RequestInit) => {
        const request = new Request(input, init);
        request.signal.throwIfAborted();
        seen.push(request.clone());
        return answer(request, seen.length);
      };
      return { client: create({ endpoint: 'https://school.example/v1/organisations/oakfield/', fetch, timeout }), seen };
    };
    const keysOf = (seen: readonly Request[]) => seen.map(({ headers }) => headers.get('idempotency-key'));

    test('asks below the endpoint, with each part of the path escaped, and as nobody', async () => {
      const { client, seen } = clientOf(() => json(examplePolicy));
      assert.equal((await client.getPolicyVersion('a/../b', 'c d')).id, examplePolicy.id);
      const [request] = seen;
      assert.equal(request?.url, 'https://school.example/v1/organisations/oakfield/policies/a%2F..%2Fb/versions/c%20d');
      assert.deepEqual(
        [request.method, request.credentials, request.referrerPolicy, request.headers.get('accept'), request.headers.get('idempotency-key')],
        ['GET', 'omit', 'no-referrer', 'application/json', null],
      );
    });

    test('sends what it is given as JSON, without cookies and without the page’s address', async () => {
      const { client, seen } = clientOf(() => json(accepted, 201));
      await client.createDeclaration(declaration);
      const [request] = seen;
      assert.equal(request?.url, 'https://school.example/v1/organisations/oakfield/declarations');
      assert.deepEqual([request.method, request.credentials, request.referrerPolicy], ['POST', 'omit', 'no-referrer']);
      assert.equal(request.headers.get('content-type'), 'application/json');
      assert.deepEqual(await request.json(), declaration);
    });

    test('a write is repeated with the same key until it is answered', async () => {
      const { client, seen } = clientOf((_, count) => (count < 3 ? json({}, 503, { 'retry-after': '0' }) : json(accepted, 201)));
      assert.deepEqual(await client.createDeclaration(declaration, { idempotencyKey: 'key-key-key-key-1' }), accepted);
      assert.deepEqual(keysOf(seen), Array(3).fill('key-key-key-key-1'));
      assert.deepEqual(await Promise.all(seen.map((request) => request.json())), Array(3).fill(declaration));
    });

    test('is repeated twice at most, and then refused as it was', async () => {
      const { client, seen } = clientOf(() => json({}, 503, { 'retry-after': '0' }));
      await assert.rejects(client.createDeclaration(declaration), (error: unknown) => error instanceof RequestError && error.status === 503);
      assert.equal(seen.length, 3);
    });

    test('a busy server is asked again when it said so', async () => {
      const times: number[] = [];
      const { client } = clientOf((_, count) => {
        times.push(performance.now());
        return count === 1 ? json({}, 429, { 'retry-after': '1' }) : json(accepted, 201);
      });
      await client.createDeclaration(declaration);
      const [first = 0, second = 0] = times;
      assert.ok(second - first > 950, `${second - first} ms`);
    });

    for (const [what, fault] of Object.entries({ 'a connection that breaks': noNetwork, 'a try that hangs': silence }))
      test(`${what} costs one try, and the next has the same key`, async () => {
        const { client, seen } = clientOf((request, count) => (count === 1 ? fault(request) : json(accepted, 201)), 2000);
        assert.deepEqual(await client.createDeclaration(declaration), accepted);
        assert.equal(seen.length, 2);
        assert.equal(new Set(keysOf(seen)).size, 1);
      });

    test('every write has a key, and two writes never share one', async () => {
      const { client, seen } = clientOf(() => json(accepted, 201));
      await client.createDeclaration(declaration);
      await client.createDeclaration(declaration);
      const [first, second] = keysOf(seen);
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
      for (const answer of [page(403), json({ type: 1 }, 403), json({ type: 'x', title: 'x', status: 403, errors: [1] }, 403)])
        await assert.rejects(
          clientOf(() => answer).client.createDeclaration(declaration),
          (error: unknown) => error instanceof RequestError && error.status === 403 && error.problem === undefined,
        );
    });

    for (const [what, { call, answer, read }] of Object.entries(answers))
      test(`${what}: an answer of another shape is told apart from a refusal`, async () => {
        assert.deepEqual(await call(clientOf(() => json(answer)).client), answer);
        const wrong = [page(200), new Response(''), json({ hello: 'world' }), json(null), json([]), ...read.map((path) => json(spoil(answer, path)))];
        for (const [index, response] of wrong.entries()) await assert.rejects(call(clientOf(() => response).client), ResponseShapeError, `${index}`);
      });

    test('work of a kind that nobody knows is an answer of another shape', async () => {
      for (const challenge of [undefined, { parameters: { algorithm: 'SCRYPT' } }, 'x']) {
        const { client, seen } = clientOf(() => json({ type: 'x', title: 'x', status: 428, challenge }, 428));
        await assert.rejects(client.createDeclaration(declaration), ResponseShapeError);
        assert.equal(seen.length, 1);
      }
    });

    test('no network and no answer in time are both "unreachable"', async () => {
      await assert.rejects(clientOf(noNetwork).client.listPolicies(), UnreachableError);
      await assert.rejects(clientOf(silence, 60).client.listPolicies(), UnreachableError);
    });

    test('an abort stays an abort, before, while an answer is awaited, and between two tries', async () => {
      for (const [answer, wait] of [
        [silence, 0],
        [silence, 20],
        [() => json({}, 503, { 'retry-after': '9' }), 200],
      ] as const) {
        const controller = new AbortController();
        const call = clientOf(answer).client.createDeclaration(declaration, { signal: controller.signal });
        setTimeout(() => controller.abort(), wait);
        await assert.rejects(call, { name: 'AbortError' });
      }
      const { client, seen } = clientOf(() => json(accepted, 201));
      await assert.rejects(client.createDeclaration(declaration, { signal: AbortSignal.abort() }), { name: 'AbortError' });
      assert.equal(seen.length, 0);
    });

    test('no error repeats what was sent', async () => {
      for (const answer of [noNetwork, () => page(403), () => json({ name: 'Parent One' }, 201), () => json({}, 428)])
        await assert.rejects(clientOf(answer).client.createDeclaration(declaration), (error: unknown) => {
          assert.doesNotMatch(inspect({ ...(error as Error), message: (error as Error).message }), /Parent One/);
          return true;
        });
    });
  });

test('the elements’ client reads an answer that breaks off once more', async () => {
  const broken = () => new Response(new ReadableStream({ start: (stream) => stream.error(new TypeError('terminated')) }), { status: 201 });
  let tries = 0;
  const client = createElementsClient({ endpoint: 'https://school.example', fetch: async () => (++tries === 1 ? broken() : json(accepted, 201)) });
  assert.deepEqual(await client.createDeclaration(declaration), accepted);
});
