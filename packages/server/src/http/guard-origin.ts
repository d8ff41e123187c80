import { CHALLENGE_HEADER, IDEMPOTENCY_HEADER, INVITATION_HEADER, type Route } from '@schoolgate/sdk/model';
import type { MiddlewareHandler } from 'hono';
import { cors } from 'hono/cors';
import { ProblemError } from '../problem.ts';
import { allRoutes, type AppContext, type AppEnv } from './context.ts';

const MAXIMUM_AGE_S = 7200;
/** What a page may read of an answer beside its body: how long to wait, and the id by which the log knows the request. */
const exposeHeaders = ['X-Request-Id', 'Retry-After'];

/** Policies and keys: any page may read them. */
const shareWithAll = cors({ origin: '*', allowMethods: ['GET', 'HEAD'], exposeHeaders, maxAge: MAXIMUM_AGE_S });

const shareWithSender = cors({
  origin: (origin) => origin,
  allowMethods: ['GET', 'HEAD', 'POST'],
  allowHeaders: ['Content-Type', IDEMPOTENCY_HEADER, INVITATION_HEADER, CHALLENGE_HEADER],
  exposeHeaders,
  maxAge: MAXIMUM_AGE_S,
});

/** The host is compared and not the scheme, since a proxy in front of this server may speak https while we see http. */
const isSameOrigin = (c: AppContext, origin: string) =>
  URL.canParse(origin) && new URL(origin).host === (c.req.header('Host') ?? new URL(c.req.url).host);

/** The route that a request, or the one that a browser asks leave for, is about. */
function requestedRoute(c: AppContext, here: readonly Route[]): Route | undefined {
  const asked = c.req.method === 'OPTIONS' ? c.req.header('Access-Control-Request-Method') : c.req.method;
  return here.find(({ method }) => method === (asked === 'HEAD' ? 'GET' : asked));
}

const isPublicRead = (route: Route | undefined) => route?.method === 'GET' && route.access === 'public';

/** Lets any page read what anybody may read; first of all, so that it can read a refusal too. */
export function shareReading(path: string): MiddlewareHandler<AppEnv> {
  const here = Object.values(allRoutes).filter((route) => route.path === path);
  return (c, next) => (isPublicRead(requestedRoute(c, here) ?? here[0]) ? shareWithAll(c, next) : next());
}

/**
 * Lets browsers send what parents send only from this server's own pages, from the origins that the organisation lists
 * and from the server's own list; and what staff send from the server's own pages alone. An origin authenticates nobody
 * (a program can claim any): this keeps other websites from using their visitors, nothing more.
 */
export function guardOrigin(path: string, allowedOrigins: readonly string[]): MiddlewareHandler<AppEnv> {
  const here = Object.values(allRoutes).filter((route) => route.path === path);
  return (c, next) => {
    const origin = c.req.header('Origin');
    const route = requestedRoute(c, here);
    if (origin === undefined || isPublicRead(route ?? here[0])) return next();
    if (isSameOrigin(c, origin)) return route?.access === 'public' ? shareWithSender(c, next) : next();
    const listed = allowedOrigins.includes(origin) || c.get('place').allowedOrigins.includes(origin);
    if (route?.access !== 'public' || !listed) throw new ProblemError('origin-not-allowed');
    return shareWithSender(c, next);
  };
}

/**
 * A browser sends its cookies along wherever a request comes from, so what changes something with a cookie must come from
 * our own pages. Browsers say so in one header or the other; what says it in neither is not let through.
 * @throws {@link ProblemError} 403
 */
export function refuseCrossSite(c: AppContext): void {
  if (c.req.method === 'GET' || c.req.method === 'HEAD') return;
  const site = c.req.header('Sec-Fetch-Site');
  const origin = c.req.header('Origin');
  if (site === undefined ? origin === undefined || !isSameOrigin(c, origin) : site !== 'same-origin') throw new ProblemError('cross-site');
}
