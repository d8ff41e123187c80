import { INVITATION_HEADER, type Role } from '@schoolgate/sdk/model';
import type { Database, DatabaseTransaction } from '../db/schema.ts';
import type { AppContext } from '../http/context.ts';
import { recordEvent, type Actor, type AuditEvent } from './record-event.ts';

/** Who calls, as the log names them: never by name. */
export function actorOf(c: AppContext): Actor {
  const principal = c.get('principal') as AppContext['var']['principal'] | undefined;
  if (!principal) return { actor: c.req.header(INVITATION_HEADER) === undefined ? 'public' : 'invitation', roles: [] };
  const { id, trust } = c.get('place');
  const roles = new Set<Role>(principal.held.flatMap((here) => (here.organisation === id || here.organisation === trust ? here.roles : [])));
  return { actor: `${principal.kind} ${principal.id}`, roles: [...roles].sort() };
}

/**
 * Does something and records it, both or neither.
 * @param change gives what is to be recorded; nothing, where nothing came of it
 */
export const recordChange = (
  c: AppContext,
  { db, now = () => new Date() }: { readonly db: Database; readonly now?: () => Date },
  change: (transaction: DatabaseTransaction) => Promise<AuditEvent | undefined>,
): Promise<void> =>
  db.transaction().execute(async (transaction) => {
    const event = await change(transaction);
    if (event) await recordEvent(transaction, c.get('organisation'), actorOf(c), event, now());
  });
