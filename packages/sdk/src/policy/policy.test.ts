import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { examplePolicy } from '../testing/example.ts';
import { digestDocument, digestPolicy } from './digest.ts';
import { policyText } from './policy-text.ts';
import { addPeriod, reviewStatus } from './review-status.ts';
import { clausesFor, companionPolicies, consequences, expectations, legislation, prohibitions } from './select.ts';
import { findClause } from './find-clause.ts';
import { walkClauses } from './walk-clauses.ts';

describe('selectors', () => {
  const policy = examplePolicy();

  test('what must not be done is counted item by item, without the lead-ins', () => {
    const ids = prohibitions(policy).map(({ id }) => id);
    assert.equal(ids.length, 10);
    assert.ok(ids.includes('online-mustnot-abuse') && !ids.includes('online-mustnot'));
    assert.ok(ids.includes('photos-others'));
  });

  test('expectations and consequences come in document order', () => {
    assert.deepEqual(
      consequences(policy).map(({ id }) => id),
      ['breaches-talk', 'breaches-may-meeting', 'breaches-may-letter', 'breaches-may-premises', 'breaches-may-police'],
    );
    assert.deepEqual(
      expectations(policy).map(({ id }) => id),
      ['online-please-check', 'online-please-kind', 'online-please-child', 'chats-admin', 'concerns-first'],
    );
  });

  test('laws carry their year, and a policy that is named twice is listed once', () => {
    assert.deepEqual(legislation(policy).map(({ title, year }) => [title, year])[0], ['Data Protection Act', 2018]);
    assert.deepEqual(
      companionPolicies(policy).map(({ title }) => title),
      ['Photography Policy', 'Complaints Policy', 'Child Protection and Safeguarding Policy', 'Online Safety Policy'],
    );
  });

  test('a clause that names no party binds parents', () => {
    assert.ok(clausesFor(policy, { party: 'parent', kind: 'permission' }).some(({ id }) => id === 'photos-own'));
    assert.deepEqual(
      clausesFor(policy, { party: 'group-admin' }).map(({ id }) => id),
      ['chats-admin'],
    );
  });

  test('every clause is found by its id', () => {
    for (const clause of walkClauses(policy)) assert.equal(findClause(policy, clause.id), clause);
    assert.equal(findClause(policy, 'nowhere'), undefined);
  });
});

describe('the text', () => {
  test('has each heading, clause and undertaking once, in order', () => {
    const lines = policyText(examplePolicy()).split('\n');
    assert.equal(lines[0], 'Why we have this code');
    assert.ok(lines.indexOf('What you post') < lines.indexOf('Group chats and messages'));
    assert.ok(lines.at(-1)?.startsWith('contact members of staff'));
    assert.equal(lines.filter((line) => line === 'What you post').length, 1);
  });
});

describe('digests', () => {
  test('of what is signed: changes with a word, not with a telephone number or a line number', async () => {
    const before = await digestPolicy(examplePolicy());
    const phone = examplePolicy();
    if (phone.pathway?.contacts['headteacher']) phone.pathway.contacts['headteacher'].phone = '01632 960999';
    for (const clause of walkClauses(phone)) clause.source = { from: 1, to: 2 };
    assert.equal(await digestPolicy(phone), before);
    assert.notEqual(await digestDocument(phone), await digestDocument(examplePolicy()));

    const word = examplePolicy();
    const first = word.sections[0]?.clauses[0];
    assert.ok(first);
    first.text += ' Or not.';
    assert.notEqual(await digestPolicy(word), before);
  });

  test('do not depend on the order in which JSON was written', async () => {
    const { sections, ...rest } = examplePolicy();
    assert.equal(
      await digestPolicy({ sections, ...Object.fromEntries(Object.entries(rest).reverse()) } as typeof rest & { sections: typeof sections }),
      await digestPolicy(examplePolicy()),
    );
  });

  test('differ by language', async () => {
    const policy = examplePolicy();
    policy.translations = { cy: { title: 'Cod ymddygiad', text: {} } };
    assert.notEqual(await digestPolicy(policy, 'cy'), await digestPolicy(policy));
  });

  test('have the documented form', async () => {
    assert.match(await digestPolicy(examplePolicy()), /^sha256-[A-Za-z0-9_-]{43}$/);
  });
});

describe('the review', () => {
  const withReview = (issued: string | undefined, every?: string, next?: string) => {
    const { issued: _issued, review: _review, ...policy } = examplePolicy();
    return { ...policy, ...(issued && { issued }), review: { ...(every && { every }), ...(next && { next }) } };
  };

  test('March 2027 is not past before April 2027', () => {
    const policy = withReview(undefined, undefined, '2027-03');
    assert.equal(reviewStatus(policy, '2026-11-21').state, 'current');
    assert.equal(reviewStatus(policy, '2027-03-31').state, 'due');
    assert.equal(reviewStatus(policy, '2027-04-01').state, 'overdue');
  });

  test('without a date it rests on the date of issue and the cadence, and says so', () => {
    assert.deepEqual(reviewStatus(withReview('2023-03', 'P1Y'), '2026-11-21'), { state: 'overdue', date: '2024-03', computed: true });
    assert.deepEqual(reviewStatus(withReview(undefined, 'P1Y'), '2026-11-21'), { state: 'unknown' });
  });

  test('adding years and months keeps the exactness and never leaves the calendar', () => {
    assert.equal(addPeriod('2024-02-29', 'P1Y'), '2025-02-28');
    assert.equal(addPeriod('2025-08-31', 'P6M'), '2026-02-28');
    assert.equal(addPeriod('2023', 'P2Y'), '2025');
    fc.assert(
      fc.property(
        fc.date({ min: new Date('2000-01-01'), max: new Date('2100-01-01'), noInvalidDate: true }),
        fc.integer({ min: 1, max: 60 }),
        (date, months) => {
          const start = date.toISOString().slice(0, 10);
          const end = addPeriod(start, `P${months}M`);
          assert.ok(!Number.isNaN(Date.parse(end)) && end > start, `${start} + ${months} months = ${end}`);
        },
      ),
    );
  });
});
