import { html } from 'lit';
import type { Example } from '../testing/example.ts';
import { press } from '../testing/use-form.ts';

const tag = 'think-before-posting';
const show: Example['render'] = ({ policy }) => html`<think-before-posting .policy=${policy}></think-before-posting>`;

export const thinkBeforePostingExamples: readonly Example[] = [
  { tag, name: 'what somebody is about to do', render: show },
  { tag, name: 'the list to tick', render: show, act: (element) => press(element, '#topic') },
  {
    tag,
    name: 'something speaks against it',
    render: show,
    act: async (element) => {
      await press(element, '#topic');
      await press(element, '.check input');
    },
  },
  {
    tag,
    name: 'a policy that asks for nothing',
    render: ({ policy }) => html`<think-before-posting .policy=${{ ...policy, sections: [] }}></think-before-posting>`,
  },
  { tag, name: 'no policy', render: () => html`<think-before-posting .policy=${null}></think-before-posting>` },
];
