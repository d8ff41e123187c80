import { createWriteStream } from 'node:fs';
import { rename, rm, stat } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { sql } from 'kysely';
import type { Database } from '../db/schema.ts';
import { StartError } from '../start-error.ts';
import { rowLine, type BackupHeader } from './backup-lines.ts';
import { listMigrations, listTables } from './tables.ts';

/** How many rows are in memory at a time. */
const PAGE = 500;

/** The lines of a backup, as everything stood when the transaction began. */
async function* readLines(db: Database, more: Pick<BackupHeader, 'madeAt' | 'keys'>): AsyncGenerator<string> {
  const header: BackupHeader = { format: 'schoolgate-backup', version: 1, migrations: await listMigrations(db), ...more };
  yield JSON.stringify(header) + '\n';
  let count = 0;
  for (const { name } of await listTables(db)) {
    yield JSON.stringify({ table: name }) + '\n';
    await sql`declare backup no scroll cursor for select row_to_json(t)::text as line from ${sql.table(name)} as t`.execute(db);
    for (;;) {
      const { rows } = await sql<{ line: string }>`fetch ${sql.lit(PAGE)} from backup`.execute(db);
      for (const { line } of rows) yield rowLine(line.replaceAll('\n', ' ')) + '\n'; // only space between values: in them it is escaped
      count += rows.length;
      if (rows.length < PAGE) break;
    }
    await sql`close backup`.execute(db);
  }
  yield JSON.stringify({ rows: count }) + '\n';
}

/**
 * Writes everything that the database holds into one file, for its owner's eyes only, while the server goes on. The file is
 * either whole or not there.
 * @param keys of the keys folder, by name: whoever has them can sign in the school's name
 * @throws {@link StartError} where there is a file of this name
 */
export async function writeBackup(db: Database, file: string, now: Date, keys?: Readonly<Record<string, string>>): Promise<void> {
  if (await stat(file).catch(() => undefined)) throw new StartError(`${file} is there already. Choose another name.`);
  const part = file + '.part';
  try {
    await db
      .transaction()
      .setIsolationLevel('repeatable read')
      .setAccessMode('read only')
      .execute((transaction) =>
        pipeline(
          Readable.from(readLines(transaction, { madeAt: now.toISOString(), ...(keys ? { keys } : {}) })),
          createGzip(),
          createWriteStream(part, { mode: 0o600, flush: true }),
        ),
      );
    await rename(part, file);
  } catch (error) {
    await rm(part, { force: true });
    throw error;
  }
}
