import { mkdir, readFile } from 'node:fs/promises';
import type { Server } from 'node:http';
import { join } from 'node:path';
import { createAdaptorServer } from '@hono/node-server';
import { addOrganisation } from './add-organisation.ts';
import { createApp } from './app.ts';
import { operator, recordEvent } from './audit/record-event.ts';
import { createSignInProvider } from './auth/sign-in-provider.ts';
import { openDatabase, type OpenDatabase } from './db/open-database.ts';
import { readSecret } from './db/secrets.ts';
import { createSetupLink, insertSetupLink } from './db/setup-links.ts';
import { sharePublicKeys } from './db/signing-keys.ts';
import { hasAdministrator } from './db/staff.ts';
import type { ServerEnv } from './env.ts';
import { describeError, logToStdout } from './http/log-requests.ts';
import { shareLimits, type SharedLimits } from './http/share-limits.ts';
import { allJobs } from './jobs/jobs.ts';
import { sendMailsBy } from './jobs/send-mail.ts';
import { startJobs, type RunningJobs } from './jobs/start-jobs.ts';
import { openKeyRing, readKeyRing } from './key-ring.ts';
import { createMailer } from './mail/mailer.ts';
import { ERASURES, saveErasureList } from './privacy/erasure-list.ts';
import { publishPolicy, PublishError } from './publish-policy.ts';
import { StartError } from './start-error.ts';

/** How long requests that are under way may take once the server was told to stop. */
const STOP_MS = 10_000;

export interface RunningServer {
  /** Where it listens: `http://127.0.0.1:8080`. */
  readonly address: string;
  /** Where the first administrator comes in; absent where there is one. */
  readonly setupLink: string | undefined;
  /** Whether mails are sent; without mail settings, none are. */
  readonly sendsMail: boolean;
  /** Takes no more requests, finishes those under way, closes the database and lets go of the folder. */
  readonly stop: () => Promise<void>;
}

/**
 * Publishes each file of JSON into the organisation that the settings name.
 * @throws {@link StartError} naming the file
 */
export async function publishFiles(
  db: OpenDatabase['db'],
  files: readonly string[],
  target: { organisation: string; name?: string | undefined },
): Promise<('published' | 'unchanged')[]> {
  const outcomes: ('published' | 'unchanged')[] = [];
  for (const file of files) {
    try {
      outcomes.push(await publishPolicy(db, target, JSON.parse(await readFile(file, 'utf8')), new Date()));
    } catch (cause) {
      if (cause instanceof PublishError) throw new StartError(`${file}: ${cause.message}`, { cause });
      if (cause instanceof SyntaxError) throw new StartError(`${file} is not JSON.`, { cause });
      if (cause instanceof Error && 'code' in cause && cause.code === 'ENOENT') throw new StartError(`${file} is not there.`, { cause });
      throw cause;
    }
  }
  return outcomes;
}

/** The database of these settings, for the server and for commands that work on it. */
export async function openData(env: ServerEnv, onLost: () => void, prepare?: (db: OpenDatabase['db']) => Promise<void>): Promise<OpenDatabase> {
  await mkdir(env.DATA_DIR, { recursive: true, mode: 0o700 });
  const onWait = () => process.stderr.write('The data folder was not closed properly or is in use; waiting a few seconds to see which.\n');
  return openDatabase({ url: env.DATABASE_URL, folder: env.DATA_DIR }, { staleSeconds: env.LOCK_STALE_SECONDS, onWait, onLost }, prepare);
}

/** A link to the page where it can be used. The token stands in the fragment, which browsers send nowhere. */
export async function issueSetupLink(db: OpenDatabase['db'], organisation: string, publicUrl: string): Promise<string> {
  const now = new Date();
  const link = createSetupLink(now);
  await db.transaction().execute(async (transaction) => {
    await insertSetupLink(transaction, organisation, link);
    await recordEvent(transaction, organisation, operator, { action: 'setup-link.issued', subject: { kind: 'organisation', id: organisation } }, now);
  });
  return new URL(`/setup#${new URLSearchParams({ organisation, token: link.token }).toString()}`, publicUrl).href;
}

/** Everything that a database needs before the first request. */
async function prepareData(db: OpenDatabase['db'], env: ServerEnv): Promise<void> {
  await publishFiles(db, env.POLICY_FILES, { organisation: env.ORGANISATION, name: env.ORGANISATION_NAME });
  const { ORGANISATION: id, ORGANISATION_NAME: name = id } = env;
  await db.transaction().execute((transaction) => addOrganisation(transaction, id, { name, kind: 'school' }, new Date()));
}

const providerOf = ({ OIDC_ISSUER, OIDC_CLIENT_ID, OIDC_CLIENT_SECRET }: ServerEnv) =>
  OIDC_ISSUER === undefined || OIDC_CLIENT_ID === undefined
    ? {}
    : { provider: createSignInProvider({ issuer: OIDC_ISSUER, clientId: OIDC_CLIENT_ID, clientSecret: OIDC_CLIENT_SECRET }) };

const mailOf = ({ SMTP_URL, MAIL_FROM, PUBLIC_URL }: ServerEnv) =>
  SMTP_URL === undefined || MAIL_FROM === undefined || PUBLIC_URL === undefined
    ? undefined
    : { mailer: createMailer({ url: SMTP_URL, from: MAIL_FROM }), publicUrl: PUBLIC_URL };

/** Only PostgreSQL has more than one process. */
const shareLimitsOn = async (db: OpenDatabase['db'], url: string | undefined): Promise<SharedLimits | undefined> =>
  url === undefined
    ? undefined
    : shareLimits(url, await readSecret(db, 'limits'), (error) => logToStdout({ level: 'error', event: 'limits-error', ...describeError(error) }));

const listen = (server: Server, port: number, host: string) =>
  new Promise<string>((resolve, reject) => {
    server.once('error', (cause: NodeJS.ErrnoException) =>
      reject(cause.code === 'EADDRINUSE' ? new StartError(`The port ${port} is taken. Choose another with PORT.`, { cause }) : cause),
    );
    server.listen(port, host, () => {
      const bound = server.address();
      resolve(`http://${host.includes(':') ? `[${host}]` : host}:${typeof bound === 'object' && bound ? bound.port : port}`);
    });
  });

const close = (server: Server) =>
  new Promise<void>((resolve) => {
    const limit = setTimeout(() => server.closeAllConnections(), STOP_MS);
    // A connection that is kept open after its last answer would otherwise hold the stop up for seconds.
    const tidy = setInterval(() => server.closeIdleConnections(), 100);
    server.close(() => {
      clearTimeout(limit);
      clearInterval(tidy);
      resolve();
    });
  });

/**
 * Starts everything the settings ask for.
 * @param onLost the lock on the data folder was lost; the process should end without writing more
 * @throws {@link StartError}
 */
export async function startServer(env: ServerEnv, onLost: () => void): Promise<RunningServer> {
  const data = await openData(env, onLost);
  let jobs: RunningJobs | undefined;
  let limits: SharedLimits | undefined;
  try {
    const keys = env.SIGNING_KEY === undefined ? await openKeyRing(join(env.DATA_DIR, 'keys'), new Date()) : readKeyRing(env.SIGNING_KEY);
    await sharePublicKeys(data.db, keys, new Date());
    await prepareData(data.db, env);
    const onErased = () => saveErasureList(data.db, join(env.DATA_DIR, ERASURES));
    await onErased();
    const mail = mailOf(env);
    jobs = await startJobs(data.jobStore, allJobs, { db: data.db, now: () => new Date(), log: logToStdout, mail });
    limits = await shareLimitsOn(data.db, env.DATABASE_URL);
    const sendMails = sendMailsBy({ mail, askFor: jobs.askFor });
    const app = createApp({
      db: data.db,
      keys,
      ...(env.PUBLIC_URL === undefined ? {} : { publicUrl: env.PUBLIC_URL }),
      ...providerOf(env),
      allowedOrigins: env.ALLOWED_ORIGINS,
      frameAncestors: env.FRAME_ANCESTORS,
      hsts: env.HSTS,
      trustedProxies: env.TRUSTED_PROXIES,
      limitFactor: env.LIMIT_FACTOR,
      ...(limits && { limitExchange: limits }),
      challengeSteps: env.CHALLENGE_STEPS,
      onErased,
      log: logToStdout,
      ...(sendMails && { sendMails }),
      ...(env.SITE_DIR === undefined ? {} : { siteDir: env.SITE_DIR, siteOrganisation: env.ORGANISATION }),
    });
    const server = createAdaptorServer({ fetch: app.fetch, serverOptions: { requestTimeout: 30_000 } }) as Server;
    const address = await listen(server, env.PORT, env.HOST);
    const isNew = !(await hasAdministrator(data.db, env.ORGANISATION));
    const setupLink = isNew ? await issueSetupLink(data.db, env.ORGANISATION, env.PUBLIC_URL ?? address) : undefined;
    const stop = async () => {
      await close(server);
      await jobs?.stop();
      await limits?.stop();
      mail?.mailer.close();
      await data.close();
    };
    return { address, setupLink, sendsMail: mail !== undefined, stop };
  } catch (error) {
    await jobs?.stop();
    await limits?.stop();
    await data.close();
    throw error;
  }
}
