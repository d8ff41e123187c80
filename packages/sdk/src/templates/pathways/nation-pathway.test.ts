import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { unitedKingdom } from '../../defaults/index.ts';
import { parseDocument, pathwaySchema, type Pathway, type PathwayNode } from '../../model/index.ts';
import {
  checkPathway,
  completePathway,
  currentNode,
  nextStep,
  startPathway,
  urgentHelp,
  type PathwayEvent,
  type PathwayState,
} from '../../pathway/index.ts';
import { examplePolicy } from '../../testing/example.ts';
import { nationPathway, nations, type Nation } from './nation-pathway.ts';

const names = Object.keys(nations) as Nation[];
const { pathway: _own, ...withoutPathway } = examplePolicy();
const pathways: [string, Pathway][] = names.flatMap((nation): [string, Pathway][] => [
  [`${nation}, for a document without steps`, completePathway(withoutPathway, nationPathway(nation, withoutPathway))],
  [`${nation}, for a school with its own steps`, completePathway(examplePolicy(), nationPathway(nation, examplePolicy()))],
]);
pathways.push(
  ['the whole United Kingdom', completePathway(withoutPathway)],
  ['the whole United Kingdom, with own steps', completePathway(examplePolicy())],
);

/** What a parent can do on a screen. */
const eventsOn = (node: PathwayNode): PathwayEvent[] => {
  if (node.kind === 'question') return node.options.map((_, option) => ({ type: 'choose', option }));
  if (node.next === undefined) return [];
  return [{ type: node.kind === 'stage' ? 'escalate' : 'continue' }];
};

/** Every way through a pathway that visits no screen twice, as the trail of its states. */
function* waysFrom(pathway: Pathway, state: PathwayState): Generator<PathwayState> {
  yield state;
  for (const event of eventsOn(currentNode(pathway, state))) {
    const next = nextStep(pathway, state, event);
    const here = next.trail.at(-1)?.node;
    if (!state.trail.some(({ node }) => node === here)) yield* waysFrom(pathway, next);
  }
}

for (const [name, pathway] of pathways)
  describe(`every way through the pathway of ${name}`, () => {
    const ways = [...waysFrom(pathway, startPathway(pathway))];
    const onTrail = ({ trail }: PathwayState) => trail.map(({ node }) => pathway.nodes[node]);

    test('is a pathway, and keeps every rule', () => {
      assert.ok(ways.length > 10);
      assert.deepEqual(parseDocument(pathwaySchema, pathway), pathway);
      assert.deepEqual(checkPathway(pathway), []);
    });

    test('has asked about safety before it comes to a stage', () => {
      for (const way of ways) {
        const [first, ...rest] = onTrail(way);
        assert.ok(first?.kind === 'question' && !rest.includes(first));
        assert.ok(first.options.some(({ to }) => to === 'emergency'));
      }
    });

    test('has 999 and a helpline with a number one step away from each screen', () => {
      for (const way of ways) {
        const help = urgentHelp(pathway);
        for (const [id, node] of help) assert.equal(currentNode(pathway, nextStep(pathway, way, { type: 'go', node: id })), node);
        const phones = help.map(([, { contact }]) => pathway.contacts[contact]?.phone);
        assert.ok(phones.length >= 2 && phones.every((phone) => phone !== undefined) && phones[0] === '999');
      }
    });

    test('ends with somebody and something to do', () => {
      for (const way of ways) {
        const node = currentNode(pathway, way);
        if (eventsOn(node).length > 0) continue;
        assert.ok(node.kind !== 'question');
        const contact = pathway.contacts[node.contact];
        assert.ok(contact?.role);
        assert.ok(node.kind === 'stage' ? node.channels.length > 0 : (contact.phone ?? contact.url ?? node.text), node.title);
      }
    });

    test('keeps the head away from a concern about the head', () => {
      const about = ways.filter(({ trail }) =>
        trail.some(({ node, option }) => {
          const question = pathway.nodes[node];
          return option !== undefined && question?.kind === 'question' && question.options[option]?.about === 'head';
        }),
      );
      assert.ok(about.length > 0);
      const head = pathway.contacts['head']?.role.toLowerCase();
      for (const way of about)
        for (const node of onTrail(way)) assert.ok(node?.kind !== 'stage' || pathway.contacts[node.contact]?.role.toLowerCase() !== head);
    });
  });

describe('the facts of a nation', () => {
  test('are dated, and each address is one that a page may link to', () => {
    for (const nation of names)
      for (const { contact, id } of [...nations[nation].routes, nations[nation].afterwards]) {
        assert.match(nations[nation].checkedOn, /^\d{4}-\d\d-\d\d$/);
        assert.ok(!contact.url || contact.url.startsWith('https://'), id);
      }
  });

  test('are never those of a neighbour', () => {
    const words = (nation: Nation) => JSON.stringify(nationPathway(nation));
    assert.ok(!/governor|Department for Education|NSPCC/.test(words('scotland')));
    assert.ok(!words('wales').includes('Department for Education') && !words('northern-ireland').includes('GOV.UK'));
    for (const nation of names) for (const other of names) assert.equal(words(nation).includes(nations[other].afterwards.title), nation === other);
  });

  test("use the school's own words and leave no gap", () => {
    const text = JSON.stringify(nationPathway('england', { terms: { head: 'principal', office: 'Reception' } }));
    assert.ok(text.includes('Ask the Reception for') && text.includes('The principal') && !/[{]\w+[}]/.test(text.replaceAll(/"[^"]*":/g, '')));
  });

  test('can be overridden one by one', () => {
    const own = nationPathway({
      ...nations.england,
      checkedOn: '2027-01-31',
      afterwards: { ...nations.england.afterwards, title: 'Ask the diocese' },
    });
    const node = own.nodes['beyond-school'];
    assert.ok(node?.kind === 'elsewhere' && node.title === 'Ask the diocese' && node.checkedOn === '2027-01-31');
    assert.notEqual(nations.england.afterwards.title, 'Ask the diocese');
  });

  test('leave the whole United Kingdom with nothing that holds in one nation only', () => assert.equal(unitedKingdom.afterwards, undefined));
});
