import type { Policy, PolicySummary, PolicyVersion } from '@schoolgate/sdk/model';
import type { ChangeRulings } from '@schoolgate/sdk/policy';
import type { Database, DatabaseTransaction } from './schema.ts';

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

export interface Publication {
  readonly digest: string;
  readonly rulings: ChangeRulings;
  readonly asksAgain: boolean;
  readonly publishedAt: Date;
}

export async function insertPolicyVersion(
  db: DatabaseTransaction,
  organisation: string,
  policy: Policy,
  { digest, rulings, asksAgain, publishedAt }: Publication,
): Promise<void> {
  await db
    .insertInto('policy_versions')
    .values({
      organisation,
      id: policy.id,
      version: policy.version,
      language: policy.language,
      title: policy.title ?? null,
      document: JSON.stringify(policy),
      digest,
      rulings: JSON.stringify(rulings),
      asks_again: asksAgain,
      published_at: publishedAt,
    })
    .execute();
}

/** Every version of a policy, the newest first: that is the one in force. */
export async function listPolicyVersions(db: Database, organisation: string, id: string): Promise<PolicyVersion[]> {
  const rows = await db
    .selectFrom('policy_versions')
    .select(['id', 'version', 'language', 'title', 'published_at', 'asks_again'])
    .where('organisation', '=', organisation)
    .where('id', '=', id)
    .orderBy('sequence', 'desc')
    .execute();
  return rows.map(({ published_at, title, asks_again, ...row }, index) => ({
    ...row,
    ...(title === null ? {} : { title }),
    publishedAt: published_at.toISOString(),
    state: index === 0 ? ('published' as const) : ('superseded' as const),
    asksAgain: asks_again,
  }));
}
