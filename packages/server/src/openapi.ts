import * as model from '@schoolgate/sdk/model';
import { CHALLENGE_HEADER, idempotencyKeySchema, IDEMPOTENCY_HEADER, idSchema, versionSchema, type Access, type Route } from '@schoolgate/sdk/model';
import * as z from 'zod';
import { allRoutes } from './http/context.ts';
import { problems } from './problem.ts';

const isSchema = (value: unknown): value is z.core.$ZodType => typeof value === 'object' && value !== null && '_zod' in value;

/** The schemas that have a name of their own in the document: `policyListSchema` is `PolicyList` there. */
const namesOf = new Map<z.core.$ZodType, string>(
  Object.entries(model).flatMap(([name, schema]): [z.core.$ZodType, string][] =>
    isSchema(schema) && name.endsWith('Schema') ? [[schema, name.charAt(0).toUpperCase() + name.slice(1, -'Schema'.length)]] : [],
  ),
);
const used = new Set<z.core.$ZodType>([
  model.clauseSchema,
  model.pathwaySchema,
  model.policySchema,
  model.problemSchema,
  model.challengeProblemSchema,
  model.receiptSchema,
  ...Object.values(allRoutes).flatMap(({ body, response, type }) => [...(body ? [body] : []), ...(type === undefined ? [response] : [])]),
]);

type Json = Record<string, unknown>;

/** @throws Error for a schema without a name, which only a new route can bring */
const nameOf = (schema: z.core.$ZodType): string => {
  const name = namesOf.get(schema);
  if (name === undefined) throw new Error('A schema in the route table has no name in the OpenAPI document.');
  return name;
};

const componentSchemas = (): Json => {
  const registry = z.registry<{ id: string }>();
  for (const schema of used) registry.add(schema, { id: nameOf(schema) });
  const { schemas } = z.toJSONSchema(registry, { uri: (id) => `#/components/schemas/${id}`, io: 'input' });
  // Inside the document a schema has its address from where it stands.
  return Object.fromEntries(Object.entries(schemas).map(([id, { $schema: _dialect, $id: _address, ...schema }]) => [id, schema]));
};

const inlineSchema = (schema: z.core.$ZodType): Json => {
  const { $schema: _dialect, ...rest } = z.toJSONSchema(schema, { io: 'input' });
  return rest;
};

const reference = (schema: z.core.$ZodType): Json => ({ $ref: `#/components/schemas/${nameOf(schema)}` });

const problemAnswer = (status: number): Json => ({
  description: Object.values(problems)
    .filter((problem) => problem.status === status)
    .map(({ title }) => title)
    .join(' '),
  content: { 'application/problem+json': { schema: reference(status === 428 ? model.challengeProblemSchema : model.problemSchema) } },
});

const pathParameter = (name: string): Json => ({
  name,
  in: 'path',
  required: true,
  schema: inlineSchema(name === 'version' ? versionSchema : idSchema),
});

const idempotencyKey: Json = {
  name: IDEMPOTENCY_HEADER,
  in: 'header',
  required: true,
  description: 'Chosen at random by the sender. The same request sent again under the same key gets the same answer and is stored once.',
  schema: inlineSchema(idempotencyKeySchema),
};

const challenge: Json = {
  name: CHALLENGE_HEADER,
  in: 'header',
  required: false,
  description: 'A challenge of this server and its solution, as base64url of JSON with `challenge` and `solution`. One comes with the answer 428.',
  schema: { type: 'string' },
};

const queryParameters = ({ query = {} }: Route): Json[] =>
  Object.entries(query).map(([name, schema]) => ({ name, in: 'query', required: false, schema: inlineSchema(schema) }));

const answer = ({ summary, type, response }: Route): Json => ({
  description: summary,
  content: type === undefined ? { 'application/json': { schema: reference(response) } } : { [type]: { schema: { type: 'string' } } },
});

/** Who may call it, in words: OpenAPI has no place for roles but those of OAuth. */
const callers = (access: Access): string =>
  access === 'public'
    ? 'For everybody.'
    : `For ${access.own.join(', ')} here${access.trust ? `, and ${access.trust.join(', ')} at the trust that runs this school` : ''}.`;

const operation = (name: string, route: Route): Json => ({
  operationId: name,
  summary: route.summary,
  description: callers(route.access),
  security: route.access === 'public' ? [] : [{ apiKey: [] }, { session: [] }],
  parameters: [
    ...(route.method === 'POST' && !route.changesNothing ? [idempotencyKey] : []),
    ...(route.challenge ? [challenge] : []),
    ...queryParameters(route),
  ],
  ...(route.body ? { requestBody: { required: true, content: { 'application/json': { schema: reference(route.body) } } } } : {}),
  responses: {
    [route.status]: answer(route),
    ...Object.fromEntries([...route.problems, 500].map((status) => [status, problemAnswer(status)])),
  },
});

const paths = (): Json => {
  const byPath: Record<string, Json> = {};
  for (const [name, route] of Object.entries(allRoutes)) {
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
  components: {
    schemas: componentSchemas(),
    securitySchemes: {
      apiKey: { type: 'http', scheme: 'bearer', description: 'An API key, for programs.' },
      session: { type: 'apiKey', in: 'cookie', name: '__Host-schoolgate-session', description: "A session, on this server's own pages." },
    },
  },
});
