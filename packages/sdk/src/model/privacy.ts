import * as z from 'zod/mini';
import { instantSchema, periodSchema } from './dates.ts';
import { emailSchema, idSchema, textSchema } from './text.ts';

/** How long each kind of thing is kept, as ISO 8601 periods. */
export const retentionSchema = z.strictObject({
  /** What a parent wrote into a declaration: since they left the roll, or since it came where nobody is known to have sent it. */
  declarations: periodSchema,
  /** A concern with its history: since the last thing happened to it. */
  concerns: periodSchema,
  /** A parent or pupil: since they left the roll. */
  roll: periodSchema,
  /** An invitation: since it ran out. */
  invitations: periodSchema,
});
export type Retention = z.infer<typeof retentionSchema>;

/** What one run of the job that forgets has forgotten, and what it left because of a legal hold. */
export const retentionReportSchema = z.object({
  at: instantSchema,
  erased: z.object({ declarations: z.int(), concerns: z.int(), parents: z.int(), pupils: z.int(), invitations: z.int() }),
  held: z.int(),
});
export type RetentionReport = z.infer<typeof retentionReportSchema>;
export const retentionReportListSchema = z.object({ items: z.array(retentionReportSchema) });

const idListSchema = z.array(idSchema).check(z.maxLength(100));
/** What is held about one person, by ids: declarations and concerns beside those that come with the parents. */
export const personSelectionSchema = z.strictObject({ parents: idListSchema, declarations: idListSchema, concerns: idListSchema });
export type PersonSelection = z.infer<typeof personSelectionSchema>;

export const personSearchSchema = z.strictObject({ name: z.optional(textSchema(200)), email: z.optional(emailSchema) });
/** Where somebody of this name or address was found; a person decides which of it is the one who asks. */
export const personFoundSchema = z.object({
  parents: z.array(z.object({ id: idSchema, name: textSchema(200), left: z.boolean() })),
  declarations: z.array(z.object({ id: idSchema, receivedAt: instantSchema, signer: z.string(), parent: z.optional(idSchema) })),
  concerns: z.array(z.object({ id: idSchema, receivedAt: instantSchema, name: z.string() })),
});
export type PersonFound = z.infer<typeof personFoundSchema>;

const fieldListSchema = z.array(z.object({ name: z.string(), value: z.string() }));
/** Everything that is held about one person. `review`: somebody at the school must read it first, as it may be about others. */
export const personExportSchema = z.object({
  organisation: z.object({ id: idSchema, name: z.string() }),
  madeAt: instantSchema,
  items: z.array(
    z.object({
      kind: z.enum(['parent', 'declaration', 'invitation', 'concern', 'consent', 'mail']),
      id: idSchema,
      review: z.boolean(),
      fields: fieldListSchema,
    }),
  ),
  /** What is not in it, and why. */
  leftOut: z.array(z.string()),
});
export type PersonExport = z.infer<typeof personExportSchema>;

/** What was erased; of each, only the id is kept, to erase it again after a restore. */
export const erasureSchema = z.object({ id: idSchema, at: instantSchema, erased: personSelectionSchema });
export type Erasure = z.infer<typeof erasureSchema>;

/** What must be kept for now, whatever else says that it should go. */
export const holdRequestSchema = z.strictObject({
  kind: z.enum(['parent', 'declaration', 'concern']),
  subject: idSchema,
  reason: textSchema(500),
});
export type HoldRequest = z.infer<typeof holdRequestSchema>;
export const holdSchema = z.object({ id: idSchema, ...holdRequestSchema.shape, placedAt: instantSchema });
export type Hold = z.infer<typeof holdSchema>;
export const holdListSchema = z.object({ items: z.array(holdSchema) });
