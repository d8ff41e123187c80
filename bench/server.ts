// npm run bench:server [-- --long]: the register, search and inserts among 1,000 and 100,000 declarations, with --long among a
// million too, all of one school, on PostgreSQL. Prints tables with ratios; asserts no time.
import { spawn } from 'node:child_process';
import { randomBytes, randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import autocannon from 'autocannon';
import pg from 'pg';
import { createApp, migrate, openKeyRing, openPostgres, publishPolicy } from '@schoolgate/server';
import { createApiKey, insertApiKey } from '../packages/server/src/db/api-keys.ts';
import { exampleDeclaration, examplePolicy } from '../packages/server/src/testing/example-policy.ts';
import { ServerProcess, settingsFor } from '../tests/server/server-process.ts';

const server = process.env.TEST_DATABASE_URL ?? '';
const isLong = process.argv.includes('--long');
const sizes = isLong ? [1000, 100_000, 1_000_000] : [1000, 100_000];
const ROUNDS = 100;
const SECONDS = isLong ? 10 : 5;
const CONNECTIONS = 20;

/**
 * Nine in ten parents have answered. As many have declined, and as many answers wait for the office, in a large school as in a
 * small one: so each page is as long as the other, and what is looked for the rarer the more there are. A parent is found by two
 * words, of which one in 256 parents has the first and nobody else the second.
 */
const seeds = [
  `insert into pupils (id, organisation, external_id, name, name_key, class)
    select 'pupil-' || n, 'oakfield', 'pupil-' || n, 'Child ' || n, 'child ' || n, '3B' from generate_series(1, $1) n`,
  `insert into parents (id, organisation, external_id, name, name_key)
    select 'parent-' || n, 'oakfield', 'parent-' || n, left(md5('given' || n), 2) || ' ' || md5(n::text), left(md5('given' || n), 2) || ' ' || md5(n::text) from generate_series(1, $1) n`,
  `insert into parent_pupils (parent, pupil, restricted) select 'parent-' || n, 'pupil-' || n, false from generate_series(1, $1) n`,
  `insert into declarations (id, organisation, policy, policy_version, language, outcome, assurance, received_at, receipt_jws, waits)
    select 'declaration-' || n, 'oakfield', 'parents-online', '2026-09-01', 'en-GB', case when n % ($1 / 125) = 1 then 'declined' else 'signed' end,
      'invited', timestamptz '2026-09-02' + n * interval '1 second', repeat(md5(n::text), 40), true from generate_series(1, $1) n`,
  `insert into declaration_disclosures (declaration, disclosures) select 'declaration-' || n, jsonb_build_array(
      jsonb_build_object('pointer', '/signer/name', 'salt', md5(n::text), 'value', 'Parent ' || md5(n::text))) from generate_series(1, $1) n`,
  `insert into declaration_matches (declaration, parent, matched_by, matched_at)
    select 'declaration-' || n, 'parent-' || n, 'bench', now() from generate_series(1, $1) n where n % 10 > 0`,
  `insert into declaration_matches (declaration, set_aside, matched_by, matched_at)
    select 'declaration-' || n, 'not-on-roll', 'bench', now() from generate_series(10, $1, 10) n where n % ($1 / 50) > 0`,
  `update declarations set waits = false where id in (select declaration from declaration_matches)`,
  `select refresh_register(array(select 'parent-' || n from generate_series(first, least(first + 9999, $1)) n))
    from generate_series(1, $1, 10000) first`,
  `insert into idempotency_keys (digest, body_digest, organisation, resource, created_at)
    select md5(n::text), md5(n::text), 'oakfield', 'declaration-' || n, now() from generate_series(1, $1) n`,
];

const quietly = { log: () => {}, limitFactor: 1000 };

/** A database with so many declarations, and what reads its pages. */
async function createSchool(size: number, folder: string) {
  const name = 'bench_' + randomBytes(6).toString('hex');
  const admin = new pg.Client(server);
  await admin.connect();
  await admin.query(`create database ${name}`);
  await admin.end();
  const url = Object.assign(new URL(server), { pathname: '/' + name }).href;
  const db = openPostgres(url);
  await migrate(db);
  await publishPolicy(db, { organisation: 'oakfield' }, examplePolicy, new Date('2026-09-01T08:00:00Z'));
  const seeding = new pg.Client(url);
  await seeding.connect();
  await seeding.query('set session_replication_role = replica'); // rows that fit together need no check of each
  for (const statement of seeds) await seeding.query(statement, statement.includes('$1') ? [size] : []);
  await seeding.query('vacuum analyze');
  const { rows } = await seeding.query<{ id: string; name: string }>(`select id, name from parents order by name_key, id offset $1 limit 1`, [
    size / 2,
  ]);
  await seeding.end();
  const { key, prefix } = createApiKey();
  const apiKey = { id: randomUUID(), prefix, name: 'bench', roles: ['office' as const], createdAt: new Date().toISOString() };
  await db.transaction().execute((transaction) => insertApiKey(transaction, 'oakfield', apiKey, key));
  const app = createApp({ db, keys: await openKeyRing(join(folder, `keys-${size}`), new Date()), ...quietly });
  const request = async (path: string, body?: object) => {
    const response = await app.request('/v1/organisations/oakfield/' + path, {
      headers: { Authorization: `Bearer ${key}`, 'Content-Type': 'application/json' },
      ...(body ? { method: 'POST', body: JSON.stringify(body) } : {}),
    });
    if (!response.ok) throw new Error(`${path}: ${response.status}`);
    return ((await response.json()) as { items?: unknown[] }).items?.length;
  };
  return { size, url, db, request, middle: rows[0] as { id: string; name: string } };
}
type School = Awaited<ReturnType<typeof createSchool>>;

const pages: Record<string, (school: School) => Promise<number | undefined>> = {
  'register, first page': ({ request }) => request('register/parents-online/parents'),
  'register, a page in the middle': ({ request, middle }) => request(`register/parents-online/parents?after=${middle.id}`),
  'register, who has not answered': ({ request }) => request('register/parents-online/parents?state=not-yet'),
  'register, who declined': ({ request }) => request('register/parents-online/parents?state=declined'),
  'search by name': ({ request, middle }) => request('register/parents-online/search', { name: middle.name }),
  'answers that wait for the office': ({ request }) => request('unmatched'),
  'register, its totals (no page: it counts everybody)': ({ request }) => request('register/parents-online'),
};

const median = (times: readonly number[]) => times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)] ?? NaN;
const round = (value: number, digits = 2) => Number(value.toFixed(digits));

/** In turns, each first as often as last, so that whatever else the machine does falls on every size alike. */
async function timePages(schools: readonly School[]) {
  const rows: Record<string, Record<string, number | string>> = {};
  for (const [name, read] of Object.entries(pages)) {
    const times = schools.map((): number[] => []);
    const counts = await Promise.all(schools.map(read));
    for (let index = 0; index < (name.includes('totals') ? 5 : ROUNDS); index++)
      for (const [which, school] of index % 2 === 0 ? schools.entries() : [...schools.entries()].reverse()) {
        const start = performance.now();
        await read(school);
        times[which]?.push(performance.now() - start);
      }
    const medians = times.map(median);
    rows[name] = Object.fromEntries(schools.map(({ size }, which) => [`ms of ${size}`, round(medians[which] ?? NaN)]));
    Object.assign(rows[name], { 'largest / 1000': round((medians.at(-1) ?? NaN) / (medians[0] ?? NaN)), rows: counts.join(' ') });
  }
  console.table(rows);
}

/** Requests a second while so many connections send, each request under a key of its own. */
async function loadWith(address: string, body: string): Promise<number> {
  const result = await autocannon({
    url: address,
    method: 'POST',
    connections: CONNECTIONS,
    duration: SECONDS,
    requests: [
      {
        body,
        setupRequest: (one) => ({ ...one, headers: { 'Content-Type': 'application/json', 'Idempotency-Key': randomBytes(16).toString('hex') } }),
      },
    ],
  });
  if (result.non2xx > 0 || result.errors > 0) throw new Error(`${result.non2xx} refused, ${result.errors} failed`);
  return result['2xx'] / result.duration;
}

async function startBare(url: string) {
  const file = fileURLToPath(new URL('bare-server.ts', import.meta.url));
  const child = spawn(process.execPath, ['--conditions=@schoolgate/source', file], { env: { ...process.env, DATABASE_URL: url } });
  const address = await new Promise<string>((resolve) =>
    child.stdout.on('data', (data: Buffer) => resolve(/listening at (\S+)/.exec(data.toString())?.[1] ?? '')),
  );
  return { address, stop: () => void child.kill() };
}

async function timeInserts(schools: readonly School[], folder: string) {
  const rows: Record<string, Record<string, number>> = {};
  const body = JSON.stringify(await exampleDeclaration());
  for (const { size, url } of schools) {
    const { POLICY_FILES: _none, ...settings } = settingsFor(folder, url, size);
    const own = new ServerProcess(settings);
    const [bare] = await Promise.all([startBare(url), own.start()]);
    const address = `${own.address ?? ''}/v1/organisations/oakfield/declarations`;
    await loadWith(address, body); // a first time for everything
    const [ours, same, one]: number[][] = [[], [], []];
    for (let turn = 0; turn < 3; turn++) {
      ours?.push(await loadWith(address, body));
      same?.push(await loadWith(bare.address + '/rows', body));
      one?.push(await loadWith(bare.address + '/row', body));
    }
    await own.stop();
    bare.stop();
    const ratioTo = (others: readonly number[]) => round(median(others.map((other, turn) => (ours?.[turn] ?? NaN) / other))); // of one turn each
    const [a, b, c] = [median(ours ?? []), median(same ?? []), median(one ?? [])];
    rows[`among ${size}`] = {
      'server, per second': round(a, 0),
      'bare, the same rows': round(b, 0),
      ratio: ratioTo(same ?? []),
      'bare, one row': round(c, 0),
      'ratio to that': ratioTo(one ?? []),
    };
  }
  console.table(rows);
}

const folder = await mkdtemp(join(tmpdir(), 'schoolgate-bench-'));
try {
  const schools: School[] = [];
  for (const size of sizes) {
    const start = performance.now();
    schools.push(await createSchool(size, folder));
    console.log(`${size} declarations are there after ${round((performance.now() - start) / 1000, 1)} s`);
  }
  await timePages(schools);
  await timeInserts(schools, folder);
  await Promise.all(schools.map(({ db }) => db.destroy()));
} finally {
  await rm(folder, { recursive: true });
}
