import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { InvalidDocumentError } from '../../errors.ts';
import { overlaySchema, parseDocument, type Overlay, type Policy } from '../../model/index.ts';
import { examplePolicy } from '../../testing/example.ts';
import { diffPolicies } from '../diff/diff-policies.ts';
import { findClause } from '../find-clause.ts';
import { walkClauses } from '../walk-clauses.ts';
import { applyOverlay } from './apply-overlay.ts';

/** The example as if a trust had written it, with some things left for its schools to fill in. */
const trustPolicy = (): Policy => {
  const { privacy: _privacy, ...policy } = {
    ...examplePolicy(),
    id: 'trust-code',
    version: '3',
    organisation: { name: 'Elm Tree Trust', kind: 'trust' as const },
  };
  if (policy.pathway) policy.pathway.contacts['headteacher'] = { role: 'Headteacher' };
  return policy;
};
const least = {
  schemaVersion: 1,
  extends: { id: 'trust-code' },
  id: 'oakfield-code',
  version: '2026-09',
  organisation: { name: 'Oakfield Primary School', kind: 'academy' },
} as const;
const overlayOf = (more: Partial<Overlay> = {}): Overlay => parseDocument(overlaySchema, { ...least, ...more });
const school = (more: Partial<Overlay> = {}) => applyOverlay(trustPolicy(), overlayOf(more));
const refusal = (more: Partial<Overlay>, trust = trustPolicy()) => {
  try {
    applyOverlay(trust, overlayOf(more));
  } catch (error) {
    assert.ok(error instanceof InvalidDocumentError, String(error));
    return error.problems.map(({ pointer, code }) => `${pointer} ${code}`);
  }
  return [];
};
const clause = (id: string, text = 'Ask at the gate.') => ({ id, kind: 'expectation' as const, text });

describe('a school’s policy', () => {
  test('has its own id, version and name, and names its trust’s', () => {
    const { id, version, organisation, extends: base } = school();
    assert.deepEqual(
      [id, version, organisation?.name, base],
      ['oakfield-code', '2026-09', 'Oakfield Primary School', { id: 'trust-code', version: '3' }],
    );
  });

  test('says of every clause who wrote it', () => {
    const policy = school({
      sections: [{ after: 'photos', section: { id: 'gate', heading: 'At the gate', clauses: [clause('gate-ask')] } }],
      clauses: [
        { in: 'online-mustnot', after: 'online-mustnot-abuse', clause: { ...clause('mine'), kind: 'prohibition', clauses: [clause('mine-too')] } },
      ],
    });
    const schools = [...walkClauses(policy)].flatMap(({ id, origin }) => (origin === 'school' ? [id] : []));
    assert.deepEqual(schools, ['mine', 'mine-too', 'gate-ask']);
    assert.ok([...walkClauses(policy)].every(({ origin }) => origin !== undefined));
    assert.deepEqual(policy.sections.map(({ id }) => id).slice(3, 6), ['photos', 'gate', 'concerns']);
    assert.deepEqual(
      findClause(policy, 'online-mustnot')
        ?.clauses?.map(({ id }) => id)
        .slice(0, 3),
      ['online-mustnot-abuse', 'mine', 'online-mustnot-untrue'],
    );
  });

  test('adds at the end where no place is named, also into what it added itself', () => {
    const policy = school({
      sections: [{ section: { id: 'gate', clauses: [] } }],
      clauses: [
        { in: 'gate', clause: clause('one') },
        { in: 'gate', clause: clause('two') },
        { in: 'one', clause: clause('item') },
      ],
    });
    assert.deepEqual(
      policy.sections.at(-1)?.clauses.map(({ id }) => id),
      ['one', 'two'],
    );
    assert.equal(findClause(policy, 'one')?.clauses?.[0]?.id, 'item');
  });

  test('has the school’s words, contacts, calendar and privacy notice', () => {
    const calendar = { terms: [{ from: '2026-09-01', to: '2026-12-18' }] };
    const privacy = { controller: 'Oakfield', basis: 'Your choice', retention: 'A year', contact: 'office' };
    const policy = school({
      terms: { head: 'principal' },
      contacts: { headteacher: { role: 'Headteacher', phone: '01632 960301' } },
      calendar,
      privacy,
    });
    assert.deepEqual([policy.terms?.head, policy.terms?.office], ['principal', 'school office']);
    assert.deepEqual(policy.pathway?.contacts['headteacher'], { role: 'Headteacher', phone: '01632 960301' });
    assert.deepEqual([policy.pathway?.calendar, policy.privacy], [calendar, privacy]);
  });

  test('may start its pathway with a step of its own that leads to the trust’s', () => {
    const stage = {
      kind: 'stage' as const,
      title: 'See the year lead',
      contact: 'year-lead',
      channels: ['in-person' as const],
      next: 'class-teacher',
    };
    const { pathway } = school({ pathway: { start: 'year-lead', nodes: { 'year-lead': stage } }, contacts: { 'year-lead': { role: 'Year lead' } } });
    assert.equal(pathway?.start, 'year-lead');
    assert.deepEqual([pathway?.nodes['year-lead']?.origin, pathway?.nodes['governors']?.origin], ['school', 'trust']);
  });

  test('leaves the trust’s document as it was', () => {
    const trust = trustPolicy();
    applyOverlay(trust, overlayOf({ clauses: [{ in: 'why', clause: clause('mine') }], terms: { head: 'principal' } }));
    assert.deepEqual(trust, trustPolicy());
  });

  test('differs from the trust’s only by what the school added', () => {
    const places = [...trustPolicy().sections.map(({ id }) => id), ...[...walkClauses(trustPolicy())].map(({ id }) => id)];
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.record({ place: fc.constantFrom(...places), id: fc.stringMatching(/^x[a-z]{3,8}$/) }), {
          selector: ({ id }) => id,
          maxLength: 6,
        }),
        (added) => {
          const policy = school({ clauses: added.map(({ place, id }) => ({ in: place, clause: clause(id, `Added ${id}`) })) });
          const changes = diffPolicies(trustPolicy(), { ...policy, organisation: { name: 'Elm Tree Trust', kind: 'trust' } }).changes.filter(
            ({ change }) => change !== 'unchanged',
          );
          assert.deepEqual(changes.map(({ change, id }) => `${change} ${id}`).sort(), added.map(({ id }) => `added ${id}`).sort());
        },
      ),
      { numRuns: 40 },
    );
  });
});

describe('what would take something from the trust’s policy is refused', () => {
  const stage = { kind: 'stage' as const, title: 'T', contact: 'headteacher', channels: ['letter' as const] };
  const cases: [title: string, more: Partial<Overlay>, ...problems: string[]][] = [
    ['another policy', { extends: { id: 'other' } }, '#/extends/id mismatch'],
    ['another version', { extends: { id: 'trust-code', version: '2' } }, '#/extends/version mismatch'],
    [
      'an id that is taken',
      { clauses: [{ in: 'why', clause: { ...clause('new'), clauses: [clause('photos-own')] } }] },
      '#/clauses/0/clause/clauses/0/id mismatch',
    ],
    ['one id twice', { sections: [{ section: { id: 'new', clauses: [clause('new')] } }] }, '#/sections/0/section/clauses/0/id mismatch'],
    ['an undertaking’s id', { clauses: [{ in: 'why', clause: clause('undertake-abuse') }] }, '#/clauses/0/clause/id mismatch'],
    [
      'a place that is not there',
      {
        clauses: [
          { in: 'nowhere', clause: clause('a') },
          { in: 'why', after: 'photos-own', clause: clause('b') },
        ],
        sections: [{ after: 'x', section: { id: 'c', clauses: [] } }],
      },
      '#/sections/0/after unknown',
      '#/clauses/0/in unknown',
      '#/clauses/1/after unknown',
    ],
    ['a declaration beside the trust’s', { declaration: { statement: 'S', undertakings: [], fields: [] } }, '#/declaration mismatch'],
    [
      'a contact that leads elsewhere',
      { contacts: { governors: { role: 'Chair of governors', email: 'me@oakfield.example' } } },
      '#/contacts/governors/email mismatch',
    ],
    ['a step in place of the trust’s', { pathway: { nodes: { governors: stage } } }, '#/pathway/nodes/governors mismatch'],
    ['a start that cuts steps off', { pathway: { start: 'mine', nodes: { mine: { ...stage, next: 'headteacher' } } } }, '#/pathway/start mismatch'],
    ['a start that is not there', { pathway: { start: 'constructor', nodes: {} } }, '#/pathway/start unknown', '#/pathway/start mismatch'],
    ['a later review', { review: { every: 'P2Y', next: '2027-12' } }, '#/review/every mismatch', '#/review/next mismatch'],
    ['a vaguer review', { review: { next: '2027' } }, '#/review/next mismatch'],
  ];
  for (const [title, more, ...problems] of cases) test(title, () => assert.deepEqual(refusal(more), problems));

  test('and an earlier review is not', () => assert.deepEqual(refusal({ review: { every: 'P6M', next: '2027-09-15', by: 'governors' } }), []));
  test('contacts need steps', () => {
    const { pathway: _pathway, ...without } = trustPolicy();
    assert.deepEqual(refusal({ contacts: { head: { role: 'Head' } } }, without), ['#/contacts unknown']);
    assert.deepEqual(refusal({ pathway: { nodes: { a: stage } } }, without), ['#/pathway/start required']);
    assert.deepEqual(refusal({ pathway: { start: 'a', nodes: { a: stage } }, contacts: { headteacher: { role: 'Head' } } }, without), []);
  });
  test('a translation of the trust’s own words', () => {
    const trust = trustPolicy();
    trust.translations = { cy: { title: 'Cod', text: { 'why-good': 'Da' } } };
    assert.deepEqual(refusal({ translations: { cy: { text: { 'why-good': 'Drwg' } } } }, trust), ['#/translations/cy/text/why-good mismatch']);
    const { translations } = applyOverlay(
      trust,
      overlayOf({ clauses: [{ in: 'why', clause: clause('mine') }], translations: { cy: { text: { mine: 'Gofynnwch' } } } }),
    );
    assert.deepEqual(translations?.['cy'], { title: 'Cod', text: { 'why-good': 'Da', mine: 'Gofynnwch' } });
  });
  test('a field that the model does not know', () => {
    assert.throws(() => parseDocument(overlaySchema, { ...least, remove: ['photos-own'] }), InvalidDocumentError);
  });
});
