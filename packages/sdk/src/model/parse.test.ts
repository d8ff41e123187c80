import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { InvalidDocumentError } from '../errors.ts';
import { examplePolicy } from '../testing/example.ts';
import { declarationRequestSchema } from './declaration.ts';
import { parseDocument, parsePolicy } from './parse.ts';

const problemsOf = (action: () => unknown) => {
  try {
    action();
  } catch (error) {
    assert.ok(error instanceof InvalidDocumentError);
    return error.problems.map(({ pointer, code }) => `${pointer} ${code}`);
  }
  return [];
};

test('a complete policy comes through as it is', () => {
  assert.deepEqual(parsePolicy(JSON.parse(JSON.stringify(examplePolicy()))), examplePolicy());
});

test('each wrong field is named by its pointer, and nothing that was written is repeated', () => {
  const policy = { ...examplePolicy(), version: 'not a version!', issued: '2027-02-30', title: ' ', review: { every: 'yearly' } };
  assert.deepEqual(problemsOf(() => parsePolicy(policy)).sort(), [
    '#/issued invalid',
    '#/review/every invalid',
    '#/title required',
    '#/version invalid',
  ]);
  assert.throws(
    () => parsePolicy(policy),
    (error: unknown) => !JSON.stringify(error).includes('not a version') && !String(error).includes('not a version'),
  );
});

test('a link that could run a script is refused', () => {
  for (const url of ['javascript:alert(1)', 'data:text/html,x', 'JaVaScRiPt:alert(1)', ' javascript:alert(1)', 'file:///etc/passwd']) {
    const policy = examplePolicy();
    policy.privacy = { controller: 'x', basis: 'x', retention: 'x', contact: 'x', url };
    assert.deepEqual(
      problemsOf(() => parsePolicy(policy)),
      ['#/privacy/url invalid'],
      url,
    );
  }
});

test('clauses nested past the limit are refused before they can exhaust the stack', () => {
  let clause: Record<string, unknown> = { id: 'leaf', kind: 'statement', text: 'x' };
  for (let depth = 0; depth < 20_000; depth++) clause = { id: 'x', kind: 'statement', text: 'x', clauses: [clause] };
  const deep = { ...examplePolicy(), sections: [{ id: 's', clauses: [clause] }] };
  assert.deepEqual(
    problemsOf(() => parsePolicy(deep)),
    ['# invalid'],
  );
});

test('clauses nested up to the limit are accepted', () => {
  let clause: Record<string, unknown> = { id: 'leaf', kind: 'statement', text: 'x' };
  for (let depth = 1; depth < 32; depth++) clause = { id: `c${depth}`, kind: 'statement', text: 'x', clauses: [clause] };
  assert.deepEqual(
    problemsOf(() => parsePolicy({ ...examplePolicy(), sections: [{ id: 's', clauses: [clause] }] })),
    [],
  );
});

test('a request may not carry fields that nobody asked for', () => {
  const pointers = problemsOf(() => parseDocument(declarationRequestSchema, { assurance: 'invited' }));
  assert.ok(pointers.includes('#/assurance unknown'));
  assert.ok(pointers.includes('#/signer required'));
});

test('any JSON at all ends in a policy or in a typed error', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      try {
        parsePolicy(value);
      } catch (error) {
        assert.ok(error instanceof InvalidDocumentError);
        assert.ok(error.problems.length > 0);
      }
    }),
  );
});

test('what is wrong in a step of the pathway is named in the step, whichever kind it is of', () => {
  const nodes = {
    ask: { kind: 'question', text: '', options: [{ label: 'x' }] },
    talk: { kind: 'stage', title: 'x', contact: 'head', channels: ['owl'] },
    other: { kind: 'detour' },
    none: 'x',
  };
  const policy = { ...examplePolicy(), pathway: { start: 'ask', nodes, contacts: {} } };
  assert.deepEqual(problemsOf(() => parsePolicy(policy)).sort(), [
    '#/pathway/nodes/ask/options/0/to required',
    '#/pathway/nodes/ask/text required',
    '#/pathway/nodes/none invalid',
    '#/pathway/nodes/other invalid',
    '#/pathway/nodes/talk/channels/0 invalid',
  ]);
});
