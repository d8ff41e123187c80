import type { ConcernRequest, DeclarationRequest, Policy } from '@schoolgate/sdk/model';
import { digestPolicy } from '@schoolgate/sdk/policy';

/** A small policy in which everything the server looks at is present. */
export const examplePolicy: Policy = {
  schemaVersion: 1,
  id: 'parents-online',
  version: '2026-09-01',
  language: 'en-GB',
  title: 'Being kind online',
  organisation: { name: 'Oakfield School', kind: 'school' },
  sections: [
    {
      id: 'conduct',
      heading: 'How we behave',
      clauses: [
        { id: 'respect', kind: 'expectation', text: 'Write to each other as you would speak face to face.' },
        { id: 'photographs', kind: 'prohibition', text: 'Do not share photographs of children who are not your own.' },
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
      { name: 'childName', label: "Your child's name", type: 'text', required: true },
      { name: 'house', label: 'House', type: 'text', required: true },
      { name: 'signature', label: 'Signature', type: 'signature', required: true },
      { name: 'date', label: 'Date', type: 'date', required: true },
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
      teacher: {
        kind: 'stage',
        title: 'Talk to the class teacher',
        contact: 'teacher',
        channels: ['in-person', 'form'],
        next: 'head',
        clauses: ['talk-first'],
      },
      head: { kind: 'stage', title: 'Ask the headteacher', contact: 'head', channels: ['form'] },
    },
    contacts: { teacher: { role: 'Class teacher' }, head: { role: 'Headteacher' }, police: { role: 'Police', phone: '999' } },
  },
  privacy: { controller: 'Oakfield School', basis: 'Public task', retention: 'Until your child leaves', contact: 'office@oakfield.example' },
  translations: { cy: { title: 'Bod yn garedig ar-lein', text: { respect: 'Ysgrifennwch yn garedig.' } } },
};

/** A declaration that the example policy accepts. */
export const exampleDeclaration = async (changes: Partial<DeclarationRequest> = {}): Promise<DeclarationRequest> => ({
  policy: { id: 'parents-online', version: '2026-09-01', digest: await digestPolicy(examplePolicy), language: 'en-GB' },
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

/** A concern that the example policy accepts. */
export const exampleConcern = (changes: Partial<ConcernRequest> = {}): ConcernRequest => ({
  pathway: { policy: 'parents-online', version: '2026-09-01' },
  stage: 'teacher',
  about: 'Something was written in the class group that upset my child.',
  raisedBy: { name: 'A. Parent', contact: 'parent@home.example' },
  ...changes,
});
