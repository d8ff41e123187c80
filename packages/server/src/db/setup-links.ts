import type { SetupLink } from '@schoolgate/sdk/model';
import { createToken, digestToken } from '../auth/secret-token.ts';
import type { Database, DatabaseTransaction } from './schema.ts';

const LIFETIME_MS = 7 * 24 * 60 * 60 * 1000;

/** A new way in for an organisation's first administrator; only the digest of its token is kept. */
export const createSetupLink = (now: Date): SetupLink => ({ token: createToken(), expiresAt: new Date(now.getTime() + LIFETIME_MS).toISOString() });

/** Earlier links go on working until one of them is used. */
export async function insertSetupLink(db: Database, organisation: string, { token, expiresAt }: SetupLink): Promise<void> {
  await db
    .insertInto('setup_links')
    .values({ digest: digestToken(token), organisation, expires_at: new Date(expiresAt) })
    .execute();
}

/**
 * Uses a link up, and with it every other one of the organisation.
 * @returns false where there is no such link, or no more
 */
export async function takeSetupLink(db: DatabaseTransaction, organisation: string, token: string, now: Date): Promise<boolean> {
  const { numDeletedRows } = await db
    .deleteFrom('setup_links')
    .where('digest', '=', digestToken(token))
    .where('organisation', '=', organisation)
    .where('expires_at', '>', now)
    .executeTakeFirst();
  if (numDeletedRows !== 1n) return false;
  await db.deleteFrom('setup_links').where('organisation', '=', organisation).execute();
  return true;
}
