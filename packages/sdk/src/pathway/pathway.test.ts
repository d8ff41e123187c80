import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { DraftError } from '../errors.ts';
import type { Pathway, PathwayNode } from '../model/index.ts';
import { examplePolicy } from '../testing/example.ts';
import { checkPathway } from './check-pathway.ts';
import { completePathway } from './complete-pathway.ts';
import { currentNode, nextStep, startPathway, urgentHelp, type PathwayEvent } from './next-step.ts';

const { pathway: own, ...withoutPathway } = examplePolicy();
const cases: [string, Pathway][] = [
  ["the school's own steps", completePathway(examplePolicy())],
  ['a document without steps', completePathway(withoutPathway)],
];

for (const [name, pathway] of cases)
  describe(`a pathway completed for ${name}`, () => {
    test('keeps every rule', () => assert.deepEqual(checkPathway(pathway), []));

    test('asks about safety before anything else', () => {
      const node = currentNode(pathway, startPathway(pathway));
      assert.equal(node.kind, 'question');
      assert.ok(node.kind === 'question' && node.options.some(({ to }) => to === 'emergency'));
    });

    test('leads from a concern about the head to the governors, past the head', () => {
      const about = nextStep(pathway, startPathway(pathway), { type: 'choose', option: 2 });
      const stage = currentNode(pathway, nextStep(pathway, about, { type: 'choose', option: 1 }));
      assert.ok(stage.kind === 'stage' && stage.contact === 'governors');
      assert.equal(stage.next, undefined);
    });

    test('has help one step away from wherever a parent can get', () => {
      const event = fc.oneof(
        fc.record({ type: fc.constant('choose' as const), option: fc.nat(4) }),
        fc.constantFrom({ type: 'escalate' } as const, { type: 'continue' } as const, { type: 'back' } as const),
      );
      fc.assert(
        fc.property(fc.array(event, { maxLength: 12 }), (events) => {
          let state = startPathway(pathway);
          for (const step of events as PathwayEvent[]) {
            try {
              state = nextStep(pathway, state, step);
            } catch (error) {
              assert.ok(error instanceof DraftError); // the event does not fit this screen
            }
            const [help] = urgentHelp(pathway);
            assert.ok(help);
            assert.equal(currentNode(pathway, nextStep(pathway, state, { type: 'go', node: help[0] })), help[1]);
          }
        }),
      );
    });
  });

describe("completing a school's own pathway", () => {
  test('keeps its stages, words and contacts as they are', () => {
    const completed = completePathway(examplePolicy());
    for (const [id, node] of Object.entries(own?.nodes ?? {})) assert.deepEqual(completed.nodes[id], node);
    assert.deepEqual(completed.contacts['governors'], own?.contacts['governors']);
    assert.deepEqual(completed.calendar, own?.calendar);
  });

  test('adds nothing to a pathway that already starts with safety', () => {
    const completed = completePathway(examplePolicy());
    assert.equal(completePathway({ ...examplePolicy(), pathway: completed }), completed);
  });

  test('marks what it added', () => {
    for (const [id, node] of Object.entries(completePathway(examplePolicy()).nodes))
      assert.equal(node.origin, own && id in own.nodes ? undefined : 'default', id);
  });

  test('survives a document that uses the same keys as the defaults', () => {
    const clash: Pathway = {
      start: 'safety',
      nodes: { safety: { kind: 'stage', title: 'See the office', contact: 'head', channels: ['in-person'] } },
      contacts: { head: { role: 'Office' } },
    };
    const completed = completePathway({ ...withoutPathway, pathway: clash });
    assert.deepEqual(checkPathway(completed), []);
    assert.deepEqual(completed.nodes['safety'], clash.nodes['safety']);
  });
});

describe('completing a pathway that names people', () => {
  const stage = (contact: string, next?: string): PathwayNode => ({
    kind: 'stage',
    title: contact,
    contact,
    channels: ['letter'],
    ...(next && { next }),
  });
  const complete = (contacts: Pathway['contacts']) =>
    completePathway({ ...withoutPathway, pathway: { start: 'one', nodes: { one: stage('principal', 'two'), two: stage('board') }, contacts } });
  const contactOf = (pathway: Pathway, node: string) => {
    const at = pathway.nodes[node];
    return at?.kind === 'stage' || at?.kind === 'elsewhere' ? pathway.contacts[at.contact] : undefined;
  };

  test("writes about the head to the school's own governors, under whatever key they stand", () => {
    const completed = complete({ principal: { role: 'Principal' }, board: { role: 'The governing body', email: 'clerk@school.example' } });
    assert.equal(contactOf(completed, 'about-head')?.email, 'clerk@school.example');
  });

  for (const role of ['Trust office', 'Chairperson of the Board of Management', 'The trustees'])
    test(`or to the ${role}`, () => {
      const email = 'board@school.example';
      const completed = complete({ principal: { role: 'Executive Head of the Trust', email: 'head@school.example' }, board: { role, email } });
      assert.equal(contactOf(completed, 'about-head')?.email, email);
    });

  test('never lets an entry of the school stand in for 999', () => {
    const completed = complete({
      principal: { role: 'Principal' },
      board: { role: 'Board' },
      emergency: { role: 'Boiler repairs', phone: '01632 960001' },
    });
    assert.equal(contactOf(completed, 'emergency')?.phone, '999');
    assert.equal(completed.contacts['emergency']?.role, 'Boiler repairs');
    assert.deepEqual(checkPathway(completed), []);
  });

  test('is told when the governors and the head share an address', () => {
    const email = 'office@school.example';
    const completed = complete({ principal: { role: 'headteacher', email }, board: { role: 'Chair of governors', email } });
    assert.deepEqual(checkPathway(completed), [{ rule: 'reaches-its-subject', id: 'about-head' }]);
  });
});

describe('the engine', () => {
  const pathway = completePathway(examplePolicy());
  const no = { type: 'choose', option: 2 } as const;

  test('goes from stage to stage while the concern is unresolved, and back again', () => {
    let state = nextStep(pathway, nextStep(pathway, startPathway(pathway), no), { type: 'choose', option: 0 });
    assert.deepEqual(currentNode(pathway, state), own?.nodes['class-teacher']);
    state = nextStep(pathway, nextStep(pathway, state, { type: 'escalate' }), { type: 'escalate' });
    assert.deepEqual(currentNode(pathway, state), own?.nodes['governors']);
    assert.throws(() => nextStep(pathway, state, { type: 'escalate' }), DraftError);
    state = nextStep(pathway, state, { type: 'back' });
    assert.deepEqual(currentNode(pathway, state), own?.nodes['headteacher']);
  });

  test('remembers the answer that was given', () => {
    assert.deepEqual(nextStep(pathway, startPathway(pathway), no).trail, [{ node: 'safety', option: 2 }, { node: 'about' }]);
  });

  test('going back from the first screen stays there', () => {
    assert.deepEqual(nextStep(pathway, startPathway(pathway), { type: 'back' }), startPathway(pathway));
  });

  test('refuses names that are not nodes, also those of every object', () => {
    for (const node of ['nowhere', 'constructor', '__proto__'])
      assert.throws(() => nextStep(pathway, startPathway(pathway), { type: 'go', node }), DraftError);
  });
});
