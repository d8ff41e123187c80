import type { Access } from '@schoolgate/sdk/model';
import type { MiddlewareHandler } from 'hono';
import { findApiKey } from '../db/api-keys.ts';
import type { Database } from '../db/schema.ts';
import { findSession } from '../db/sessions.ts';
import type { AppContext, AppEnv } from '../http/context.ts';
import { refuseCrossSite } from '../http/guard-origin.ts';
import type { Spend } from '../http/limit-requests.ts';
import { ProblemError } from '../problem.ts';
import { mayCall, type Principal } from './may-call.ts';
import type { SessionCookie } from './session-cookie.ts';

export interface Doors {
  readonly db: Database;
  readonly cookie: SessionCookie;
  readonly spend: Spend;
  /** Of the client, as limits know it. */
  readonly addressOf: (c: AppContext) => string | undefined;
  readonly now: () => Date;
}

/**
 * Who calls, by API key or by session. A key that is not valid is not overlooked in favour of a cookie.
 * @throws {@link ProblemError} 401, 403 for a cookie on a request from elsewhere, 429
 */
export async function authenticate(c: AppContext, { db, cookie, spend, addressOf, now }: Doors): Promise<Principal> {
  const key = /^Bearer +(\S+)$/i.exec(c.req.header('Authorization') ?? '')?.[1];
  const token = cookie.read(c);
  const principal = key !== undefined ? await findApiKey(db, key, now()) : token !== undefined ? await findSession(db, token, now()) : undefined;
  if (!principal) {
    if (key !== undefined || token !== undefined) await spend('wrong-token', addressOf(c));
    throw new ProblemError('not-signed-in');
  }
  await spend('caller', `${principal.kind} ${principal.id}`);
  if (principal.kind === 'staff') refuseCrossSite(c);
  return principal;
}

/** Lets through whoever the route's own rule admits, and tells the handler who that is. */
export function requireAccess(access: Access, doors: Doors): MiddlewareHandler<AppEnv> {
  return async (c, next) => {
    if (access !== 'public') {
      const principal = await authenticate(c, doors);
      if (!mayCall(principal, access, c.get('place'))) throw new ProblemError('not-allowed');
      c.set('principal', principal);
    }
    await next();
  };
}
