import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { createToken } from '../../packages/server/src/auth/secret-token.ts';
import { deleteInvitation, insertInvitations, listInvitations } from '../../packages/server/src/db/invitations.ts';
import { startTestApp } from '../../packages/server/src/testing/start-test-app.ts';
import { publishPolicy } from '../../packages/server/src/publish-policy.ts';
import { describeContract } from './describe-contract.ts';

describeContract('the Node server speaks the contract', async () => {
  const { app, db, send, signIn, stop } = await startTestApp();
  const office = await signIn('oakfield', ['office']);
  const parentOf = async (name: string) =>
    (await db.selectFrom('parents').select('id').where('name', '=', name).where('left_at', 'is', null).executeTakeFirstOrThrow()).id;
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
    office,
    invite: async (policy, name, ends = new Date(Date.now() + 86_400_000)) => {
      const token = createToken();
      const invitation = { id: randomUUID(), parent: await parentOf(name), token };
      await db
        .transaction()
        .execute((transaction) => insertInvitations(transaction, 'oakfield', { policy, createdAt: new Date(), expiresAt: ends }, [invitation]));
      return token;
    },
    endLinks: async (policy, name) => {
      const parent = await parentOf(name);
      for (const { id, ...invitation } of await listInvitations(db, 'oakfield', new Date()))
        if (invitation.parent === parent && invitation.policy === policy) await deleteInvitation(db, 'oakfield', id);
    },
    reply: async (reference, text) => {
      const { id } = await db.selectFrom('concerns').select('id').where('reference', '=', reference).executeTakeFirstOrThrow();
      const response = await send(office, 'POST', `oakfield/concerns/${id}/replies`, { text });
      assert.equal(response.status, 201, await response.text());
    },
    stop,
  };
});
