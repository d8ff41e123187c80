import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { verifyReceipt } from '@schoolgate/sdk/declaration';
import { declarationAcceptedSchema, keySetSchema, parseDocument } from '@schoolgate/sdk/model';
import { exampleDeclaration } from '../testing/example-policy.ts';
import { startTestApp } from '../testing/start-test-app.ts';

let server: Awaited<ReturnType<typeof startTestApp>>;
before(async () => {
  server = await startTestApp();
});
after(() => server.stop());

test('a signed declaration is kept and its receipt verifies with the published keys', async () => {
  const request = await exampleDeclaration();
  const response = await server.post('declarations', request);
  assert.equal(response.status, 201, await response.clone().text());
  const { reference, receivedAt, receipt } = parseDocument(declarationAcceptedSchema, await response.json());
  const keys = parseDocument(keySetSchema, await (await server.get('keys')).json());
  const { declaration } = await verifyReceipt(receipt, keys);
  assert.deepEqual(declaration, { ...request, id: reference, organisation: 'oakfield', assurance: 'self-asserted', receivedAt });
});
