import { routes, type Route, type RouteName } from '@schoolgate/sdk/model';
import { Hono } from 'hono';
import { etag } from 'hono/etag';
import { secureHeaders } from 'hono/secure-headers';
import type { AppOptions } from './app-options.ts';
import { findOrganisation } from './db/organisations.ts';
import { readParam, type AppEnv, type Handlers } from './http/context.ts';
import { guardOrigin } from './http/guard-origin.ts';
import { describeError, logRequests, logToStdout } from './http/log-requests.ts';
import { serveSite } from './http/serve-site.ts';
import { answerExpectedError, answerProblem, ProblemError } from './problem.ts';
import { concernHandlers } from './routes/concerns.ts';
import { declarationHandlers } from './routes/declarations.ts';
import { keyHandlers } from './routes/keys.ts';
import { policyHandlers } from './routes/policies.ts';
import { mountService } from './routes/service.ts';

/** Where an address of the contract is mounted: `…/policies/{policy}` becomes `…/policies/:policy`. */
export const mountedPath = (path: string) => '/v1/organisations/:organisation/' + path.replaceAll(/\{(\w+)\}/g, ':$1');

/** Every route of the contract gets its handler here, and every address its rule of who may call it from a browser. */
function mountContract(app: Hono<AppEnv>, options: AppOptions): void {
  const handlers: Handlers = { ...policyHandlers(options), ...declarationHandlers(options), ...concernHandlers(options), ...keyHandlers(options) };
  const entries = Object.entries(routes) as [RouteName, Route][];
  const paths = new Set(entries.map(([, { path }]) => path));

  for (const path of paths) app.use(mountedPath(path), guardOrigin(path, options.allowedOrigins ?? []));
  app.use('/v1/organisations/:organisation/*', async (c, next) => {
    const organisation = readParam(c, 'organisation');
    if (!(await findOrganisation(options.db, organisation))) throw new ProblemError('not-found');
    c.set('organisation', organisation);
    await next();
  });
  for (const [name, { method, path }] of entries) app.on(method, mountedPath(path), handlers[name]);
  for (const path of paths) {
    const allowed = entries.filter(([, route]) => route.path === path).flatMap(([, { method }]) => (method === 'GET' ? ['GET', 'HEAD'] : [method]));
    app.all(mountedPath(path), (c) => {
      c.header('Allow', allowed.join(', '));
      return answerProblem(c, 'method-not-allowed');
    });
  }
}

/**
 * The server as a function from requests to responses: pass `app.fetch` to any host, or call `app.request()` in a test.
 * It opens and closes nothing itself.
 */
export function createApp(options: AppOptions): Hono<AppEnv> {
  const log = options.log ?? logToStdout;
  const app = new Hono<AppEnv>();
  app.use(logRequests(log));
  // Headers that a not-modified answer needs; the others would only make it longer.
  app.use('/v1/*', etag({ retainedHeaders: ['cache-control', 'date', 'etag', 'vary', 'access-control-allow-origin'] }));
  if (options.hsts) app.use(async (c, next) => (await next(), c.header('Strict-Transport-Security', 'max-age=31536000')));
  app.use('/v1/*', secureHeaders(apiHeaders));

  app.onError((error, c) => {
    const expected = answerExpectedError(c, error);
    if (expected) return expected;
    log({ level: 'error', event: 'unexpected-error', requestId: c.get('requestId'), ...describeError(error) });
    return answerProblem(c, 'internal-error');
  });
  app.notFound((c) => answerProblem(c, 'not-found'));

  mountContract(app, options);
  mountService(app, options);
  if (options.siteDir !== undefined) serveSite(app, options.siteDir);
  return app;
}

/** JSON is never a page: nothing in it may run, be framed or be guessed to be something else. */
const apiHeaders: Parameters<typeof secureHeaders>[0] = {
  contentSecurityPolicy: { defaultSrc: ["'none'"], frameAncestors: ["'none'"] },
  crossOriginResourcePolicy: 'cross-origin',
  crossOriginOpenerPolicy: false,
  originAgentCluster: false,
  referrerPolicy: 'no-referrer',
  strictTransportSecurity: false,
  xDnsPrefetchControl: false,
  xDownloadOptions: false,
  xFrameOptions: false,
  xPermittedCrossDomainPolicies: false,
  xXssProtection: false,
};
