import { Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';
import type { Database, Tables } from './schema.ts';

/** `pg` gives bigint as text and PGlite as a number; ours are sequence numbers and counts, far below 2^53. */
const types = new pg.TypeOverrides();
types.setTypeParser(pg.types.builtins.INT8, Number);

/** @param onError an idle connection broke; the pool replaces it, so this only needs a line in the log */
export function openPostgres(url: string, onError: (error: Error) => void = () => {}): Database {
  const pool = new pg.Pool({ connectionString: url, max: 10, connectionTimeoutMillis: 10_000, types });
  pool.on('error', onError); // without a listener, the end of an idle connection would end the process
  // Compiling a statement takes longer than running any of ours, and is done for a page that an index gives at once.
  pool.on('connect', (client) => void client.query('set jit = off').catch(onError));
  return new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
}
