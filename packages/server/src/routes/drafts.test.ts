import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Draft, DraftChanges, Policy, PolicyVersion } from '@schoolgate/sdk/model';
import { examplePolicy } from '../testing/example-policy.ts';
import { startTestApp } from '../testing/start-test-app.ts';

let server: Awaited<ReturnType<typeof startTestApp>>;
let office: Record<string, string>;
before(async () => {
  server = await startTestApp();
  office = await server.signIn('oakfield', ['office']);
});
after(() => server.stop());

const save = (policy: Policy, revision: number, more: object = {}) =>
  server.send(office, 'PUT', `oakfield/drafts/${policy.id}`, { revision, policy, ...more });
const publish = (id: string, revision: number, key = '') =>
  server.send({ ...office, ...(key === '' ? {} : { 'Idempotency-Key': key }) }, 'POST', `oakfield/drafts/${id}/publication`, { revision });
const body = async <T>(response: Response | Promise<Response>, status = 200): Promise<T> => {
  const answered = await response;
  assert.equal(answered.status, status, await answered.clone().text());
  return (await answered.json()) as T;
};
const get = <T>(path: string) => body<T>(server.send(office, 'GET', 'oakfield/' + path));
const versions = async (id: string) =>
  (await get<{ items: PolicyVersion[] }>(`policies/${id}/versions`)).items.map(({ version, state, asksAgain }) => [version, state, asksAgain]);

/** The example policy under an id of the test's own, with one clause in other words. */
const policyOf = (id: string, version: string, respect = 'Write to each other as you would speak face to face.'): Policy => ({
  ...examplePolicy,
  id,
  version,
  sections: [{ id: 'conduct', heading: 'How we behave', clauses: [{ id: 'respect', kind: 'expectation', text: respect }] }],
  pathway: undefined,
  translations: undefined,
});
const plain = (policy: Policy): Policy => JSON.parse(JSON.stringify(policy)) as Policy;
const first = (id: string) => plain(policyOf(id, '1'));
const second = (id: string, respect?: string) => plain(policyOf(id, '2', respect));

test('a policy is written, put in force, and followed by another version', async () => {
  const { revision } = await body<Draft>(save(first('cycle'), 0));
  assert.equal((await server.get('policies/cycle')).status, 404, 'nobody sees a draft');
  await body(publish('cycle', revision), 201);
  assert.equal((await server.get('policies/cycle')).status, 200);
  assert.equal((await server.send(office, 'GET', 'oakfield/drafts/cycle')).status, 404);
  await body(save(second('cycle', 'Never write anything about the school.'), 0));
  assert.equal(((await (await server.get('policies/cycle')).json()) as Policy).version, '1', 'still the one in force');
  await body(publish('cycle', 1), 201);
  assert.deepEqual(await versions('cycle'), [
    ['2', 'published', true],
    ['1', 'superseded', false],
  ]);
});

test('parents are asked anew after a material change and not after a corrected spelling', async () => {
  await body(save(first('spelling'), 0));
  await body(publish('spelling', 1), 201);
  const { sections } = first('spelling');
  const text = sections[0]?.clauses[0]?.text ?? '';
  await body(save(second('spelling', text.replace('.', ' .')), 0));
  const changes = await get<DraftChanges>('drafts/spelling/changes');
  assert.deepEqual([changes.from, changes.significance, changes.asksAgain], ['1', 'editorial', false]);
  await body(save(second('spelling', 'Share photographs of all children with everybody.'), 1));
  const material = await get<DraftChanges>('drafts/spelling/changes');
  assert.deepEqual([material.significance, material.asksAgain], ['material', true]);
  assert.deepEqual(
    material.changes.map(({ part, id, change, significance }) => [part, id, change, significance]),
    [['clause', 'respect', 'reworded', 'material']],
  );
});

test("the author's word on a change counts, and is kept with the version", async () => {
  await body(save(first('ruled'), 0));
  await body(publish('ruled', 1), 201);
  await body(save(second('ruled', 'Share photographs of all children with everybody.'), 0, { rulings: { respect: 'editorial' } }));
  assert.equal((await get<DraftChanges>('drafts/ruled/changes')).asksAgain, false);
  const published = await body<PolicyVersion>(publish('ruled', 1), 201);
  assert.equal(published.asksAgain, false);
  const row = await server.db.selectFrom('policy_versions').select('rulings').where('id', '=', 'ruled').where('version', '=', '2').executeTakeFirst();
  assert.deepEqual(row?.rulings, { respect: 'editorial' });
});

test('nobody overwrites or publishes what they have not seen', async () => {
  await body(save(first('shared'), 0));
  const theirs = { ...first('shared'), title: 'Theirs' };
  await body(save(theirs, 1));
  await body(save({ ...first('shared'), title: 'Mine' }, 1), 409);
  await body(save(first('shared'), 0), 409);
  await body(publish('shared', 1), 409);
  assert.equal((await get<Draft>('drafts/shared')).policy.title, 'Theirs');
});

test('a save whose answer was lost may be sent again, and so may a publication', async () => {
  const saved = await body<Draft>(save(first('again'), 0));
  assert.deepEqual(await body<Draft>(save(first('again'), 0)), saved);
  const published = await body<PolicyVersion>(publish('again', 1, 'publish-this-exactly-once'), 201);
  assert.deepEqual(await body<PolicyVersion>(publish('again', 1, 'publish-this-exactly-once'), 201), published);
  assert.equal((await versions('again')).length, 1);
});

for (const { title, policy, says } of [
  {
    title: 'two clauses of one id',
    policy: { sections: [{ id: 'respect', clauses: [{ id: 'respect', kind: 'statement', text: 'One.' }] }] },
    says: /same id, respect/,
  },
  {
    title: 'an undertaking and a clause of one id',
    policy: { declaration: { ...examplePolicy.declaration, undertakings: [{ id: 'respect', text: 'Yes.' }] } },
    says: /same id, respect/,
  },
  { title: 'a form and no privacy notice', policy: { privacy: undefined }, says: /privacy notice/ },
] as { title: string; policy: Partial<Policy>; says: RegExp }[])
  test(`a draft with ${title} is kept, says what is wrong, and cannot be published`, async () => {
    const id = 'wrong-' + title.replaceAll(/\W/g, '-');
    const draft = await body<Draft>(save(plain({ ...first(id), ...policy }), 0));
    assert.match(draft.obstacles.join(), says);
    const response = await publish(id, 1);
    assert.match(await response.clone().text(), says);
    assert.equal(response.status, 422);
    assert.equal((await server.get('policies/' + id)).status, 404);
    assert.equal((await get<Draft>('drafts/' + id)).revision, 1);
  });

test('a version that was published never changes: a draft under its label says so', async () => {
  await body(save(first('label'), 0));
  await body(publish('label', 1), 201);
  const draft = await body<Draft>(save({ ...first('label'), title: 'Other words' }, 0));
  assert.match(draft.obstacles.join(), /Version 1 was published before/);
  await body(publish('label', 1), 422);
});

test('a draft goes to the policy that its address names, and can be thrown away', async () => {
  assert.equal((await server.send(office, 'PUT', 'oakfield/drafts/another', { revision: 0, policy: first('this-one') })).status, 422);
  await body(save(first('thrown'), 0));
  assert.ok((await get<{ items: { id: string }[] }>('drafts')).items.some(({ id }) => id === 'thrown'));
  await body(server.send(office, 'DELETE', 'oakfield/drafts/thrown'));
  await body(server.send(office, 'DELETE', 'oakfield/drafts/thrown'), 404);
});
