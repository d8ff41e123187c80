import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, test } from 'node:test';
import type { AuditHead, AuditPage, DeclarationAccepted } from '@schoolgate/sdk/model';
import { sql } from 'kysely';
import { listAuditEntries } from '../db/audit.ts';
import { publishPolicy } from '../publish-policy.ts';
import { exampleDeclaration, examplePolicy } from '../testing/example-policy.ts';
import { startTestApp } from '../testing/start-test-app.ts';
import { readAuditHead } from './audit-head.ts';
import { operator, recordEvent } from './record-event.ts';
import { checkAudit, verifyAudit } from './verify-audit.ts';

let server: Awaited<ReturnType<typeof startTestApp>>;
before(async () => {
  server = await startTestApp({ limitFactor: 100 });
});
after(() => server.stop());

async function createSchool(): Promise<string> {
  const organisation = 'school-' + randomUUID();
  await publishPolicy(server.db, { organisation }, examplePolicy, new Date());
  return organisation;
}
const entriesOf = (school: string) => listAuditEntries(server.db, school, undefined, 1000);
const ask = async <T>(headers: Record<string, string>, path: string, method = 'GET', body?: unknown): Promise<T> => {
  const response = await server.send(headers, method, path, body);
  assert.ok(response.ok, `${method} ${path}: ${await response.clone().text()}`);
  return (await response.json()) as T;
};
test('what is in the database cannot be changed by a statement that means to', async () => {
  const school = await createSchool();
  for (const statement of [
    sql`update audit_entries set actor = 'public' where organisation = ${school}`,
    sql`delete from audit_entries where organisation = ${school}`,
    sql`truncate audit_entries cascade`,
    sql`delete from audit_heads where organisation = ${school}`,
    sql`update audit_heads set sequence = 0 where organisation = ${school}`,
  ])
    await assert.rejects(statement.execute(server.db), /audit log only grows/);
});

test('what is changed around that is found, column by column', async () => {
  const school = await createSchool();
  const event = { action: 'test.done', subject: { kind: 'test', id: '1' }, details: { count: 1 }, personal: { name: 'A. Parent' } };
  for (let count = 0; count < 3; count++)
    await server.db.transaction().execute((transaction) => recordEvent(transaction, school, operator, event, new Date()));
  assert.deepEqual(await verifyAudit(server.db, school), { entries: 5, faults: [] });
  const changes = {
    organisation: sql`'oakfield', sequence = 1000000`,
    sequence: sql`100`,
    id: sql`'other'`,
    at: sql`at + interval '1 millisecond'`,
    actor: sql`'public'`,
    roles: sql`'["admin"]'`,
    action: sql`'test.undone'`,
    subject_kind: sql`'other'`,
    subject_id: sql`'2'`,
    details: sql`'{"count": 2}'`,
    commitments: sql`'{}'`,
    previous: sql`null`,
    hash: sql`'sha256-none'`,
  };
  const columns = Object.keys(await server.db.selectFrom('audit_entries').selectAll().limit(1).executeTakeFirstOrThrow());
  assert.deepEqual(Object.keys(changes).sort(), columns.sort(), 'every column is tried');
  for (const [column, value] of Object.entries(changes)) {
    const undo = new Error('undone');
    await server.db
      .transaction()
      .execute(async (transaction) => {
        await sql`alter table audit_entries disable trigger user`.execute(transaction);
        await sql`delete from audit_salts`.execute(transaction);
        await sql`update audit_entries set ${sql.ref(column)} = ${value} where organisation = ${school} and sequence = 3`.execute(transaction);
        const { faults } = await checkAudit(transaction, school, []);
        assert.notDeepEqual(faults, [], column);
        throw undo;
      })
      .catch((error: unknown) => {
        if (error !== undo) throw error;
      });
  }
});

test('a write that is refused leaves nothing in the log, and one that is repeated one entry', async () => {
  const school = await createSchool();
  const before = (await entriesOf(school)).length;
  assert.equal((await server.send({}, 'POST', `${school}/declarations`, { ...(await exampleDeclaration()), undertakings: [] })).status, 422);
  assert.equal((await entriesOf(school)).length, before);
  const headers = { 'Idempotency-Key': 'the-same-request-again' };
  for (let count = 0; count < 3; count++) await ask(headers, `${school}/declarations`, 'POST', await exampleDeclaration());
  assert.equal((await entriesOf(school)).length, before + 1);
});

test('answers that come at the same time make one chain', async () => {
  const school = await createSchool();
  const body = await exampleDeclaration();
  await Promise.all(Array.from({ length: 25 }, () => ask({}, `${school}/declarations`, 'POST', body)));
  assert.deepEqual(await verifyAudit(server.db, school), { entries: 27, faults: [] });
});

test('a signed record that is changed, taken out or slipped in is found', async () => {
  const school = await createSchool();
  const { reference } = await ask<DeclarationAccepted>({}, `${school}/declarations`, 'POST', await exampleDeclaration());
  await sql`update declarations set receipt_jws = 'other' where id = ${reference}`.execute(server.db);
  assert.deepEqual((await verifyAudit(server.db, school)).faults, [`The declaration ${reference} is not as the log says it came.`]);
  await server.db.deleteFrom('declarations').where('organisation', '=', school).execute();
  assert.deepEqual((await verifyAudit(server.db, school)).faults, [`The declaration ${reference} is gone.`]);
});

test('the head says where the log stood, under the key of the server', async () => {
  const school = await createSchool();
  const as = await server.signIn(school, ['admin']);
  const heads = [await ask<AuditHead>(as, `${school}/audit/head`), await ask<AuditHead>(as, `${school}/audit/head`)];
  const read = await Promise.all(heads.map(({ head }) => readAuditHead(head, server.keys.publicKeys)));
  assert.notEqual(read[0]?.hash, read[1]?.hash, 'asking twice does not tell whether something happened in between');
  assert.deepEqual((await verifyAudit(server.db, school, read)).faults, []);
  const { receipt } = await ask<DeclarationAccepted>({}, `${school}/declarations`, 'POST', await exampleDeclaration());
  await assert.rejects(readAuditHead(receipt.jws, server.keys.publicKeys), 'a receipt is no head');
  const others = await ask<AuditHead>(await server.signIn('oakfield', ['admin']), 'oakfield/audit/head');
  const elsewhere = await readAuditHead(others.head, server.keys.publicKeys);
  assert.match((await verifyAudit(server.db, school, [elsewhere])).faults.join(), /is gone or was changed/);
});

test('the list comes in pages, and does not show that there are entries one may not see', async () => {
  const school = await createSchool();
  const as = await server.signIn(school, ['governors']);
  const record = (kind: string) =>
    server.db
      .transaction()
      .execute((transaction) => recordEvent(transaction, school, operator, { action: 'test.done', subject: { kind, id: '1' } }, new Date()));
  for (let count = 0; count < 150; count++) await record(count % 3 === 0 ? 'concern' : 'test');
  const page = await ask<AuditPage>(as, `${school}/audit`);
  assert.equal(page.items.length, 100, 'a page is full whatever was left out');
  const next = await ask<AuditPage>(as, `${school}/audit?before=${page.next}`);
  assert.equal(next.items.length, 2);
  const all = [...page.items, ...next.items];
  assert.equal(new Set(all.map(({ id }) => id)).size, 102);
  assert.ok(all.every(({ subject }) => subject.kind !== 'concern'));
  assert.doesNotMatch(JSON.stringify(all), /"sequence"|sha256-/);
});
