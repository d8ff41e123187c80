// Server processes that die without warning while they send mail. On PostgreSQL only, where TEST_DATABASE_URL names it: two
// processes share the jobs there, and the jobs can be looked at from outside. KILLS says how often.
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { test } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';
import type { InvitationMails, RegisterPage } from '@schoolgate/sdk/model';
import { createApiKey, insertApiKey } from '../../packages/server/src/db/api-keys.ts';
import { startMailbox } from './mailbox.ts';
import { startSchool } from './start-school.ts';

const kills = Math.min(Number(process.env.KILLS ?? 2), 8);
const PARENTS = 150;
const skip = !process.env.TEST_DATABASE_URL && 'needs TEST_DATABASE_URL';

test(`of ${PARENTS} mails none is lost and none is another when ${kills} processes are killed while they send`, { skip }, async (context) => {
  const mailbox = await startMailbox(60);
  const school = await startSchool({ SMTP_URL: mailbox.url, MAIL_FROM: 'gate@school.example', PUBLIC_URL: 'http://school.example' });
  const db = school.openData();
  const jobs = new pg.Client(school.settings.DATABASE_URL);
  await jobs.connect();
  context.after(async () => {
    await Promise.all([db.destroy(), jobs.end()]);
    await school.end();
    await mailbox.stop();
  });

  const { key, prefix } = createApiKey();
  const apiKey = { id: randomUUID(), prefix, name: 'office', roles: ['office' as const], createdAt: new Date().toISOString() };
  await db.transaction().execute((transaction) => insertApiKey(transaction, 'oakfield', apiKey, key));
  const ask = async <T>(method: string, path: string, body?: object): Promise<T> => {
    const response = await fetch(`${school.addresses()[0] ?? ''}/v1/organisations/oakfield/${path}`, {
      method,
      headers: { Authorization: `Bearer ${key}`, 'Content-Type': 'application/json', 'Idempotency-Key': randomUUID() },
      ...(body && { body: JSON.stringify(body) }),
    });
    assert.ok(response.ok, `${path}: ${response.status} ${await response.clone().text()}`);
    return (await response.json()) as T;
  };
  const lines = Array.from({ length: PARENTS }, (_, n) => `p${n},Child ${n},3B,a${n},Parent ${n},parent-${n}@home.example,yes`);
  await ask('PUT', 'roll', { csv: ['pupil_id,pupil_name,class,parent_id,parent_name,parent_email,contact', ...lines].join('\n') });
  const parents: string[] = [];
  for (let next: string | undefined = ''; next !== undefined;) {
    const page: RegisterPage = await ask<RegisterPage>('GET', `register/${school.policy.id}/parents${next && `?after=${next}`}`);
    parents.push(...page.items.map(({ parent }) => parent));
    next = page.next;
  }
  const expiresAt = new Date(Date.now() + 86_400_000).toISOString();
  const request = { policy: school.policy.id, page: 'https://www.school.example/sign', parents, expiresAt };
  const { items } = await ask<InvitationMails>('POST', 'invitation-mails', request);
  assert.ok(items.length === PARENTS && items.every(({ mail }) => mail === 'waiting'));

  let killedAt = new Date();
  for (let round = 0; round < kills; round++) {
    const before = mailbox.mails.length;
    for (let tries = 0; mailbox.mails.length < Math.min(before + 5, PARENTS) && tries < 500; tries++) await wait(20);
    const victim = school.servers[round % school.servers.length];
    await victim?.kill();
    killedAt = new Date();
    await victim?.start();
  }
  const underWay = "state = 'active' and started_on < $1";
  const { rows } = await jobs.query<{ count: number }>(`select count(*)::int as count from pgboss.job where ${underWay}`, [killedAt]);
  // What a killed process had taken is done again after minutes: let those have passed.
  const letTimePass = async () => {
    await jobs.query(`update pgboss.job set started_on = started_on - interval '1 hour' where ${underWay}`, [killedAt]);
    await jobs.query(`update pgboss.job set start_after = now() where state = 'retry'`);
  };
  const states = () => db.selectFrom('mails').select('state').where('state', '<>', 'sent').execute();
  for (let tries = 0; (await states()).length > 0; tries++) {
    assert.ok(tries < 240, `${(await states()).length} mails are lost`);
    await letTimePass();
    await wait(1000);
  }
  const byRecipient = new Map<string, Set<string>>();
  for (const { to, id } of mailbox.mails) byRecipient.set(to, (byRecipient.get(to) ?? new Set()).add(id));
  assert.equal(byRecipient.size, PARENTS, 'everybody has got theirs');
  assert.ok(
    [...byRecipient.values()].every((ids) => ids.size === 1),
    'a second copy is known by its Message-ID',
  );
  console.log(
    `${kills} kills: ${PARENTS} mails asked for, ${rows[0]?.count} cut off, ${mailbox.mails.length - PARENTS} sent again under the same Message-ID`,
  );
});
