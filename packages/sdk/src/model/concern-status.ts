import * as z from 'zod/mini';
import { dateSchema, instantSchema } from './dates.ts';
import { idSchema, textSchema } from './text.ts';

/** What proves that a concern is one's own: the two codes of the answer to it, as printed or typed from paper. */
export const concernClaimSchema = z.strictObject({ reference: textSchema(40), secret: textSchema(40) });
export type ConcernClaim = z.infer<typeof concernClaimSchema>;

/** The day by which an answer is promised; `approximate` where the school's calendar does not cover the whole count. */
export const promisedSchema = z.object({ date: dateSchema, approximate: z.boolean() });

/** Where a concern stands, as the parent sees it: no internal note, and nothing of what they wrote themselves. */
export const concernStatusSchema = z.object({
  reference: idSchema,
  state: z.enum(['open', 'closed']),
  /** The node of the pathway, and what it is called there. */
  stage: idSchema,
  title: textSchema(200),
  since: instantSchema,
  /** Absent where this stage promises no day, and once it has been answered. */
  due: z.optional(promisedSchema),
  consentToShareMessages: z.enum(['none', 'granted', 'withdrawn']),
  history: z.array(
    z.object({
      at: instantSchema,
      event: z.enum(['raised', 'message', 'unresolved', 'reply', 'moved', 'closed', 'reopened', 'consent-withdrawn']),
      stage: idSchema,
      /** Of a reply: the school's own words. */
      text: z.optional(textSchema(10_000)),
    }),
  ),
});
export type ConcernStatus = z.infer<typeof concernStatusSchema>;

/** What a parent adds. `unresolved`: the answers did not settle it, so it goes to the next stage where there is one. */
export const concernMessageSchema = z.strictObject({
  ...concernClaimSchema.shape,
  text: z.optional(textSchema(10_000)),
  unresolved: z.optional(z.boolean()),
});
export type ConcernMessage = z.infer<typeof concernMessageSchema>;

/** The answer where there is nothing to say. */
export const emptySchema = z.object({});
