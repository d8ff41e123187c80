import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test, type TestContext } from 'node:test';
import { gunzipSync, gzipSync } from 'node:zlib';
import { verifyReceipt } from '@schoolgate/sdk/declaration';
import type { DeclarationAccepted } from '@schoolgate/sdk/model';
import { sql } from 'kysely';
import { addOrganisation } from '../add-organisation.ts';
import { verifyAudit } from '../audit/verify-audit.ts';
import { createApp } from '../app.ts';
import { readAuditHead } from '../audit/audit-head.ts';
import { migrate } from '../db/migrate.ts';
import type { Database } from '../db/schema.ts';
import { publishPolicy } from '../publish-policy.ts';
import { exampleConcern, exampleDeclaration, examplePolicy } from '../testing/example-policy.ts';
import { openEmptyDatabase, startTestApp } from '../testing/start-test-app.ts';
import { restoreBackup } from './restore-backup.ts';
import { listTables } from './tables.ts';
import { writeBackup } from './write-backup.ts';

let server: Awaited<ReturnType<typeof startTestApp>>;
let folder: string;
let backup: string;
let receipt: DeclarationAccepted;
let head: string;
before(async () => {
  server = await startTestApp();
  folder = await mkdtemp(join(tmpdir(), 'schoolgate-'));
  backup = join(folder, 'backup');
  const kinds = { trust: 'trust', 'a-school': 'school' } as const; // the school comes first by name, and points at its trust
  await server.db.transaction().execute(async (transaction) => {
    await addOrganisation(transaction, 'trust', { name: 'Trust', kind: kinds.trust }, new Date());
    await addOrganisation(transaction, 'a-school', { name: 'School', kind: kinds['a-school'] }, new Date(), 'trust');
  });
  const office = await server.signIn('oakfield', ['office', 'admin']);
  const csv = 'pupil_id,pupil_name,class,parent_id,parent_name,contact\np1,"Child ""One""\\ é\u2028",3B,a,Parent One,yes';
  assert.equal((await server.send(office, 'PUT', 'oakfield/roll', { csv })).status, 200);
  receipt = (await (await server.post('declarations', await exampleDeclaration())).json()) as DeclarationAccepted;
  await server.post('concerns', exampleConcern({ about: 'First line\nSecond line \\n {"row":1}' }));
  head = ((await (await server.send(office, 'GET', 'oakfield/audit/head')).json()) as { head: string }).head;
  await writeBackup(server.db, backup, new Date());
});
after(async () => {
  await server.stop();
  await rm(folder, { recursive: true });
});

/** Everything in a database but what restoring adds, as the database writes it. */
async function contentOf(db: Database): Promise<Record<string, string[]>> {
  const content: Record<string, string[]> = {};
  for (const { name } of await listTables(db)) {
    const { rows } = await sql<{ line: string }>`select row_to_json(t)::text as line from ${sql.table(name)} as t order by 1`.execute(db);
    content[name] = rows.map(({ line }) => line);
  }
  const { audit_heads: _heads, audit_entries: entries = [], ...rest } = content;
  return { ...rest, audit_entries: entries.filter((line) => !line.includes('backup.restored')) };
}

/** One that is closed whether its test passes or not: an open one would keep the whole run waiting. */
async function openEmptyDatabaseFor(context: TestContext, server?: string) {
  const database = await openEmptyDatabase(server);
  context.after(database.close);
  return database;
}

/** A backup with its text changed. */
async function altered(change: (text: string) => string): Promise<string> {
  const file = join(folder, `altered-${Math.random()}`);
  await writeFile(file, gzipSync(change(gunzipSync(await readFile(backup)).toString())));
  return file;
}

const restoreIn = async (database: Awaited<ReturnType<typeof openEmptyDatabase>>) => {
  await restoreBackup(database.db, backup, new Date());
  assert.deepEqual(await contentOf(database.db), await contentOf(server.db));
  for (const organisation of ['oakfield', 'trust', 'a-school'])
    assert.deepEqual(
      (await verifyAudit(database.db, organisation, organisation === 'oakfield' ? [await readAuditHead(head, server.keys.publicKeys)] : [])).faults,
      [],
    );
};

test('what was restored is what was backed up, the audit log and receipts verify, and the server goes on with it', async (context) => {
  const database = await openEmptyDatabaseFor(context);
  await restoreIn(database);
  await verifyReceipt(receipt.receipt, server.keys.publicKeys);
  const app = createApp({ db: database.db, keys: server.keys, log: () => {} });
  const [policy, original] = await Promise.all(
    [app, server.app].map(async (one) => one.request('/v1/organisations/oakfield/policies/parents-online')),
  );
  assert.equal(await policy?.text(), await original?.text());
  await publishPolicy(database.db, { organisation: 'oakfield' }, { ...examplePolicy, version: '2' }, new Date());
  const { rows } = await sql<{ version: string }>`select version from policy_versions order by sequence desc limit 1`.execute(database.db);
  assert.equal(rows[0]?.version, '2', 'numbers go on after those that were restored');
  await assert.rejects(sql`delete from audit_entries`.execute(database.db), /only grows/);
});

test('a folder of PGlite moves to PostgreSQL and back', { skip: !process.env.TEST_DATABASE_URL && 'needs TEST_DATABASE_URL' }, async (context) => {
  const pglite = await openEmptyDatabaseFor(context, '');
  await restoreIn(pglite);
  const again = join(folder, 'from-pglite');
  await writeBackup(pglite.db, again, new Date());
  const postgres = await openEmptyDatabaseFor(context);
  await restoreBackup(postgres.db, again, new Date());
  assert.deepEqual(await contentOf(postgres.db), await contentOf(pglite.db));
});

test('nothing is ever restored over something, and nothing half', async (context) => {
  await assert.rejects(restoreBackup(server.db, backup, new Date()), /something in this database/);
  const database = await openEmptyDatabaseFor(context);
  const lines = (text: string) => text.split('\n');
  const isRow = (line: string) => line.startsWith('{"row":');
  const broken = {
    'the first row missing': await altered((text) => text.replace(/^{"row":.*\n/m, '')),
    'the last row missing': await altered((text) => lines(text).toSpliced(lines(text).findLastIndex(isRow), 1).join('\n')),
    'a row that is none': await altered((text) => text.replace(/^{"row":.*\n/m, '{"row":{"id":}}\n')),
    'cut short': await altered((text) => lines(text).slice(0, -3).join('\n')),
    'something else': await altered(() => '{"format":"other"}'),
    empty: await altered(() => ''),
    'made later': await altered((text) => text.replace('0001-initial', '9999-later')),
  };
  for (const [title, file] of Object.entries(broken))
    await assert.rejects(restoreBackup(database.db, file, new Date()), { name: 'StartError' }, title);
  const cut = join(folder, 'cut');
  await writeFile(cut, (await readFile(backup)).subarray(0, -200));
  await assert.rejects(restoreBackup(database.db, cut, new Date()), { name: 'StartError' });
  await restoreBackup(database.db, backup, new Date());
});

test('a backup that an earlier release made is brought up to date', async (context) => {
  const [old, now] = [await openEmptyDatabaseFor(context), await openEmptyDatabaseFor(context)];
  await migrate(old.db, '0001-initial');
  await sql`insert into organisations (id, name, kind) values ('elder', 'Elder', 'school')`.execute(old.db);
  const file = join(folder, 'old');
  await writeBackup(old.db, file, new Date());
  await restoreBackup(now.db, file, new Date());
  const found = await now.db.selectFrom('organisations').select(['id', 'allowed_origins']).execute();
  assert.deepEqual(found, [{ id: 'elder', allowed_origins: [] }]);
});

test('a backup is for its owner only, holds no signing key unless told to, and is never written over another file', async () => {
  assert.equal((await stat(backup)).mode & 0o077, 0);
  assert.doesNotMatch(gunzipSync(await readFile(backup)).toString(), /"d":/);
  await assert.rejects(writeBackup(server.db, backup, new Date()), { name: 'StartError' });
});
