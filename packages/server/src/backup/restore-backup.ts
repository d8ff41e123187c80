import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import { sql } from 'kysely';
import { operator, recordEvent } from '../audit/record-event.ts';
import { isKnownMigration, migrate } from '../db/migrate.ts';
import { listOrganisationIds } from '../db/organisations.ts';
import type { Database, DatabaseTransaction } from '../db/schema.ts';
import { StartError } from '../start-error.ts';
import { backupHeaderSchema, markerSchema, rowIn, type BackupHeader } from './backup-lines.ts';
import { listTables, type TableShape } from './tables.ts';

/** About how much goes into one statement, in characters. */
const BATCH = 1_000_000;

const broken = (cause?: unknown) => new StartError('This file is not a whole backup of Schoolgate.', { cause });

const parse = <T>(schema: { parse: (value: unknown) => T }, line: string): T => {
  try {
    return schema.parse(JSON.parse(line));
  } catch (cause) {
    throw broken(cause);
  }
};

/** The lines of a compressed file, as they come. */
async function* readLines(file: string): AsyncGenerator<string> {
  let rest = '';
  const inflated = createGunzip().setEncoding('utf8');
  // Whatever goes wrong in reading, or ends it early, ends both streams: it reaches the loop below through `inflated`.
  const piped = pipeline(createReadStream(file), inflated).catch(() => {});
  try {
    for await (const chunk of inflated) {
      const lines = (rest + String(chunk)).split('\n');
      rest = lines.pop() ?? '';
      yield* lines;
    }
  } catch (cause) {
    throw broken(cause);
  } finally {
    inflated.destroy();
    await piped;
  }
}

/** SQLSTATE's classes for what the database would not take: a value that it cannot read, a row that fits no other. */
const isRefused = (error: unknown) => /^2[23]/.test(String((error as { code?: unknown }).code));

async function insertRows(db: DatabaseTransaction, table: string, rows: readonly string[]): Promise<void> {
  try {
    await sql`insert into ${sql.table(table)} overriding system value
      select * from json_populate_recordset(null::${sql.table(table)}, ${`[${rows.join(',')}]`}::json)`.execute(db);
  } catch (cause) {
    throw isRefused(cause) ? broken(cause) : cause;
  }
}

/** Numbers that the database gives out go on after those that were restored. */
async function advanceSequences(db: DatabaseTransaction): Promise<void> {
  const { rows } = await sql<{ table_name: string; column_name: string }>`
    select table_name, column_name from information_schema.columns where table_schema = current_schema() and is_identity = 'YES'`.execute(db);
  for (const { table_name, column_name } of rows)
    await sql`select setval(pg_get_serial_sequence(${table_name}, ${column_name}), max(${sql.ref(column_name)}))
      from ${sql.table(table_name)} having count(*) > 0`.execute(db);
}

/** @throws {@link StartError} for a backup that a later release made */
async function prepareTables(db: DatabaseTransaction, { migrations }: BackupHeader): Promise<Map<string, TableShape>> {
  if (!migrations.every(isKnownMigration)) throw new StartError('A later release made this backup. Restore it with that release or a later one.');
  await migrate(db, migrations.at(-1));
  return new Map((await listTables(db)).map((table) => [table.name, table]));
}

/** @returns how many rows came in */
async function restoreRows(db: DatabaseTransaction, lines: AsyncIterable<string>, tables: ReadonlyMap<string, TableShape>): Promise<number> {
  let table: TableShape | undefined;
  let batch: string[] = [];
  let size = 0;
  let count = 0;
  const flush = async () => {
    if (table && batch.length > 0) await insertRows(db, table.name, batch);
    [batch, size] = [[], 0];
  };
  for await (const line of lines) {
    const row = rowIn(line);
    if (row !== undefined) {
      if (size > BATCH && table?.pointsAtItself === false) await flush();
      batch.push(row);
      size += row.length;
      count++;
      continue;
    }
    await flush();
    const marker = parse(markerSchema, line);
    if ('rows' in marker) {
      if (marker.rows !== count) throw broken();
      return count;
    }
    table = tables.get(marker.table);
    if (!table) throw broken();
  }
  throw broken();
}

/**
 * Fills an empty database from a backup, all of it or nothing, and brings its tables up to date.
 * @param finish runs before anybody can see what was restored: to erase anew what was erased since
 * @throws {@link StartError} where the database is not empty, or the file not a whole backup
 */
export async function restoreBackup(
  db: Database,
  file: string,
  now: Date,
  finish: (transaction: DatabaseTransaction) => Promise<void> = () => Promise.resolve(),
): Promise<BackupHeader> {
  const lines = readLines(file);
  try {
    const first = await lines.next();
    const header = parse(backupHeaderSchema, first.done === true ? '' : first.value);
    await db.transaction().execute(async (transaction) => {
      const { rows } = await sql<{ count: number }>`
        select count(*) as count from information_schema.tables where table_schema = current_schema()`.execute(transaction);
      if (rows[0]?.count !== 0) throw new StartError('There is something in this database already. A backup is restored into an empty one.');
      await restoreRows(transaction, lines, await prepareTables(transaction, header));
      await advanceSequences(transaction);
      await migrate(transaction);
      await finish(transaction);
      for (const organisation of await listOrganisationIds(transaction)) {
        const event = { action: 'backup.restored', subject: { kind: 'organisation', id: organisation }, details: { madeAt: header.madeAt } };
        await recordEvent(transaction, organisation, operator, event, now);
      }
    });
    return header;
  } finally {
    await lines.return(undefined);
  }
}
