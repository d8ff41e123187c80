import { PGlite, types } from '@electric-sql/pglite';
import { Kysely, PGliteDialect } from 'kysely';
import type { Database, Tables } from './schema.ts';

export interface PgliteOptions {
  /** Absent: in memory, for tests. */
  readonly folder?: string;
  /** A database to begin with, as PGlite dumps it. */
  readonly image?: Blob;
}

/**
 * PostgreSQL inside this process, in a folder. PGlite does not lock that folder: take `lockFolder` first, since two
 * processes on one folder lose rows without a word.
 */
export const createPglite = ({ folder, image }: PgliteOptions = {}): PGlite =>
  new PGlite({
    ...(folder === undefined ? {} : { dataDir: folder }),
    ...(image === undefined ? {} : { loadDataDir: image }),
    parsers: { [types.INT8]: Number },
  });

/** @param pglite is closed with it */
export const overPglite = (pglite: PGlite): Database => new Kysely<Tables>({ dialect: new PGliteDialect({ pglite }) });

export const openPglite = (options: PgliteOptions = {}): Database => overPglite(createPglite(options));
