import * as z from 'zod/mini';
import { addresses, concernAddresses, type Address } from './addresses.ts';
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

/** A call of the contract, and what comes back. */
export interface Call extends Address {
  readonly response: z.core.$ZodType;
}

/** The calls that pages for parents make. */
export const calls = {
  listPolicies: { ...addresses.listPolicies, response: policyListSchema },
  getPolicy: { ...addresses.getPolicy, response: policySchema },
  getPolicyVersion: { ...addresses.getPolicyVersion, response: policySchema },
  createDeclaration: { ...addresses.createDeclaration, response: declarationAcceptedSchema },
  createConcern: { ...addresses.createConcern, response: concernAcceptedSchema },
  exchangeInvitation: { ...addresses.exchangeInvitation, response: invitedSchema },
  getKeys: { ...addresses.getKeys, response: keySetSchema },
} as const satisfies Record<keyof typeof addresses, Call>;

/** The calls about a concern that was sent, apart from the others: few pages make them. */
export const concernCalls = {
  getConcernStatus: { ...concernAddresses.getConcernStatus, response: concernStatusSchema },
  addToConcern: { ...concernAddresses.addToConcern, response: emptySchema },
  withdrawConsent: { ...concernAddresses.withdrawConsent, response: emptySchema },
} as const satisfies Record<keyof typeof concernAddresses, Call>;
