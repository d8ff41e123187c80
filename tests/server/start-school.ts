import { randomBytes } from 'node:crypto';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { parsePolicy, type Policy } from '@schoolgate/sdk/model';
import { openPglite, openPostgres, type Database } from '@schoolgate/server';
import { ServerProcess, settingsFor, type Settings } from './server-process.ts';

/** A new database on the PostgreSQL server that TEST_DATABASE_URL names. */
async function createDatabase(server: string): Promise<{ url: string; drop: () => Promise<void> }> {
  const name = 'schoolgate_test_' + randomBytes(6).toString('hex');
  const query = async (text: string) => {
    const client = new pg.Client(server);
    await client.connect();
    await client.query(text).finally(() => client.end());
  };
  await query(`create database ${name}`);
  return { url: Object.assign(new URL(server), { pathname: '/' + name }).href, drop: () => query(`drop database ${name} with (force)`) };
}

export interface School {
  readonly policy: Policy;
  readonly folder: string;
  /** One on a PGlite folder, which belongs to one process; two on one PostgreSQL where TEST_DATABASE_URL names a server. */
  readonly servers: readonly ServerProcess[];
  /** Of the first server: commands run with them work on the same data. */
  readonly settings: Settings;
  /** Where servers listen just now. */
  readonly addresses: () => string[];
  readonly isShared: boolean;
  /** Opens the data; on PGlite, once no server runs. */
  readonly openData: () => Database;
  readonly end: () => Promise<void>;
}

/**
 * Starts real server processes on data of their own, with a policy that parents can sign.
 * @param more further settings of each
 */
export async function startSchool(more: Settings = {}): Promise<School> {
  const folder = await mkdtemp(join(tmpdir(), 'schoolgate-'));
  const policyFile = new URL('../../examples/primary-school/policy.json', import.meta.url);
  const policy = parsePolicy(JSON.parse(await readFile(policyFile, 'utf8')));
  await writeFile(join(folder, 'policy.json'), JSON.stringify(policy));
  const shared = process.env.TEST_DATABASE_URL ? await createDatabase(process.env.TEST_DATABASE_URL) : undefined;
  const settings = (shared ? [0, 1] : [0]).map((number) => ({ ...settingsFor(folder, shared?.url, number), ...more }));
  const servers = settings.map((one) => new ServerProcess(one));
  await Promise.all(servers.map((server) => server.start()));
  return {
    policy,
    folder,
    servers,
    settings: settings[0] as Settings,
    addresses: () => servers.flatMap(({ address }) => (address === undefined ? [] : [address])),
    isShared: shared !== undefined,
    openData: () => (shared ? openPostgres(shared.url) : openPglite({ folder: join(folder, 'data-0', 'database') })),
    end: async () => {
      await Promise.all(servers.map((server) => server.kill()));
      await shared?.drop();
      await rm(folder, { recursive: true });
    },
  };
}
