import type { Organisation } from '@schoolgate/sdk/model';
import { operator, recordEvent } from './audit/record-event.ts';
import { ensureOrganisation } from './db/organisations.ts';
import type { DatabaseTransaction } from './db/schema.ts';

/**
 * What a command or the settings of the server add; one that is there stays as it is.
 * @returns whether it was not there
 */
export async function addOrganisation(db: DatabaseTransaction, id: string, organisation: Organisation, now: Date, parent?: string): Promise<boolean> {
  const isNew = await ensureOrganisation(db, id, organisation, parent);
  if (isNew) await recordEvent(db, id, operator, { action: 'organisation.added', subject: { kind: 'organisation', id } }, now);
  return isNew;
}
