import 'fake-indexeddb/auto';
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { DraftError, InvalidDocumentError, RequestError, UnreachableError } from '../../errors.ts';
import type { ConcernRequest, DeclarationRequest } from '../../model/index.ts';
import { createClient, type WriteOptions } from '../create-client.ts';
import { createOutbox, KEPT_FOR_MS, type FlushResult, type OutboxOutcome } from './create-outbox.ts';
import { createIndexedDbOutboxStore } from './indexed-db-store.ts';
import { keepFlushing } from './keep-flushing.ts';
import { createMemoryOutboxStore } from './memory-store.ts';
import type { OutboxStore } from './outbox-entry.ts';

const endpoint = 'https://school.example/v1/organisations/oakfield';
const declaration = (name = 'Parent One'): DeclarationRequest => ({
  policy: { id: 'parents-social-media', version: '2026-09-01', digest: `sha256-${'A'.repeat(43)}`, language: 'en-GB' },
  signer: { name, capacity: 'parent' },
  children: [{ name: 'Child One' }],
  undertakings: [],
  answers: {},
  outcome: 'signed',
  method: 'typed',
  signature: name,
  signedAt: '2026-11-21T10:00:00.000Z',
  timeZone: 'Europe/London',
});
const concern: ConcernRequest = {
  pathway: { policy: 'parents-social-media', version: '2026-09-01' },
  stage: 'teacher',
  about: 'Words',
  raisedBy: 'anonymous',
};

type Mood = 'well' | 'away' | 'loses answers' | 'broken' | 'busy' | 'behind a sign-in page';

/** A server that takes each key once and remembers with which body, like the real one, and is in one mood or another. */
const startServer = () => {
  const taken = new Map<string, string>();
  const server = { mood: 'well' as Mood, refuses: (_body: string) => false, taken, requests: 0, beforeAnswer: () => Promise.resolve() };
  const refusal = (status: number) => new RequestError(status, { type: '/problems/x', title: 'No', status }, undefined);
  const take = async (value: unknown, { idempotencyKey: key = '', signal }: WriteOptions = {}) => {
    signal?.throwIfAborted();
    server.requests += 1;
    await server.beforeAnswer();
    const body = JSON.stringify(value);
    if (server.mood === 'away') throw new UnreachableError('Away.');
    if (server.mood === 'behind a sign-in page') throw new RequestError(403, undefined, undefined);
    if (server.mood === 'broken') throw refusal(500);
    if (server.mood === 'busy') throw refusal(429);
    if (server.refuses(body)) throw refusal(422);
    if ((taken.get(key) ?? body) !== body) throw refusal(409);
    taken.set(key, body);
    if (server.mood === 'loses answers') throw new UnreachableError('Cut off.');
    return { reference: `SG-${key}`, receivedAt: '2026-11-21T10:00:01Z', receipt: { jws: 'a.b.c', disclosures: [] } };
  };
  return { server, client: { endpoint, createDeclaration: take, createConcern: take } };
};

const start = (store: OutboxStore = createMemoryOutboxStore()) => {
  const clock = { now: new Date('2026-11-21T12:00:00Z') };
  const { server, client } = startServer();
  const open = () => createOutbox({ client, store, now: () => clock.now });
  return { server, client, store, clock, open, outbox: open() };
};
const told = ({ outcomes }: FlushResult) => outcomes.map(({ id, outcome }) => `${outcome} ${id}`);

describe('the outbox', () => {
  test('sends what it keeps, oldest first, and is empty then', async () => {
    const { server, outbox } = start();
    const ids = [
      await outbox.addDeclaration(declaration('A')),
      await outbox.addDeclaration(declaration('B')),
      await outbox.addDeclaration(declaration('C')),
    ];
    const result = await outbox.flush();
    assert.deepEqual(
      told(result),
      ids.map((id) => `sent ${id}`),
    );
    assert.deepEqual([...server.taken.keys()], ids);
    assert.deepEqual([result.waiting, result.stoppedBy, await outbox.entries()], [0, undefined, []]);
    const [first] = result.outcomes;
    assert.ok(first?.outcome === 'sent' && first.kind === 'declaration' && first.answer.receipt.jws === 'a.b.c');
  });

  for (const mood of ['away', 'broken', 'busy', 'behind a sign-in page', 'loses answers'] satisfies Mood[])
    test(`keeps everything in order while the server is ${mood}, and asks once a flush`, async () => {
      const { server, outbox } = start();
      const ids = [await outbox.addDeclaration(declaration('A')), await outbox.addDeclaration(declaration('B'))];
      server.mood = mood;
      const result = await outbox.flush();
      assert.deepEqual([told(result), result.waiting, server.requests], [[], 2, 1]);
      assert.ok(result.stoppedBy instanceof UnreachableError || result.stoppedBy instanceof RequestError);
      server.mood = 'well';
      assert.deepEqual(
        told(await outbox.flush()),
        ids.map((id) => `sent ${id}`),
      );
      assert.equal(server.taken.size, 2);
    });

  test('takes out what is refused, says why, and goes on', async () => {
    const { server, outbox } = start();
    server.refuses = (body) => body.includes('Refused');
    const ids = [await outbox.addDeclaration(declaration('Refused')), await outbox.addDeclaration(declaration('B'))];
    const result = await outbox.flush();
    assert.deepEqual(told(result), [`refused ${ids[0]}`, `sent ${ids[1]}`]);
    assert.ok(result.outcomes[0]?.outcome === 'refused' && result.outcomes[0].error.status === 422);
    assert.deepEqual(told(await outbox.flush()), []);
  });

  test('keeps the key of a call that was cut off, and its body to the byte, so that nothing arrives twice', async () => {
    const { server, client, outbox } = start();
    const { signer, policy, ...rest } = declaration();
    const inItsOwnOrder: DeclarationRequest = { signer, ...rest, policy };
    server.mood = 'loses answers';
    await assert.rejects(client.createDeclaration(inItsOwnOrder, { idempotencyKey: 'key-of-the-first-try' }), UnreachableError);
    server.mood = 'well';
    await outbox.addDeclaration(inItsOwnOrder, { idempotencyKey: 'key-of-the-first-try' });
    assert.deepEqual(told(await outbox.flush()), ['sent key-of-the-first-try']);
    assert.equal(server.taken.size, 1);
  });

  test('flushed twice at once is flushed once', async () => {
    const { server, outbox } = start();
    await outbox.addDeclaration(declaration());
    const [one, other] = await Promise.all([outbox.flush(), outbox.flush()]);
    assert.equal(one, other);
    assert.equal(server.requests, 1);
  });

  test('outlives the page', async () => {
    const { outbox, open } = start();
    const id = await outbox.addDeclaration(declaration());
    assert.deepEqual(told(await open().flush()), [`sent ${id}`]);
  });

  test('what was answered is told, even where the flush was ended or the store gave up', async () => {
    const store = createMemoryOutboxStore();
    const controller = new AbortController();
    const { server, outbox } = start(store);
    const id = await outbox.addDeclaration(declaration('A'));
    await outbox.addDeclaration(declaration('B'));
    server.beforeAnswer = () => Promise.resolve(server.requests === 1 ? controller.abort() : undefined);
    const ended = await outbox.flush({ signal: controller.signal });
    assert.deepEqual([told(ended), ended.waiting, (ended.stoppedBy as Error).name], [[`sent ${id}`], 1, 'AbortError']);
    store.delete = () => Promise.reject(new Error('disk'));
    const stuck = await outbox.flush();
    assert.deepEqual([told(stuck), stuck.waiting, (stuck.stoppedBy as Error).message], [[], 1, 'disk']);
  });

  test('forgets one, or all, when it is asked to', async () => {
    const { server, outbox } = start();
    const id = await outbox.addDeclaration(declaration('A'));
    await outbox.addDeclaration(declaration('B'));
    await outbox.forget(id);
    assert.deepEqual(
      (await outbox.entries()).map(({ body }) => 'signer' in body && body.signer.name),
      ['B'],
    );
    await outbox.forget();
    assert.deepEqual(told(await outbox.flush()), []);
    assert.equal(server.requests, 0);
  });

  test('refuses to keep what no server would take', async () => {
    const { outbox } = start();
    await assert.rejects(outbox.addDeclaration({ ...declaration(), children: [] }), InvalidDocumentError);
    await assert.rejects(outbox.addDeclaration(declaration(), { idempotencyKey: 'short' }), InvalidDocumentError);
    assert.deepEqual(await outbox.entries(), []);
  });
});

describe('what is left on a device', () => {
  test('is gone after seven days, unsent, and the parent can be told', async () => {
    const { server, outbox, clock } = start();
    server.mood = 'away';
    const id = await outbox.addDeclaration(declaration());
    clock.now = new Date(clock.now.getTime() + KEPT_FOR_MS);
    assert.equal((await outbox.entries()).length, 1);
    clock.now = new Date(clock.now.getTime() + 1);
    assert.deepEqual(await outbox.entries(), []);
    assert.deepEqual(told(await outbox.flush()), [`expired ${id}`]);
    assert.deepEqual([told(await outbox.flush()), server.requests], [[], 0]);
  });

  test('does not live on because the clock was put back', async () => {
    const { outbox, clock } = start();
    await outbox.addDeclaration(declaration());
    clock.now = new Date('2020-01-01');
    assert.deepEqual((await outbox.flush()).outcomes[0]?.outcome, 'expired');
  });

  test('holds no concern without the parent’s word', async () => {
    const { outbox, store } = start();
    for (const options of [undefined, {}, { parentAgreed: false }, { parentAgreed: 'yes' }])
      await assert.rejects(outbox.addConcern(concern, options as never), DraftError);
    assert.deepEqual(await store.list(), []);
    const id = await outbox.addConcern(concern, { parentAgreed: true });
    assert.deepEqual(told(await outbox.flush()), [`sent ${id}`]);
  });

  test('of another organisation is left to its own page, until it is too old', async () => {
    const { outbox, store, clock, client } = start();
    await createOutbox({ client: { ...client, endpoint: 'https://other.example' }, store, now: () => clock.now }).addDeclaration(declaration());
    assert.deepEqual([told(await outbox.flush()), (await store.list()).length], [[], 1]);
    clock.now = new Date(clock.now.getTime() + KEPT_FOR_MS + 1);
    await outbox.flush();
    assert.deepEqual(await store.list(), []);
  });

  test('by somebody else is never sent', async () => {
    const entries = new Map<string, unknown>([
      ['1', { id: '1', keptAt: '2026-11-21T11:00:00Z', kind: 'spell' }],
      ['2', { id: '2', body: 'no date' }],
      ['3', null],
    ]);
    const { server, outbox } = start({
      list: () => Promise.resolve([...entries.values()]),
      put: () => Promise.resolve(),
      delete: (id) => Promise.resolve(void entries.delete(id)),
    });
    assert.deepEqual([told(await outbox.flush()), server.requests], [[], 0]);
    assert.deepEqual([...entries.keys()], ['1', '3']);
  });
});

describe('in a browser', () => {
  test('the outbox outlives the page in IndexedDB, in order, with everything as it was', async () => {
    const { outbox, open } = start(createIndexedDbOutboxStore());
    const names = ['Ö', 'A', 'Ж'];
    for (const name of names) await outbox.addDeclaration(declaration(name));
    assert.deepEqual(
      (await open().entries()).map(({ body }) => body),
      names.map(declaration),
    );
    await open().flush();
    assert.deepEqual(await createIndexedDbOutboxStore().list(), []);
  });

  test('it speaks through the real client', async () => {
    const seen: string[] = [];
    const fetch = async (input: RequestInfo | URL, init?: RequestInit) => {
      const request = new Request(input, init);
      seen.push(`${request.method} ${request.url} ${request.headers.get('idempotency-key')}`);
      return Promise.resolve(
        Response.json({ reference: 'SG-1', receivedAt: '2026-11-21T10:00:01Z', receipt: { jws: 'a.b.c', disclosures: [] } }, { status: 201 }),
      );
    };
    const outbox = createOutbox({ client: createClient({ endpoint, fetch }), store: createMemoryOutboxStore() });
    const id = await outbox.addDeclaration(declaration());
    assert.deepEqual(told(await outbox.flush()), [`sent ${id}`]);
    assert.deepEqual(seen, [`POST ${endpoint}/declarations ${id}`]);
  });
});

describe('flushing on', () => {
  test('tries again when the network is back, tells what became of it, and ends when nothing is waiting', async () => {
    const { server, outbox } = start();
    const id = await outbox.addDeclaration(declaration());
    server.mood = 'away';
    const events = new EventTarget();
    const results: string[][] = [];
    const done = keepFlushing(outbox, {
      signal: new AbortController().signal,
      events,
      firstPause: 60_000,
      onFlush: (result) => results.push(told(result)),
    });
    while (server.requests === 0) await new Promise(setImmediate);
    server.mood = 'well';
    await new Promise((resolve) => setTimeout(resolve, 5));
    events.dispatchEvent(new Event('online'));
    await done;
    assert.deepEqual(results, [[`sent ${id}`]]);
    assert.equal(server.requests, 2);
  });

  test('waits twice as long each time', async () => {
    const { server, outbox } = start();
    await outbox.addDeclaration(declaration());
    server.mood = 'away';
    const times: number[] = [];
    server.beforeAnswer = () => {
      times.push(performance.now());
      if (times.length === 5) server.mood = 'well';
      return Promise.resolve();
    };
    await keepFlushing(outbox, { signal: new AbortController().signal, firstPause: 20 });
    const pauses = times.slice(1).map((time, index) => time - (times[index] ?? 0));
    assert.equal(pauses.length, 4);
    pauses.forEach((pause, index) => assert.ok(pause >= 20 * 2 ** index * 0.9, `${pauses.join(', ')}`));
  });

  test('ends at once when it is told to', async () => {
    const { server, outbox } = start();
    await outbox.addDeclaration(declaration());
    server.mood = 'away';
    const controller = new AbortController();
    const done = keepFlushing(outbox, { signal: controller.signal, firstPause: 60_000 });
    while (server.requests === 0) await new Promise(setImmediate);
    controller.abort();
    await done;
    assert.equal((await outbox.entries()).length, 1);
  });
});

describe('whatever happens', () => {
  const mood = fc.constantFrom<Mood>('well', 'away', 'loses answers', 'broken', 'busy', 'behind a sign-in page');
  const step = fc.oneof(
    fc.record({ do: fc.constant('add' as const), refused: fc.boolean() }),
    fc.record({ do: fc.constant('mood' as const), mood }),
    fc.constantFrom(
      { do: 'flush' } as const,
      { do: 'flush twice' } as const,
      { do: 'two tabs' } as const,
      { do: 'crash while sending' } as const,
      { do: 'reopen' } as const,
    ),
  );

  test('each declaration arrives exactly once, in order, and each is told of', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 30 }), async (steps) => {
        let pageIsGone = false;
        const memory = createMemoryOutboxStore();
        const { server, store, open } = start({
          ...memory,
          delete: (id) => (pageIsGone ? Promise.reject(new Error('The page is gone.')) : memory.delete(id)),
        });
        server.refuses = (body) => body.includes('Refused');
        let outbox = open();
        const added: { id: string; refused: boolean }[] = [];
        const outcomes = new Map<string, Set<OutboxOutcome['outcome']>>();
        const note = (result: FlushResult) => {
          for (const { id, outcome } of result.outcomes) outcomes.set(id, (outcomes.get(id) ?? new Set()).add(outcome));
        };
        for (const action of steps) {
          if (action.do === 'add')
            added.push({
              id: await outbox.addDeclaration(declaration(action.refused ? 'Refused' : `Parent ${added.length}`)),
              refused: action.refused,
            });
          else if (action.do === 'mood') server.mood = action.mood;
          else if (action.do === 'flush') note(await outbox.flush());
          else if (action.do === 'flush twice') (await Promise.all([outbox.flush(), outbox.flush()])).forEach(note);
          else if (action.do === 'two tabs') (await Promise.all([outbox.flush(), open().flush()])).forEach(note);
          else if (action.do === 'crash while sending') {
            // The server may have taken it; the page is gone before it could say so to anybody.
            pageIsGone = true;
            await outbox.flush();
            pageIsGone = false;
            outbox = open();
          } else outbox = open();
        }
        server.mood = 'well';
        note(await outbox.flush());
        assert.deepEqual(
          [...server.taken.keys()],
          added.filter(({ refused }) => !refused).map(({ id }) => id),
        );
        for (const { id, refused } of added) assert.deepEqual([...(outcomes.get(id) ?? [])], [refused ? 'refused' : 'sent']);
        assert.deepEqual(await store.list(), []);
      }),
      { numRuns: 300 },
    );
  });
});
