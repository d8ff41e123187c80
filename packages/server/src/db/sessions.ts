import { createToken, digestToken } from '../auth/secret-token.ts';
import type { Principal } from '../auth/may-call.ts';
import type { Database } from './schema.ts';

/** A working day; after that, signing in again. */
export const SESSION_SECONDS = 12 * 60 * 60;

/**
 * @param organisation the only one where it is valid, for somebody whose address no provider has vouched for: whatever
 * address they gave, they must not become that person elsewhere
 * @returns the token that stands for the session; only its digest is kept
 */
export async function createSession(db: Database, staff: string, now: Date, organisation: string | null = null): Promise<string> {
  const token = createToken();
  await db.deleteFrom('sessions').where('expires_at', '<=', now).execute();
  await db
    .insertInto('sessions')
    .values({ digest: digestToken(token), staff, organisation, expires_at: new Date(now.getTime() + SESSION_SECONDS * 1000) })
    .execute();
  return token;
}

export const endSession = async (db: Database, token: string): Promise<void> => {
  await db.deleteFrom('sessions').where('digest', '=', digestToken(token)).execute();
};

/** The person a session belongs to, with the roles they have now, not those they had when they signed in. */
export async function findSession(db: Database, token: string, now: Date): Promise<Principal | undefined> {
  const held = await db
    .selectFrom('sessions')
    .innerJoin('staff_roles', 'staff_roles.staff', 'sessions.staff')
    .select(['sessions.staff', 'staff_roles.organisation', 'roles'])
    .where((where) =>
      where.or([where('sessions.organisation', 'is', null), where('sessions.organisation', '=', where.ref('staff_roles.organisation'))]),
    )
    .where('digest', '=', digestToken(token))
    .where('expires_at', '>', now)
    .orderBy('staff_roles.organisation')
    .execute();
  const [first] = held;
  return first && { kind: 'staff', id: first.staff, held: held.map(({ organisation, roles }) => ({ organisation, roles })) };
}
