import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { type Contact, parseDocument, type Pathway, pathwaySchema, type PathwayNode } from '../model/index.ts';
import { advisePathway, checkPathway } from './check-pathway.ts';

const emergency: PathwayNode = { kind: 'elsewhere', title: 'Call 999', contact: 'emergency', urgent: true, checkedOn: '2026-11-21' };
const stage = (contact: string, next?: string): PathwayNode => ({
  kind: 'stage',
  title: contact,
  contact,
  channels: ['letter'],
  ...(next && { next }),
});

/** A small pathway with nothing wrong: safety, then whom it is about, then the head or the governors. */
const sound = (nodes: Pathway['nodes'] = {}, contacts: Record<string, Contact> = {}): Pathway => ({
  start: 'safety',
  nodes: {
    safety: {
      kind: 'question',
      text: 'Is anyone in danger?',
      options: [
        { label: 'Yes', to: 'emergency' },
        { label: 'No', to: 'about' },
      ],
    },
    emergency,
    about: {
      kind: 'question',
      text: 'Whom is it about?',
      options: [
        { label: 'A lesson', to: 'head' },
        { label: 'The head', to: 'governors', about: 'head' },
      ],
    },
    head: stage('head', 'governors'),
    governors: stage('governors'),
    ...nodes,
  },
  contacts: {
    emergency: { role: 'Emergency services', phone: '999' },
    head: { role: 'Head' },
    governors: { role: 'Chair of governors' },
    ...contacts,
  },
});
const findings = (pathway: Pathway) => checkPathway(parseDocument(pathwaySchema, pathway)).map(({ rule, id }) => `${rule} ${id}`);
const question = (...options: { label: string; to: string; about?: string }[]): PathwayNode => ({ kind: 'question', text: 'Which?', options });
const yes = { label: 'Yes', to: 'emergency' };

describe('a pathway', () => {
  test('that is sound has no findings', () => assert.deepEqual(findings(sound()), []));

  for (const { title, pathway, finds } of [
    { title: 'with an arrow to nowhere', pathway: sound({ governors: stage('governors', 'gone') }), finds: ['missing-node gone'] },
    {
      title: 'that starts nowhere',
      pathway: { ...sound(), start: 'toString', nodes: {} },
      finds: ['missing-node toString', 'no-urgent-help toString'],
    },
    { title: 'with a node that no way leads to', pathway: sound({ lonely: stage('head') }), finds: ['unreachable-node lonely'] },
    { title: 'with a stage of nobody', pathway: sound({ governors: stage('nobody') }), finds: ['missing-contact governors'] },
    {
      title: 'with an answer about nobody',
      pathway: sound({ about: question({ label: 'A', to: 'head' }, { label: 'B', to: 'governors', about: 'nobody' }) }),
      finds: ['missing-contact about'],
    },
    {
      title: 'that starts with a stage',
      pathway: { ...sound({ governors: stage('governors', 'safety') }), start: 'governors' },
      finds: ['safety-first governors'],
    },
    {
      title: 'with a side door past the question about safety',
      pathway: {
        ...sound({ hall: question({ label: 'Start', to: 'safety' }, { label: 'Straight to the governors', to: 'governors' }) }),
        start: 'hall',
      },
      finds: ['safety-first governors'],
    },
    {
      title: 'that asks about safety second, before anything is written',
      pathway: { ...sound({ hall: question({ label: 'Start', to: 'safety' }) }), start: 'hall' },
      finds: [],
    },
    {
      title: 'whose urgent help is not urgent',
      pathway: sound({ emergency: { ...emergency, urgent: false } }),
      finds: ['safety-first head', 'safety-first governors', 'no-urgent-help safety'],
    },
    { title: 'whose urgent help has no number', pathway: sound({}, { emergency: { role: 'Somebody' } }), finds: ['no-action emergency'] },
    {
      title: 'with a route elsewhere that says nothing',
      pathway: sound(
        {
          governors: stage('governors', 'beyond'),
          beyond: { kind: 'elsewhere', title: 'Beyond', contact: 'beyond', checkedOn: '2026' },
        },
        { beyond: { role: 'Somebody' } },
      ),
      finds: ['no-action beyond'],
    },
    {
      title: 'that runs in a circle',
      pathway: sound({ governors: stage('governors', 'clerk'), clerk: stage('clerk', 'governors') }, { clerk: { role: 'Clerk' } }),
      finds: ['endless-loop about', 'endless-loop head', 'endless-loop governors', 'endless-loop clerk'],
    },
    {
      title: 'that runs in a circle with a way out',
      pathway: sound({ governors: stage('governors', 'more'), more: question({ label: 'Ask again', to: 'governors' }, yes) }),
      finds: [],
    },
  ] satisfies { title: string; pathway: Pathway; finds: string[] }[])
    test(`${title} is told so`, () => assert.deepEqual(findings(pathway).sort(), finds.sort()));
});

describe('a concern about the head', () => {
  const reaches = (contacts: Record<string, Contact>, nodes: Pathway['nodes'] = {}) => findings(sound(nodes, contacts));

  test('does not reach the head, however many steps further on', () => {
    const later = { governors: stage('governors', 'appeal'), appeal: stage('head') };
    assert.deepEqual(reaches({}, later), ['reaches-its-subject appeal']);
  });

  for (const [title, head, governors] of [
    ['the same name', { role: 'Head', name: 'A. Name' }, { role: 'Chair of governors', name: ' a. name ' }],
    ['the same e-mail address', { role: 'Head', email: 'desk@school.example' }, { role: 'Chair of governors', email: 'Desk@school.example' }],
    ['the same role under another key', { role: 'Head' }, { role: 'HEAD' }],
  ] satisfies [string, Contact, Contact][])
    test(`does not reach another role with ${title}`, () => assert.deepEqual(reaches({ head, governors }), ['reaches-its-subject governors']));

  test('does not reach the head through a third entry that is the same person', () => {
    const contacts = {
      head: { role: 'Head' },
      principal: { role: 'head', email: 'p@school.example' },
      governors: { role: 'Chair', email: 'p@school.example' },
    };
    assert.deepEqual(reaches(contacts), ['reaches-its-subject governors']);
  });

  test("is not sent to the head's telephone; a switchboard that nobody is told to ring does no harm", () => {
    const contacts = { head: { role: 'Head', phone: '01632 960001' }, governors: { role: 'Chair', phone: '+44 1632 960001' } };
    const ringing: PathwayNode = { kind: 'stage', title: 'Ring the chair', contact: 'governors', channels: ['phone'] };
    assert.deepEqual(reaches(contacts), []);
    assert.deepEqual(reaches(contacts, { governors: ringing }), ['reaches-its-subject governors']);
  });

  test('may be told anew where the parent is asked again whom it is about', () =>
    assert.deepEqual(reaches({}, { governors: stage('governors', 'again'), again: question({ label: 'From the start', to: 'about' }, yes) }), []));
});

describe('advice', () => {
  const ringing: PathwayNode = { kind: 'stage', title: 'Ring', contact: 'governors', channels: ['phone', 'email', 'letter'] };
  const advice = (governors: Contact) => advisePathway(sound({ governors: ringing }, { governors }));

  test('is given where a parent is told to ring or write and not told where', () => {
    assert.deepEqual(advice({ role: 'Chair', phone: '01632 960001' }), [{ rule: 'missing-detail', id: 'governors' }]);
    assert.deepEqual(advice({ role: 'Chair', email: 'chair@school.example' }), [{ rule: 'missing-detail', id: 'governors' }]);
    assert.deepEqual(advice({ role: 'Chair', phone: '01632 960001', email: 'chair@school.example' }), []);
  });

  test('is not given for letters and forms', () => assert.deepEqual(advisePathway(sound()), []));
});
