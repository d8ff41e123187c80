import type { Policy } from '@schoolgate/sdk/model';
import { html } from 'lit';
import type { Example } from '../testing/example.ts';
import { press, pressNamed } from '../testing/use-form.ts';

const tag = 'code-of-conduct';
const show =
  (change: (policy: Policy) => Policy | null | undefined = (policy) => policy): Example['render'] =>
  ({ policy }) =>
    html`<code-of-conduct .policy=${change(policy)}></code-of-conduct>`;

const reviewedNext =
  (next: string | undefined) =>
  ({ issued: _issued, ...policy }: Policy): Policy => ({ ...policy, review: next === undefined ? {} : { next } });
const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

const bare = ({ schemaVersion, id, version, language }: Policy): Policy => ({
  schemaVersion,
  id,
  version,
  language,
  sections: [{ id: 'only', clauses: [{ id: 'only-clause', kind: 'statement', text: 'Please be kind online.' }] }],
});

const nested = (policy: Policy): Policy => ({
  ...policy,
  sections: [
    {
      id: 'deep',
      heading: 'Numbers as printed',
      number: '1',
      clauses: [
        {
          id: 'deep-1',
          kind: 'prohibition',
          number: '1.1',
          heading: 'With a heading of its own',
          text: 'Parents must not:',
          clauses: [
            {
              id: 'deep-1-a',
              kind: 'prohibition',
              number: 'a',
              text: 'share what is private, such as:',
              clauses: [{ id: 'deep-1-a-i', kind: 'prohibition', number: '(i)', text: 'a timetable' }],
            },
            { id: 'deep-1-b', kind: 'prohibition', origin: 'school', text: 'write https://example.org/' + 'a-very-long-address/'.repeat(6) },
          ],
        },
      ],
    },
    { id: 'trust', heading: 'From above', clauses: [{ id: 'trust-1', kind: 'expectation', origin: 'trust', text: 'Follow the trust’s policy.' }] },
  ],
});

export const codeOfConductExamples: readonly Example[] = [
  { tag, name: 'the full text', render: show() },
  { tag, name: 'the contents unfolded', render: show(), act: (element) => press(element, '.contents-toggle') },
  { tag, name: 'at a glance', render: show(), act: (element) => pressNamed(element, 'At a glance') },
  { tag, name: 'at a glance, with nothing to list', render: show(bare), act: (element) => pressNamed(element, 'At a glance') },
  { tag, name: 'a review that is due', render: show(reviewedNext(inDays(20))) },
  { tag, name: 'a review that is overdue', render: show(reviewedNext('2020-03')) },
  { tag, name: 'no review date', render: show(reviewedNext(undefined)) },
  { tag, name: 'hardly anything', render: show(bare) },
  { tag, name: 'nested numbers, origins and a long address', render: show(nested) },
  { tag, name: 'loading', render: show(() => undefined) },
  { tag, name: 'no policy', render: show(() => null) },
  { tag, name: 'loading failed', render: () => html`<code-of-conduct src="about:invalid"></code-of-conduct>` },
  {
    tag,
    name: 'inside a provider',
    render: ({ policy }) => html`<conduct-provider .policy=${policy}><code-of-conduct></code-of-conduct></conduct-provider>`,
  },
];
