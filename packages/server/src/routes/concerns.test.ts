import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { concernAcceptedSchema, parseDocument, problemSchema } from '@schoolgate/sdk/model';
import { eraseSubjects, noSubjects } from '../db/erasures.ts';
import { publishPolicy } from '../publish-policy.ts';
import { exampleConcern, examplePolicy } from '../testing/example-policy.ts';
import { startTestApp } from '../testing/start-test-app.ts';

let server: Awaited<ReturnType<typeof startTestApp>>;
before(async () => {
  server = await startTestApp();
});
after(() => server.stop());

const accepted = async (response: Response) => {
  assert.equal(response.status, 201, await response.clone().text());
  return parseDocument(concernAcceptedSchema, await response.json());
};

test('a concern is kept as typed, and its history begins', async () => {
  const request = exampleConcern({ about: '"Quoted", <b>bold</b>\n\n😀 = 1+1', children: [{ name: 'Child One' }] });
  const { reference, receivedAt } = await accepted(await server.post('concerns', request));
  const row = await server.db.selectFrom('concerns').selectAll().where('reference', '=', reference).executeTakeFirstOrThrow();
  assert.deepEqual(row.content, { about: request.about, raisedBy: request.raisedBy, children: request.children });
  assert.deepEqual([row.organisation, row.policy, row.policy_version, row.stage], ['oakfield', 'parents-online', '2026-09-01', 'teacher']);
  assert.notEqual(row.id, reference);
  const events = await server.db.selectFrom('concern_events').selectAll().where('concern', '=', row.id).execute();
  assert.deepEqual(events, [
    { concern: row.id, position: 1, at: new Date(receivedAt), stage: 'teacher', event: 'raised', note: null, by: 'parent', mail: null },
  ]);
});

test('whoever sends a concern again that was erased since is told so, and it does not come back', async () => {
  const headers = { 'Idempotency-Key': 'a-concern-that-is-erased' };
  const { reference } = await accepted(await server.post('concerns', exampleConcern(), headers));
  const { id } = await server.db.selectFrom('concerns').select('id').where('reference', '=', reference).executeTakeFirstOrThrow();
  await server.db.transaction().execute((transaction) => eraseSubjects(transaction, 'oakfield', { ...noSubjects, concerns: [id] }, new Date()));
  const again = await server.post('concerns', exampleConcern(), headers);
  assert.deepEqual([again.status, parseDocument(problemSchema, await again.json()).type], [410, '/problems/no-longer-kept']);
  assert.deepEqual(await server.db.selectFrom('concerns').select('id').where('reference', '=', reference).execute(), []);
});

test('nobody has to say who they are', async () => {
  const { reference } = await accepted(await server.post('concerns', exampleConcern({ raisedBy: 'anonymous' })));
  const { content } = await server.db.selectFrom('concerns').select('content').where('reference', '=', reference).executeTakeFirstOrThrow();
  assert.equal((content as { raisedBy: unknown }).raisedBy, 'anonymous');
});

test('a stage that was added to the pathway by default takes concerns as well', async () => {
  const { pathway: _own, ...policy } = { ...examplePolicy, id: 'without-steps' };
  await publishPolicy(server.db, { organisation: 'oakfield' }, policy, new Date());
  const { completePathway } = await import('@schoolgate/sdk/pathway');
  const [stage] = Object.entries(completePathway(policy).nodes).find(([, { kind }]) => kind === 'stage') ?? ['none'];
  await accepted(await server.post('concerns', exampleConcern({ pathway: { policy: policy.id, version: policy.version }, stage })));
});

test('a policy without a privacy notice collects no concerns', async () => {
  const { pathway: _pathway, declaration: _declaration, privacy: _privacy, ...policy } = { ...examplePolicy, id: 'only-words' };
  await publishPolicy(server.db, { organisation: 'oakfield' }, policy, new Date());
  const response = await server.post('concerns', exampleConcern({ pathway: { policy: policy.id, version: policy.version } }));
  assert.equal(response.status, 422);
});

for (const { title, changes, field } of [
  { title: 'without a word about what happened', changes: { about: '  ' }, field: '#/about required' },
  { title: 'at a question of the pathway', changes: { stage: 'safe' }, field: '#/stage unknown' },
  { title: 'at a route outside the school', changes: { stage: 'emergency' }, field: '#/stage unknown' },
  { title: 'at a stage that is not there', changes: { stage: 'toString' }, field: '#/stage unknown' },
  {
    title: 'for a version that was never published',
    changes: { pathway: { policy: 'parents-online', version: '1999' } },
    field: '#/pathway/version unknown',
  },
  { title: 'with a name and no way to answer', changes: { raisedBy: { name: 'A. Parent', contact: '' } }, field: '#/raisedBy/contact required' },
  { title: 'that is too long', changes: { about: 'x'.repeat(10_001) }, field: '#/about too-long' },
])
  test(`a concern ${title} is refused at that field, and nothing is kept`, async () => {
    const count = () => server.db.selectFrom('concerns').select('id').execute();
    const before = await count();
    const response = await server.post('concerns', { ...exampleConcern(), ...changes });
    assert.equal(response.status, 422);
    const { errors } = parseDocument(problemSchema, await response.json());
    assert.deepEqual(
      errors?.map(({ pointer, code }) => `${pointer} ${code}`),
      [field],
    );
    assert.deepEqual(await count(), before);
  });
