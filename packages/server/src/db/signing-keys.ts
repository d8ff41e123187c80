import type { KeySet } from '@schoolgate/sdk/model';
import type { KeyRing } from '../key-ring.ts';
import type { Database } from './schema.ts';

/** Puts the public halves where every process on this database finds them. Run before signing anything. */
export async function sharePublicKeys(db: Database, { publicKeys }: KeyRing, now: Date): Promise<void> {
  const [newest, ...retired] = publicKeys.keys;
  if (!newest) return;
  await db
    .insertInto('signing_keys')
    .values([...retired.reverse(), newest].map((key) => ({ kid: key.kid, public_key: JSON.stringify(key), made_at: now })))
    .onConflict((conflict) => conflict.column('kid').doNothing())
    .execute();
}

/** Every key that receipts were ever signed with, by any process. */
export async function listPublicKeys(db: Database, own: KeySet): Promise<KeySet> {
  const rows = await db.selectFrom('signing_keys').select(['kid', 'public_key']).orderBy('made_at', 'desc').orderBy('kid').execute();
  const others = rows.filter(({ kid }) => !own.keys.some((key) => key.kid === kid)).map(({ public_key }) => public_key);
  return { keys: [...own.keys, ...others] };
}
