import * as z from 'zod/mini';
import { childSchema } from './declaration.ts';
import { instantSchema } from './dates.ts';
import { idSchema, nameSchema, textSchema, versionSchema } from './text.ts';

/** What a parent sends; the words in `about` are theirs and are kept as typed. */
export const concernRequestSchema = z.strictObject({
  /** The policy whose pathway was walked. */
  pathway: z.object({ policy: idSchema, version: versionSchema }),
  /** The node of the pathway at which the concern was sent: always a stage. */
  stage: idSchema,
  about: textSchema(10_000),
  /** A key of the pathway's contacts: the person it is about, by the answer that was chosen on the way. They are kept from it. */
  subject: z.optional(idSchema),
  desiredOutcome: z.optional(textSchema(5000)),
  /** `contact` is whatever the school can answer to: an e-mail address or a telephone number. */
  raisedBy: z.union([z.object({ name: nameSchema(200), contact: textSchema(254) }), z.literal('anonymous')]),
  children: z.optional(z.array(childSchema).check(z.maxLength(30))),
  /** Asked separately, never required, and withdrawable. */
  consentToShareMessages: z.optional(z.object({ granted: z.boolean(), at: instantSchema, withdrawnAt: z.optional(instantSchema) })),
});
export type ConcernRequest = z.infer<typeof concernRequestSchema>;
