import { expect } from '@open-wc/testing';
import type { Clause, Pathway, Policy } from '@schoolgate/sdk/model';
import { completePathway } from '@schoolgate/sdk/pathway';
import { prohibitions } from '@schoolgate/sdk/policy';
import { loadExample } from '../testing/load-example.ts';
import { stepInstead } from './step-instead.ts';

const stage = (clauses: string[], next?: string): Pathway['nodes'][string] => ({
  kind: 'stage',
  title: 'x',
  contact: 'office',
  channels: [],
  clauses,
  ...(next !== undefined && { next }),
});

describe('what to do instead', () => {
  const firsts = {
    association: 'class-teacher',
    'multi-academy-trust': 'class-teacher',
    'primary-school': 'class-teacher',
    'secondary-academy': 'form-tutor',
    'values-led-school': 'class-teacher',
  };
  for (const [name, first] of Object.entries(firsts))
    it(`leads from every prohibition to a step of the school’s own, also once its pathway is complete: ${name}`, async () => {
      const policy = await loadExample(name);
      const complete = completePathway(policy);
      expect(complete.start).not.to.equal(first);
      const clauses = prohibitions(policy);
      expect(clauses.length).to.be.greaterThan(3);
      for (const pathway of [policy.pathway!, complete])
        for (const clause of clauses) {
          const node = stepInstead(policy, pathway, clause);
          expect(node, clause.id).to.equal(first);
          expect(complete.nodes[node]).to.include({ kind: 'stage' });
        }
    });

  const policy: Policy = {
    schemaVersion: 1,
    id: 'x',
    version: '1',
    language: 'en',
    sections: [
      { id: 'a', number: '1', clauses: [{ id: 'talk', kind: 'procedure', text: 'Talk to us.' }] },
      {
        id: 'b',
        number: '2',
        heading: 'Class chats',
        clauses: [{ id: 'chat', kind: 'procedure', text: 'Tell the group’s host.', topic: 'messaging' }],
      },
    ],
  };
  const pathway: Pathway = { start: 'one', nodes: { one: stage(['talk'], 'two'), two: stage(['chat']) }, contacts: { office: { role: 'Office' } } };
  const step = (clause: Partial<Clause>) => stepInstead(policy, pathway, { id: 'p', kind: 'prohibition', text: 'x', ...clause });

  it('is the step whose words are about the same, or that the clause refers to', () => {
    expect(step({ topic: 'social-media' })).to.equal('one');
    expect(step({ topic: 'messaging' })).to.equal('two');
    expect(step({ refs: [{ to: 'section', title: 'Class chats' }] })).to.equal('two');
    expect(step({ topic: 'messaging', refs: [{ to: 'section', title: 'section 1', section: '1' }] })).to.equal('one');
  });

  it('is no step that an answer about a person leads to, and the beginning where there is no step', () => {
    const about: Pathway = {
      ...pathway,
      start: 'ask',
      nodes: {
        governors: stage([]),
        ask: { kind: 'question', text: 'x', options: [{ label: 'The head', to: 'governors', about: 'office' }] },
        ...pathway.nodes,
      },
    };
    expect(stepInstead(policy, about, { id: 'p', kind: 'prohibition', text: 'x' })).to.equal('one');
    expect(stepInstead(policy, { ...about, nodes: {} }, { id: 'p', kind: 'prohibition', text: 'x' })).to.equal('ask');
  });
});
