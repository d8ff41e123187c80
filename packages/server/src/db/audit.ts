import { sql } from 'kysely';
import type { AuditEntry, ChainEnd } from '../audit/audit-chain.ts';
import type { Database, DatabaseTransaction } from './schema.ts';

/** Takes the next place in an organisation's log; whoever else wants one waits for the end of this transaction. */
export async function advanceAuditHead(db: DatabaseTransaction, organisation: string): Promise<{ sequence: number; previous: string | null }> {
  const { sequence, hash } = await db
    .insertInto('audit_heads')
    .values({ organisation, sequence: 1, hash: null })
    .onConflict((conflict) => conflict.column('organisation').doUpdateSet({ sequence: sql`audit_heads.sequence + 1` }))
    .returning(['sequence', 'hash'])
    .executeTakeFirstOrThrow();
  return { sequence, previous: hash };
}

/** @param salts by the name of the commitment */
export async function appendAuditEntry(db: DatabaseTransaction, entry: AuditEntry, salts: Readonly<Record<string, string>>): Promise<void> {
  const { organisation, sequence, id, at, actor, roles, action, subject, details, commitments, previous, hash } = entry;
  // One statement: the organisation's other entries wait meanwhile.
  await db
    .with('head', (from) => from.updateTable('audit_heads').set({ hash }).where('organisation', '=', organisation))
    .insertInto('audit_entries')
    .values({
      organisation,
      sequence,
      id,
      at: new Date(at),
      actor,
      roles: JSON.stringify(roles),
      action,
      subject_kind: subject.kind,
      subject_id: subject.id,
      details: JSON.stringify(details),
      commitments: JSON.stringify(commitments),
      previous,
      hash,
    })
    .execute();
  const names = Object.entries(salts);
  if (names.length > 0)
    await db
      .insertInto('audit_salts')
      .values(names.map(([name, salt]) => ({ organisation, sequence, name, salt })))
      .execute();
}

const entries = (db: Database, organisation: string) => db.selectFrom('audit_entries').selectAll().where('organisation', '=', organisation);
type Row = Awaited<ReturnType<ReturnType<typeof entries>['executeTakeFirstOrThrow']>>;

const entryOf = ({ at, subject_kind, subject_id, ...row }: Row): AuditEntry => ({
  ...row,
  at: at.toISOString(),
  subject: { kind: subject_kind, id: subject_id },
});

/** The whole log in its order, a few at a time. */
export async function* readAuditEntries(db: Database, organisation: string, page = 1000): AsyncGenerator<AuditEntry> {
  let after = -1;
  for (;;) {
    const rows = await entries(db, organisation).where('sequence', '>', after).orderBy('sequence').limit(page).execute();
    for (const row of rows) yield entryOf(row);
    const last = rows.at(-1);
    if (!last || rows.length < page) return;
    after = last.sequence;
  }
}

export const findAuditHead = (db: Database, organisation: string): Promise<ChainEnd | undefined> =>
  db.selectFrom('audit_heads').select(['sequence', 'hash']).where('organisation', '=', organisation).executeTakeFirst();

/** Entries before the one with this id, the newest first. */
export async function listAuditEntries(db: Database, organisation: string, before: string | undefined, limit: number): Promise<AuditEntry[]> {
  let query = entries(db, organisation).orderBy('sequence', 'desc').limit(limit);
  if (before !== undefined)
    query = query.where('sequence', '<', (from) =>
      from.selectFrom('audit_entries').select('sequence').where('organisation', '=', organisation).where('id', '=', before),
    );
  return (await query.execute()).map(entryOf);
}
