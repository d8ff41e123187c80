import { fromKysely, PgBoss, type ConstructorOptions, type Job as Taken, type JobResult } from 'pg-boss';
import { describeError } from '../http/log-requests.ts';
import type { AskFor, Job, JobContext } from './job.ts';

/** Where jobs wait: in the same database as everything else, so that a job is there exactly if its cause is. */
export type JobStore = Pick<ConstructorOptions, 'db' | 'backend' | 'connectionString' | 'max'>;

/** How long jobs that are under way may take once the server was told to stop; what is cut short runs again. */
const STOP_MS = 10_000;
/** What has not ended by then was cut off with its process, and is done again. No job may take this long. */
const EXPIRE_S = 5 * 60;
const TIME_ZONE = 'Europe/London';
const DAY_S = 24 * 60 * 60;

/** Each of a batch succeeds or fails for itself; after a full one the next is taken at once. */
const work = { batchSize: 10, burstWhenBatchFull: true, perJobResults: true } as const;

export interface RunningJobs {
  readonly askFor: AskFor;
  /** Finishes the jobs under way and takes no more. The database stays open. */
  readonly stop: () => Promise<void>;
}

const retriesOf = ({ retries = 5 }: Job) => retries;

async function prepareQueue(boss: PgBoss, job: Job): Promise<void> {
  const { name, schedule, pause = 30 } = job;
  const options = {
    retryLimit: retriesOf(job),
    retryDelay: pause,
    retryBackoff: true,
    retryDelayMax: 60 * 60,
    expireInSeconds: EXPIRE_S,
    deleteAfterSeconds: DAY_S,
    notify: true, // asked for, it is done at once; how often workers look for it beside that matters after a failure only
  };
  await boss.createQueue(name, { ...options, policy: schedule === undefined ? 'standard' : 'stately' });
  await boss.updateQueue(name, options); // for a queue that an earlier release made
  if (schedule === undefined) await boss.unschedule(name);
  else await boss.schedule(name, schedule, null, { tz: TIME_ZONE, missed: 'once' });
}

/** Does one job, and says whether it is done. What it threw is logged and not stored with the job: a message may quote a value. */
async function runJob(job: Job, context: Omit<JobContext, 'isLastTry'>, { id, data, retryCount }: Taken<object | null>): Promise<JobResult> {
  const start = performance.now();
  const entry = () => ({ job: job.name, ms: Math.round(performance.now() - start) });
  try {
    await job.run({ ...context, isLastTry: retryCount >= retriesOf(job) }, data ?? {}); // those that run by the clock have none
    context.log({ level: 'info', event: 'job', ...entry() });
    return { id, status: 'completed' };
  } catch (error) {
    const cause = error instanceof Error ? error : new Error('Something that is no error was thrown.');
    context.log({ level: 'error', event: 'job-failed', ...entry(), ...describeError(cause) });
    return { id, status: 'failed' };
  }
}

/**
 * Starts doing what is waiting, and what is due by the clock. Any number of processes may do this on one PostgreSQL: each
 * job is taken by one of them.
 */
export async function startJobs(store: JobStore, jobs: readonly Job[], given: Omit<JobContext, 'askFor' | 'isLastTry'>): Promise<RunningJobs> {
  const boss = new PgBoss({ ...store, application_name: 'schoolgate-jobs', useListenNotify: true });
  boss.on('error', (error) => given.log({ level: 'error', event: 'jobs-error', ...describeError(error) }));
  const askFor: AskFor = async (transaction, { name }, data) => {
    await boss.insert(
      name,
      data.map((one) => ({ data: one })),
      { db: fromKysely(transaction) },
    );
  };
  const context = { ...given, askFor };
  await boss.start();
  try {
    for (const job of jobs) {
      await prepareQueue(boss, job);
      await boss.work<object | null>(job.name, { ...work, notifyPollingIntervalSeconds: job.schedule === undefined ? 2 : 30 }, async (taken) =>
        Promise.all(taken.map((one) => runJob(job, context, one))),
      );
    }
  } catch (error) {
    await boss.stop({ graceful: false });
    throw error;
  }
  return {
    askFor,
    stop: () => boss.stop({ graceful: true, timeout: STOP_MS }),
  };
}
