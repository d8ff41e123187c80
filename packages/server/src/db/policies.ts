import type { Policy, PolicySummary } from '@schoolgate/sdk/model';
import type { Database } from './schema.ts';

/** A published version as it is served: the document is JSON text, in the author's order of keys. */
export interface PublishedPolicy {
  readonly document: string;
  readonly digest: string;
}

const published = (db: Database, organisation: string, id: string) =>
  db
    .selectFrom('policy_versions')
    .select((from) => [from.cast<string>('document', 'text').as('document'), 'digest'])
    .where('organisation', '=', organisation)
    .where('id', '=', id);

export const findCurrentPolicy = (db: Database, organisation: string, id: string): Promise<PublishedPolicy | undefined> =>
  published(db, organisation, id).orderBy('sequence', 'desc').limit(1).executeTakeFirst();

export const findPolicyVersion = (db: Database, organisation: string, id: string, version: string): Promise<PublishedPolicy | undefined> =>
  published(db, organisation, id).where('version', '=', version).executeTakeFirst();

/** What was checked on its way in is not checked again on its way out. */
export const documentOf = ({ document }: PublishedPolicy): Policy => JSON.parse(document) as Policy;

/** The version in force of each policy. */
export async function listCurrentPolicies(db: Database, organisation: string): Promise<PolicySummary[]> {
  const rows = await db
    .selectFrom('policy_versions')
    .select(['id', 'version', 'language', 'title', 'published_at'])
    .distinctOn('id')
    .where('organisation', '=', organisation)
    .orderBy('id')
    .orderBy('sequence', 'desc')
    .execute();
  return rows.map(({ published_at, title, ...row }) => ({ ...row, ...(title === null ? {} : { title }), publishedAt: published_at.toISOString() }));
}

/**
 * Stores a version unless that version is there already.
 * @returns the digest of the version that is there now: another one than given means that it was published before, with other words
 */
export async function insertPolicyVersion(
  db: Database,
  organisation: string,
  policy: Policy,
  digest: string,
  publishedAt: Date,
): Promise<{ inserted: boolean; digest: string }> {
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('policy_versions')
    .values({
      organisation,
      id: policy.id,
      version: policy.version,
      language: policy.language,
      title: policy.title ?? null,
      document: JSON.stringify(policy),
      digest,
      published_at: publishedAt,
    })
    .onConflict((conflict) => conflict.columns(['organisation', 'id', 'version']).doNothing())
    .executeTakeFirstOrThrow();
  if (numInsertedOrUpdatedRows === 1n) return { inserted: true, digest };
  const earlier = await findPolicyVersion(db, organisation, policy.id, policy.version);
  return { inserted: false, digest: earlier?.digest ?? digest };
}
