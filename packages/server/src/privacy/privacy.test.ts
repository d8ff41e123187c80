import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { verifyReceipt } from '@schoolgate/sdk/declaration';
import type { DeclarationAccepted, PersonExport, PersonFound, Problem, RegisterPage, RetentionReport, UnmatchedPage } from '@schoolgate/sdk/model';
import { sql } from 'kysely';
import { verifyAudit } from '../audit/verify-audit.ts';
import { restoreBackup } from '../backup/restore-backup.ts';
import { writeBackup } from '../backup/write-backup.ts';
import { eraseSubjects, noSubjects } from '../db/erasures.ts';
import { insertStaff } from '../db/staff.ts';
import { queueMails } from '../mail/queue-mails.ts';
import { publishPolicy } from '../publish-policy.ts';
import { exampleConcern, exampleDeclaration, examplePolicy } from '../testing/example-policy.ts';
import { openEmptyDatabase, startTestApp } from '../testing/start-test-app.ts';
import { readErasureList, replayErasures, saveErasureList } from './erasure-list.ts';
import { applyRetention, before as timeBefore } from './retention.ts';

let server: Awaited<ReturnType<typeof startTestApp>>;
let folder: string;
let clock = new Date('2026-09-10T08:00:00Z');
before(async () => {
  server = await startTestApp({ now: () => clock });
  folder = await mkdtemp(join(tmpdir(), 'schoolgate-'));
});
after(async () => {
  await server.stop();
  await rm(folder, { recursive: true });
});

/** A school with two parents of one child, one of whom has signed. */
async function createSchool() {
  const school = 'school-' + randomUUID();
  clock = new Date('2026-09-10T08:00:00Z');
  await publishPolicy(server.db, { organisation: school }, examplePolicy, clock);
  const ask = async <T>(path: string, method = 'GET', body?: unknown, status = 200): Promise<T> => {
    const response = await server.send(await server.signIn(school, ['office', 'head', 'admin']), method, `${school}/${path}`, body);
    assert.equal(response.status, status, await response.clone().text());
    return (response.headers.get('Content-Type')?.includes('json') ? await response.json() : await response.text()) as T;
  };
  const csv =
    'pupil_id,pupil_name,class,parent_id,parent_name,contact\np1,Child One,3B,a,Parent One,yes\np1,Child One,3B,b,Parent Two,yes\np2,Child Two,3B,b,Parent Two,yes';
  await ask('roll', 'PUT', { csv });
  const parents = (await ask<RegisterPage>('register/parents-online/parents')).items;
  const parent = parents.find(({ name }) => name === 'Parent One')?.parent ?? '';
  const sent = await exampleDeclaration({ signer: { name: 'Parent One', capacity: 'parent' }, answers: { house: '<script>alert(1)</script>' } });
  const accepted = await ask<DeclarationAccepted>('declarations', 'POST', sent, 201);
  await ask(`declarations/${accepted.reference}/match`, 'PUT', { parent });
  return { school, ask, parent, accepted, selection: { parents: [parent], declarations: [], concerns: [] } };
}
const disclosuresOf = (id: string) => server.db.selectFrom('declaration_disclosures').selectAll().where('declaration', '=', id).execute();

test('who asks what is kept gets all of it and nothing about others, to read and to process', async () => {
  const { ask, parent, accepted, selection } = await createSchool();
  const found = await ask<PersonFound>('people-search', 'POST', { name: 'parent óne' });
  assert.deepEqual([found.parents[0]?.id, found.declarations[0]?.id, found.declarations[0]?.parent], [parent, accepted.reference, parent]);
  const made = await ask<PersonExport>('person-exports', 'POST', selection);
  assert.deepEqual(
    made.items.map(({ kind, id, review }) => [kind, id, review]),
    [
      ['parent', parent, false],
      ['declaration', accepted.reference, true],
    ],
  );
  assert.doesNotMatch(JSON.stringify(made), /Parent Two|staff [0-9a-f]/);
  const page = await ask<string>('person-pages', 'POST', selection);
  assert.match(page, /Parent One/);
  assert.match(page, /&lt;script&gt;alert/);
  assert.doesNotMatch(page, /<script|style=| on\w+=/);
  await ask('person-exports', 'POST', { ...selection, concerns: ['unknown'] }, 422);
});

test('who asks is told of every mail and of what they agreed to, and of no mail to somebody at the school', async () => {
  const { school, ask, parent, selection } = await createSchool();
  const consent = { granted: true, at: '2026-09-10T08:00:00.000Z' };
  const { reference } = await ask<{ reference: string }>('concerns', 'POST', exampleConcern({ consentToShareMessages: consent }), 201);
  const { id: concern } = await server.db.selectFrom('concerns').select('id').where('reference', '=', reference).executeTakeFirstOrThrow();
  const staff = randomUUID();
  await server.db.transaction().execute(async (transaction) => {
    await insertStaff(transaction, school, staff, { name: 'Staff', email: `${staff}@staff.example`, roles: ['office'] });
    const mails = [
      { organisation: school, kind: 'reminder' as const, parent, policy: 'parents-online', policy_version: '2026-09-01' },
      { organisation: school, kind: 'reply-notice' as const, concern },
      { organisation: school, kind: 'concern-notice' as const, concern, staff },
    ];
    await queueMails(transaction, undefined, mails, clock);
  });
  const { items } = await ask<PersonExport>('person-exports', 'POST', { ...selection, concerns: [concern] });
  const kinds = items.map(({ kind, fields }) => `${kind} ${fields.find(({ name }) => name === 'what it was')?.value ?? ''}`.trim()).sort();
  assert.deepEqual(kinds, ['concern', 'consent', 'declaration', 'mail reminder', 'mail reply-notice', 'parent']);
  assert.match(JSON.stringify(items.find(({ kind }) => kind === 'consent')), /"answer","value":"yes"/);
  assert.match(await ask<string>('person-pages', 'POST', { ...selection, concerns: [concern] }), /A mail to you/);
  assert.match(await ask('audit').then(JSON.stringify), /person\.exported/, 'whoever answers the concern sees who took a copy of it');
  const onlyRoll = await ask<PersonExport>('person-exports', 'POST', selection);
  assert.doesNotMatch(JSON.stringify(onlyRoll), new RegExp(reference));
});

test('more than can be forgotten at once is forgotten all the same, a part at a time', async () => {
  const { school } = await createSchool();
  const count = 1100;
  await sql`
    insert into pupils (id, organisation, external_id, name, name_key, left_at)
    select ${school} || n, ${school}, 'left ' || n, 'Child', 'child', timestamptz '2026-09-11' from generate_series(1, ${count}::int) n`.execute(
    server.db,
  );
  const reports = await applyRetention(server.db, new Date('2028-01-01T00:00:00Z'));
  assert.equal(reports.get(school)?.erased.pupils, count);
  const entries = await server.db
    .selectFrom('audit_entries')
    .select('details')
    .where('organisation', '=', school)
    .where('action', '=', 'retention.applied')
    .orderBy('sequence')
    .execute();
  assert.deepEqual(
    entries.map(({ details }) => (details as { pupils?: number }).pupils),
    [500, 500, 100],
  );
});

test('what was erased is gone with its salts, and receipts and the log still verify', async () => {
  const { school, ask, parent, accepted, selection } = await createSchool();
  await ask('erasures', 'POST', selection, 201);
  assert.deepEqual(await disclosuresOf(accepted.reference), []);
  assert.deepEqual(
    (await ask<RegisterPage>('register/parents-online/parents')).items.map(({ name }) => name),
    ['Parent Two'],
  );
  assert.deepEqual((await ask<UnmatchedPage>('unmatched')).items, [], 'an answer of nobody waits for nobody');
  const pupils = await server.db.selectFrom('pupils').select('name').where('organisation', '=', school).orderBy('name').execute();
  assert.deepEqual(
    pupils.map(({ name }) => name),
    ['Child One', 'Child Two'],
    'children who have another parent stay',
  );
  const salts = await server.db.selectFrom('audit_salts').selectAll().where('organisation', '=', school).execute();
  assert.deepEqual(salts, [], 'nobody can try out names against the roll that was imported');
  const { receipt_jws: jws } = await server.db
    .selectFrom('declarations')
    .select('receipt_jws')
    .where('id', '=', accepted.reference)
    .executeTakeFirstOrThrow();
  await verifyReceipt({ jws, disclosures: [] }, server.keys.publicKeys);
  await verifyReceipt(accepted.receipt, server.keys.publicKeys); // the parent's own copy
  assert.deepEqual((await verifyAudit(server.db, school)).faults, []);
  await ask('erasures', 'POST', { ...selection, parents: [parent] }, 422);
});

test('a legal hold keeps everything of a parent, from the office and from age, until it is released', async () => {
  const { ask, parent, accepted, selection } = await createSchool();
  const { id } = await ask<{ id: string }>('legal-holds', 'POST', { kind: 'parent', subject: parent, reason: 'A claim' }, 201);
  for (const held of [selection, { ...selection, parents: [], declarations: [accepted.reference] }])
    assert.equal((await ask<Problem>('erasures', 'POST', held, 409)).type, '/problems/legal-hold');
  await ask('roll', 'PUT', { csv: 'pupil_id,pupil_name,class,parent_id,parent_name,contact\np2,Child Two,3B,b,Parent Two,yes' });
  clock = new Date('2030-01-01T00:00:00Z');
  await applyRetention(server.db, clock);
  const [first] = (await ask<{ items: RetentionReport[] }>('retention-reports')).items;
  assert.deepEqual([first?.erased.parents, first?.held], [0, 1]);
  assert.equal((await disclosuresOf(accepted.reference)).length, 1);
  await ask(`legal-holds/${id}`, 'DELETE');
  clock = new Date('2030-01-02T00:00:00Z');
  await applyRetention(server.db, clock);
  const [second] = (await ask<{ items: RetentionReport[] }>('retention-reports')).items;
  assert.deepEqual([second?.erased.declarations, second?.erased.parents, second?.held], [1, 1, 0]);
});

test('what is too old is forgotten on the day that the school has set, and what is not stays', async () => {
  const { school, ask, accepted } = await createSchool();
  await ask('retention', 'PUT', { declarations: 'P2Y', concerns: 'P1M', roll: 'P1Y', invitations: 'P1D' });
  await ask('concerns', 'POST', exampleConcern({ consentToShareMessages: { granted: true, at: '2026-09-10T08:00:00.000Z' } }), 201);
  const stranger = await ask<DeclarationAccepted>('declarations', 'POST', await exampleDeclaration(), 201);
  const concerns = () => server.db.selectFrom('concerns').select('id').where('organisation', '=', school).execute();
  await applyRetention(server.db, new Date('2026-10-10T08:00:00Z'));
  assert.equal((await concerns()).length, 1);
  await applyRetention(server.db, new Date('2026-10-10T08:00:01Z'));
  assert.deepEqual(await concerns(), []);
  const consents = await server.db.selectFrom('consents').select(['granted', 'withdrawn_at']).where('organisation', '=', school).execute();
  assert.deepEqual(consents, [{ granted: true, withdrawn_at: null }], 'that somebody agreed stays, without who');
  await applyRetention(server.db, new Date('2028-09-11T00:00:00Z'));
  assert.deepEqual(await disclosuresOf(stranger.reference), []);
  assert.equal((await disclosuresOf(accepted.reference)).length, 1, 'a parent on the roll keeps their answer');
  assert.deepEqual((await verifyAudit(server.db, school)).faults, []);
});

/** A concern that is kept from the head. */
async function raiseAboutHead(school: string, ask: Awaited<ReturnType<typeof createSchool>>['ask']): Promise<string> {
  const { reference } = await ask<{ reference: string }>('concerns', 'POST', exampleConcern(), 201);
  const keptFrom = JSON.stringify({ staff: [], roles: ['head'], contacts: [], emails: [] });
  const { id } = await server.db
    .updateTable('concerns')
    .set({ kept_from: keptFrom, roles: JSON.stringify(['governors']) } as never)
    .where('organisation', '=', school)
    .where('reference', '=', reference)
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

test('whom a concern is about finds it in no search and no copy, and can erase it as little as one that is not there', async () => {
  const { school, ask, selection } = await createSchool();
  const id = await raiseAboutHead(school, ask);
  const { raisedBy } = exampleConcern();
  assert.ok(raisedBy !== 'anonymous');
  const governor = await server.signIn(school, ['office', 'governors']);
  const search = { name: raisedBy.name };
  assert.deepEqual((await ask<PersonFound>('people-search', 'POST', search)).concerns, []);
  const found = (await (await server.send(governor, 'POST', `${school}/people-search`, search)).json()) as PersonFound;
  assert.deepEqual(
    found.concerns.map((concern) => concern.id),
    [id],
  );
  for (const path of ['person-exports', 'person-pages', 'erasures'])
    assert.deepEqual(
      await ask(path, 'POST', { ...selection, concerns: [id] }, 422),
      await ask(path, 'POST', { ...selection, concerns: [randomUUID()] }, 422),
      path,
    );
});

test('whom a concern is about can neither have it forgotten early nor learn from a report that it was', async () => {
  const { school, ask } = await createSchool();
  const id = await raiseAboutHead(school, ask);
  const isKept = async () => (await server.db.selectFrom('concerns').select('id').where('id', '=', id).execute()).length === 1;
  await ask('retention', 'PUT', { declarations: 'P2Y', concerns: 'P1D', roll: 'P1Y', invitations: 'P1D' });
  await applyRetention(server.db, new Date('2032-09-10T00:00:00Z'));
  assert.equal(await isKept(), true, 'for six years, whatever an administrator sets');
  clock = new Date('2032-09-11T00:00:00Z');
  await applyRetention(server.db, clock);
  assert.equal(await isKept(), false);
  const told = JSON.stringify([await ask('retention-reports'), await ask('audit')]);
  assert.match(told, /"concerns":0/);
  assert.doesNotMatch(told, /"concerns":1/);
});

test('whom a concern is about can neither end a hold on it nor learn that there was one', async () => {
  const { school, ask } = await createSchool();
  const subject = await raiseAboutHead(school, ask);
  const governor = await server.signIn(school, ['office', 'governors']);
  const hold = { kind: 'concern', subject, reason: 'A claim' };
  const placed = (await (await server.send(governor, 'POST', `${school}/legal-holds`, hold)).json()) as { id: string };
  await ask('legal-holds', 'POST', hold, 422);
  await ask(`legal-holds/${placed.id}`, 'DELETE', undefined, 404);
  assert.equal((await server.send(governor, 'DELETE', `${school}/legal-holds/${placed.id}`)).status, 200);
  assert.doesNotMatch(JSON.stringify(await ask('audit')), /hold\./);
  assert.match(await (await server.send(governor, 'GET', `${school}/audit`)).text(), /hold\.released/);
});

test('what was erased after a backup is erased again when that is restored', async () => {
  const { school, ask, accepted, selection } = await createSchool();
  const backup = join(folder, randomUUID());
  await writeBackup(server.db, backup, clock);
  await ask('erasures', 'POST', selection, 201);
  const list = join(folder, 'erasures.ndjson');
  await saveErasureList(server.db, list);
  assert.doesNotMatch(await readFile(list, 'utf8'), /Parent|Child|@/);
  const restored = await openEmptyDatabase();
  const erased = await readErasureList(list);
  await restoreBackup(restored.db, backup, clock, (transaction) => replayErasures(transaction, erased, clock));
  const values = await restored.db.selectFrom('declaration_disclosures').selectAll().where('declaration', '=', accepted.reference).execute();
  assert.deepEqual(values, []);
  const left = await restored.db.selectFrom('parents').select('name').where('organisation', '=', school).execute();
  assert.deepEqual(
    left.map(({ name }) => name),
    ['Parent Two'],
  );
  assert.deepEqual((await verifyAudit(restored.db, school)).faults, []);
  await restored.close();
});

test('the list of what was erased only ever grows, whatever the database says', async () => {
  const list = join(folder, 'list');
  await writeFile(list, '{"organisation":"gone","kind":"parent","subject":"p1"}\n');
  await server.db.transaction().execute((transaction) => eraseSubjects(transaction, 'oakfield', { ...noSubjects, parents: ['p2'] }, clock));
  await saveErasureList(server.db, list);
  await saveErasureList(server.db, list);
  const lines = (await readErasureList(list)).filter(({ organisation }) => organisation === 'gone' || organisation === 'oakfield');
  assert.deepEqual(
    lines.map(({ subject }) => subject),
    ['p1', 'p2'],
  );
  await writeFile(list, 'nonsense\n');
  await assert.rejects(readErasureList(list), { name: 'StartError' });
});

test('a period counts back by the calendar', () => {
  const back = (from: string, period: string) => timeBefore(new Date(from), period).toISOString().slice(0, 10);
  assert.equal(back('2026-03-31T00:00:00Z', 'P1M'), '2026-02-28');
  assert.equal(back('2028-02-29T00:00:00Z', 'P1Y'), '2027-02-28');
  assert.equal(back('2026-09-10T00:00:00Z', 'P1Y2M1W3D'), '2025-06-30');
});
