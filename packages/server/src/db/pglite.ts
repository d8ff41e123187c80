import { PGlite, types } from '@electric-sql/pglite';
import { Kysely, PGliteDialect } from 'kysely';
import type { Database, Tables } from './schema.ts';

/**
 * PostgreSQL inside this process, in a folder. PGlite does not lock that folder: take `lockFolder` first, since two
 * processes on one folder lose rows without a word.
 * @param folder absent: in memory, for tests
 */
export const openPglite = (folder?: string): Database =>
  new Kysely<Tables>({
    dialect: new PGliteDialect({ pglite: new PGlite({ ...(folder === undefined ? {} : { dataDir: folder }), parsers: { [types.INT8]: Number } }) }),
  });
