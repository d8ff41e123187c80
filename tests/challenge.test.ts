// Both clients do the work that the real server asks for, and nothing where it wants none.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { createClient } from '@schoolgate/sdk/client';
import { createClient as createElementsClient } from '../packages/elements/src/client/create-client.ts';
import { startTestApp } from '../packages/server/src/testing/start-test-app.ts';
import { exampleConcern, exampleDeclaration } from '../packages/server/src/testing/example-policy.ts';
import { createApp } from '@schoolgate/server';

let server: Awaited<ReturnType<typeof startTestApp>>;
before(async () => {
  server = await startTestApp();
});
after(() => server.stop());

const clientOf = (create: typeof createClient, challengeSteps: number) => {
  const app = createApp({ db: server.db, keys: server.keys, log: () => {}, challengeSteps });
  const statuses: number[] = [];
  const client = create({
    endpoint: 'http://school.example/v1/organisations/oakfield',
    fetch: async (input, init) => {
      const answer = await app.fetch(new Request(input, init));
      statuses.push(answer.status);
      return answer;
    },
  });
  return { client, statuses };
};

for (const [kind, create] of Object.entries({ 'the SDK’s client': createClient, 'the elements’ client': createElementsClient })) {
  test(`${kind}: what a server asks for first is done, and the same request sent again`, async () => {
    const { client, statuses } = clientOf(create, 20);
    assert.ok((await client.createDeclaration(await exampleDeclaration())).reference);
    assert.ok((await client.createConcern(exampleConcern())).reference);
    assert.deepEqual(statuses, [428, 201, 428, 201]);
  });

  test(`${kind}: a server that asks for nothing is sent each request once`, async () => {
    const { client, statuses } = clientOf(create, 0);
    await client.createConcern(exampleConcern());
    assert.deepEqual(statuses, [201]);
  });

  test(`${kind}: a parent who leaves while the work is done has sent nothing`, async () => {
    const { client } = clientOf(create, 100_000);
    const count = async () => (await server.db.selectFrom('concerns').select('id').execute()).length;
    const before = await count();
    const leaving = new AbortController();
    setTimeout(() => leaving.abort(), 300);
    await assert.rejects(client.createConcern(exampleConcern(), { signal: leaving.signal }), { name: 'AbortError' });
    assert.equal(await count(), before);
  });
}
