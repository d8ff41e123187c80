import * as z from 'zod/mini';
import { concernRequestSchema } from './concern.ts';
import { instantSchema } from './dates.ts';
import { idSchema, textSchema } from './text.ts';

/** What can happen to a concern. */
export const concernEventSchema = z.enum([
  'raised',
  'message',
  'unresolved',
  'reply',
  'note',
  'moved',
  'assigned',
  'closed',
  'reopened',
  'consent-withdrawn',
]);
export type ConcernEvent = z.infer<typeof concernEventSchema>;

/** The record that is kept. */
export const concernSchema = z.object({
  ...concernRequestSchema.shape,
  id: idSchema,
  reference: idSchema,
  organisation: idSchema,
  history: z.array(z.object({ at: instantSchema, stage: idSchema, event: concernEventSchema, note: z.optional(textSchema(10_000)) })),
});
export type Concern = z.infer<typeof concernSchema>;
