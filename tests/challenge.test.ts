// The client does the work that the real server asks for, and asks nothing of servers that want none.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { createClient } from '@schoolgate/sdk/client';
import { startTestApp } from '../packages/server/src/testing/start-test-app.ts';
import { exampleConcern, exampleDeclaration } from '../packages/server/src/testing/example-policy.ts';
import { createApp } from '@schoolgate/server';

let server: Awaited<ReturnType<typeof startTestApp>>;
before(async () => {
  server = await startTestApp();
});
after(() => server.stop());

const clientOf = (challengeSteps: number) => {
  const app = createApp({ db: server.db, keys: server.keys, log: () => {}, challengeSteps });
  const statuses: number[] = [];
  const client = createClient({
    endpoint: 'http://school.example/v1/organisations/oakfield',
    fetch: async (input, init) => {
      const answer = await app.fetch(new Request(input, init));
      statuses.push(answer.status);
      return answer;
    },
  });
  return { client, statuses };
};

test('what a server asks for first is done, and the same request sent again', async () => {
  const { client, statuses } = clientOf(20);
  assert.ok((await client.createDeclaration(await exampleDeclaration())).reference);
  assert.ok((await client.createConcern(exampleConcern())).reference);
  assert.deepEqual(statuses, [428, 201, 428, 201]);
});

test('a server that asks for nothing is sent each request once', async () => {
  const { client, statuses } = clientOf(0);
  await client.createConcern(exampleConcern());
  assert.deepEqual(statuses, [201]);
});

test('a parent who leaves while the work is done has sent nothing', async () => {
  const { client } = clientOf(100_000);
  const count = async () => (await server.db.selectFrom('concerns').select('id').execute()).length;
  const before = await count();
  const leaving = new AbortController();
  setTimeout(() => leaving.abort(), 300);
  await assert.rejects(client.createConcern(exampleConcern(), { signal: leaving.signal }), { name: 'AbortError' });
  assert.equal(await count(), before);
});
