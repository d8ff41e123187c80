import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { examplePolicy } from '../testing/example.ts';
import { jsonSchemas, type DocumentName } from './json-schema.ts';

const ajv = new Ajv2020({ strict: true, strictRequired: false, allErrors: false });
addFormats.default(ajv);
const validators = Object.fromEntries(Object.entries(jsonSchemas).map(([name, schema]) => [name, ajv.compile(schema)]));
const accepts = (name: DocumentName, document: unknown) => validators[name]?.(structuredClone(document)) === true;

const policy = examplePolicy();
const request = {
  policy: { id: 'p', version: '1', digest: `sha256-${'a'.repeat(43)}`, language: 'en' },
  signer: { name: 'Parent One', capacity: 'parent' },
  children: [{ name: 'Child One' }],
  undertakings: ['a'],
  answers: {},
  outcome: 'signed',
  method: 'typed',
  signature: 'Parent One',
  signedAt: '2026-11-21T10:00:00Z',
  timeZone: 'Europe/London',
};
const documents: Record<DocumentName, object> = {
  policy,
  clause: policy.sections[1]?.clauses[0] ?? {},
  pathway: policy.pathway ?? {},
  overlay: {
    schemaVersion: 1,
    extends: { id: 'trust' },
    id: 'school',
    version: '1',
    organisation: { name: 'Oakfield', kind: 'academy' },
    clauses: [{ in: 'why', clause: { id: 'a', kind: 'statement', text: 'Hello' } }],
  },
  declaration: { ...request, id: 'd', organisation: 'oakfield', assurance: 'self-asserted', receivedAt: '2026-11-21T10:00:01Z' },
  concern: {
    pathway: { policy: 'p', version: '1' },
    stage: 's',
    about: 'It is loud.',
    raisedBy: 'anonymous',
    id: 'c',
    reference: 'C-1',
    organisation: 'oakfield',
    history: [],
  },
  receipt: { jws: 'a.b.c', disclosures: [{ pointer: '/signer/name', salt: 'a'.repeat(22), value: 'Parent One' }] },
};

for (const [name, document] of Object.entries(documents) as [DocumentName, Record<string, unknown>][])
  describe(`the schema of a ${name}`, () => {
    test('accepts one', () => assert.ok(accepts(name, document), JSON.stringify(validators[name]?.errors)));
    test('refuses one that lacks any of what it needs', () => {
      const required = jsonSchemas[name]['required'] as string[];
      assert.ok(required.length > 1);
      for (const field of required) {
        const { [field]: _field, ...rest } = document;
        assert.ok(!accepts(name, rest), field);
      }
    });
  });

test('the example file is valid as it stands', () => {
  const file = new URL('../../../../examples/primary-school/policy.json', import.meta.url);
  assert.ok(accepts('policy', JSON.parse(readFileSync(file, 'utf8'))));
});

test('a blank text, another kind and a wrong date are refused', () => {
  const clause = documents.clause as Record<string, unknown>;
  assert.ok(!accepts('clause', { ...clause, text: '  ' }));
  assert.ok(!accepts('clause', { ...clause, kind: 'advice' }));
  assert.ok(!accepts('clause', { ...clause, clauses: [{ ...clause, clauses: [{ ...clause, kind: 'advice' }] }] }));
  assert.ok(!accepts('policy', { ...policy, issued: 'March 2023' }));
  assert.ok(!accepts('overlay', { ...documents.overlay, remove: ['a'] }));
});

test('the package publishes every schema by its name', () => {
  const { exports } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as { exports: Record<string, unknown> };
  assert.deepEqual(
    Object.keys(exports).filter((entry) => entry.startsWith('./schemas/')),
    Object.keys(jsonSchemas).map((name) => `./schemas/${name}.json`),
  );
});
