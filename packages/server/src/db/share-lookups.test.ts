import assert from 'node:assert/strict';
import { test } from 'node:test';
import { shareLookups } from './share-lookups.ts';

test('those who ask at the same time share a lookup, and nobody gets one that began before they asked', async () => {
  let truth = 'before';
  let lookups = 0;
  const find = shareLookups(async (id) => {
    lookups++;
    const seen = truth;
    await new Promise((resolve) => setTimeout(resolve, 5));
    if (seen === 'broken') throw new Error('down');
    return `${id} ${seen}`;
  });
  const first = find('oakfield');
  truth = 'after';
  const others = Array.from({ length: 20 }, () => find('oakfield'));
  assert.equal(await first, 'oakfield before');
  assert.deepEqual(new Set(await Promise.all(others)), new Set(['oakfield after']));
  assert.equal(lookups, 2);
  truth = 'broken';
  const refused = find('oakfield');
  const later = find('oakfield');
  await assert.rejects(refused);
  truth = 'well again';
  await assert.rejects(later).catch(() => {});
  assert.equal(await find('oakfield'), 'oakfield well again');
});
