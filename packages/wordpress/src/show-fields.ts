import type { Policy } from '@schoolgate/sdk/model';
import type { Nation } from '@schoolgate/sdk/templates';
import { createNode } from './create-node.ts';
import { isCalledAlike, oneForEach, pathwayOf, stageContacts, type PolicyDetails } from './finish-policy.ts';
import type { Words } from './show-report.ts';

export interface Known {
  readonly endpoint: string;
  readonly school: string;
  readonly office: string;
  /** ISO date, where the school is. */
  readonly today: string;
  readonly words: Words;
}

export interface Fields {
  readonly node: HTMLElement;
  read(): PolicyDetails;
}

/** The fields in which the school says what its document does not. */
export function showFields(policy: Policy, { school, office, today, words }: Known): Fields {
  const inputs: Record<string, HTMLInputElement | HTMLTextAreaElement> = {};
  const word = (name: string) => words[name] ?? '';
  const field = (name: string, label: string, value: string, more: Readonly<Record<string, unknown>> = {}) => {
    const input = more['rows'] === undefined ? createNode('input', { type: 'text', className: 'regular-text' }) : createNode('textarea');
    Object.assign(input, { id: `schoolgate-${name}`, value, required: true, ...more });
    inputs[name] = input;
    return createNode('p', {}, createNode('label', { htmlFor: input.id }, label), createNode('br'), input);
  };

  const nations: readonly [Nation, string][] = [
    ['england', word('england')],
    ['wales', word('wales')],
    ['scotland', word('scotland')],
    ['northern-ireland', word('ireland')],
  ];
  const nation = createNode('select', { id: 'schoolgate-nation' }, ...nations.map(([value, label]) => createNode('option', { value }, label)));
  const contacts = stageContacts(pathwayOf(policy, 'england'));
  const asked = oneForEach(contacts);
  const emails = asked.map(([key, { role, name, email }]) =>
    field(`email-${key}`, name === undefined ? role : `${role}, ${name}`, email ?? '', { type: 'email', required: false }),
  );
  const { privacy } = policy;
  const long = { rows: 2, className: 'large-text' };
  const node = createNode(
    'div',
    {},
    createNode('h3', {}, word('details')),
    field('title', word('title'), policy.title ?? ''),
    field('school', word('school'), policy.organisation?.name ?? school),
    field('version', word('version'), policy.version === 'draft' ? today : policy.version, { pattern: '[A-Za-z0-9][A-Za-z0-9._~+\\-]*' }),
    field('id', word('id'), policy.id, { pattern: '[A-Za-z0-9][A-Za-z0-9._~\\-]*' }),
    createNode('p', {}, createNode('label', { htmlFor: nation.id }, word('nation')), createNode('br'), nation),
    createNode('h3', {}, word('contacts')),
    createNode('p', {}, word('contactshint')),
    ...emails,
    createNode('h3', {}, word('privacy')),
    field('controller', word('controller'), privacy?.controller ?? policy.organisation?.name ?? school),
    field('basis', word('basis'), privacy?.basis ?? '', long),
    field('retention', word('retention'), privacy?.retention ?? '', long),
    field('contact', word('contact'), privacy?.contact ?? office),
  );

  const valueOf = (name: string) => inputs[name]?.value.trim() ?? '';
  return {
    node,
    read: () => ({
      id: valueOf('id'),
      version: valueOf('version'),
      title: valueOf('title'),
      school: valueOf('school'),
      nation: nation.value as Nation,
      emails: Object.fromEntries(
        Object.entries(contacts).map(([key, contact]) => [key, valueOf(`email-${asked.find(([, one]) => isCalledAlike(one, contact))?.[0] ?? key}`)]),
      ),
      privacy: {
        ...privacy,
        controller: valueOf('controller'),
        basis: valueOf('basis'),
        retention: valueOf('retention'),
        contact: valueOf('contact'),
      },
    }),
  };
}
