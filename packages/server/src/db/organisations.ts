import type { Organisation, OrganisationSettings, OrganisationSummary } from '@schoolgate/sdk/model';
import type { Database, DatabaseTransaction } from './schema.ts';

/** An organisation as every request about it needs it. */
export interface OrganisationRecord extends OrganisationSummary {
  /** The trust that runs it; `null` also for the member of an association, which answers for itself. */
  readonly trust: string | null;
  readonly allowedOrigins: readonly string[];
  readonly frameAncestors: readonly string[];
}

export async function findOrganisation(db: Database, id: string): Promise<OrganisationRecord | undefined> {
  const row = await db
    .selectFrom('organisations as own')
    .leftJoin('organisations as above', (join) => join.onRef('above.id', '=', 'own.parent').on('above.kind', '=', 'trust'))
    .select(['own.id', 'own.name', 'own.kind', 'above.id as trust', 'own.allowed_origins', 'own.frame_ancestors'])
    .where('own.id', '=', id)
    .executeTakeFirst();
  return row && { id, name: row.name, kind: row.kind, trust: row.trust, allowedOrigins: row.allowed_origins, frameAncestors: row.frame_ancestors };
}

/** Makes the rest of this transaction the only one of its kind for the organisation; ordinary writes go on beside it. */
export const lockOrganisation = async (db: DatabaseTransaction, id: string): Promise<void> => {
  await db.selectFrom('organisations').select('id').where('id', '=', id).forNoKeyUpdate().execute();
};

/**
 * Leaves an organisation that is there as it is.
 * @returns whether it was not there
 */
export async function ensureOrganisation(db: Database, id: string, { name, kind }: Organisation, parent?: string): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('organisations')
    .values({ id, name, kind, ...(parent === undefined ? {} : { parent }) })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .executeTakeFirstOrThrow();
  return numInsertedOrUpdatedRows === 1n;
}

export const listMembers = (db: Database, parent: string): Promise<OrganisationSummary[]> =>
  db.selectFrom('organisations').select(['id', 'name', 'kind']).where('parent', '=', parent).orderBy('name').orderBy('id').execute();

export async function updateSettings(db: Database, id: string, { name, allowedOrigins, frameAncestors }: OrganisationSettings): Promise<void> {
  await db
    .updateTable('organisations')
    .set({ name, allowed_origins: JSON.stringify(allowedOrigins), frame_ancestors: JSON.stringify(frameAncestors) })
    .where('id', '=', id)
    .execute();
}

export const listOrganisationIds = async (db: Database): Promise<string[]> =>
  (await db.selectFrom('organisations').select('id').orderBy('id').execute()).map(({ id }) => id);
