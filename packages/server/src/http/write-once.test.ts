import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import fc from 'fast-check';
import { sql } from 'kysely';
import type { ConcernAccepted, Problem } from '@schoolgate/sdk/model';
import { publishPolicy } from '../publish-policy.ts';
import { exampleConcern, exampleDeclaration, examplePolicy } from '../testing/example-policy.ts';
import { startTestApp } from '../testing/start-test-app.ts';

let server: Awaited<ReturnType<typeof startTestApp>>;
before(async () => {
  server = await startTestApp();
});
after(() => server.stop());

const countRows = async (table: 'declarations' | 'declaration_disclosures' | 'concerns' | 'concern_events' | 'idempotency_keys') => {
  const { rows } = await sql<{ count: number }>`select count(*) as count from ${sql.table(table)}`.execute(server.db);
  return rows[0]?.count ?? 0;
};
const countAll = async () => [
  await countRows('declarations'),
  await countRows('declaration_disclosures'),
  await countRows('concerns'),
  await countRows('concern_events'),
  await countRows('idempotency_keys'),
];

test('the same declaration sent twice is kept once and answered alike to the byte', async () => {
  const headers = { 'Idempotency-Key': 'the-same-declaration-twice' };
  const request = await exampleDeclaration({ signer: { name: 'Zoë “Żółć” 😀', capacity: 'other' } });
  const before = await countRows('declarations');
  const answers = [await server.post('declarations', request, headers), await server.post('declarations', request, headers)];
  const [first, second] = await Promise.all(answers.map((answer) => answer.text()));
  assert.deepEqual(
    answers.map(({ status }) => status),
    [201, 201],
  );
  assert.equal(second, first);
  assert.equal(await countRows('declarations'), before + 1);
});

test('twenty at once are kept once, and all get the same answer', async () => {
  const headers = { 'Idempotency-Key': 'twenty-declarations-at-once' };
  const request = await exampleDeclaration();
  const before = await countRows('declarations');
  const answers = await Promise.all(Array.from({ length: 20 }, async () => server.post('declarations', request, headers)));
  const bodies = new Set(await Promise.all(answers.map((answer) => answer.text())));
  assert.deepEqual(new Set(answers.map(({ status }) => status)), new Set([201]));
  assert.equal(bodies.size, 1);
  assert.equal(await countRows('declarations'), before + 1);
});

test('of two different requests at once under one key, one is kept and the other is told', async () => {
  const headers = { 'Idempotency-Key': 'two-concerns-under-one-key' };
  const before = await countRows('concerns');
  const answers = await Promise.all(['One', 'Two'].map((about) => server.post('concerns', exampleConcern({ about }), headers)));
  assert.deepEqual(answers.map(({ status }) => status).sort(), [201, 409]);
  assert.equal(await countRows('concerns'), before + 1);
});

test('another request under a used key is refused and changes nothing', async () => {
  const headers = { 'Idempotency-Key': 'used-for-another-request' };
  assert.equal((await server.post('concerns', exampleConcern(), headers)).status, 201);
  const before = await countAll();
  const response = await server.post('concerns', exampleConcern({ about: 'Something else.' }), headers);
  assert.equal(response.status, 409);
  assert.equal(((await response.json()) as Problem).type, '/problems/idempotency-conflict');
  assert.deepEqual(await countAll(), before);
});

test('a key belongs to its organisation and to what it was used for', async () => {
  const headers = { 'Idempotency-Key': 'one-key-at-three-addresses', 'Content-Type': 'application/json' };
  await publishPolicy(server.db, { organisation: 'elmfield' }, examplePolicy, new Date());
  const body = JSON.stringify(exampleConcern());
  const send = async (organisation: string): Promise<Response> =>
    server.app.request(`/v1/organisations/${organisation}/concerns`, { method: 'POST', headers, body });
  const answers = await Promise.all(['oakfield', 'elmfield'].map(send));
  const references = await Promise.all(answers.map(async (answer) => ((await answer.json()) as ConcernAccepted).reference));
  assert.equal(new Set(references).size, 2);
  assert.equal((await server.post('declarations', await exampleDeclaration(), headers)).status, 201);
});

test('a refused request leaves its key free for the corrected one', async () => {
  const headers = { 'Idempotency-Key': 'first-wrong-and-then-right' };
  assert.equal((await server.post('concerns', exampleConcern({ about: '' }), headers)).status, 422);
  assert.equal((await server.post('concerns', exampleConcern(), headers)).status, 201);
});

test('when storing fails half-way nothing is left, and the same request succeeds later', async () => {
  const headers = { 'Idempotency-Key': 'the-disk-was-full-for-once' };
  const request = await exampleDeclaration();
  const before = await countAll();
  await sql`alter table declaration_disclosures add constraint broken check (false) not valid`.execute(server.db);
  const failed = await server.post('declarations', request, headers);
  await sql`alter table declaration_disclosures drop constraint broken`.execute(server.db);
  assert.equal(failed.status, 500);
  assert.deepEqual(await countAll(), before);
  assert.equal((await server.post('declarations', request, headers)).status, 201);
});

test('what is kept of a key and of a body gives away neither', async () => {
  const key = 'a-key-that-can-be-recognised';
  await server.post('concerns', exampleConcern({ about: 'Recognisable words.' }), { 'Idempotency-Key': key });
  const rows = JSON.stringify(await server.db.selectFrom('idempotency_keys').selectAll().execute());
  assert.ok(!rows.includes(key) && !rows.includes('Recognisable'));
});

test('a write without a usable key is refused', async () => {
  for (const key of ['', 'short', 'x'.repeat(65), 'sixteen letters and blanks'])
    assert.equal((await server.post('concerns', exampleConcern(), { 'Idempotency-Key': key })).status, 400);
});

test('whatever order requests and retries arrive in, each concern is there exactly once', async () => {
  let run = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(fc.integer({ min: 0, max: 4 }), { minLength: 1, maxLength: 12 }), async (sequence) => {
      run++;
      const before = await countRows('concerns');
      const references = await Promise.all(
        sequence.map(async (which) => {
          const response = await server.post('concerns', exampleConcern({ about: `Concern ${which}` }), {
            'Idempotency-Key': `property-run-${run}-concern-${which}`,
          });
          return `${which} ${((await response.json()) as ConcernAccepted).reference}`;
        }),
      );
      const distinct = new Set(sequence).size;
      assert.equal(new Set(references).size, distinct);
      assert.equal(await countRows('concerns'), before + distinct);
    }),
    { numRuns: 25 },
  );
});
