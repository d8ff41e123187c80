import { listAdministrators, listAnswering } from '../db/concern-readers.ts';
import type { ConcernRow } from '../db/concerns.ts';
import type { DatabaseTransaction } from '../db/schema.ts';
import { queueMails, type SendMails } from '../mail/queue-mails.ts';

/**
 * Tells those who answer a concern that one waits. Where nobody here may read it, whoever gives out roles is told that:
 * a concern that nobody sees helps nobody.
 */
export async function tellStaff(
  db: DatabaseTransaction,
  send: SendMails | undefined,
  { id: concern, organisation }: Pick<ConcernRow, 'id' | 'organisation'>,
  at: Date,
): Promise<void> {
  const answering = await listAnswering(db, concern);
  const kind = answering.length > 0 ? ('concern-notice' as const) : ('nobody-answers' as const);
  const readers = answering.length > 0 ? answering : await listAdministrators(db, concern);
  await queueMails(
    db,
    send,
    readers.map((staff) => ({ organisation, kind, staff, concern })),
    at,
  );
}
