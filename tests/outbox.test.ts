// The outbox and the cache against the real server: the only test of them in which nothing is played.
import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { cacheAnswers, createClient, type Client } from '@schoolgate/sdk/client';
import { createMemoryOutboxStore, createOutbox } from '@schoolgate/sdk/client/outbox';
import { draftDeclaration, verifyReceipt } from '@schoolgate/sdk/declaration';
import { parsePolicy, UnreachableError, type Policy } from '@schoolgate/sdk/model';
import { digestPolicy } from '@schoolgate/sdk/policy';
import { createApp, migrate, openKeyRing, openPglite, publishPolicy, type Database } from '@schoolgate/server';

let db: Database;
let folder: string;
let policy: Policy;
let app: ReturnType<typeof createApp>;
/** What the network does to the next answers: the server has always done its part by then. */
let loses = 0;
let sent: Response[] = [];

const fetchFromApp: typeof fetch = async (input, init) => {
  const answer = await app.fetch(new Request(input, init));
  sent.push(answer.clone());
  if (loses-- > 0) throw new TypeError('fetch failed');
  return answer;
};
let client: Client;

before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'schoolgate-'));
  db = openPglite();
  await migrate(db);
  policy = parsePolicy(JSON.parse(await readFile(new URL('../examples/primary-school/policy.json', import.meta.url), 'utf8')));
  await publishPolicy(db, { organisation: 'oakfield' }, policy, new Date('2026-09-01T08:00:00Z'));
  app = createApp({ db, keys: await openKeyRing(join(folder, 'keys'), new Date()), log: () => {} });
  client = createClient({
    endpoint: 'http://school.example/v1/organisations/oakfield',
    fetch: cacheAnswers({ fetch: fetchFromApp }),
    timeout: 10_000,
  });
});
after(async () => {
  await db.destroy();
  await rm(folder, { recursive: true });
});

const sign = async (name: string) =>
  draftDeclaration(policy, await digestPolicy(policy), policy.language, {
    signer: { name, capacity: 'parent' },
    children: [{ name: 'Child One' }],
    outcome: 'signed',
    agreed: true,
    signature: name,
    signedAt: new Date(),
    timeZone: 'Europe/London',
  });
const count = async () => (await db.selectFrom('declarations').select('id').execute()).length;

test('a policy that has not changed is asked for by its tag and not sent again', async () => {
  const first = await client.getPolicy(policy.id);
  sent = [];
  assert.deepEqual(await client.getPolicy(policy.id), first);
  assert.deepEqual(
    sent.map(({ status }) => status),
    [304],
  );
});

test('what the server took while the answer was lost is kept once, and its receipt arrives later', async () => {
  const before = await count();
  const outbox = createOutbox({ client, store: createMemoryOutboxStore() });
  const declaration = await sign('Parent One');
  loses = Infinity;
  await assert.rejects(client.createDeclaration(declaration, { idempotencyKey: 'key-of-the-first-try' }), UnreachableError);
  await outbox.addDeclaration(declaration, { idempotencyKey: 'key-of-the-first-try' });
  assert.equal((await outbox.flush()).waiting, 1);
  loses = 0;
  const { outcomes } = await outbox.flush();
  assert.equal((await count()) - before, 1);
  const [outcome] = outcomes;
  assert.ok(outcome?.outcome === 'sent' && outcome.kind === 'declaration');
  const { declaration: record } = await verifyReceipt(outcome.answer.receipt, await client.getKeys());
  assert.equal(record.signer.name, 'Parent One');
});

test('a declaration that waited while the policy was replaced counts for the version that was signed', async () => {
  const outbox = createOutbox({ client, store: createMemoryOutboxStore() });
  await outbox.addDeclaration(await sign('Parent Two'));
  await publishPolicy(db, { organisation: 'oakfield' }, { ...policy, version: '2027-09-01', title: 'Other words' }, new Date());
  const { outcomes } = await outbox.flush();
  const [outcome] = outcomes;
  assert.ok(outcome?.outcome === 'sent' && outcome.kind === 'declaration', JSON.stringify(outcome));
  const { declaration: record } = await verifyReceipt(outcome.answer.receipt, await client.getKeys());
  assert.equal(record.policy.version, '2026-09-01');
});

test('what the server refuses is told with its reasons and leaves the outbox', async () => {
  const outbox = createOutbox({ client, store: createMemoryOutboxStore() });
  const declaration = await sign('Parent Three');
  await outbox.addDeclaration({ ...declaration, policy: { ...declaration.policy, version: 'never-published' } });
  const { outcomes, waiting } = await outbox.flush();
  assert.ok(outcomes[0]?.outcome === 'refused');
  assert.deepEqual([outcomes[0].error.status, outcomes[0].error.problem?.errors?.[0]?.pointer, waiting], [422, '#/policy/version', 0]);
});
