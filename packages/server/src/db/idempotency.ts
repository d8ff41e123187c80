import { createHash, createHmac } from 'node:crypto';
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
  digest: createHash('sha256')
    .update(JSON.stringify([organisation, address, caller, key]))
    .digest('base64url'),
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
  const rows = await db
    .insertInto('idempotency_keys')
    .values(
      writes
        .map(({ claim, reference, receivedAt }) => ({
          digest: claim.digest,
          body_digest: claim.bodyDigest,
          organisation: claim.organisation,
          resource: reference,
          created_at: receivedAt,
        }))
        .sort((a, b) => (a.digest < b.digest ? -1 : 1)),
    )
    .onConflict((conflict) => conflict.column('digest').doNothing())
    .returning('resource')
    .execute();
  return new Set(rows.map(({ resource }) => resource));
}
