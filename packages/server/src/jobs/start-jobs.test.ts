import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import { sql } from 'kysely';
import type { LogEntry } from '../http/log-requests.ts';
import { openTestDatabase } from '../testing/start-test-app.ts';
import { forgetIdempotencyKeys } from './forget-idempotency-keys.ts';
import type { Job } from './job.ts';
import { scheduledJobs } from './jobs.ts';
import { startJobs, type RunningJobs } from './start-jobs.ts';

let database: Awaited<ReturnType<typeof openTestDatabase>>;
const running = new Set<RunningJobs>();
const logged: LogEntry[] = [];
before(async () => {
  database = await openTestDatabase();
});
after(async () => {
  await Promise.all([...running].map(({ stop }) => stop()));
  await database.close();
});

const start = async (...jobs: Job<never>[]) => {
  const started = await startJobs(database.jobStore, jobs as Job[], { db: database.db, now: () => new Date(), log: (entry) => logged.push(entry) });
  running.add(started);
  return started;
};
const ask = <Data extends object>({ askFor }: RunningJobs, job: Job<Data>, ...data: Data[]) =>
  database.db.transaction().execute((transaction) => askFor(transaction, job, data));

/** Waits until something holds, for at most ten seconds. */
const until = async (holds: () => boolean) => {
  for (let tries = 0; !holds(); tries++) {
    if (tries > 500) assert.fail('It did not happen in time.');
    await wait(20);
  }
};

test('two processes on one database do every job once, and none twice', async () => {
  const done: number[] = [];
  const count: Job<{ number: number }> = {
    name: 'count',
    run: async (_, { number }) => {
      await wait(number % 3);
      done.push(number);
    },
  };
  const [first, second] = await Promise.all([start(count), start(count)]);
  const numbers = Array.from({ length: 60 }, (_, number) => ({ number }));
  await Promise.all(numbers.map((number, index) => ask(index % 2 === 0 ? first : second, count, number)));
  await until(() => done.length >= 60);
  await wait(100);
  assert.deepEqual(
    done.sort((a, b) => a - b),
    numbers.map(({ number }) => number),
  );
});

test('a job is there exactly if its cause is', async () => {
  const done: string[] = [];
  const note: Job<{ cause: string }> = { name: 'note', run: (_, { cause }) => Promise.resolve(void done.push(cause)) };
  const jobs = await start(note);
  const failing = database.db.transaction().execute(async (transaction) => {
    await jobs.askFor(transaction, note, [{ cause: 'undone' }]);
    throw new Error('The write failed.');
  });
  await assert.rejects(failing);
  await ask(jobs, note, { cause: 'stored' });
  await until(() => done.length > 0);
  assert.deepEqual(done, ['stored']);
});

test('what failed is tried again, and what it threw is neither stored nor logged', async () => {
  let tries = 0;
  const fragile: Job = {
    name: 'fragile',
    pause: 1,
    run: () => (++tries === 1 ? Promise.reject(new TypeError('Zoë Unmistakable could not be written to')) : Promise.resolve()),
  };
  await ask(await start(fragile), fragile, {});
  await until(() => tries === 1);
  const { rows } = await sql`select * from pgboss.job`.execute(database.db);
  assert.ok(rows.length > 0 && logged.some(({ event, error }) => event === 'job-failed' && error === 'TypeError'));
  assert.doesNotMatch(JSON.stringify([rows, logged]), /Unmistakable/);
  await until(() => tries === 2);
});

test('a stop waits for the job under way', async () => {
  const done: string[] = [];
  const slow: Job = {
    name: 'slow',
    run: async () => {
      done.push('begun');
      await wait(300);
      done.push('ended');
    },
  };
  const jobs = await start(slow);
  await ask(jobs, slow, {});
  await until(() => done.length > 0);
  running.delete(jobs);
  await jobs.stop();
  assert.deepEqual(done, ['begun', 'ended']);
});

test('every job that runs by the clock has a time, and one that no longer does has none', async () => {
  const run = () => Promise.resolve();
  await start({ name: 'nightly', schedule: '5 3 * * *', run }, ...scheduledJobs);
  const scheduled = async () => (await sql<{ name: string }>`select name from pgboss.schedule`.execute(database.db)).rows.map(({ name }) => name);
  for (const { name } of scheduledJobs) assert.ok((await scheduled()).includes(name), name);
  await start({ name: 'nightly', run });
  assert.ok(!(await scheduled()).includes('nightly'));
});

test('which requests were carried out is remembered for as long as a page may send them again', async () => {
  const now = new Date('2026-11-20T03:00:00Z');
  const day = (number: number) => new Date(now.getTime() - number * 24 * 60 * 60 * 1000);
  const { db } = database;
  await db.insertInto('organisations').values({ id: 'oakfield', name: 'Oakfield', kind: 'school' }).execute();
  await db
    .insertInto('idempotency_keys')
    .values([7, 9].map((days) => ({ digest: `${days}`, body_digest: '', organisation: 'oakfield', resource: '', created_at: day(days) })))
    .execute();
  await forgetIdempotencyKeys.run({ db, now: () => now, log: () => {}, askFor: () => Promise.resolve(), isLastTry: false }, {});
  assert.deepEqual(await db.selectFrom('idempotency_keys').select('digest').execute(), [{ digest: '7' }]);
});
