import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import type { Clause, ClauseKind, Policy } from '../../model/index.ts';
import { examplePolicy } from '../../testing/example.ts';
import { findClause } from '../find-clause.ts';
import { walkClauses } from '../walk-clauses.ts';
import { diffPolicies, type PolicyDiff } from './diff-policies.ts';
import type { ChangeReason, Significance } from './judge-change.ts';
import { policyParts } from './policy-parts.ts';

/** The example with one thing done to it. */
const changed = (change: (policy: Policy) => void): Policy => {
  const policy = examplePolicy();
  change(policy);
  return policy;
};
const clauseOf = (policy: Policy, id: string): Clause => findClause(policy, id) ?? assert.fail(`no clause ${id}`);
const sectionOf = (policy: Policy, id: string) => policy.sections.find((section) => section.id === id) ?? assert.fail(`no section ${id}`);
const formOf = (policy: Policy) => policy.declaration ?? assert.fail('no declaration');
const said = ({ changes }: PolicyDiff) =>
  changes.filter(({ change }) => change !== 'unchanged').map(({ id, change, significance, reason }) => `${id} ${change} ${significance} ${reason}`);
const diffAfter = (change: (policy: Policy) => void) => diffPolicies(examplePolicy(), changed(change));
const reword = (id: string, from: string | RegExp, to: string) =>
  diffAfter((policy) => {
    const clause = clauseOf(policy, id);
    assert.match(clause.text, from instanceof RegExp ? from : new RegExp(from));
    clause.text = clause.text.replace(from, to);
  });

describe('a change of words', () => {
  const cases: [title: string, id: string, from: string, to: string, significance: Significance, reason: ChangeReason][] = [
    ['capitals and quotation marks', 'why-parent', '“parent” means', '"Parent" means', 'editorial', 'punctuation'],
    ['a comma', 'photos-others', ', or a member', ' or a member', 'editorial', 'punctuation'],
    ['a duty turned round by "not"', 'concerns-first', 'Bring it', 'Do not bring it', 'material', 'negation'],
    ['a duty softened', 'online-mustnot', 'you must not', 'you should not', 'material', 'force'],
    ['another number', 'online-please-child', 'five years', 'six years', 'material', 'amount'],
    ['another date', 'review-yearly', 'September 2027', 'October 2027', 'material', 'amount'],
    ['one letter that makes another word', 'online-remove', 'break', 'bleak', 'material', 'wording'],
    ['a word more', 'chats-must-not-abuse', 'send or pass on', 'write, send or pass on', 'material', 'wording'],
  ];
  for (const [title, id, from, to, significance, reason] of cases)
    test(`${title} is ${significance}`, () => assert.deepEqual(said(reword(id, from, to)), [`${id} reworded ${significance} ${reason}`]));

  const spellings = [
    ['behaviour', 'behavior'],
    ['organise', 'organize'],
    ['e-mail', 'email'],
    ['social media web site', 'social media website'],
    ['recieve', 'receive'],
    ['accomodate', 'accommodate'],
    ['labelled', 'labeled'],
  ] as const;
  for (const [old, now] of spellings)
    test(`${old} and ${now} are one spelling or another`, () => {
      const from = changed((policy) => (clauseOf(policy, 'why-good').text = `Words about ${old} and more.`));
      const to = changed((policy) => (clauseOf(policy, 'why-good').text = `Words about ${now} and more.`));
      assert.deepEqual(said(diffPolicies(from, to)), ['why-good reworded editorial spelling']);
    });

  for (const [old, now] of [
    ['report', 'repost'],
    ['contact', 'contract'],
    ['quiet', 'quite'],
    ['legal', 'illegal'],
    ['pupil', 'pupils'],
    ['police', 'policy'],
  ] as const)
    test(`${old} and ${now} are two words`, () => {
      const from = changed((policy) => (clauseOf(policy, 'why-good').text = `Words about ${old} and more.`));
      const to = changed((policy) => (clauseOf(policy, 'why-good').text = `Words about ${now} and more.`));
      assert.deepEqual(said(diffPolicies(from, to)), ['why-good reworded material wording']);
    });

  test('shows which words', () => {
    const [change] = reword('online-mustnot', 'open or closed, you must not', 'public or private, you should not').changes.filter(
      (item) => item.spans,
    );
    assert.deepEqual(
      change?.spans?.map(({ kind, text }) => `${kind[0]}:${text}`),
      ['s:On any site, ', 'r:open', 'a:public', 's: or ', 'r:closed', 'a:private', 's:, you ', 'r:must', 'a:should', 's: not:'],
    );
  });
});

describe('a change of what a clause is', () => {
  test('to another kind or another party is material', () => {
    assert.deepEqual(said(diffAfter((policy) => (clauseOf(policy, 'photos-own').kind = 'prohibition'))), ['photos-own reworded material kind']);
    assert.deepEqual(said(diffAfter((policy) => (clauseOf(policy, 'chats-admin').party = 'parent'))), ['chats-admin reworded material party']);
  });
  test('to another printed number is editorial', () => {
    assert.deepEqual(said(diffAfter((policy) => (clauseOf(policy, 'concerns-step-head').number = 'b'))), [
      'concerns-step-head reworded editorial labels',
    ]);
  });
  test('that only spells out whom it binds is none', () => {
    assert.deepEqual(said(diffAfter((policy) => (clauseOf(policy, 'photos-own').party = 'parent'))), []);
  });
});

describe('what came in or went', () => {
  test('a new prohibition is material, a new law in the list is not', () => {
    const diff = diffAfter((policy) => {
      sectionOf(policy, 'photos').clauses.push({ id: 'photos-drone', kind: 'prohibition', text: 'Never fly a camera over the playground.' });
      clauseOf(policy, 'law-list').clauses?.push({ id: 'law-osa', kind: 'legislation', text: 'Online Safety Act 2023' });
    });
    assert.deepEqual(said(diff), ['photos-drone added material rule-added', 'law-osa added editorial information']);
  });
  test('what was taken for information and speaks like a rule is material', () => {
    const add = (kind: ClauseKind, text: string) => said(diffAfter((policy) => sectionOf(policy, 'law').clauses.push({ id: 'more', kind, text })));
    assert.deepEqual(add('guidance', 'Keeping Children Safe in Education'), ['more added editorial information']);
    assert.deepEqual(add('guidance', 'Parents should always follow it.'), ['more added material text-added']);
    assert.deepEqual(add('statement', 'Kindness matters to us.'), ['more added material text-added']);
  });
  test('an undertaking more or less is material', () => {
    assert.deepEqual(said(diffAfter((policy) => formOf(policy).undertakings.push({ id: 'more', text: 'keep quiet' }))), [
      'more added material undertaking-added',
    ]);
    assert.deepEqual(said(diffAfter((policy) => formOf(policy).undertakings.pop())), ['undertake-staff removed material undertaking-removed']);
  });
  test('a lead-in that is lost, which turns the undertakings round, is material', () => {
    assert.deepEqual(said(diffAfter((policy) => delete formOf(policy).leadIn)), ['declaration.lead-in removed material statement-changed']);
    assert.deepEqual(said(diffAfter((policy) => (formOf(policy).leadIn = 'I agree that I will:'))), [
      'declaration.lead-in reworded material negation',
    ]);
  });
  test('what was removed stands where it stood', () => {
    const { changes } = diffAfter((policy) => sectionOf(policy, 'chats').clauses.shift());
    const at = changes.findIndex(({ id }) => id === 'chats-not-ours');
    assert.deepEqual([changes[at - 1]?.id, changes[at]?.change, changes[at + 1]?.id], ['chats', 'removed', 'chats-must-not']);
  });
  test('another blank on the form is editorial, since it is not signed', () => {
    const field = { name: 'phone', label: 'Telephone', type: 'tel', required: false } as const;
    assert.deepEqual(said(diffAfter((policy) => formOf(policy).fields.push(field))), ['declaration.field.phone added editorial form']);
  });
  test('another organisation is material, its contacts are not compared', () => {
    const diff = diffAfter((policy) => {
      policy.organisation = { name: 'Elm Tree Trust', kind: 'trust' };
      if (policy.pathway?.contacts['headteacher']) policy.pathway.contacts['headteacher'].phone = '01632 960999';
    });
    assert.deepEqual(said(diff), ['policy.organisation reworded material organisation-changed']);
  });
});

describe('a change of place', () => {
  test('among its own is editorial, and only what moved is said to have', () => {
    const diff = diffAfter((policy) => clauseOf(policy, 'online-please').clauses?.reverse());
    assert.equal(said(diff).length, 2); // of three in reverse order one can be taken as standing still
    const first = diffAfter((policy) => policy.sections.push(...policy.sections.splice(1, 1)));
    assert.deepEqual(said(first), ['online moved editorial moved']);
  });
  test('under another lead-in is material', () => {
    const diff = diffAfter((policy) => {
      const [item] = clauseOf(policy, 'online-mustnot').clauses?.splice(0, 1) ?? [];
      clauseOf(policy, 'chats-must-not').clauses?.push(item ?? assert.fail());
    });
    assert.deepEqual(said(diff), ['online-mustnot-abuse moved material context']);
  });
  test('and of words at once is a rewording that also moved', () => {
    const diff = diffAfter((policy) => {
      const photos = sectionOf(policy, 'photos').clauses;
      photos.push(...photos.splice(0, 1).map((clause) => ({ ...clause, text: clause.text.replace('most', 'some') })));
    });
    const [change] = diff.changes.filter(({ id }) => id === 'photos-own');
    assert.deepEqual([change?.change, change?.moved], ['reworded', true]);
  });
});

describe('finding the same clause again', () => {
  test('by its words when the ids are all new', () => {
    const diff = diffAfter((policy) => {
      for (const [index, clause] of [...walkClauses(policy)].entries()) clause.id = `c${index}`;
    });
    assert.deepEqual(said(diff), []);
  });
  test('by its words when the ids were dealt out anew', () => {
    const numbered = (drop: boolean) =>
      changed((policy) => {
        const { clauses } = sectionOf(policy, 'photos');
        if (drop) clauses.shift();
        for (const [index, clause] of clauses.entries()) clause.id = `photos-${index + 1}`;
      });
    assert.deepEqual(said(diffPolicies(numbered(false), numbered(true))), ['photos-1 removed material rule-removed']);
  });
  test('by likeness when both are new', () => {
    const diff = diffAfter((policy) => {
      const clause = clauseOf(policy, 'photos-stop');
      clause.id = 'cameras';
      clause.text = 'We may ask everyone to put their cameras away, for example to protect a child who must not be found.';
    });
    assert.deepEqual(said(diff), ['cameras reworded material wording']);
  });
  test('by its id when nothing else is left of it', () => {
    assert.deepEqual(said(diffAfter((policy) => (clauseOf(policy, 'why-good').text = 'Zebra.'))), ['why-good reworded material wording']);
  });
});

test('the author can overrule a change, and the computed reason stays', () => {
  const after = changed((policy) => (clauseOf(policy, 'why-good').text += ' And so on.'));
  const { changes, significance } = diffPolicies(examplePolicy(), after, { rulings: { 'why-good': 'editorial' } });
  const [change] = changes.filter(({ id }) => id === 'why-good');
  assert.deepEqual([change?.significance, change?.reason, change?.overruled, significance], ['editorial', 'wording', true, 'editorial']);
});

test('a mended translation is seen in that language only', () => {
  const translated = (text: string) => changed((policy) => (policy.translations = { cy: { text: { 'why-good': text } } }));
  const [a, b] = [translated('Un gair'), translated('Dau air')];
  assert.deepEqual(said(diffPolicies(a, b)), []);
  assert.deepEqual(said(diffPolicies(a, b, { language: 'cy' })), ['why-good reworded material wording']);
});

describe('whatever was changed', () => {
  const word = fc.constantFrom(
    'parents',
    'must',
    'not',
    'post',
    'Post',
    'photos',
    'staff,',
    'e-mail',
    'email',
    '3',
    'days',
    'of',
    'the',
    '👨‍👩‍👧',
    'côté',
    '学校',
  );
  const text = fc.array(word, { minLength: 1, maxLength: 8 }).map((words) => words.join(' '));
  const id = fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', 'g', 'h');
  const { clause } = fc.letrec<{ clause: Clause }>((tie) => ({
    clause: fc.record(
      {
        id,
        kind: fc.constantFrom('prohibition', 'expectation', 'statement'),
        text,
        number: fc.constantFrom('1', '2'),
        clauses: fc.array(tie('clause'), { maxLength: 3 }),
      },
      { requiredKeys: ['id', 'kind', 'text'] },
    ),
  }));
  const policy: fc.Arbitrary<Policy> = fc.record(
    {
      schemaVersion: fc.constant(1 as const),
      id: fc.constant('p'),
      version: fc.constantFrom('1', '2'),
      language: fc.constant('en-GB'),
      title: text,
      sections: fc.array(fc.record({ id, heading: text, clauses: fc.array(clause, { maxLength: 5 }) }, { requiredKeys: ['id', 'clauses'] }), {
        maxLength: 3,
      }),
      declaration: fc.record(
        { statement: text, leadIn: text, undertakings: fc.array(fc.record({ id, text }), { maxLength: 4 }), fields: fc.constant([]) },
        { requiredKeys: ['statement', 'undertakings', 'fields'] },
      ),
    },
    { requiredKeys: ['schemaVersion', 'id', 'version', 'language', 'sections'] },
  );
  const spell = (part: { part: string; id: string; text: string; labels: string } | undefined) =>
    part ? JSON.stringify([part.part, part.id, part.text, part.labels]) : '';

  test('a version has not changed from itself', () => {
    fc.assert(
      fc.property(policy, (a) => {
        const diff = diffPolicies(a, structuredClone(a));
        assert.deepEqual(said(diff), []);
        assert.equal(diff.significance, 'none');
      }),
    );
  });

  test('every part of both versions is there once, the later ones in order', () => {
    fc.assert(
      fc.property(policy, policy, (a, b) => {
        const { changes } = diffPolicies(a, b);
        assert.deepEqual(changes.flatMap(({ before }) => (before ? [spell(before)] : [])).sort(), [...policyParts(a)].map(spell).sort());
        assert.deepEqual(
          changes.flatMap(({ after }) => (after ? [spell(after)] : [])),
          [...policyParts(b)].map(spell),
        );
        for (const { change, before, after, significance } of changes) {
          assert.equal(change === 'added', !before);
          assert.equal(change === 'removed', !after);
          assert.equal(change === 'unchanged', significance === undefined);
        }
      }),
    );
  });

  test('the spans give both texts back', () => {
    fc.assert(
      fc.property(policy, policy, (a, b) => {
        for (const { spans, before, after } of diffPolicies(a, b).changes) {
          if (!spans) continue;
          const without = (kind: string) =>
            spans
              .filter((span) => span.kind !== kind)
              .map((span) => span.text)
              .join('');
          assert.equal(without('added'), before?.text);
          assert.equal(without('removed'), after?.text);
        }
      }),
    );
  });

  test('looked at from the other side it is the same, mirrored', () => {
    const turn = { added: 'removed', removed: 'added', same: 'same', reworded: 'reworded', moved: 'moved', unchanged: 'unchanged' } as const;
    fc.assert(
      fc.property(policy, policy, (a, b) => {
        const lines = (diff: PolicyDiff, mirror: boolean) =>
          diff.changes
            .map(({ change, before, after, significance, moved, spans = [] }) => {
              const sides = mirror ? [spell(after), spell(before)] : [spell(before), spell(after)];
              // A replacement is removed before added from either side.
              const words = spans.map(({ kind, text: part }) => `${mirror ? turn[kind] : kind} ${part}`).sort();
              return JSON.stringify([mirror ? turn[change] : change, sides, significance, moved, words]);
            })
            .sort();
        assert.deepEqual(lines(diffPolicies(b, a), true), lines(diffPolicies(a, b), false));
      }),
      { numRuns: 300 },
    );
  });
});

test('two long policies with nothing in common are compared in bounded time', () => {
  const long = (seed: string): Policy => ({
    schemaVersion: 1,
    id: 'p',
    version: '1',
    language: 'en',
    sections: [
      {
        id: 's',
        clauses: Array.from({ length: 1500 }, (_, index) => ({
          id: `${seed}${index}`,
          kind: 'statement' as const,
          text: `${seed} ${index} the same words ${index % 7}`,
        })),
      },
      { id: 't', clauses: [{ id: 'long', kind: 'statement', text: Array.from({ length: 3000 }, (_, index) => `${seed}${index}`).join(' ') }] },
    ],
  });
  const started = performance.now();
  const { changes } = diffPolicies(long('x'), long('y'));
  assert.ok(changes.length >= 1500);
  assert.ok(performance.now() - started < 10_000);
});
