import assert from 'node:assert/strict';
import { test } from 'node:test';
import { compileErrors, validate } from '@readme/openapi-parser';
import { allRoutes } from './http/context.ts';
import { createOpenApi } from './openapi.ts';

interface Operation {
  operationId: string;
  parameters?: { name: string; in: string; required: boolean }[];
  responses: Record<string, { description: string }>;
}
const document = createOpenApi() as { paths: Record<string, Record<string, Operation>> };

test('the document is valid OpenAPI 3.1', async () => {
  const result = await validate(structuredClone(document) as unknown as Parameters<typeof validate>[0]);
  assert.ok(result.valid, result.valid ? '' : compileErrors(result));
});

test('it describes every route, with every answer the route may give', () => {
  for (const [name, route] of Object.entries(allRoutes)) {
    const operation = document.paths['/v1/organisations/{organisation}/' + route.path]?.[route.method.toLowerCase()];
    assert.equal(operation?.operationId, name);
    assert.deepEqual(Object.keys(operation.responses).sort(), [route.status, ...route.problems, 500].map(String).sort());
    for (const { description } of Object.values(operation.responses)) assert.notEqual(description, '');
    if (route.method === 'POST' && !route.changesNothing)
      assert.ok(operation.parameters?.some((parameter) => parameter.name === 'Idempotency-Key' && parameter.required));
  }
});
