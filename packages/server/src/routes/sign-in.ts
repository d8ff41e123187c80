import type { Session } from '@schoolgate/sdk/model';
import type { Hono } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import * as z from 'zod';
import { authenticate, type Doors } from '../auth/require-access.ts';
import type { SignInProvider } from '../auth/sign-in-provider.ts';
import { createSession, endSession } from '../db/sessions.ts';
import { identifyStaff, listPlaces } from '../db/staff.ts';
import type { AppContext, AppEnv } from '../http/context.ts';
import { refuseCrossSite } from '../http/guard-origin.ts';
import { ProblemError } from '../problem.ts';

const CHECKS_COOKIE = 'schoolgate-sign-in';
const CALLBACK = '/sign-in/callback';
const checksSchema = z.object({ state: z.string(), nonce: z.string(), verifier: z.string(), back: z.string() });

/** A place of this server's own to come back to; for anything else, the start. */
const localPath = (path: string | undefined) => {
  const base = 'http://own.invalid';
  if (path === undefined || !URL.canParse(path, base)) return '/';
  const url = new URL(path, base);
  // Put together from its parts: `//…` and `/\…` must not become the address of another host.
  return url.origin === base && !/^\/[/\\]/.test(url.pathname) ? url.pathname + url.search : '/';
};

const readChecks = (cookie: string | undefined) => {
  try {
    return checksSchema.parse(JSON.parse(cookie ?? ''));
  } catch {
    throw new ProblemError('sign-in-failed');
  }
};

/** Signing in and out, and who one is; for the server as a whole, as one person may work for several schools. */
export function mountSignIn(app: Hono<AppEnv>, doors: Doors, provider: SignInProvider | undefined, publicUrl: URL): void {
  const { db, cookie, spend, addressOf, now } = doors;
  const redirectUri = new URL(CALLBACK, publicUrl);
  const checksOptions = { httpOnly: true, sameSite: 'Lax', secure: publicUrl.protocol === 'https:', path: CALLBACK, maxAge: 600 } as const;
  const noStore = (c: AppContext) => c.header('Cache-Control', 'no-store');

  if (provider) {
    app.get('/sign-in', async (c) => {
      noStore(c);
      await spend('address-read', addressOf(c));
      const { url, checks } = await provider.begin(redirectUri.href);
      setCookie(c, CHECKS_COOKIE, JSON.stringify({ ...checks, back: localPath(c.req.query('back')) }), checksOptions);
      return c.redirect(url.href);
    });

    app.get(CALLBACK, async (c) => {
      noStore(c);
      await spend('address-write', addressOf(c));
      const { back, ...checks } = readChecks(getCookie(c, CHECKS_COOKIE));
      deleteCookie(c, CHECKS_COOKIE, checksOptions);
      const answer = new URL(redirectUri);
      answer.search = new URL(c.req.url).search;
      const identity = await provider.finish(answer, checks).catch(() => {
        throw new ProblemError('sign-in-failed');
      });
      const staff = await identifyStaff(db, identity);
      if (staff === undefined) throw new ProblemError('not-staff');
      cookie.set(c, await createSession(db, staff, now()));
      return c.redirect(back);
    });
  }

  app.post('/sign-out', async (c) => {
    noStore(c);
    refuseCrossSite(c);
    const token = cookie.read(c);
    if (token !== undefined) await endSession(db, token);
    cookie.clear(c);
    return c.json({});
  });

  app.get('/session', async (c) => {
    noStore(c);
    const { held } = await authenticate(c, doors);
    return c.json({ organisations: await listPlaces(db, held) } satisfies Session);
  });
}
