import { randomBytes, randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Role } from '@schoolgate/sdk/model';
import { sql } from 'kysely';
import { fromPglite } from 'pg-boss';
import type { AppOptions } from '../app-options.ts';
import { createApp } from '../app.ts';
import { migrate } from '../db/migrate.ts';
import { createPglite, overPglite } from '../db/pglite.ts';
import { openPostgres } from '../db/postgres.ts';
import type { Database } from '../db/schema.ts';
import { createSession } from '../db/sessions.ts';
import { insertStaff } from '../db/staff.ts';
import { readEmptyImage } from './empty-image.ts';
import type { LogEntry } from '../http/log-requests.ts';
import type { JobStore } from '../jobs/start-jobs.ts';
import { openKeyRing } from '../key-ring.ts';
import { publishPolicy } from '../publish-policy.ts';
import { examplePolicy } from './example-policy.ts';

interface TestDatabase {
  readonly db: Database;
  readonly jobStore: JobStore;
  readonly close: () => Promise<void>;
}

/** A database without anything: PGlite in memory, or a new one at a PostgreSQL server that goes when it is closed. */
export async function openEmptyDatabase(server = process.env.TEST_DATABASE_URL): Promise<TestDatabase> {
  if (!server) {
    const pglite = createPglite({ image: await readEmptyImage() });
    const db = overPglite(pglite);
    return { db, jobStore: { db: fromPglite(pglite), backend: 'pglite' }, close: () => db.destroy() };
  }
  const name = 'schoolgate_test_' + randomBytes(6).toString('hex');
  const admin = openPostgres(server);
  await sql`create database ${sql.id(name)}`.execute(admin);
  const url = Object.assign(new URL(server), { pathname: '/' + name }).href;
  const db = openPostgres(url);
  const close = async () => {
    await db.destroy();
    await sql`drop database ${sql.id(name)}`.execute(admin);
    await admin.destroy();
  };
  return { db, jobStore: { connectionString: url, max: 2 }, close };
}

/** A database with empty tables: on PostgreSQL where TEST_DATABASE_URL names a server, else PGlite in memory. */
export async function openTestDatabase(): Promise<TestDatabase> {
  const database = await openEmptyDatabase();
  await migrate(database.db);
  return database;
}

/** An app with the example policy published for `oakfield`; PGlite takes a second to start, so one per test file. */
export async function startTestApp(options: Partial<AppOptions> = {}) {
  const { db, jobStore, close } = await openTestDatabase();
  await publishPolicy(db, { organisation: 'oakfield' }, examplePolicy, new Date('2026-09-01T08:00:00Z'));
  const folder = await mkdtemp(join(tmpdir(), 'schoolgate-'));
  const logged: LogEntry[] = [];
  const keys = await openKeyRing(join(folder, 'keys'), new Date());
  const app = createApp({ db, keys, log: (entry) => logged.push(entry), ...options });
  /** Sends JSON under a new Idempotency-Key, unless `headers` says otherwise. */
  const post = async (path: string, body: unknown, headers: Record<string, string> = {}): Promise<Response> =>
    app.request('/v1/organisations/oakfield/' + path, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', 'Idempotency-Key': randomBytes(16).toString('hex'), ...headers },
      body: typeof body === 'string' ? body : JSON.stringify(body),
    });
  const get = async (path: string, headers: Record<string, string> = {}): Promise<Response> =>
    app.request('/v1/organisations/oakfield/' + path, { headers });
  /** The cookie of somebody who has these roles at an organisation, as headers of a request from our own pages. */
  const signIn = async (organisation: string, roles: readonly Role[]): Promise<Record<string, string>> => {
    const id = randomUUID();
    await db
      .transaction()
      .execute((transaction) => insertStaff(transaction, organisation, id, { name: 'Staff', email: `${id}@staff.example`, roles: [...roles] }));
    return { Cookie: `schoolgate-session=${await createSession(db, id, (options.now ?? (() => new Date()))())}`, 'Sec-Fetch-Site': 'same-origin' };
  };
  /** Sends JSON as somebody, to an address below `/v1/organisations/`. */
  const send = async (headers: Record<string, string>, method: string, path: string, body?: unknown): Promise<Response> =>
    app.request('/v1/organisations/' + path, {
      method,
      headers: {
        ...(body === undefined ? {} : { 'Content-Type': 'application/json', 'Idempotency-Key': randomBytes(16).toString('hex') }),
        ...headers,
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
  const stop = () => close().then(() => rm(folder, { recursive: true }));
  return { app, db, jobStore, keys, logged, post, get, signIn, send, stop };
}
