import type { Draft, DraftList, DraftRequest, Policy } from '@schoolgate/sdk/model';
import type { Database } from './schema.ts';

/** A draft as it is kept: everything but what stands in its way, which is found anew each time. */
export type StoredDraft = Omit<Draft, 'obstacles'>;

export async function listDrafts(db: Database, organisation: string): Promise<DraftList['items']> {
  const rows = await db
    .selectFrom('policy_drafts')
    .select(['id', 'version', 'title', 'revision', 'updated_at'])
    .where('organisation', '=', organisation)
    .orderBy('id')
    .execute();
  return rows.map(({ title, updated_at, ...row }) => ({ ...row, ...(title === null ? {} : { title }), updatedAt: updated_at.toISOString() }));
}

export async function findDraft(db: Database, organisation: string, id: string): Promise<StoredDraft | undefined> {
  const row = await db
    .selectFrom('policy_drafts')
    .select((from) => ['revision', 'rulings', 'updated_at', from.cast<string>('document', 'text').as('document')])
    .where('organisation', '=', organisation)
    .where('id', '=', id)
    .executeTakeFirst();
  return row && { revision: row.revision, policy: JSON.parse(row.document) as Policy, rulings: row.rulings, updatedAt: row.updated_at.toISOString() };
}

/**
 * Saves over the revision that the request names.
 * @returns false where another revision is there by now
 */
export async function saveDraft(db: Database, organisation: string, { revision, policy, rulings = {} }: DraftRequest, now: Date): Promise<boolean> {
  const values = {
    version: policy.version,
    title: policy.title ?? null,
    revision: revision + 1,
    document: JSON.stringify(policy),
    rulings: JSON.stringify(rulings),
    updated_at: now,
  };
  if (revision === 0) {
    const { numInsertedOrUpdatedRows } = await db
      .insertInto('policy_drafts')
      .values({ organisation, id: policy.id, ...values })
      .onConflict((conflict) => conflict.columns(['organisation', 'id']).doNothing())
      .executeTakeFirstOrThrow();
    return numInsertedOrUpdatedRows === 1n;
  }
  const { numUpdatedRows } = await db
    .updateTable('policy_drafts')
    .set(values)
    .where('organisation', '=', organisation)
    .where('id', '=', policy.id)
    .where('revision', '=', revision)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

/** @returns false where there was none, or another revision than the one given */
export async function deleteDraft(db: Database, organisation: string, id: string, revision?: number): Promise<boolean> {
  let query = db.deleteFrom('policy_drafts').where('organisation', '=', organisation).where('id', '=', id);
  if (revision !== undefined) query = query.where('revision', '=', revision);
  return (await query.executeTakeFirst()).numDeletedRows === 1n;
}
