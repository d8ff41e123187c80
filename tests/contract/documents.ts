import type { ConcernRequest, DeclarationRequest, Policy } from '@schoolgate/sdk/model';
import { digestPolicy } from '@schoolgate/sdk/policy';

/** A small policy in which everything that the contract looks at is present. */
export const policy: Policy = {
  schemaVersion: 1,
  id: 'talking-online',
  version: '2026-09-01',
  language: 'en-GB',
  title: 'Talking about school online – "kindly" 😀',
  organisation: { name: 'Oakfield', kind: 'school' },
  sections: [
    {
      id: 'conduct',
      heading: 'How we write / speak',
      clauses: [
        {
          id: 'lead',
          kind: 'prohibition',
          text: 'Please do not:\tpost',
          clauses: [
            { id: 'photographs', kind: 'prohibition', text: 'photographs of other people’s children' },
            {
              id: 'names',
              kind: 'prohibition',
              text: 'their names <b>in bold</b>',
              refs: [{ to: 'legislation', title: 'Defamation Act', year: 2013 }],
            },
          ],
          source: { from: 1, to: 1 },
        },
        { id: 'talk-first', kind: 'procedure', text: 'Talk to the class teacher first.' },
      ],
    },
  ],
  declaration: {
    statement: 'I have read this page.',
    undertakings: [
      { id: 'be-kind', text: 'I will write kindly.' },
      { id: 'ask-first', text: 'I will ask before I share a photograph.' },
    ],
    fields: [
      { name: 'parentName', label: 'Your name', type: 'text', required: true },
      { name: 'house', label: 'House', type: 'text', required: true },
      { name: 'note', label: 'Note', type: 'text', required: false },
    ],
  },
  pathway: {
    start: 'safe',
    nodes: {
      safe: {
        kind: 'question',
        text: 'Is a child in danger now?',
        options: [
          { label: 'Yes', to: 'emergency' },
          { label: 'No', to: 'teacher' },
        ],
      },
      emergency: { kind: 'elsewhere', title: 'Call 999', contact: 'police', urgent: true, checkedOn: '2026-09-01' },
      teacher: { kind: 'stage', title: 'Talk to the class teacher', contact: 'teacher', channels: ['in-person', 'form'], clauses: ['talk-first'] },
    },
    contacts: { teacher: { role: 'Class teacher', email: 'teacher@school.example' }, police: { role: 'Police', phone: '999' } },
  },
  privacy: { controller: 'Oakfield', basis: 'Public task', retention: 'Until your child leaves', contact: 'office@school.example' },
  translations: { cy: { title: 'Siarad am yr ysgol ar-lein', text: { 'talk-first': 'Siaradwch â’r athro yn gyntaf.' } } },
};

/** A declaration that the policy accepts. */
export const declaration = async (changes: object = {}, on: Policy = policy, language = on.language): Promise<DeclarationRequest> => ({
  policy: { id: on.id, version: on.version, digest: await digestPolicy(on, language), language },
  signer: { name: 'A. Parent', capacity: 'parent', email: 'parent@home.example' },
  children: [{ name: 'Child One', class: '3B' }, { name: 'Child Two' }],
  undertakings: ['be-kind', 'ask-first'],
  answers: { house: 'Beech' },
  outcome: 'signed',
  method: 'typed',
  signature: 'A. Parent',
  signedAt: '2026-09-10T17:03:00.000Z',
  timeZone: 'Europe/London',
  ...changes,
});

/** A concern that the policy's pathway accepts. */
export const concern = (changes: object = {}): ConcernRequest => ({
  pathway: { policy: policy.id, version: policy.version },
  stage: 'teacher',
  about: 'Something was written in the class group that upset my child.',
  raisedBy: { name: 'A. Parent', contact: 'parent@home.example' },
  ...changes,
});

/** A roll of these lines. */
export const roll = (lines: readonly string[]): string => ['pupil_id,pupil_name,class,parent_id,parent_name,contact', ...lines].join('\r\n');
