import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { verifyReceipt } from '@schoolgate/sdk/declaration';
import { declarationAcceptedSchema, keySetSchema, parseDocument, problemSchema, type DeclarationRequest } from '@schoolgate/sdk/model';
import { digestPolicy } from '@schoolgate/sdk/policy';
import { publishPolicy } from '../publish-policy.ts';
import { exampleDeclaration, examplePolicy } from '../testing/example-policy.ts';
import { startTestApp } from '../testing/start-test-app.ts';

let server: Awaited<ReturnType<typeof startTestApp>>;
before(async () => {
  server = await startTestApp();
});
after(() => server.stop());

const accepted = async (response: Response) => {
  assert.equal(response.status, 201, await response.clone().text());
  return parseDocument(declarationAcceptedSchema, await response.json());
};

/** The fields a refused request is told about, as `pointer code`. */
const refusedFields = async (response: Response) => {
  assert.equal(response.status, 422);
  assert.equal(response.headers.get('Content-Type'), 'application/problem+json');
  const problem = parseDocument(problemSchema, await response.json());
  return problem.errors?.map(({ pointer, code }) => `${pointer} ${code}`);
};

const countDeclarations = async () => {
  const { count } = await server.db
    .selectFrom('declarations')
    .select((from) => from.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow();
  return count;
};

test('a signed declaration is kept and its receipt verifies with the published keys', async () => {
  const request = await exampleDeclaration();
  const { reference, receivedAt, receipt } = await accepted(await server.post('declarations', request));
  const keys = parseDocument(keySetSchema, await (await server.get('keys')).json());
  const { declaration } = await verifyReceipt(receipt, keys);
  assert.deepEqual(declaration, { ...request, id: reference, organisation: 'oakfield', assurance: 'self-asserted', receivedAt });
});

test('what is kept apart from the disclosures holds nothing personal, so erasing those erases the person', async () => {
  const request = await exampleDeclaration({ signer: { name: 'Unmistakable Name', capacity: 'carer' }, signature: 'Unmistakable Name' });
  const { reference, receipt } = await accepted(await server.post('declarations', request));
  const row = await server.db.selectFrom('declarations').selectAll().where('id', '=', reference).executeTakeFirstOrThrow();
  const payload = Buffer.from(row.receipt_jws.split('.')[1] ?? '', 'base64url').toString();
  for (const value of ['Unmistakable', 'Child One', 'Beech']) {
    assert.ok(!JSON.stringify(row).includes(value));
    assert.ok(!payload.includes(value));
  }
  const erased = await verifyReceipt({ jws: receipt.jws, disclosures: [] }, server.keys.publicKeys);
  assert.match(erased.declaration.signer.name, /^sha256-/);
});

test('a declaration for a superseded version is kept as signed for that version', async () => {
  const next = { ...examplePolicy, version: '2027-09-01', title: 'Being kinder online' };
  await publishPolicy(server.db, { organisation: 'oakfield' }, next, new Date());
  await accepted(await server.post('declarations', await exampleDeclaration()));
});

test('a declaration may be made on a translation that the version has', async () => {
  const policy = { id: 'parents-online', version: '2026-09-01', language: 'cy', digest: await digestPolicy(examplePolicy, 'cy') };
  await accepted(await server.post('declarations', await exampleDeclaration({ policy })));
});

test('a device whose clock is wrong by years can sign, and the time that counts is the server’s', async () => {
  for (const signedAt of ['1970-01-01T00:00:00Z', '2099-12-31T23:59:59Z']) {
    const { receipt, receivedAt } = await accepted(await server.post('declarations', await exampleDeclaration({ signedAt })));
    const { declaration } = await verifyReceipt(receipt, server.keys.publicKeys);
    assert.deepEqual([declaration.signedAt, declaration.receivedAt], [signedAt, receivedAt]);
    assert.ok(Math.abs(Date.parse(receivedAt) - Date.now()) < 60_000);
  }
});

test('a drawn signature is kept and given back in the receipt', async () => {
  const signature = 'M10 20L30 40';
  const { receipt } = await accepted(await server.post('declarations', await exampleDeclaration({ method: 'drawn', signature })));
  assert.equal((await verifyReceipt(receipt, server.keys.publicKeys)).declaration.signature, signature);
});

test('declining is kept too, with or without a reason', async () => {
  const declined: Partial<DeclarationRequest> = { outcome: 'declined', undertakings: [] };
  const { signature: _unsigned, ...request } = await exampleDeclaration({ ...declined, answers: { reason: 'I would like to talk first.' } });
  await accepted(await server.post('declarations', request));
  await accepted(await server.post('declarations', { ...request, answers: {} }));
});

const signedPolicy = async (changes: Partial<DeclarationRequest['policy']>) => ({ policy: { ...(await exampleDeclaration()).policy, ...changes } });

for (const { title, changes, fields } of [
  { title: 'without a name', changes: { signer: { name: ' ', capacity: 'parent' } }, fields: ['#/signer/name required'] },
  { title: 'without a child', changes: { children: [] }, fields: ['#/children required'] },
  { title: 'with an undertaking left out', changes: { undertakings: ['be-kind'] }, fields: ['#/undertakings required'] },
  {
    title: 'with an undertaking of another policy',
    changes: { undertakings: ['be-kind', 'ask-first', 'obey'] },
    fields: ['#/undertakings required'],
  },
  { title: 'with one undertaking twice', changes: { undertakings: ['be-kind', 'be-kind'] }, fields: ['#/undertakings required'] },
  { title: 'signed without a signature', changes: { signature: undefined }, fields: ['#/signature required'] },
  { title: 'with a needed answer left out', changes: { answers: {} }, fields: ['#/answers/house required'] },
  { title: 'with an answer nobody asked for', changes: { answers: { house: 'Beech', salary: 'x' } }, fields: ['#/answers/salary unknown'] },
  {
    title: 'with a name that hides what it says',
    changes: { signer: { name: 'One\u202etneraP', capacity: 'parent' } },
    fields: ['#/signer/name invalid'],
  },
  { title: 'with a drawing that is none', changes: { method: 'drawn', signature: '<svg onload=x>' }, fields: ['#/signature invalid'] },
  { title: 'declined and yet agreed to', changes: { outcome: 'declined' }, fields: ['#/undertakings mismatch', '#/answers/house unknown'] },
  { title: 'that claims to come from an invitation', changes: { assurance: 'invited' }, fields: ['#/assurance unknown'] },
  { title: 'for a version that was never published', changes: () => signedPolicy({ version: '1999' }), fields: ['#/policy/version unknown'] },
  { title: 'for a policy that is not there', changes: () => signedPolicy({ id: 'nothing' }), fields: ['#/policy/version unknown'] },
  { title: 'in a language the version does not have', changes: () => signedPolicy({ language: 'fr' }), fields: ['#/policy/language unknown'] },
  {
    title: 'for other words than were published',
    changes: () => signedPolicy({ digest: 'sha256-' + 'A'.repeat(43) }),
    fields: ['#/policy/digest mismatch'],
  },
] as { title: string; changes: object | (() => Promise<Partial<DeclarationRequest>>); fields: string[] }[])
  test(`a declaration ${title} is refused at that field, and nothing is kept`, async () => {
    const before = await countDeclarations();
    const changed: object = typeof changes === 'function' ? await (changes as () => Promise<object>)() : changes;
    const request = { ...(await exampleDeclaration()), ...changed };
    assert.deepEqual(await refusedFields(await server.post('declarations', request)), fields);
    assert.equal(await countDeclarations(), before);
  });

test('a refusal repeats nothing that was typed', async () => {
  const request = await exampleDeclaration({
    answers: { 'secret-question': 'Unmistakable' },
    signer: { name: '', capacity: 'Unmistakable' as 'parent' },
  });
  const text = await (await server.post('declarations', request)).text();
  assert.ok(!text.includes('Unmistakable'));
});

test('a policy that asks for no declaration cannot be signed', async () => {
  const { declaration: _form, ...policy } = { ...examplePolicy, id: 'for-information' };
  await publishPolicy(server.db, { organisation: 'oakfield' }, policy, new Date());
  const digest = await digestPolicy(policy);
  const request = await exampleDeclaration({ policy: { id: policy.id, version: policy.version, language: policy.language, digest } });
  assert.deepEqual(await refusedFields(await server.post('declarations', request)), ['#/policy/id unknown']);
});

test('every answer has its own reference, and none looks like the one before', async () => {
  const answers = await Promise.all(Array.from({ length: 10 }, async () => accepted(await server.post('declarations', await exampleDeclaration()))));
  const references = answers.map(({ reference }) => reference);
  assert.equal(new Set(references).size, 10);
  for (const reference of references) assert.match(reference, /^([0-9A-HJKMNP-TV-Z]{4}-){3}[0-9A-HJKMNP-TV-Z]{4}$/);
});
