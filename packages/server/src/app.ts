import { INVITATION_HEADER, type Route } from '@schoolgate/sdk/model';
import { Hono, type MiddlewareHandler } from 'hono';
import { compress } from 'hono/compress';
import { etag } from 'hono/etag';
import { secureHeaders } from 'hono/secure-headers';
import type { AppOptions } from './app-options.ts';
import { requireAccess, type Doors } from './auth/require-access.ts';
import { createSessionCookie } from './auth/session-cookie.ts';
import { findOrganisation } from './db/organisations.ts';
import { askForWork } from './http/challenges.ts';
import { clientAddress } from './http/client-address.ts';
import { allRoutes, readParam, type AnyRouteName, type AppEnv, type Handlers } from './http/context.ts';
import { guardOrigin, shareReading } from './http/guard-origin.ts';
import { shareLookups } from './db/share-lookups.ts';
import { createLimiter } from './http/limit-requests.ts';
import { describeError, logRequests, logToStdout } from './http/log-requests.ts';
import { servePages } from './http/serve-pages.ts';
import { serveSite } from './http/serve-site.ts';
import { answerExpectedError, answerProblem, ProblemError } from './problem.ts';
import { answerHandlers } from './routes/answers.ts';
import { apiKeyHandlers } from './routes/api-keys.ts';
import { auditHandlers } from './routes/audit.ts';
import { concernHandlers } from './routes/concerns.ts';
import { declarationHandlers } from './routes/declarations.ts';
import { draftHandlers } from './routes/drafts.ts';
import { invitationHandlers } from './routes/invitations.ts';
import { keyHandlers } from './routes/keys.ts';
import { mailHandlers } from './routes/mail.ts';
import { matchHandlers } from './routes/matches.ts';
import { memberHandlers } from './routes/members.ts';
import { policyHandlers } from './routes/policies.ts';
import { privacyHandlers } from './routes/privacy.ts';
import { registerHandlers } from './routes/register.ts';
import { rollHandlers } from './routes/roll.ts';
import { mountService } from './routes/service.ts';
import { settingsHandlers } from './routes/settings.ts';
import { setupHandlers } from './routes/setup.ts';
import { mountSignIn } from './routes/sign-in.ts';
import { staffHandlers } from './routes/staff.ts';

/** Where an address of the contract is mounted: `…/policies/{policy}` becomes `…/policies/:policy`. */
export const mountedPath = (path: string) => '/v1/organisations/:organisation/' + path.replaceAll(/\{(\w+)\}/g, ':$1');

const isRead = (method: string) => method === 'GET' || method === 'HEAD' || method === 'OPTIONS';

/** The organisation in the address, for everything behind this. */
const enterOrganisation = ({ db }: AppOptions): MiddlewareHandler<AppEnv> => {
  const find = shareLookups((id) => findOrganisation(db, id));
  return async (c, next) => {
    const place = await find(readParam(c, 'organisation'));
    if (!place) throw new ProblemError('not-found');
    c.set('organisation', place.id);
    c.set('place', place);
    await next();
  };
};

const limitRequests =
  ({ spend, addressOf }: Doors): MiddlewareHandler<AppEnv> =>
  async (c, next) => {
    await spend(isRead(c.req.method) ? 'address-read' : 'address-write', addressOf(c));
    if (!isRead(c.req.method)) await spend('organisation-write', c.get('organisation'));
    await spend('invitation', c.req.header(INVITATION_HEADER));
    await next();
  };

/** What every request at an organisation's address goes through, in this order, before its route's own rule is asked. */
function mountGates(app: Hono<AppEnv>, options: AppOptions, doors: Doors, paths: ReadonlySet<string>): void {
  for (const path of paths) app.use(mountedPath(path), shareReading(path));
  app.use('/v1/organisations/:organisation/*', enterOrganisation(options));
  for (const path of paths) app.use(mountedPath(path), guardOrigin(path, options.allowedOrigins ?? []));
  app.use('/v1/organisations/:organisation/*', limitRequests(doors));
}

/** Every route of the contract gets its handler here, behind the rule of who may call it. */
function mountContract(app: Hono<AppEnv>, options: AppOptions, doors: Doors): void {
  const handlers: Handlers = {
    ...policyHandlers(options),
    ...declarationHandlers(options),
    ...concernHandlers(doors, options),
    ...answerHandlers(options),
    ...mailHandlers(options),
    ...keyHandlers(options),
    ...setupHandlers(doors),
    ...settingsHandlers(options),
    ...memberHandlers(options),
    ...staffHandlers(options),
    ...apiKeyHandlers(options),
    ...draftHandlers(options),
    ...rollHandlers(options),
    ...registerHandlers(options),
    ...matchHandlers(options),
    ...invitationHandlers(doors),
    ...auditHandlers(options),
    ...privacyHandlers(options),
  };
  const entries = Object.entries(allRoutes) as [AnyRouteName, Route][];
  const paths = new Set(entries.map(([, { path }]) => path));
  mountGates(app, options, doors, paths);
  const asking = askForWork({ db: options.db, steps: options.challengeSteps ?? 0, now: doors.now });
  for (const [name, { method, path, access, challenge }] of entries) {
    if (challenge) app.on(method, mountedPath(path), asking);
    if (access === 'public' && method === 'GET') app.on(method, mountedPath(path), compress()); // what anybody may read: its size gives nothing away
    app.on(method, mountedPath(path), requireAccess(access, doors), handlers[name]);
  }
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
  const publicUrl = new URL(options.publicUrl ?? 'http://localhost');
  const doors: Doors = {
    db: options.db,
    cookie: createSessionCookie(publicUrl.protocol === 'https:'),
    spend: createLimiter(options.limitFactor, options.limitExchange),
    addressOf: (c) => clientAddress(c, options.trustedProxies ?? 0),
    now: options.now ?? (() => new Date()),
  };
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

  mountContract(app, options, doors);
  mountService(app, options);
  mountSignIn(app, doors, options.provider, publicUrl);
  servePages(app);
  if (options.siteDir !== undefined) serveSite(app, options.siteDir, () => frameAncestors(options));
  return app;
}

/** The websites that may show the pages of the organisation whose site this server serves. */
const frameAncestors = async ({ db, siteOrganisation, frameAncestors: everybodys = [] }: AppOptions) => {
  const own = siteOrganisation === undefined ? undefined : await findOrganisation(db, siteOrganisation);
  return [...everybodys, ...(own?.frameAncestors ?? [])];
};

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
