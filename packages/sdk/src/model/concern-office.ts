import * as z from 'zod/mini';
import { childSchema } from './declaration.ts';
import { concernEventSchema } from './concern-record.ts';
import { promisedSchema } from './concern-status.ts';
import { instantSchema } from './dates.ts';
import { mailStateSchema } from './mail.ts';
import { idSchema, textSchema, versionSchema } from './text.ts';

export const concernStateSchema = z.enum(['open', 'closed']);

/** A concern in the list of those who answer. */
export const concernSummarySchema = z.object({
  id: idSchema,
  reference: idSchema,
  pathway: z.object({ policy: idSchema, version: versionSchema }),
  state: concernStateSchema,
  stage: idSchema,
  receivedAt: instantSchema,
  /** Since when it has been at this stage. */
  since: instantSchema,
  due: z.optional(promisedSchema),
  /** The day has passed and nobody has answered at this stage. */
  overdue: z.boolean(),
  /** A key of the pathway's contacts: the person it is about, who is kept from it. */
  subject: z.optional(idSchema),
  /** Of the member of staff who deals with it. */
  assignee: z.optional(idSchema),
  raisedBy: z.union([z.object({ name: textSchema(200), contact: textSchema(254) }), z.literal('anonymous')]),
});
export type ConcernSummary = z.infer<typeof concernSummarySchema>;
export const concernPageSchema = z.object({ items: z.array(concernSummarySchema), next: z.optional(idSchema) });
export type ConcernPage = z.infer<typeof concernPageSchema>;

/** A concern as those see it who answer. */
export const concernDetailSchema = z.object({
  ...concernSummarySchema.shape,
  about: textSchema(10_000),
  desiredOutcome: z.optional(textSchema(5000)),
  children: z.optional(z.array(childSchema)),
  consentToShareMessages: z.optional(z.object({ granted: z.boolean(), at: instantSchema, withdrawnAt: z.optional(instantSchema) })),
  /** Where the pathway leads from here. */
  next: z.optional(idSchema),
  history: z.array(
    z.object({
      at: instantSchema,
      stage: idSchema,
      event: concernEventSchema,
      /** What was written. */
      note: z.optional(textSchema(10_000)),
      /** `parent`, or who of the school: `staff` or `api-key` and their id. */
      by: z.string(),
      /** Of a reply: whether the parent was told by mail that it is there. */
      mail: z.optional(mailStateSchema),
    }),
  ),
});
export type ConcernDetail = z.infer<typeof concernDetailSchema>;

export const concernTextRequestSchema = z.strictObject({ text: textSchema(10_000) });
/** A stage of the same pathway; never one of the person whom the concern is about. */
export const concernStageRequestSchema = z.strictObject({ stage: idSchema });
export const concernStateRequestSchema = z.strictObject({ state: concernStateSchema });
/** `null`: nobody in particular. */
export const concernAssigneeRequestSchema = z.strictObject({ staff: z.nullable(idSchema) });
