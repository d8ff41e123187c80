import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findFaults, hashEntry, type AnchoredHead, type AuditEntry, type ChainEnd } from './audit-chain.ts';

const LENGTH = 200;

/** Chains what is given, as recording does. */
const chain = (contents: readonly Omit<AuditEntry, 'hash' | 'previous' | 'sequence'>[]): AuditEntry[] => {
  const entries: AuditEntry[] = [];
  for (const content of contents) {
    const linked = { ...content, sequence: entries.length + 1, previous: entries.at(-1)?.hash ?? null };
    entries.push({ ...linked, hash: hashEntry(linked) });
  }
  return entries;
};
const contents = Array.from({ length: LENGTH }, (_, index) => ({
  organisation: 'oakfield',
  id: `entry-${index}`,
  at: new Date(Date.UTC(2026, 8, 1, 8, index)).toISOString(),
  actor: index % 3 === 0 ? 'public' : `staff ${index}`,
  roles: index % 3 === 0 ? [] : (['office'] as const),
  action: 'declaration.received',
  subject: { kind: 'declaration', id: `declaration-${index}` },
  details: { version: '1', count: index },
  commitments: { name: `sha256-${index}` },
}));
const log = chain(contents);
const endOf = (entries: readonly AuditEntry[]): ChainEnd => ({ sequence: entries.length, hash: entries.at(-1)?.hash ?? null });
const end = endOf(log);
const at = (entries: readonly AuditEntry[], index: number) => entries[index] as AuditEntry;

/** The first thing that is wrong with a log; none where all is well. */
const faultsIn = async (entries: readonly AuditEntry[], expected = end, anchors: readonly AnchoredHead[] = []) => {
  for await (const fault of findFaults(entries, expected, anchors)) return [fault];
  return [];
};
/** A log like this one with one entry replaced. */
const replaced = (index: number, entry: AuditEntry) => log.with(index, entry);

/** For every field of an entry, another value that could stand there. */
const mutations: Record<keyof AuditEntry, (entry: AuditEntry) => Partial<AuditEntry>> = {
  organisation: () => ({ organisation: 'beechwood' }),
  sequence: ({ sequence }) => ({ sequence: sequence + 1000 }),
  id: ({ id }) => ({ id: id + 'x' }),
  at: () => ({ at: '2025-01-01T00:00:00.000Z' }),
  actor: ({ actor }) => ({ actor: actor + '1' }),
  roles: () => ({ roles: ['admin'] }),
  action: () => ({ action: 'declaration.matched' }),
  subject: ({ subject }) => ({ subject: { ...subject, id: 'another' } }),
  details: ({ details }) => ({ details: { ...details, count: -1 } }),
  commitments: () => ({ commitments: {} }),
  previous: () => ({ previous: 'sha256-none' }),
  hash: () => ({ hash: 'sha256-none' }),
};

test('a log as it was written has no fault', async () => {
  assert.deepEqual(await faultsIn(log, end, [{ hash: at(log, 120).hash, at: 'then' }]), []);
  assert.deepEqual(await faultsIn([], { sequence: 0, hash: null }), []);
});

test('a change to any field of any of 200 entries is found, at that entry', async () => {
  for (const [field, mutate] of Object.entries(mutations))
    for (const [index, entry] of log.entries()) {
      const changed = { ...entry, ...mutate(entry) };
      const [found] = await faultsIn(replaced(index, changed));
      assert.equal(found?.sequence, changed.sequence, `${field} of entry ${index + 1}`);
    }
});

test('it does not help to hash the changed entry anew', async () => {
  for (const [index, entry] of log.entries()) {
    const changed = { ...entry, actor: 'staff other' };
    const faults = await faultsIn(replaced(index, { ...changed, hash: hashEntry(changed) }));
    assert.deepEqual(
      faults.map(({ sequence }) => sequence),
      [Math.min(index + 2, LENGTH)],
    );
  }
});

test('an entry taken out, put in, repeated or swapped with the next is found', async () => {
  for (const [index, entry] of log.entries()) {
    assert.notDeepEqual(await faultsIn(log.toSpliced(index, 1)), [], `without entry ${index + 1}`);
    assert.notDeepEqual(await faultsIn(log.toSpliced(index, 0, entry)), [], `entry ${index + 1} twice`);
    if (index > 0)
      assert.notDeepEqual(await faultsIn(replaced(index, at(log, index - 1)).with(index - 1, entry)), [], `entries ${index} and ${index + 1}`);
  }
});

test('a log cut short is found; by a head kept elsewhere even where the database agrees with it', async () => {
  for (const length of log.keys()) {
    const cut = log.slice(0, length);
    assert.notDeepEqual(await faultsIn(cut), [], `${length} entries`);
    assert.deepEqual(await faultsIn(cut, endOf(cut)), []);
    assert.notDeepEqual(await faultsIn(cut, endOf(cut), [{ hash: at(log, LENGTH - 1).hash, at: 'then' }]), [], `${length} entries`);
  }
});

test('whoever writes the log anew, with every hash, is found out by a head kept elsewhere', async () => {
  const forged = chain(contents.with(100, { ...contents[100]!, actor: 'staff other' }));
  assert.deepEqual(await faultsIn(forged, endOf(forged)), [], 'without such a head nothing shows');
  assert.deepEqual(await faultsIn(forged, endOf(forged), [{ hash: at(log, 99).hash, at: 'before' }]), []);
  assert.notDeepEqual(await faultsIn(forged, endOf(forged), [{ hash: at(log, 100).hash, at: 'after' }]), []);
});
