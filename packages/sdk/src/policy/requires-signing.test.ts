import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { DeclarationForm, Policy } from '../model/index.ts';
import { examplePolicy } from '../testing/example.ts';
import { findClause } from './find-clause.ts';
import { requiresSigning, type LastAnswer, type SigningOptions } from './requires-signing.ts';

const today = '2026-11-21';
const signed: LastAnswer = { policy: examplePolicy(), on: '2026-09-03T18:20:00Z', outcome: 'signed' };
const next = (resign: DeclarationForm['resign'] | undefined, change: (policy: Policy) => void = () => {}): Policy => {
  const policy = { ...examplePolicy(), version: '2027-09-01' };
  const { resign: _resign, ...form } = policy.declaration ?? assert.fail();
  policy.declaration = resign === undefined ? form : { ...form, resign };
  change(policy);
  return policy;
};
const write = (text: string) => (policy: Policy) => {
  (findClause(policy, 'chats-hours') ?? assert.fail()).text = text;
};
const before = findClause(examplePolicy(), 'chats-hours')?.text ?? '';
const editorial = write(before.replace('Our staff', 'Our Staff'));
const material = write(before.replace('They are not expected to', 'They do'));
const answer = (policy: Policy, last: LastAnswer | null = signed, options: Partial<SigningOptions> = {}) => {
  const { required, reason, changes } = requiresSigning(policy, last, { today, ...options });
  return [required, reason, changes.map(({ id }) => id).join(' ')];
};

describe('who has answered', () => {
  const cases: [
    resign: DeclarationForm['resign'] | undefined,
    change: ((policy: Policy) => void) | undefined,
    ...expected: [boolean, string, string],
  ][] = [
    ['never', material, false, 'asked-once', 'chats-hours'],
    ['on-material-change', undefined, false, 'unchanged', ''],
    ['on-material-change', editorial, false, 'editorial-changes', 'chats-hours'],
    ['on-material-change', material, true, 'material-changes', 'chats-hours'],
    [undefined, editorial, false, 'editorial-changes', 'chats-hours'],
    [undefined, material, true, 'material-changes', 'chats-hours'],
    ['on-any-change', undefined, false, 'unchanged', ''],
    ['on-any-change', editorial, true, 'editorial-changes', 'chats-hours'],
    ['on-any-change', material, true, 'material-changes', 'chats-hours'],
    ['yearly', material, false, 'within-year', 'chats-hours'],
  ];
  for (const [resign, change, ...expected] of cases)
    test(`is asked again: ${expected[0]}, where the school asks ${resign ?? 'as it does by default'} (${expected[1]})`, () =>
      assert.deepEqual(answer(next(resign, change)), expected));

  test('is asked again a year later where the school asks every year', () => {
    assert.deepEqual(answer(next('yearly'), signed, { today: '2027-09-02' }).slice(0, 2), [false, 'within-year']);
    assert.deepEqual(answer(next('yearly'), signed, { today: '2027-09-03' }).slice(0, 2), [true, 'year-passed']);
  });

  test('by declining is not asked more often than who signed', () => {
    const declined: LastAnswer = { ...signed, outcome: 'declined' };
    for (const [resign, change] of cases) assert.deepEqual(answer(next(resign, change), declined), answer(next(resign, change)));
  });

  test('is not asked again for a change that the author ruled editorial', () => {
    assert.deepEqual(answer(next(undefined, material), signed, { rulings: { 'chats-hours': 'editorial' } }), [
      false,
      'editorial-changes',
      'chats-hours',
    ]);
  });

  test('to another policy has not answered this one', () => {
    assert.deepEqual(answer(next('never'), { ...signed, policy: { ...signed.policy, id: 'another' } }), [true, 'not-answered', '']);
  });
});

test('who has not answered is asked, unless there is nothing to sign', () => {
  assert.deepEqual(answer(next('never'), null), [true, 'not-answered', '']);
  const { declaration: _declaration, ...without } = next('yearly');
  assert.deepEqual(answer(without, null), [false, 'no-declaration', '']);
});
