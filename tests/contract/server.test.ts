import { startTestApp } from '../../packages/server/src/testing/start-test-app.ts';
import { publishPolicy } from '../../packages/server/src/publish-policy.ts';
import { describeContract } from './describe-contract.ts';

describeContract('the Node server speaks the contract', async () => {
  const { app, db, stop } = await startTestApp();
  const count = async (table: 'declarations' | 'concerns') =>
    (
      await db
        .selectFrom(table)
        .select((from) => from.fn.countAll<number>().as('count'))
        .executeTakeFirstOrThrow()
    ).count;
  return {
    endpoint: 'http://school.example/v1/organisations/oakfield',
    organisation: 'oakfield',
    fetch: async (input, init) => app.fetch(new Request(input, init)),
    publish: async (policy) => {
      await publishPolicy(db, { organisation: 'oakfield' }, policy, new Date());
    },
    count: async () => ({ declarations: await count('declarations'), concerns: await count('concerns') }),
    stop,
  };
});
