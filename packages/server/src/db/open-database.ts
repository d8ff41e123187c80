import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { fromPglite } from 'pg-boss';
import type { JobStore } from '../jobs/start-jobs.ts';
import { StartError } from '../start-error.ts';
import { lockFolder, type LockOptions } from './lock-folder.ts';
import { migrate } from './migrate.ts';
import { createPglite, overPglite } from './pglite.ts';
import { openPostgres } from './postgres.ts';
import type { Database } from './schema.ts';

export interface OpenDatabase {
  readonly db: Database;
  readonly jobStore: JobStore;
  /** Writes out what is pending and lets another process in. */
  readonly close: () => Promise<void>;
}

export interface DatabasePlace {
  /** Absent: a database of its own in `folder`. */
  readonly url: string | undefined;
  /** The data folder; it exists. */
  readonly folder: string;
}

/** PGlite makes its files readable by everybody, so the folder around them must not be. */
const privateFolder = async (folder: string) => {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  return folder;
};

/** Jobs have connections of their own, so that they wait for no request and no request for them; PGlite has one for all. */
const JOB_CONNECTIONS = 3;

async function connect({ url, folder }: DatabasePlace): Promise<Pick<OpenDatabase, 'db' | 'jobStore'>> {
  if (url !== undefined) return { db: openPostgres(url), jobStore: { connectionString: url, max: JOB_CONNECTIONS } };
  const pglite = createPglite({ folder: await privateFolder(join(folder, 'database')) });
  return { db: overPglite(pglite), jobStore: { db: fromPglite(pglite), backend: 'pglite' } };
}

/**
 * Opens PostgreSQL at `url`, or PGlite in `folder` under its lock, with the tables up to date.
 * @param prepare what is done before anything else; by default the tables are brought up to date
 * @throws {@link StartError} when it cannot be reached, or another process uses the folder
 */
export async function openDatabase(place: DatabasePlace, lock: LockOptions, prepare: typeof migrate = migrate): Promise<OpenDatabase> {
  const { url, folder } = place;
  const unlock = url === undefined ? await lockFolder(folder, lock) : () => Promise.resolve();
  const { db, jobStore } = await connect(place);
  const close = () => db.destroy().finally(unlock);
  try {
    await prepare(db);
    return { db, jobStore, close };
  } catch (cause) {
    await close().catch(() => {});
    throw new StartError(
      url === undefined ? 'The database in the data folder could not be opened.' : 'The database at DATABASE_URL could not be opened.',
      { cause },
    );
  }
}
