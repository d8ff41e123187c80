import { join } from 'node:path';
import type { Database } from '../db/schema.ts';
import { readEnv, type ServerEnv } from '../env.ts';
import { openKeyRing, readKeyRing, type KeyRing } from '../key-ring.ts';
import { openData } from '../start-server.ts';

/** Without the lock, every further write may be lost: end at once, as after a power cut. */
export const onLost = (): never => {
  process.stderr.write('The lock on the data folder was lost, so this process ends to keep the data whole.\n');
  process.exit(1);
};

export const openKeys = async (env: ServerEnv): Promise<KeyRing> =>
  env.SIGNING_KEY === undefined ? await openKeyRing(join(env.DATA_DIR, 'keys'), new Date()) : readKeyRing(env.SIGNING_KEY);

/**
 * Runs one command on the database of the settings, and closes it again.
 * @param prepare what is done to the database first; by default its tables are brought up to date
 */
export async function withData<T>(run: (db: Database, env: ServerEnv) => Promise<T>, prepare?: (db: Database) => Promise<void>): Promise<T> {
  const env = readEnv(process.env);
  const data = await openData(env, onLost, prepare);
  try {
    return await run(data.db, env);
  } finally {
    await data.close();
  }
}
