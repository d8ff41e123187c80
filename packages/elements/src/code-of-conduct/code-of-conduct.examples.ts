import { toHtml } from '@schoolgate/sdk/export';
import type { Policy } from '@schoolgate/sdk/model';
import { html, type LitElement } from 'lit';
import type { Example } from '../testing/example.ts';
import { press, pressNamed, type } from '../testing/use-form.ts';
import type { ChangesSince } from './change-list.ts';
import '../strings/speaker.ts'; // else loaded on demand, in many small files
import './render-sources.ts';

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

/** A page as a school's own site would send it, under a policy that lets no script make one of text. */
function parsePage(text: string): Document {
  const { trustedTypes } = window as { trustedTypes?: { createPolicy(name: string, rules: object): { createHTML(text: string): unknown } } };
  const trusted = trustedTypes?.createPolicy('example-page', { createHTML: (given: string) => given }).createHTML(text) ?? text;
  return new DOMParser().parseFromString(trusted as string, 'text/html');
}

/** The mark-up that a server would have written, or a school's own, as nodes of the page. */
const inPage =
  (write: (policy: Policy) => string, version?: string): Example['render'] =>
  ({ policy, client }) => {
    client.current = { ...policy, version: version ?? policy.version };
    const text = parsePage(write(policy)).body.childNodes;
    return html`<code-of-conduct .client=${version === undefined ? undefined : client}>${[...text]}</code-of-conduct>`;
  };
const ownHtml = () =>
  `<h2>How we talk online</h2><p>Please be kind.</p><h3>Chats</h3><ul><li>Ask first.</li></ul><h3>Photographs</h3><p>Only of your own child.</p>`;

const searchFor = async (element: LitElement, words: string) => {
  await pressNamed(element, 'Search');
  await type(element, 'search', words);
};

/** The same policy as it was: one clause fewer, one more, one in other words. */
const earlier = (policy: Policy): Policy => ({
  ...policy,
  version: '2019',
  sections: policy.sections.map((section, index) =>
    index > 0
      ? section
      : { ...section, clauses: section.clauses.slice(1).map((clause) => ({ ...clause, text: clause.text.replace(/\w+/, 'Formerly') })) },
  ),
});
const since =
  (known: (policy: Policy) => ChangesSince): Example['render'] =>
  ({ policy }) =>
    html`<code-of-conduct .policy=${policy} .since=${known(policy)}></code-of-conduct>`;

/** Partly in Welsh: a title, a heading and a clause. */
const translated = (policy: Policy): Policy => {
  const [{ id, clauses }] = policy.sections as [Policy['sections'][number]];
  const text = { [id]: 'Pam mae gennym y cod hwn', [clauses[0]!.id]: 'Mae sgyrsiau dosbarth yn helpu teuluoedd i gadw mewn cysylltiad.' };
  return { ...policy, translations: { cy: { title: 'Siarad am yr ysgol ar-lein', text } } };
};

export const codeOfConductExamples: readonly Example[] = [
  { tag, name: 'the full text', render: show() },
  { tag, name: 'the contents unfolded', render: show(), act: (element) => press(element, '.contents-toggle') },
  { tag, name: 'with a link at each part', render: show(nested), act: (element) => pressNamed(element, 'Links to each part') },
  { tag, name: 'at a glance', render: show(), act: (element) => pressNamed(element, 'At a glance') },
  { tag, name: 'at a glance, with nothing to list', render: show(bare), act: (element) => pressNamed(element, 'At a glance') },
  { tag, name: 'a review that is due', render: show(reviewedNext(inDays(20))) },
  { tag, name: 'a review that is overdue', render: show(reviewedNext('2020-03')) },
  { tag, name: 'no review date', render: show(reviewedNext(undefined)) },
  { tag, name: 'hardly anything', render: show(bare) },
  { tag, name: 'partly translated', render: show(translated), act: (element) => pressNamed(element, 'Cymraeg') },
  { tag, name: 'nested numbers, origins and a long address', render: show(nested) },
  { tag, name: 'around the page’s own text', render: inPage((policy) => toHtml(policy, { headingLevel: 2 })) },
  {
    tag,
    name: 'around the page’s own text, unfolded',
    render: inPage((policy) => toHtml(policy, { headingLevel: 2 })),
    act: (element) => press(element, '.tools-toggle'),
  },
  {
    tag,
    name: 'around the page’s own text, at a glance',
    render: inPage((policy) => toHtml(policy, { headingLevel: 2 })),
    act: (element) => pressNamed(element, 'At a glance'),
  },
  { tag, name: 'around a school’s own page', render: inPage(ownHtml), act: (element) => press(element, '.tools-toggle') },
  {
    tag,
    name: 'another version than the text on the page',
    render: inPage((policy) => toHtml(policy, { headingLevel: 2 }), '2031-01'),
    act: (element) => press(element, '.tools-toggle'),
  },
  { tag, name: 'a search with matches', render: show(), act: (element) => searchFor(element, 'parent') },
  { tag, name: 'a search without matches', render: show(), act: (element) => searchFor(element, 'xylophone') },
  {
    tag,
    name: 'a search in the page’s own text',
    render: inPage((policy) => toHtml(policy, { headingLevel: 2 })),
    act: async (element) => {
      await press(element, '.tools-toggle');
      await searchFor(element, 'parent');
    },
  },
  { tag, name: 'ways to save it', render: show(), act: (element) => pressNamed(element, 'Save or print') },
  { tag, name: 'what changed since a version', render: since(earlier), act: (element) => pressNamed(element, 'What changed') },
  {
    tag,
    name: 'what changed since a parent signed',
    render: since((policy) => ({ policy: earlier(policy), on: '2024-09-05', outcome: 'signed' })),
    act: (element) => pressNamed(element, 'What changed'),
  },
  { tag, name: 'nothing changed', render: since((policy) => policy.version), act: (element) => pressNamed(element, 'What changed') },
  { tag, name: 'an earlier version that cannot be had', render: since(() => 'gone'), act: (element) => pressNamed(element, 'What changed') },
  { tag, name: 'loading', render: show(() => undefined) },
  { tag, name: 'no policy', render: show(() => null) },
  { tag, name: 'loading failed', render: () => html`<code-of-conduct src="about:invalid"></code-of-conduct>` },
  {
    tag,
    name: 'inside a provider',
    render: ({ policy }) => html`<conduct-provider .policy=${policy}><code-of-conduct></code-of-conduct></conduct-provider>`,
  },
];
