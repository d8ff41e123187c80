import { IDEMPOTENCY_HEADER, routes, type Route } from '@schoolgate/sdk/model';
import type { MiddlewareHandler } from 'hono';
import { cors } from 'hono/cors';
import { ProblemError } from '../problem.ts';
import type { AppEnv } from './context.ts';

const MAXIMUM_AGE_S = 7200;
/** What a page may read of an answer beside its body: the id by which the server's log knows the request. */
const exposeHeaders = ['X-Request-Id'];

/** Policies and keys: any page may read them. */
const readableFromAnywhere = cors({ origin: '*', allowMethods: ['GET', 'HEAD'], exposeHeaders, maxAge: MAXIMUM_AGE_S });

/** The host is compared and not the scheme, since a proxy in front of this server may speak https while we see http. */
const isSameOrigin = (origin: string, host: string | undefined) => URL.canParse(origin) && new URL(origin).host === host;

/**
 * Lets browsers send only from this server's own pages and the listed origins. An origin authenticates nobody (a program
 * can claim any): this keeps other websites from using their visitors, nothing more.
 */
function writableFrom(allowedOrigins: readonly string[]): MiddlewareHandler<AppEnv> {
  const share = cors({
    origin: (origin) => origin,
    allowMethods: ['GET', 'HEAD', 'POST'],
    allowHeaders: ['Content-Type', IDEMPOTENCY_HEADER],
    exposeHeaders,
    maxAge: MAXIMUM_AGE_S,
  });
  return (c, next) => {
    const origin = c.req.header('Origin');
    if (origin === undefined) return next();
    if (!allowedOrigins.includes(origin) && !isSameOrigin(origin, c.req.header('Host') ?? new URL(c.req.url).host))
      throw new ProblemError('origin-not-allowed');
    return share(c, next);
  };
}

const isPublicRead = ({ method, access }: Route) => method === 'GET' && access === 'public';

/** The rule for an address of the contract: open where all that can be done there is public reading. */
export function guardOrigin(path: string, allowedOrigins: readonly string[]): MiddlewareHandler<AppEnv> {
  const here = Object.values<Route>(routes).filter((route) => route.path === path);
  return here.every(isPublicRead) ? readableFromAnywhere : writableFrom(allowedOrigins);
}
