import * as z from 'zod/mini';
import type { Access } from './access.ts';
import { calls, type Call } from './calls.ts';
import { concernRequestSchema } from './concern.ts';
import { declarationRequestSchema } from './declaration.ts';

/** The largest request body a server reads, in bytes. */
export const MAXIMUM_BODY_BYTES = 262_144;

/** The value of an Idempotency-Key. */
export const idempotencyKeySchema = z.string().check(z.regex(/^[A-Za-z0-9_-]{16,64}$/));

/** One call of the contract between client, server and plugin, with all that a server and its documentation need of it. */
export interface Route extends Call {
  readonly access: Access;
  readonly summary: string;
  /** What may stand in the query. */
  readonly query?: Readonly<Record<string, z.core.$ZodType>>;
  readonly body?: z.core.$ZodType;
  /** A POST only so that what it carries stands in no address: it needs no Idempotency-Key. */
  readonly changesNothing?: true;
  /** A server may want a solved challenge with it first: it then answers 428. Not of whoever was invited. */
  readonly challenge?: true;
  readonly status: number;
  /** Of the answer. Without it, JSON. */
  readonly type?: 'text/csv' | 'text/html';
  /** The statuses of the problems it may answer with, beside 500. */
  readonly problems: readonly number[];
}

/** What anybody may call: the part that pages for parents use, and that every server and plugin speaks. */
export const routes = {
  listPolicies: {
    ...calls.listPolicies,
    access: 'public',
    summary: 'The policies now in force',
    status: 200,
    problems: [404, 429],
  },
  getPolicy: {
    ...calls.getPolicy,
    access: 'public',
    summary: 'The published version of a policy',
    status: 200,
    problems: [404, 429],
  },
  getPolicyVersion: {
    ...calls.getPolicyVersion,
    access: 'public',
    summary: 'One published version of a policy; it never changes',
    status: 200,
    problems: [404, 429],
  },
  createDeclaration: {
    ...calls.createDeclaration,
    access: 'public',
    summary: 'Sign a policy, or decline to',
    body: declarationRequestSchema,
    challenge: true,
    status: 201,
    problems: [400, 403, 404, 409, 410, 413, 415, 422, 428, 429],
  },
  createConcern: {
    ...calls.createConcern,
    access: 'public',
    summary: 'Raise a concern at a stage of the pathway',
    body: concernRequestSchema,
    challenge: true,
    status: 201,
    problems: [400, 403, 404, 409, 410, 413, 415, 422, 428, 429],
  },
  getKeys: {
    ...calls.getKeys,
    access: 'public',
    summary: 'The public keys that receipts are signed with',
    status: 200,
    problems: [404, 429],
  },
} as const satisfies Record<string, Route>;
export type RouteName = keyof typeof routes;
