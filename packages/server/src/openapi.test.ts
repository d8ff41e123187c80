import assert from 'node:assert/strict';
import { test } from 'node:test';
import { compileErrors, validate } from '@readme/openapi-parser';
import { allRoutes } from './http/context.ts';
import { renderReference } from './http/render-reference.ts';
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

test('the page to read names every call and every schema, and runs no script', async () => {
  const page = String(await renderReference(createOpenApi()));
  assert.doesNotMatch(page, /<script/);
  const { paths, components } = createOpenApi() as { paths: object; components: { schemas: object } };
  for (const name of Object.keys(components.schemas)) assert.ok(page.includes(`id="schema-${name}"`), name);
  for (const path of Object.keys(paths)) assert.ok(page.includes(path), path);
  for (const [, id = ''] of page.matchAll(/href="#([\w-]+)"/g)) assert.ok(page.includes(`id="${id}"`), id);
});
