import type { InvitationList } from '@schoolgate/sdk/model';
import { digestToken } from '../auth/secret-token.ts';
import { mayBeContacted } from './register.ts';
import type { Database, DatabaseTransaction } from './schema.ts';

export interface NewInvitation {
  readonly id: string;
  readonly parent: string;
  readonly token: string;
}

/** Each takes the place of all earlier ones for the same parent and policy, which were perhaps lost in the post. */
export async function insertInvitations(
  db: DatabaseTransaction,
  organisation: string,
  { policy, createdAt, expiresAt }: { policy: string; createdAt: Date; expiresAt: Date },
  invitations: readonly NewInvitation[],
): Promise<void> {
  await db
    .deleteFrom('invitations')
    .where('policy', '=', policy)
    .where(
      'parent',
      'in',
      invitations.map(({ parent }) => parent),
    )
    .execute();
  await db
    .insertInto('invitations')
    .values(
      invitations.map(({ id, parent, token }) => ({
        id,
        digest: digestToken(token),
        organisation,
        parent,
        policy,
        created_at: createdAt,
        expires_at: expiresAt,
      })),
    )
    .execute();
}

/** One more, beside those that are there: of an earlier mail, only the digest of the link is left. */
export async function addInvitation(
  db: Database,
  {
    token,
    createdAt,
    expiresAt,
    ...invitation
  }: NewInvitation & { organisation: string; policy: string; createdAt: Date; expiresAt: Date; mail: string },
): Promise<void> {
  await db
    .insertInto('invitations')
    .values({ ...invitation, digest: digestToken(token), created_at: createdAt, expires_at: expiresAt })
    .execute();
}

export async function listInvitations(db: Database, organisation: string, now: Date): Promise<InvitationList['items']> {
  const rows = await db
    .selectFrom('invitations')
    .select(['id', 'parent', 'policy', 'created_at', 'expires_at'])
    .where('organisation', '=', organisation)
    .where('expires_at', '>', now)
    .orderBy('created_at')
    .orderBy('id')
    .execute();
  return rows.map(({ created_at, expires_at, ...row }) => ({ ...row, createdAt: created_at.toISOString(), expiresAt: expires_at.toISOString() }));
}

/** @returns false where there is no such invitation */
export async function deleteInvitation(db: Database, organisation: string, id: string): Promise<boolean> {
  const { numDeletedRows } = await db.deleteFrom('invitations').where('organisation', '=', organisation).where('id', '=', id).executeTakeFirst();
  return numDeletedRows === 1n;
}

/** Whom a token invites, as long as the school may contact them: a restriction that came later ends the link. */
export async function findInvitation(
  db: Database,
  organisation: string,
  token: string,
  now: Date,
): Promise<{ parent: string; policy: string; name: string } | undefined> {
  return db
    .selectFrom('invitations')
    .innerJoin('parents', 'parents.id', 'invitations.parent')
    .select(['invitations.parent', 'policy', 'name'])
    .where('digest', '=', digestToken(token))
    .where('invitations.organisation', '=', organisation)
    .where('expires_at', '>', now)
    .where('parents.left_at', 'is', null)
    .where(mayBeContacted)
    .executeTakeFirst();
}

/** Which of these parents may be invited: on the roll of this organisation, and not restricted about all of their children. */
export async function listInvitable(
  db: Database,
  organisation: string,
  parents: readonly string[],
): Promise<{ id: string; name: string; email: string | null }[]> {
  return db
    .selectFrom('parents')
    .select(['id', 'name', 'email'])
    .where('organisation', '=', organisation)
    .where('left_at', 'is', null)
    .where('id', 'in', parents)
    .where(mayBeContacted)
    .execute();
}
