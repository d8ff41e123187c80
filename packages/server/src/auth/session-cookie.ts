import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import type { AppContext } from '../http/context.ts';
import { SESSION_SECONDS } from '../db/sessions.ts';

const NAME = 'schoolgate-session';

/** Over https the browser itself sees to it that no other host and no plain http can set or read the cookie. */
const nameFor = (secure: boolean) => (secure ? '__Host-' + NAME : NAME);
const attributes = (secure: boolean) => ({ httpOnly: true, sameSite: 'Lax', secure, path: '/' }) as const;

/** The session cookie of a server that is reached over https (`secure`), or over http on one's own machine. */
export const createSessionCookie = (secure: boolean) => ({
  read: (c: AppContext): string | undefined => getCookie(c, nameFor(secure)),
  set: (c: AppContext, token: string): void => setCookie(c, nameFor(secure), token, { ...attributes(secure), maxAge: SESSION_SECONDS }),
  clear: (c: AppContext): void => {
    deleteCookie(c, nameFor(secure), attributes(secure));
  },
});
export type SessionCookie = ReturnType<typeof createSessionCookie>;
