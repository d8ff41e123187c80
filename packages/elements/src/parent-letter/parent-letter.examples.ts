import { html } from 'lit';
import type { Example } from '../testing/example.ts';

const tag = 'parent-letter';

export const parentLetterExamples: readonly Example[] = [
  {
    tag,
    name: 'a letter made from the policy',
    render: ({ policy: { letter: _letter, ...policy } }) =>
      html`<parent-letter .policy=${policy} url="https://www.oakfield.example/parents" answer-by="2026-09-30"></parent-letter>`,
  },
  {
    tag,
    name: 'the school’s own letter',
    render: ({ policy }) =>
      html`<parent-letter
        .policy=${{
          ...policy,
          letter: {
            salutation: 'Dear all,',
            subject: 'Our new code of conduct',
            body: [
              {
                id: 'l1',
                kind: 'statement',
                text: 'Please read it with your children.',
                clauses: [{ id: 'l2', kind: 'statement', text: 'It is short.' }],
              },
            ],
            signOff: 'Yours sincerely,\nThe governors',
          },
        }}
      ></parent-letter>`,
  },
  { tag, name: 'no policy', render: () => html`<parent-letter .policy=${null}></parent-letter>` },
  { tag, name: 'loading', render: () => html`<parent-letter></parent-letter>` },
];
