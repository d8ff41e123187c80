import {
  clauseSchema,
  concernAcceptedSchema,
  concernRequestSchema,
  declarationAcceptedSchema,
  declarationRequestSchema,
  IDEMPOTENCY_HEADER,
  idempotencyKeySchema,
  idSchema,
  keySetSchema,
  pathwaySchema,
  policyListSchema,
  policySchema,
  problemSchema,
  receiptSchema,
  routes,
  versionSchema,
  type Route,
} from '@schoolgate/sdk/model';
import * as z from 'zod';
import { problems } from './problem.ts';

/** The schemas that have a name of their own in the document; every body and response of a route is one of them. */
const named = {
  Clause: clauseSchema,
  ConcernAccepted: concernAcceptedSchema,
  ConcernRequest: concernRequestSchema,
  DeclarationAccepted: declarationAcceptedSchema,
  DeclarationRequest: declarationRequestSchema,
  KeySet: keySetSchema,
  Pathway: pathwaySchema,
  Policy: policySchema,
  PolicyList: policyListSchema,
  Problem: problemSchema,
  Receipt: receiptSchema,
};

type Json = Record<string, unknown>;

const componentSchemas = (): Json => {
  const registry = z.registry<{ id: string }>();
  for (const [id, schema] of Object.entries(named)) registry.add(schema, { id });
  const { schemas } = z.toJSONSchema(registry, { uri: (id) => `#/components/schemas/${id}`, io: 'input' });
  // Inside the document a schema has its address from where it stands.
  return Object.fromEntries(Object.entries(schemas).map(([id, { $schema: _dialect, $id: _address, ...schema }]) => [id, schema]));
};

const inlineSchema = (schema: z.core.$ZodType): Json => {
  const { $schema: _dialect, ...rest } = z.toJSONSchema(schema, { io: 'input' });
  return rest;
};

/** @throws Error for a schema without a name, which only a new route can bring */
const reference = (schema: z.core.$ZodType): Json => {
  const name = Object.entries(named).find(([, candidate]) => candidate === schema)?.[0];
  if (name === undefined) throw new Error('A schema in the route table has no name in the OpenAPI document.');
  return { $ref: `#/components/schemas/${name}` };
};

const problemAnswer = (status: number): Json => ({
  description: Object.values(problems)
    .filter((problem) => problem.status === status)
    .map(({ title }) => title)
    .join(' '),
  content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
});

const pathParameter = (name: string): Json => ({
  name,
  in: 'path',
  required: true,
  schema: inlineSchema(name === 'version' ? versionSchema : idSchema),
});

const operation = (name: string, route: Route): Json => ({
  operationId: name,
  summary: route.summary,
  ...(route.method === 'POST'
    ? {
        parameters: [
          {
            name: IDEMPOTENCY_HEADER,
            in: 'header',
            required: true,
            description: 'Chosen at random by the sender. The same request sent again under the same key gets the same answer and is stored once.',
            schema: inlineSchema(idempotencyKeySchema),
          },
        ],
      }
    : {}),
  ...(route.body ? { requestBody: { required: true, content: { 'application/json': { schema: reference(route.body) } } } } : {}),
  responses: {
    [route.status]: { description: route.summary, content: { 'application/json': { schema: reference(route.response) } } },
    ...Object.fromEntries([...route.problems, 500].map((status) => [status, problemAnswer(status)])),
  },
});

const paths = (): Json => {
  const byPath: Record<string, Json> = {};
  for (const [name, route] of Object.entries<Route>(routes)) {
    const path = '/v1/organisations/{organisation}/' + route.path;
    const parameters = Array.from(path.matchAll(/\{(\w+)\}/g), ([, parameter = '']) => pathParameter(parameter));
    (byPath[path] ??= { parameters })[route.method.toLowerCase()] = operation(name, route);
  }
  return byPath;
};

/** The contract as OpenAPI 3.1, assembled from the table that the routes are mounted from. */
export const createOpenApi = (): Json => ({
  openapi: '3.1.1',
  info: {
    title: 'Schoolgate',
    version: '1',
    description: "Keeps what parents send about a school's code of conduct: declarations, with receipts, and concerns.",
    license: { name: 'MIT', identifier: 'MIT' },
  },
  paths: paths(),
  components: { schemas: componentSchemas() },
});
