import * as z from 'zod/mini';
import { concernRequestSchema, declarationRequestSchema, idempotencyKeySchema, instantSchema } from '../../model/index.ts';

const kept = {
  /** The Idempotency-Key that it is sent with, however often. */
  id: idempotencyKeySchema,
  /** The organisation's address that it goes to. */
  endpoint: z.string(),
  keptAt: instantSchema,
  /** Its place in the queue. */
  position: z.number(),
};

/** One thing that a parent has sent and that no server has answered yet. */
export const outboxEntrySchema = z.discriminatedUnion('kind', [
  z.object({ ...kept, kind: z.literal('declaration'), body: declarationRequestSchema }),
  z.object({ ...kept, kind: z.literal('concern'), body: concernRequestSchema }),
]);
export type OutboxEntry = z.infer<typeof outboxEntrySchema>;

/**
 * Where entries are kept, by id. What comes back is checked: another version of this software, or another page of the same
 * site, may have written it.
 */
export interface OutboxStore {
  list(): Promise<readonly unknown[]>;
  put(entry: OutboxEntry): Promise<void>;
  /** Deleting what is not there is no error. */
  delete(id: string): Promise<void>;
}
