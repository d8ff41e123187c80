import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { operator } from '../audit/record-event.ts';
import { verifyAudit } from '../audit/verify-audit.ts';
import { takeChallenge } from '../db/challenges.ts';
import { claimWrite } from '../db/idempotency.ts';
import { startTestApp } from '../testing/start-test-app.ts';
import { carryOutTogether, type ReadyWrite } from './store-writes.ts';

let server: Awaited<ReturnType<typeof startTestApp>>;
before(async () => {
  server = await startTestApp();
});
after(() => server.stop());

const until = new Date('2030-01-01');
const ready = (name: string, reference = name): ReadyWrite<string> => ({
  claim: claimWrite('oakfield', '/', 'public', `the-key-of-${name}`, new TextEncoder().encode(name)),
  reference,
  receivedAt: new Date(),
  actor: operator,
  event: { action: 'test.done', subject: { kind: 'test', id: name } },
  useUp: undefined,
  stored: name,
});
const kept = async () =>
  (await server.db.selectFrom('solved_challenges').select('signature').orderBy('signature').execute()).map((row) => row.signature);

test('what comes while one write is under way is stored together, and what does not get through holds nothing else up', async () => {
  const batches: number[] = [];
  const carryOut = carryOutTogether<string>(server.db, async (transaction, names) => {
    batches.push(names.length);
    for (const name of names) await takeChallenge(transaction, name, until);
    if (names.includes('broken')) throw new Error('This one does not get through.');
  });
  const first = carryOut(ready('first'));
  const others = ['a', 'b', 'broken', 'c'].map((name) => carryOut(ready(name)));
  const outcomes = await Promise.allSettled([first, ...others, carryOut(ready('a', 'a again'))]);
  assert.deepEqual(
    outcomes.map((one) => (one.status === 'fulfilled' ? one.value : 'failed')),
    [true, true, true, 'failed', true, false],
  );
  assert.deepEqual(await kept(), ['a', 'b', 'c', 'first']);
  assert.deepEqual(batches.slice(0, 2), [1, 4], 'all but the repeated one go together');
  const { faults } = await verifyAudit(server.db, 'oakfield');
  assert.deepEqual(faults, []);
  const entries = await server.db.selectFrom('audit_entries').select('subject_id').where('action', '=', 'test.done').execute();
  assert.deepEqual(entries.map((one) => one.subject_id).sort(), ['a', 'b', 'c', 'first']);
});
