import type { Organisation } from '@schoolgate/sdk/model';
import type { Database } from './schema.ts';

export const findOrganisation = (db: Database, id: string) => db.selectFrom('organisations').selectAll().where('id', '=', id).executeTakeFirst();

/** Leaves an organisation that is there as it is. */
export const ensureOrganisation = async (db: Database, id: string, { name, kind }: Organisation): Promise<void> => {
  await db
    .insertInto('organisations')
    .values({ id, name, kind })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .execute();
};
