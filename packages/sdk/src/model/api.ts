import * as z from 'zod/mini';
import type { Access } from './access.ts';
import { concernRequestSchema } from './concern.ts';
import { instantSchema } from './dates.ts';
import { declarationRequestSchema } from './declaration.ts';
import { policySchema } from './policy.ts';
import { receiptSchema } from './receipt.ts';
import { idSchema, languageSchema, versionSchema } from './text.ts';

/** RFC 9457. `errors` points at each field that is wrong; nothing a person typed is ever repeated. */
export const problemSchema = z.object({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  detail: z.optional(z.string()),
  errors: z.optional(
    z.array(
      z.object({
        pointer: z.string(),
        code: z.enum(['required', 'too-long', 'too-many', 'invalid', 'unknown', 'mismatch']),
        detail: z.string(),
      }),
    ),
  ),
});
export type Problem = z.infer<typeof problemSchema>;

export const policySummarySchema = z.object({
  id: idSchema,
  version: versionSchema,
  language: languageSchema,
  title: z.optional(z.string()),
  publishedAt: instantSchema,
});
export type PolicySummary = z.infer<typeof policySummarySchema>;

export const policyListSchema = z.object({ items: z.array(policySummarySchema) });

/** What the parent gets back for a declaration. `reference` is the declaration's id: long, random, made to be read aloud. */
export const declarationAcceptedSchema = z.object({ reference: idSchema, receivedAt: instantSchema, receipt: receiptSchema });
export type DeclarationAccepted = z.infer<typeof declarationAcceptedSchema>;

/** What the parent gets back for a concern. */
export const concernAcceptedSchema = z.object({ reference: idSchema, receivedAt: instantSchema });
export type ConcernAccepted = z.infer<typeof concernAcceptedSchema>;

/** A JSON Web Key Set (RFC 7517) of public signing keys, retired ones included. */
export const keySetSchema = z.object({
  keys: z.array(z.looseObject({ kty: z.string(), kid: z.string() })),
});
export type KeySet = z.infer<typeof keySetSchema>;

/** The largest request body a server reads, in bytes. */
export const MAXIMUM_BODY_BYTES = 262_144;

/** The header that makes a write safe to repeat; its value is chosen by the sender, 16 to 64 characters. */
export const IDEMPOTENCY_HEADER = 'Idempotency-Key';
export const idempotencyKeySchema = z.string().check(z.regex(/^[A-Za-z0-9_-]{16,64}$/));

/**
 * One call of the contract between client, server and plugin. `path` is relative to an organisation's endpoint, which on
 * the Node server is `…/v1/organisations/{organisation}` and on a WordPress site that site's own REST address.
 */
export interface Route {
  /** A POST carries an Idempotency-Key; the others may be repeated as they are. */
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  readonly path: string;
  readonly access: Access;
  readonly summary: string;
  readonly body?: z.core.$ZodType;
  readonly status: number;
  readonly response: z.core.$ZodType;
  /** The statuses of the problems it may answer with, beside 500. */
  readonly problems: readonly number[];
}

/** What anybody may call: the part that pages for parents use, and that every server and plugin speaks. */
export const routes = {
  listPolicies: {
    method: 'GET',
    path: 'policies',
    access: 'public',
    summary: 'The policies now in force',
    status: 200,
    response: policyListSchema,
    problems: [404, 429],
  },
  getPolicy: {
    method: 'GET',
    path: 'policies/{policy}',
    access: 'public',
    summary: 'The published version of a policy',
    status: 200,
    response: policySchema,
    problems: [404, 429],
  },
  getPolicyVersion: {
    method: 'GET',
    path: 'policies/{policy}/versions/{version}',
    access: 'public',
    summary: 'One published version of a policy; it never changes',
    status: 200,
    response: policySchema,
    problems: [404, 429],
  },
  createDeclaration: {
    method: 'POST',
    path: 'declarations',
    access: 'public',
    summary: 'Sign a policy, or decline to',
    body: declarationRequestSchema,
    status: 201,
    response: declarationAcceptedSchema,
    problems: [400, 403, 404, 409, 413, 415, 422, 429],
  },
  createConcern: {
    method: 'POST',
    path: 'concerns',
    access: 'public',
    summary: 'Raise a concern at a stage of the pathway',
    body: concernRequestSchema,
    status: 201,
    response: concernAcceptedSchema,
    problems: [400, 403, 404, 409, 413, 415, 422, 429],
  },
  getKeys: {
    method: 'GET',
    path: 'keys',
    access: 'public',
    summary: 'The public keys that receipts are signed with',
    status: 200,
    response: keySetSchema,
    problems: [404, 429],
  },
} as const satisfies Record<string, Route>;
export type RouteName = keyof typeof routes;
