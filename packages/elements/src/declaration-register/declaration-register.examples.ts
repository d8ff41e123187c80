import type { RegisterEntry, RegisterState } from '@schoolgate/sdk/model';
import { html } from 'lit';
import type { Example } from '../testing/example.ts';
import { type as typeInto } from '../testing/use-form.ts';
import { RegisterError, type RegisterSource } from './register-source.ts';

const tag = 'declaration-register';
const states: readonly RegisterState[] = ['signed', 'not-yet', 'signed', 'declined', 'due-again', 'not-asked'];

/** A made-up roll: names that are no people's. */
export const makeEntries = (length: number): RegisterEntry[] =>
  Array.from({ length }, (_, index): RegisterEntry => {
    const state = states[index % states.length]!;
    const answered = state !== 'not-yet' && state !== 'not-asked';
    return {
      parent: `parent-${index}`,
      name: `Parent ${String.fromCodePoint(65 + (index % 26))}. Example ${index + 1}`,
      children: state === 'not-asked' ? [] : [{ name: `Child ${index + 1}`, class: `Year ${(index % 6) + 1}` }],
      state,
      ...(answered && { version: '2026-09-01', receivedAt: '2026-09-14T08:30:00.000Z' }),
    };
  });

/** A server's register without a server: pages of 100, as there. */
export function makeSource(entries: readonly RegisterEntry[], { unmatched = 0, names = true } = {}): RegisterSource {
  const count = (state: RegisterState) => entries.filter((entry) => entry.state === state).length;
  return {
    exportAddress: '/register.csv',
    totals: async () => ({
      policy: 'parents-social-media',
      parents: entries.length,
      states: {
        signed: count('signed'),
        declined: count('declined'),
        'not-yet': count('not-yet'),
        'due-again': count('due-again'),
        'not-asked': count('not-asked'),
      },
      unmatched,
    }),
    parents: async (after) => {
      if (!names) throw new RegisterError(403);
      const from = after === undefined ? 0 : entries.findIndex(({ parent }) => parent === after) + 1;
      const items = entries.slice(from, from + 100);
      return { items, ...(from + 100 < entries.length && { next: items.at(-1)!.parent }) };
    },
  };
}

const show =
  (source: RegisterSource): Example['render'] =>
  () =>
    html`<declaration-register .source=${source}></declaration-register>`;
const refuse = (status: number): RegisterSource => ({ ...makeSource([]), totals: () => Promise.reject(new RegisterError(status)) });

export const declarationRegisterExamples: readonly Example[] = [
  { tag, name: 'who has answered', render: show(makeSource(makeEntries(8), { unmatched: 2 })) },
  { tag, name: 'more than one page', render: show(makeSource(makeEntries(130))) },
  { tag, name: 'a search that finds nobody', render: show(makeSource(makeEntries(8))), act: (element) => typeInto(element, 'search', 'nobody') },
  { tag, name: 'an empty roll', render: show(makeSource([])) },
  { tag, name: 'numbers and no names', render: show(makeSource(makeEntries(8), { names: false })) },
  { tag, name: 'not signed in', render: show(refuse(401)) },
  { tag, name: 'no right to see it', render: show(refuse(403)) },
  { tag, name: 'no such policy', render: show(refuse(404)) },
  { tag, name: 'it could not be loaded', render: show(refuse(500)) },
  {
    tag,
    name: 'on another website',
    render: () => html`<declaration-register endpoint="https://elsewhere.example/v1/organisations/x"></declaration-register>`,
  },
  { tag, name: 'loading', render: show({ ...makeSource([]), totals: () => new Promise(() => undefined) }) },
];
