import * as z from 'zod/mini';
import { instantSchema } from './dates.ts';
import { idSchema } from './text.ts';

/** One thing that happened, as staff may read it. Nothing in it is personal, and it does not say how much else happened. */
export const auditItemSchema = z.object({
  id: idSchema,
  at: instantSchema,
  /** `staff <id>`, `api-key <id>`, `invitation`, `public`, `operator` for a command on the server, `schedule` for a job. */
  actor: z.string(),
  /** Those by which the actor was let in. */
  roles: z.array(z.string()),
  /** A thing and what became of it: `declaration.received`. */
  action: z.string(),
  subject: z.object({ kind: z.string(), id: z.string() }),
  details: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])),
});
export type AuditItem = z.infer<typeof auditItemSchema>;
/** The newest first; `next` goes into the query of the call for the page before. */
export const auditPageSchema = z.object({ items: z.array(auditItemSchema), next: z.optional(idSchema) });
export type AuditPage = z.infer<typeof auditPageSchema>;

/** Where an organisation's audit log stands: a compact JWS by the server's key, to be kept where nobody who runs it can change it. */
export const auditHeadSchema = z.object({ head: z.string() });
export type AuditHead = z.infer<typeof auditHeadSchema>;
