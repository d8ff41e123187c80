import { sql } from 'kysely';
import type { AuditEntry, ChainEnd } from '../audit/audit-chain.ts';
import type { Database, DatabaseTransaction } from './schema.ts';

/**
 * Takes the next places in an organisation's log; whoever else wants one waits for the end of this transaction.
 * @returns where the log ended before
 */
export async function advanceAuditHead(db: DatabaseTransaction, organisation: string, count: number): Promise<ChainEnd> {
  const { sequence, hash } = await db
    .insertInto('audit_heads')
    .values({ organisation, sequence: count, hash: null })
    .onConflict((conflict) => conflict.column('organisation').doUpdateSet({ sequence: sql`audit_heads.sequence + excluded.sequence` }))
    .returning(['sequence', 'hash'])
    .executeTakeFirstOrThrow();
  return { sequence: sequence - count, hash };
}

/** An entry, and the salts of its commitments by their names. */
export interface NewEntry {
  readonly entry: AuditEntry;
  readonly salts: Readonly<Record<string, string>>;
}

/** One statement for as many as there are: the organisation's other entries wait meanwhile. */
export async function appendAuditEntries(db: DatabaseTransaction, organisation: string, added: readonly NewEntry[]): Promise<void> {
  const rows = added.map(({ entry: { subject, ...entry } }) => ({ ...entry, subject_kind: subject.kind, subject_id: subject.id }));
  await sql`
    with head as (update audit_heads set hash = ${added.at(-1)?.entry.hash} where organisation = ${organisation})
    insert into audit_entries (organisation, sequence, id, at, actor, roles, action, subject_kind, subject_id, details, commitments, previous, hash)
    select ${organisation}, sequence, id, at, actor, roles, action, subject_kind, subject_id, details, commitments, previous, hash
    from json_to_recordset(${JSON.stringify(rows)}) as row (
      sequence bigint, id text, at timestamptz, actor text, roles jsonb, action text, subject_kind text, subject_id text,
      details jsonb, commitments jsonb, previous text, hash text)`.execute(db);
  const salts = added.flatMap(({ entry: { sequence }, salts: own }) =>
    Object.entries(own).map(([name, salt]) => ({ organisation, sequence, name, salt })),
  );
  if (salts.length > 0) await db.insertInto('audit_salts').values(salts).execute();
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
