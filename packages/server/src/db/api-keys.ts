import { timingSafeEqual } from 'node:crypto';
import type { ApiKey, ApiKeyRequest } from '@schoolgate/sdk/model';
import type { Principal } from '../auth/may-call.ts';
import { createToken, digestToken } from '../auth/secret-token.ts';
import type { Database, DatabaseTransaction } from './schema.ts';

/** Such as `sgk_Ab3dEf9h_` and 43 characters: the first part finds the key, the second proves it. */
const pattern = /^(sgk_[A-Za-z0-9]{8})_[A-Za-z0-9_-]{43}$/;

/** A new key and how it begins. The beginning has no hyphen or underscore, so that a double click selects it. */
export function createApiKey(): { key: string; prefix: string } {
  const prefix = 'sgk_' + createToken().replaceAll(/[_-]/g, '').padEnd(8, '0').slice(0, 8);
  return { key: `${prefix}_${createToken()}`, prefix };
}

export async function insertApiKey(
  db: DatabaseTransaction,
  organisation: string,
  { id, prefix, name, roles, createdAt, expiresAt }: ApiKey,
  key: string,
): Promise<void> {
  await db
    .insertInto('api_keys')
    .values({
      id,
      organisation,
      name,
      prefix,
      digest: digestToken(key),
      roles: JSON.stringify(roles satisfies ApiKeyRequest['roles']),
      created_at: new Date(createdAt),
      expires_at: expiresAt === undefined ? null : new Date(expiresAt),
    })
    .execute();
}

export async function listApiKeys(db: Database, organisation: string): Promise<ApiKey[]> {
  const rows = await db
    .selectFrom('api_keys')
    .select(['id', 'prefix', 'name', 'roles', 'created_at', 'expires_at'])
    .where('organisation', '=', organisation)
    .orderBy('created_at')
    .orderBy('id')
    .execute();
  return rows.map(({ created_at, expires_at, ...row }) => ({
    ...row,
    createdAt: created_at.toISOString(),
    ...(expires_at === null ? {} : { expiresAt: expires_at.toISOString() }),
  }));
}

/** @returns false where there is no such key */
export async function deleteApiKey(db: Database, organisation: string, id: string): Promise<boolean> {
  const { numDeletedRows } = await db.deleteFrom('api_keys').where('organisation', '=', organisation).where('id', '=', id).executeTakeFirst();
  return numDeletedRows === 1n;
}

export async function findApiKey(db: Database, key: string, now: Date): Promise<Principal | undefined> {
  const prefix = pattern.exec(key)?.[1];
  if (prefix === undefined) return undefined;
  const row = await db
    .selectFrom('api_keys')
    .select(['id', 'organisation', 'roles', 'digest'])
    .where('prefix', '=', prefix)
    .where((where) => where.or([where('expires_at', 'is', null), where('expires_at', '>', now)]))
    .executeTakeFirst();
  if (!row || !timingSafeEqual(Buffer.from(row.digest), Buffer.from(digestToken(key)))) return undefined;
  return { kind: 'api-key', id: row.id, held: [{ organisation: row.organisation, roles: row.roles }] };
}
