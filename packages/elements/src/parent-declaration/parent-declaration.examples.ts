import { RequestError, UnreachableError, type Policy } from '@schoolgate/sdk/model';
import { html, type LitElement } from 'lit';
import { drawLine } from '../testing/draw-line.ts';
import type { Example } from '../testing/example.ts';
import type { FakeClient } from '../testing/fake-client.ts';
import { press, pressNamed, type } from '../testing/use-form.ts';

const tag = 'parent-declaration';
const show: Example['render'] = ({ policy, client }) => html`<parent-declaration .policy=${policy} .client=${client}></parent-declaration>`;

/** Two lines that look like a name, in hundredths of the drawing area. */
const signature = [
  Array.from({ length: 24 }, (_, index) => [10 + 3.2 * index, 48 + 26 * Math.sin(index * 0.9) * (index % 5 === 0 ? 1 : 0.5)] as const),
  Array.from({ length: 6 }, (_, index) => [22 + 9 * index, 84 - 1.4 * index] as const),
];

const nameEverybody = async (element: LitElement) => {
  await type(element, 'signer-name', 'Alex Example');
  await pressNamed(element, 'Parent');
  await type(element, 'children-0-name', 'Robin Example');
};
const check = (element: LitElement) => pressNamed(element, 'Check your answers');
const signAndCheck = async (element: LitElement) => {
  await nameEverybody(element);
  await pressNamed(element, 'Yes, I agree');
  await type(element, 'signature', 'Alexandrina-Wilhelmina-Theodora-Fitzwilliam-Featherstonehaugh');
  await press(element, '#undertakings');
  await check(element);
};
const draw = async (element: LitElement) => {
  await pressNamed(element, 'Draw instead');
  for (const line of signature) await drawLine(element, line);
};
const drawAndCheck = async (element: LitElement) => {
  await nameEverybody(element);
  await pressNamed(element, 'Yes, I agree');
  await press(element, '#undertakings');
  await draw(element);
  await check(element);
};
const declineAndCheck = async (element: LitElement) => {
  await nameEverybody(element);
  await pressNamed(element, 'No, I do not want to sign');
  await check(element);
};
const prepare = (element: LitElement) => press(element, '.prepare');
const signAndPrepare = async (element: LitElement) => {
  await signAndCheck(element);
  await prepare(element);
};
const unsent: Example['render'] = ({ policy }) => html`<parent-declaration .policy=${policy}></parent-declaration>`;
const byMail: Example['render'] = ({ policy }) => html`<parent-declaration mailto="office@oakfield.example" .policy=${policy}></parent-declaration>`;
const withLongStatement = (policy: Policy): Policy =>
  policy.declaration ? { ...policy, declaration: { ...policy.declaration, statement: `${policy.declaration.statement} `.repeat(40) } } : policy;
const send = (element: LitElement) => press(element, '.send');

const withFurtherFields = (policy: Policy): Policy =>
  policy.declaration
    ? {
        ...policy,
        declaration: {
          ...policy.declaration,
          fields: [
            ...policy.declaration.fields,
            { name: 'email', label: 'Email', type: 'email', required: false },
            { name: 'phone', label: 'Telephone number', type: 'tel', required: true },
            { name: 'started', label: 'Date your child started here', type: 'date', required: false },
          ],
        },
      }
    : policy;
const withoutForm = ({ declaration: _declaration, ...policy }: Policy): Policy => policy;

const byLink: Example['render'] = (context) => {
  history.replaceState(null, '', '#invitation=example');
  return show(context);
};
const signedBefore = (policy: Policy, client: FakeClient, earlier: Policy) =>
  html`<parent-declaration
    .policy=${policy}
    .client=${client}
    .lastSigned=${{ policy: earlier, outcome: 'signed', signedAt: new Date().toISOString(), id: 'D7K2-M9QX-4TRB', signer: { name: 'Alex Example' } }}
  ></parent-declaration>`;
const withoutOneUndertaking = ({ declaration, ...policy }: Policy): Policy => ({
  ...policy,
  version: '2025-09-01',
  ...(declaration && { declaration: { ...declaration, undertakings: declaration.undertakings.slice(1) } }),
});
const inCapitals = ({ sections: [first, ...sections], ...policy }: Policy): Policy => ({
  ...policy,
  version: '2025-09-01',
  sections: first
    ? [
        { ...first, clauses: first.clauses.map((clause, index) => (index === 0 ? { ...clause, text: clause.text.toUpperCase() } : clause)) },
        ...sections,
      ]
    : sections,
});

const refusal = (pointer: string) =>
  new RequestError(
    422,
    { type: 'about:blank', title: 'Refused', status: 422, errors: [{ pointer, code: 'too-long', detail: 'Too long.' }] },
    undefined,
  );

export const parentDeclarationExamples: readonly Example[] = [
  { tag, name: 'the empty form', render: show },
  { tag, name: 'problems with nothing filled in', render: show, act: check },
  { tag, name: 'about to sign', render: show, act: (element) => pressNamed(element, 'Yes, I agree') },
  { tag, name: 'about to decline', render: show, act: (element) => pressNamed(element, 'No, I do not want to sign') },
  {
    tag,
    name: 'problems in every field',
    render: ({ policy, client }) => html`<parent-declaration .policy=${withFurtherFields(policy)} .client=${client}></parent-declaration>`,
    act: async (element) => {
      await pressNamed(element, 'Yes, I agree');
      await type(element, 'signer-email', 'nobody');
      await check(element);
    },
  },
  {
    tag,
    name: 'three children',
    render: show,
    act: async (element) => {
      await pressNamed(element, 'Add another child');
      await pressNamed(element, 'Add another child');
    },
  },
  { tag, name: 'check before signing', render: show, act: signAndCheck },
  {
    tag,
    name: 'drawing the signature',
    render: show,
    act: async (element) => {
      await pressNamed(element, 'Yes, I agree');
      await draw(element);
    },
  },
  {
    tag,
    name: 'nothing drawn',
    render: show,
    act: async (element) => {
      await nameEverybody(element);
      await pressNamed(element, 'Yes, I agree');
      await press(element, '#undertakings');
      await pressNamed(element, 'Draw instead');
      await check(element);
    },
  },
  { tag, name: 'check before signing with a drawn signature', render: show, act: drawAndCheck },
  {
    tag,
    name: 'signed with a drawn signature',
    render: show,
    act: async (element) => {
      await drawAndCheck(element);
      await send(element);
    },
  },
  { tag, name: 'check before declining', render: show, act: declineAndCheck },
  {
    tag,
    name: 'sending',
    render: show,
    act: async (element, { client }) => {
      client.hold = new Promise(() => {});
      await signAndCheck(element);
      await send(element);
    },
  },
  {
    tag,
    name: 'the server cannot be reached',
    render: show,
    act: async (element, { client }) => {
      client.failures.push(new UnreachableError('Unreachable.'));
      await signAndCheck(element);
      await send(element);
    },
  },
  {
    tag,
    name: 'the server refuses',
    render: show,
    act: async (element, { client }) => {
      client.failures.push(refusal('#/signer/name'));
      await signAndCheck(element);
      await send(element);
    },
  },
  {
    tag,
    name: 'the text has changed',
    render: show,
    act: async (element, { client }) => {
      client.failures.push(refusal('#/policy/digest'));
      await signAndCheck(element);
      await send(element);
    },
  },
  {
    tag,
    name: 'signed',
    render: show,
    act: async (element) => {
      await signAndCheck(element);
      await send(element);
    },
  },
  {
    tag,
    name: 'a receipt that does not verify',
    render: show,
    act: async (element) => {
      await signAndCheck(element);
      await send(element);
      await press(element, '.verify');
    },
  },
  {
    tag,
    name: 'declined',
    render: show,
    act: async (element) => {
      await declineAndCheck(element);
      await send(element);
    },
  },
  { tag, name: 'no declaration asked for', render: ({ policy }) => html`<parent-declaration .policy=${withoutForm(policy)}></parent-declaration>` },
  { tag, name: 'nowhere to send', render: unsent },
  { tag, name: 'check before printing', render: unsent, act: signAndCheck },
  { tag, name: 'ready to print', render: unsent, act: signAndPrepare },
  {
    tag,
    name: 'declined on paper',
    render: unsent,
    act: async (element) => {
      await declineAndCheck(element);
      await prepare(element);
    },
  },
  { tag, name: 'answered by email', render: byMail },
  { tag, name: 'email prepared', render: byMail, act: signAndPrepare },
  {
    tag,
    name: 'email too long for a link',
    render: ({ policy }) => html`<parent-declaration mailto="office@oakfield.example" .policy=${withLongStatement(policy)}></parent-declaration>`,
    act: signAndPrepare,
  },
  {
    tag,
    name: 'taken over by the page',
    render: ({ policy }) =>
      html`<parent-declaration .policy=${policy} @parent-declaration-prepared=${(event: Event) => event.preventDefault()}></parent-declaration>`,
    act: signAndPrepare,
  },
  {
    tag,
    name: 'checked inside a form of the page',
    render: ({ policy }) => html`<form><parent-declaration name="answer" .policy=${policy}></parent-declaration></form>`,
    act: signAndCheck,
  },
  { tag, name: 'by a link of the school', render: byLink },
  {
    tag,
    name: 'by a link that is no longer valid',
    render: (context) => {
      context.client.invited = new RequestError(410, undefined, undefined);
      return byLink(context);
    },
  },
  { tag, name: 'signed, and nothing to do', render: ({ policy, client }) => signedBefore(policy, client, policy) },
  { tag, name: 'changed since it was signed', render: ({ policy, client }) => signedBefore(policy, client, withoutOneUndertaking(policy)) },
  { tag, name: 'changed in wording only', render: ({ policy, client }) => signedBefore(policy, client, inCapitals(policy)) },
  {
    tag,
    name: 'a page that may not send',
    render: ({ policy, client }) =>
      html`<parent-declaration .policy=${policy} .client=${{ ...client, endpoint: 'https://elsewhere.example/' }}></parent-declaration>`,
    act: async (element, { client }) => {
      client.failures.push(new UnreachableError('Unreachable.'));
      await signAndCheck(element);
      await send(element);
    },
  },
];
