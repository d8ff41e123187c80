import * as z from 'zod/mini';
import { instantSchema } from './dates.ts';
import {
  answerRule,
  capacities,
  classRule,
  digestRule,
  drawingRule,
  MAXIMUM_CHILDREN,
  MAXIMUM_UNDERTAKINGS,
  methods,
  outcomes,
  personRule,
  signatureRule,
  timeZoneRule,
} from './declaration-rules.ts';
import { emailSchema, idSchema, languageSchema, nameSchema, textSchema, versionSchema } from './text.ts';

/** The exact text a declaration is about: its digest says which words were on the screen. */
export const signedPolicySchema = z.object({
  id: idSchema,
  version: versionSchema,
  digest: z.string().check(z.regex(digestRule.pattern)),
  language: languageSchema,
});
export type SignedPolicy = z.infer<typeof signedPolicySchema>;

export const signerSchema = z.object({
  name: nameSchema(personRule.maximum),
  capacity: z.enum(capacities),
  email: z.optional(emailSchema),
});
export type Signer = z.infer<typeof signerSchema>;

export const childSchema = z.object({ name: nameSchema(personRule.maximum), class: z.optional(nameSchema(classRule.maximum)) });
export type Child = z.infer<typeof childSchema>;

/**
 * A drawn signature: lines as SVG path data, in whole numbers inside a box of 600 by 200. Every line is an `M` and then
 * `L`s (`M10 20L30 40`); a dot goes from a point to itself. Nothing else is read, so that it can stand in any page.
 */
export const drawingSchema = z.string().check(z.maxLength(drawingRule.maximum), z.regex(drawingRule.pattern));

/** What one parent sends about one version of a policy; it may name several children. */
export const declarationRequestSchema = z.strictObject({
  policy: signedPolicySchema,
  signer: signerSchema,
  children: z.array(childSchema).check(z.minLength(1), z.maxLength(MAXIMUM_CHILDREN)),
  /** The ids of the undertakings agreed to: all of them where `outcome` is `signed`, none where it is `declined`. */
  undertakings: z.array(idSchema).check(z.maxLength(MAXIMUM_UNDERTAKINGS)),
  /** The school's own further questions, by field name; `reason` holds the optional reason for declining. */
  answers: z.record(idSchema, z.string().check(z.trim(), z.maxLength(answerRule.maximum))),
  outcome: z.enum(outcomes),
  method: z.enum(methods),
  /** The typed name, or the drawing ({@link drawingSchema}). Present where `outcome` is `signed`. */
  signature: z.optional(textSchema(signatureRule.maximum)),
  /** The id of the parent's earlier declaration that this one replaces. */
  supersedes: z.optional(idSchema),
  /** As the signer's device says, right or wrong: nothing is refused or mended for it, and `receivedAt` is what counts. */
  signedAt: instantSchema,
  timeZone: textSchema(timeZoneRule.maximum),
});
export type DeclarationRequest = z.infer<typeof declarationRequestSchema>;

/** The record that is kept. */
export const declarationSchema = z.object({
  ...declarationRequestSchema.shape,
  id: idSchema,
  organisation: idSchema,
  /** How sure the school can be who signed; a self-asserted one stays unconfirmed until the office matches it to the roll. */
  assurance: z.enum(['invited', 'self-asserted', 'recorded-by-office']),
  recordedBy: z.optional(textSchema(200)),
  /** As the server's clock says. */
  receivedAt: instantSchema,
  /** The text signed itself, where there is no server that keeps the policy's versions. */
  text: z.optional(z.string().check(z.maxLength(500_000))),
});
export type Declaration = z.infer<typeof declarationSchema>;
