import { createToken } from '../auth/secret-token.ts';
import type { Database } from './schema.ts';

/** What all processes on one database know and nobody else; made when it is first asked for. */
export async function readSecret(db: Database, name: string): Promise<string> {
  await db
    .insertInto('secrets')
    .values({ name, secret: createToken() })
    .onConflict((conflict) => conflict.column('name').doNothing())
    .execute();
  return (await db.selectFrom('secrets').select('secret').where('name', '=', name).executeTakeFirstOrThrow()).secret;
}
