import assert from 'node:assert/strict';
import { test } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import { createLimiter, limits, type Spend } from './limit-requests.ts';
import { shareLimits } from './share-limits.ts';

const url = process.env.TEST_DATABASE_URL ?? '';

const isRefused = (spend: Spend) =>
  spend('wrong-token', '192.0.2.1').then(
    () => false,
    () => true,
  );

test('two processes on one database count requests together', { skip: url === '' && 'needs TEST_DATABASE_URL' }, async (context) => {
  const errors: Error[] = [];
  const exchanges = [0, 1].map(() => shareLimits(url, 'the same secret', (error) => errors.push(error)));
  const alone = shareLimits(url, 'another secret', (error) => errors.push(error));
  context.after(() => Promise.all([...exchanges, alone].map(({ stop }) => stop())));
  const [one, other] = exchanges.map((exchange) => createLimiter(1, exchange)) as [Spend, Spend];
  const stranger = createLimiter(1, alone);
  await wait(1500); // all have begun to listen
  for (let count = 0; count < limits['wrong-token'].burst; count++) await one('wrong-token', '192.0.2.1').catch(() => {});
  assert.equal(await isRefused(one), false, 'the burst is not quite used up');
  while (!(await isRefused(one))) continue;
  // What flows in each second may let a first one through, but not three.
  const refusesThree = async () => [await isRefused(other), await isRefused(other), await isRefused(other)].includes(true);
  let tries = 0;
  while (!(await refusesThree())) {
    assert.ok(++tries < 7, 'the other process has heard of it, long before it has counted so many itself');
    await wait(500);
  }
  assert.equal(await isRefused(stranger), false, 'another key is another address');
  assert.deepEqual(errors, []);
});
