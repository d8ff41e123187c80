import { createHmac, hash } from 'node:crypto';
import { sql } from 'kysely';
import type { Database, DatabaseTransaction } from './schema.ts';

/**
 * One request that may arrive more than once. Neither the key nor the body can be read back from what is stored: the key
 * is hashed together with where and by whom it was used, and the body is hashed *under* the key, so that nobody who holds the table
 * can try out names against it.
 */
export interface WriteClaim {
  readonly organisation: string;
  readonly digest: string;
  readonly bodyDigest: string;
}

/** @param caller who sends, where that is known: one caller's key is not another's */
export const claimWrite = (organisation: string, address: string, caller: string, key: string, body: Uint8Array): WriteClaim => ({
  organisation,
  digest: hash('sha256', JSON.stringify([organisation, address, caller, key]), 'base64url'),
  bodyDigest: createHmac('sha256', key).update(body).digest('base64url'),
});

/** What an earlier request with this key created, and whether that request was this one. */
export async function findClaim(db: Database, claim: WriteClaim): Promise<{ resource: string; same: boolean } | undefined> {
  const row = await db.selectFrom('idempotency_keys').select(['body_digest', 'resource']).where('digest', '=', claim.digest).executeTakeFirst();
  return row && { resource: row.resource, same: row.body_digest === claim.bodyDigest };
}

/**
 * Takes the keys for what is to be created, as part of the transaction that stores it. Waits while another transaction holds
 * one of them, in an order that is the same for everybody, so that no two wait for each other.
 * @returns the references whose key was free; of two under one key, the first
 */
export async function takeClaims(
  db: DatabaseTransaction,
  writes: readonly { readonly claim: WriteClaim; readonly reference: string; readonly receivedAt: Date }[],
): Promise<ReadonlySet<string>> {
  const rows = writes
    .map(({ claim: { digest, bodyDigest: body_digest, organisation }, reference: resource, receivedAt: created_at }) => ({
      digest,
      body_digest,
      organisation,
      resource,
      created_at,
    }))
    .sort((a, b) => (a.digest < b.digest ? -1 : 1));
  const taken = await sql<{ resource: string }>`
    insert into idempotency_keys (digest, body_digest, organisation, resource, created_at)
    select * from json_to_recordset(${JSON.stringify(rows)}) as row (
      digest text, body_digest text, organisation text, resource text, created_at timestamptz)
    on conflict (digest) do nothing
    returning resource`.execute(db);
  return new Set(taken.rows.map(({ resource }) => resource));
}
