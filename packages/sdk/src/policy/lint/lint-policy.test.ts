import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { describe, test } from 'node:test';
import type { Clause, ClauseKind, Policy } from '../../model/index.ts';
import { examplePolicy } from '../../testing/example.ts';
import { lintPolicy, lintRules } from './lint-policy.ts';
import type { LintOptions } from './lint-rule.ts';
import { readingAge } from './reading-age.ts';

const today = '2026-11-21';
const changed = (change: (policy: Policy) => unknown): Policy => {
  const policy = examplePolicy();
  change(policy);
  return policy;
};
const found = (policy: Policy, options: Partial<LintOptions> = {}) =>
  lintPolicy(policy, { today, ...options }).map(({ rule, clause, node }) => [rule, clause ?? node].filter(Boolean).join(' '));
/** The rules that one more clause sets off. */
const findsIn = (text: string, kind: ClauseKind = 'statement', more: Partial<Clause> = {}) =>
  found(changed(({ sections }) => sections[0]?.clauses.push({ id: 'more', kind, text, ...more })));

test('a careful policy passes', () => assert.deepEqual(found(examplePolicy()), []));

test('every rule has a file of its name, and no two have one name', () => {
  const others = ['index', 'lint-policy', 'lint-rule', 'policy-sentences'];
  const files = readdirSync(import.meta.dirname).flatMap((name) => (/^[a-z-]+\.ts$/.test(name) ? [name.slice(0, -3)] : []));
  assert.deepEqual(lintRules.map(({ id }) => id).sort(), files.filter((name) => !others.includes(name)).sort());
});

describe('the header', () => {
  const cases: [rule: string, change: (policy: Policy) => unknown][] = [
    ['title-missing', (policy) => delete policy.title],
    ['organisation-missing', (policy) => delete policy.organisation],
    ['review-missing', (policy) => delete policy.review],
    ['review-overdue review-yearly', (policy) => (policy.review = { next: '2026-10' })],
    ['review-overdue review-yearly', (policy) => ((policy.issued = '2025-01'), (policy.review = { every: 'P1Y' }))],
    ['privacy-missing', (policy) => delete policy.privacy],
    ['privacy-missing', (policy) => (delete policy.privacy, delete policy.declaration)],
  ];
  for (const [rule, change] of cases) test(`sets off ${rule}`, () => assert.deepEqual(found(changed(change)), [rule]));

  test('without any form needs no privacy notice', () => {
    const without = changed((policy) => {
      delete policy.privacy;
      delete policy.declaration;
      delete policy.pathway;
    });
    assert.ok(!found(without).includes('privacy-missing'));
  });
});

describe('a sentence', () => {
  const cases: [text: string, rule: string, kind?: ClauseKind][] = [
    ['Bring the slip and sign the declaration form.', ''],
    ['Parents are required to read this code and sign the form.', 'signing-compelled more'],
    ['This agreement must be signed by every parent.', 'signing-compelled more'],
    ['Families who refuse to sign may lose their place on trips.', 'signing-compelled more'],
    ['Unless the form has been signed, a child will not be admitted.', 'signing-compelled more'],
    ['Signing is your choice; if you do not sign, no action follows.', ''],
    ['All visitors must sign in at the office.', ''],
    ['The headteacher may view messages that parents send to each other.', 'messages-viewed-without-consent more', 'right'],
    ['The headteacher can, with the permission of the parent, view messages sent between parents.', '', 'right'],
    ['Staff never read the chats of parents.', ''],
    ['The school may ask parents to share messages.', '', 'right'],
    ['Parents monitor their children’s messages.', '', 'expectation'],
    ['Complaining about the school’s values on social media', 'criticism-banned more', 'prohibition'],
    ['Posting negative, defamatory or misleading comments', 'criticism-banned more', 'prohibition'],
    ['Using social media to publicly challenge school policies', 'criticism-banned more', 'prohibition'],
    ['Social media should not be used to voice complaints against the school.', 'criticism-banned more', 'expectation'],
    ['Posting abusive complaints about a member of staff', '', 'prohibition'],
    ['Sharing confidential information, such as the outcome of a complaint', '', 'prohibition'],
    ['You are free to criticise what we do.', '', 'permission'],
    ['The school will not tolerate the following:', 'list-missing more', 'prohibition'],
    ['—', 'empty-list-item more', 'policy'],
    ['If parents wish to complain, the JTMAT has a policy.', 'term-undefined more'],
    ['Elm Tree Academy Trust (ETAT) runs six schools. ETAT asks for kindness.', ''],
    ['The PTA meets in the UK. Part IV follows.', ''],
    ['BE KIND TO EACH OTHER', ''],
  ];
  for (const [text, rule, kind] of cases)
    test(`“${text}” ${rule ? `sets off ${rule.split(' ')[0]}` : 'passes'}`, () => assert.deepEqual(findsIn(text, kind), rule ? [rule] : []));

  test('that opens a list passes where the list follows', () => {
    assert.deepEqual(findsIn('We ask for:', 'expectation', { clauses: [{ id: 'item', kind: 'expectation', text: 'patience' }] }), []);
  });
});

describe('the declaration', () => {
  test('is missing where the text announces it', () => {
    const policy = changed((copy) => {
      delete copy.declaration;
      copy.sections[0]?.clauses.push({ id: 'more', kind: 'statement', text: 'Please complete the declaration form.' });
    });
    assert.deepEqual(found(policy), ['declaration-missing more']);
  });
  test('lacks its list', () => {
    assert.deepEqual(found(changed(({ declaration }) => declaration?.undertakings.splice(0))), ['list-missing']);
  });
  test('forbids criticism only where it hangs on a "not"', () => {
    const withUndertaking = (leadIn: string) =>
      found(
        changed(({ declaration }) =>
          Object.assign(declaration!, { leadIn, undertakings: [{ id: 'u', text: 'complain about the school’s methods' }] }),
        ),
      );
    assert.deepEqual(withUndertaking('I will not:'), ['criticism-banned u']);
    assert.deepEqual(withUndertaking('I know that I may:'), []);
  });
});

describe('raising a concern', () => {
  test('needs a clock at every step', () => {
    const policy = changed(({ pathway }) => {
      const node = pathway?.nodes['headteacher'];
      if (node?.kind === 'stage') delete node.respondWithin;
    });
    const [finding, ...others] = lintPolicy(policy, { today });
    assert.deepEqual([finding?.rule, finding?.clause, finding?.node, others.length], ['clock-missing', 'concerns-step-head', 'headteacher', 0]);
  });
  test('needs a way to reach each person', () => {
    const policy = changed(({ pathway }) => {
      if (pathway) pathway.contacts['governors'] = { role: 'Chair of governors', hours: 'Mondays' };
    });
    assert.deepEqual(found(policy), ['contact-missing concerns-step-governors']);
  });
  test('needs a route and somebody to reach, also without steps', () => {
    const bare = (text: string): Policy => ({
      ...changed((policy) => (delete policy.pathway, delete policy.declaration)),
      sections: [{ id: 's', clauses: [{ id: 'c', kind: 'statement', text }] }],
    });
    assert.deepEqual(found(bare('Be kind.')), ['complaints-route-missing', 'contact-missing']);
    assert.deepEqual(found(bare('Speak to the office about any concern, on 01632 960301.')), []);
    assert.deepEqual(found(bare('Our Complaints Policy applies: office@oakfield.example')), []);
  });
});

describe('the reading age', () => {
  test('is as the formula says', () => {
    // 20 sentences of 10 words, each word of one syllable: 0.39 × 10 + 11.8 × 1 − 15.59 = 0.11, and five years.
    const plain: Clause[] = Array.from({ length: 20 }, (_, index) => ({
      id: `c${index}`,
      kind: 'statement',
      text: 'We talk and we help as you and I do.',
    }));
    const { declaration: _declaration, ...rest } = examplePolicy();
    assert.equal(readingAge({ ...rest, sections: [{ id: 's', clauses: plain }] }), 5);
  });
  test('above the threshold is advised against, and the threshold is the school’s', () => {
    assert.deepEqual(found(examplePolicy(), { readingAge: 9 }), ['reading-age']);
    const stiff =
      'Notwithstanding the aforementioned stipulations, parental communications necessitating institutional consideration constitute correspondence requiring authorisation.';
    assert.deepEqual(
      found(
        changed(({ sections }) => (sections[0]!.clauses = Array.from({ length: 60 }, (_, i) => ({ id: `c${i}`, kind: 'statement', text: stiff })))),
      ),
      ['reading-age'],
    );
  });
  test('is not guessed for other languages', () => assert.equal(readingAge({ ...examplePolicy(), language: 'cy' }), undefined));
});
