import type { Hold, RetentionReport } from '@schoolgate/sdk/model';
import { sql } from 'kysely';
import type { Database, DatabaseTransaction } from './schema.ts';

/** Nothing about concerns: that one is held would tell that there is one. */
export async function listHolds(db: Database, organisation: string, isVisible = sql<boolean>`kind <> 'concern'`): Promise<Hold[]> {
  const rows = await db
    .selectFrom('legal_holds')
    .select(['id', 'kind', 'subject', 'reason', 'placed_at'])
    .where('organisation', '=', organisation)
    .where(isVisible)
    .orderBy('placed_at')
    .orderBy('id')
    .execute();
  return rows.map(({ placed_at, ...row }) => ({ ...row, placedAt: placed_at.toISOString() }));
}

export async function insertHold(db: DatabaseTransaction, organisation: string, { id, kind, subject, reason, placedAt }: Hold): Promise<void> {
  await db
    .insertInto('legal_holds')
    .values({ id, organisation, kind, subject, reason, placed_at: new Date(placedAt) })
    .execute();
}

/** @returns what is no longer held; `undefined` where there is no such hold */
export const deleteHold = (db: DatabaseTransaction, organisation: string, id: string): Promise<{ kind: string; subject: string } | undefined> =>
  db.deleteFrom('legal_holds').where('organisation', '=', organisation).where('id', '=', id).returning(['kind', 'subject']).executeTakeFirst();

/** The newest first. */
export async function listRetentionReports(db: Database, organisation: string, limit: number): Promise<RetentionReport[]> {
  const rows = await db
    .selectFrom('retention_reports')
    .select(['at', 'erased', 'held'])
    .where('organisation', '=', organisation)
    .orderBy('at', 'desc')
    .limit(limit)
    .execute();
  return rows.map(({ at, ...row }) => ({ at: at.toISOString(), ...row }));
}
