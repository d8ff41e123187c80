import * as z from 'zod/mini';
import { concernStatusSchema, emptySchema } from './concern-status.ts';
import { instantSchema } from './dates.ts';
import { invitedSchema } from './invitation.ts';
import { policySchema } from './policy.ts';
import { receiptSchema } from './receipt.ts';
import { idSchema, languageSchema, versionSchema, wholeNumberSchema } from './text.ts';

/** RFC 9457. `errors` points at each field that is wrong; nothing a person typed is ever repeated. */
export const problemSchema = z.object({
  type: z.string(),
  title: z.string(),
  status: wholeNumberSchema(100, 599),
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
export const concernAcceptedSchema = z.object({
  reference: idSchema,
  receivedAt: instantSchema,
  /** With the reference it shows how the concern stands; given this once and kept hashed. Absent where a server has no such thing. */
  secret: z.optional(z.string()),
});
export type ConcernAccepted = z.infer<typeof concernAcceptedSchema>;

/** A JSON Web Key Set (RFC 7517) of public signing keys, retired ones included. */
export const keySetSchema = z.object({
  keys: z.array(z.looseObject({ kty: z.string(), kid: z.string() })),
});
export type KeySet = z.infer<typeof keySetSchema>;

/** The header that makes a write safe to repeat; its value is chosen by the sender, 16 to 64 characters. */
export const IDEMPOTENCY_HEADER = 'Idempotency-Key';

/**
 * The header in which a solved challenge is sent: base64url of a {@link ChallengeAnswer} as JSON. A server that wants one
 * answers a write without it with 428 and a {@link ChallengeProblem}.
 */
export const CHALLENGE_HEADER = 'Schoolgate-Challenge';

/**
 * Where a call goes and what comes back: all that a client needs of the contract, and all of it that a page loads. `path` is
 * relative to an organisation's endpoint, which on the Node server is `…/v1/organisations/{organisation}` and on a WordPress
 * site that site's own REST address.
 */
export interface Call {
  /** A POST carries an Idempotency-Key; the others may be repeated as they are. */
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  readonly path: string;
  readonly response: z.core.$ZodType;
}

/** The calls that pages for parents make. */
export const calls = {
  listPolicies: { method: 'GET', path: 'policies', response: policyListSchema },
  getPolicy: { method: 'GET', path: 'policies/{policy}', response: policySchema },
  getPolicyVersion: { method: 'GET', path: 'policies/{policy}/versions/{version}', response: policySchema },
  createDeclaration: { method: 'POST', path: 'declarations', response: declarationAcceptedSchema },
  createConcern: { method: 'POST', path: 'concerns', response: concernAcceptedSchema },
  exchangeInvitation: { method: 'POST', path: 'invitation-exchange', response: invitedSchema },
  getKeys: { method: 'GET', path: 'keys', response: keySetSchema },
} as const satisfies Record<string, Call>;

/** The calls about a concern that was sent, apart from the others: few pages make them. */
export const concernCalls = {
  getConcernStatus: { method: 'POST', path: 'concern-status', response: concernStatusSchema },
  addToConcern: { method: 'POST', path: 'concern-messages', response: emptySchema },
  withdrawConsent: { method: 'POST', path: 'concern-consent-withdrawals', response: emptySchema },
} as const satisfies Record<string, Call>;
