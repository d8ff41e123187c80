import type { RawBuilder } from 'kysely';
import { findViewer } from '../db/concern-readers.ts';
import type { Database } from '../db/schema.ts';
import type { AppContext } from '../http/context.ts';

/** Of a row of `concerns`: the caller may know of it, by the same rule as at the concern's own address. */
export const readableConcerns = async (db: Database, c: AppContext): Promise<RawBuilder<boolean>> =>
  (await findViewer(db, c.get('place'), c.get('principal'))).mayRead;
