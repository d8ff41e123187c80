import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import { InvalidDocumentError, parsePolicy, type Policy } from '../model/index.ts';
import { advisePathway, checkPathway, completePathway } from '../pathway/index.ts';
import { findClause, policyText, prohibitions, walkBelow, walkClauses } from '../policy/index.ts';
import { lintPolicy, readingAge } from '../policy/lint/index.ts';
import { createPolicy, templates, type TemplateName } from './create-policy.ts';
import { nationPathway, nations, type Nation } from './pathways/nation-pathway.ts';
import { policyDetailsSchema, type PolicyDetails } from './policy-details.ts';

const names = Object.keys(templates) as TemplateName[];
const read = (name: TemplateName, file: 'details' | 'policy'): unknown =>
  JSON.parse(readFileSync(new URL(`../../../../examples/${name}/${file}.json`, import.meta.url), 'utf8'));
const detailsOf = (name: TemplateName, changes: Partial<PolicyDetails> = {}) => ({ ...policyDetailsSchema.parse(read(name, 'details')), ...changes });
const problemsOf = (run: () => unknown) => {
  try {
    run();
  } catch (error) {
    assert.ok(error instanceof InvalidDocumentError);
    return error.problems.map(({ pointer, code }) => `${pointer} ${code}`);
  }
  return [];
};

/** Every text of a policy that a parent reads, those of its steps included. */
const textsOf = (policy: Policy) => [
  ...policyText(policy).split('\n'),
  ...Object.values(policy.pathway?.contacts ?? {}).map(({ role }) => role),
  ...Object.values(policy.pathway?.nodes ?? {}).flatMap((node) =>
    node.kind === 'stage' ? [node.title, node.promise ?? '', ...(node.bring ?? [])] : [],
  ),
];

for (const name of names)
  describe(`the template ${name}`, () => {
    const policy = createPolicy(name, detailsOf(name));

    test('gives the example in examples/, which scripts/write-examples.mjs writes', () =>
      assert.deepEqual(policy, parsePolicy(read(name, 'policy'))));

    test('passes the lint without an error', () => {
      const findings = lintPolicy(policy, { today: '2026-11-21', readingAge: 12 });
      assert.deepEqual(
        findings.filter(({ severity, rule }) => severity === 'error' || rule === 'criticism-banned' || rule === 'reading-age'),
        [],
      );
    });

    test('reads like a book for twelve-year-olds', () => {
      const age = readingAge(policy);
      assert.ok(age !== undefined && age <= 12, `${age} years`);
    });

    test('allows criticism, forbids abuse, and leaves the child out of it', () => {
      const text = policyText(policy);
      assert.match(text, /disagree|criticise|not always agree/);
      assert.ok(prohibitions(policy).some((clause) => /threat/.test(clause.text)));
      assert.match(text, /[Yy]our child(’s place)?[^.]*(same|never at risk|whatever happens)|nothing changes for your child|Nothing[^.]*your child/);
    });

    test('looks at messages only where a parent chooses to show them', () => {
      for (const { text, kind } of walkClauses(policy)) if (/show .*(message|us|them)/.test(text)) assert.equal(kind, 'permission', text);
      assert.ok(!/(may|can|will) (view|read|inspect|access) (your |the )?(messages|phone)/i.test(policyText(policy)));
    });

    test('has no two texts under one id, and no gap where a word belongs', () => {
      const ids = [...walkClauses(policy), ...walkBelow({ clauses: policy.letter?.body })].map(({ id }) => id);
      ids.push(...policy.sections.map(({ id }) => id), ...(policy.declaration?.undertakings ?? []).map(({ id }) => id));
      assert.equal(new Set(ids).size, ids.length);
      for (const text of textsOf(policy)) assert.ok(!/undefined|null|[{}]|\bthe the\b| {2}/.test(text), text);
    });

    test('has steps that follow clauses of its own, in every nation', () => {
      for (const nation of Object.keys(nations) as Nation[]) {
        const there = createPolicy(name, detailsOf(name, { nation }));
        for (const node of Object.values(there.pathway?.nodes ?? {}))
          for (const id of (node.kind === 'stage' && node.clauses) || []) assert.equal(findClause(there, id)?.kind, 'procedure');
        const completed = completePathway(there, nationPathway(nation, there));
        assert.deepEqual(checkPathway(completed), []);
      }
    });

    test('offers only ways by which somebody can be reached', () => {
      assert.deepEqual(policy.pathway && advisePathway(policy.pathway), []);
      const { contacts: _contacts, privacy: _privacy, ...bare } = detailsOf(name);
      if (policy.declaration) return;
      for (const node of Object.values(createPolicy(name, bare).pathway?.nodes ?? {}))
        assert.ok(
          node.kind === 'stage' && node.channels.every((channel) => channel === 'in-person' || channel === 'letter') && node.channels.length > 0,
        );
    });
  });

describe('creating a policy', () => {
  const details = detailsOf('primary-school');

  test("puts the school's own words in the place of the usual ones", () => {
    const text = policyText(
      createPolicy('primary-school', {
        ...details,
        terms: { parents: 'families', head: 'executive headteacher', office: 'Reception' },
        review: { every: 'P2Y', next: '2028', by: 'governing body' },
      }),
    );
    assert.ok(text.includes('a call to the Reception') && text.includes('ask to meet the executive headteacher'));
    assert.ok(text.includes('The governing body reviews this code every two years, next in 2028'));
  });

  test('says a day, a month and a year as people say them', () => {
    const review = (every: string, next: string) =>
      findClause(createPolicy('primary-school', { ...details, review: { every, next } }), 'review-yearly')?.text.replace(/.*code (.*), and.*/, '$1');
    assert.equal(review('P1Y', '2027-09-01'), 'every year, next on 1 September 2027');
    assert.equal(review('P6M', '2027-03'), 'every six months, next in March 2027');
    assert.equal(review('P1Y6M', '2028'), 'regularly, next in 2028');
  });

  test("names each nation's own laws", () => {
    const laws = (nation: Nation) => findClause(createPolicy('primary-school', { ...details, nation }), 'law-list')?.clauses?.map(({ text }) => text);
    assert.ok(
      laws('scotland')?.includes('Defamation and Malicious Publication (Scotland) Act 2021') && !laws('scotland')?.includes('Defamation Act 2013'),
    );
    assert.ok(
      laws('northern-ireland')?.includes('Defamation Act (Northern Ireland) 2022') && !laws('northern-ireland')?.includes('Equality Act 2010'),
    );
    assert.deepEqual(laws('wales'), laws('england'));
  });

  test('sends a Scottish concern to the council and not to governors', () => {
    const policy = createPolicy('primary-school', { ...details, nation: 'scotland' });
    for (const text of textsOf(policy)) assert.ok(!/governor/i.test(text), text);
    assert.equal(policy.pathway?.contacts['governors']?.role, "Council's education department");
  });

  test('is refused, with each detail named, where one is missing, wrong or of no use', () => {
    assert.deepEqual(
      problemsOf(() => createPolicy('primary-school', { ...details, version: '', review: { every: 'yearly', next: '2027-13' } })),
      ['#/version required', '#/review/every invalid', '#/review/next invalid'],
    );
    assert.deepEqual(
      problemsOf(() => createPolicy('primary-school', { ...details, contacts: { trust: { phone: '01632 960001' } } })),
      ['#/contacts/trust unknown'],
    );
    const { privacy: _privacy, ...without } = details;
    assert.deepEqual(
      problemsOf(() => createPolicy('primary-school', without)),
      ['#/privacy required'],
    );
    assert.deepEqual(
      problemsOf(() => createPolicy('primary-school', { ...details, headteacher: 'A. Name' } as never)),
      ['#/headteacher unknown'],
    );
    assert.deepEqual(
      problemsOf(() => createPolicy('toString' as never, details)),
      ['# unknown'],
    );
  });

  test('leaves what it was given as it was', () => {
    const before = structuredClone(details);
    createPolicy('primary-school', details).sections.length = 0;
    assert.deepEqual(details, before);
    assert.ok(createPolicy('primary-school', details).sections.length > 0);
  });
});
