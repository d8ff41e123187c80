import { randomUUID } from 'node:crypto';
import pg from 'pg';
import * as z from 'zod';
import { isLimitName, type LimitExchange, type LimitName } from './limit-requests.ts';

const CHANNEL = 'schoolgate_limits';
/** How long another process may not know yet of a request here. */
const PAUSE_MS = 1000;
/** PostgreSQL takes 8,000 bytes at a time. */
const AT_ONCE = 80;

const messageSchema = z.object({
  from: z.string(),
  counts: z.array(z.tuple([z.custom<LimitName>(isLimitName), z.string().max(50), z.int().positive()])),
});

export interface SharedLimits extends LimitExchange {
  readonly stop: () => Promise<void>;
}

/**
 * Lets the processes on one PostgreSQL tell each other every second what they have let through. Nothing is stored: it goes
 * from memory to memory. While that does not work each counts for itself, and tries again.
 * @param secret the same for all of them
 * @param onError for the log
 */
export function shareLimits(url: string, secret: string, onError: (error: Error) => void): SharedLimits {
  const own = randomUUID();
  const untold = new Map<string, [LimitName, string, number]>();
  const listeners: Parameters<LimitExchange['listen']>[0][] = [];
  let client: pg.Client | undefined;

  const receive = ({ payload = '' }: pg.Notification) => {
    try {
      const { from, counts } = messageSchema.parse(JSON.parse(payload));
      if (from !== own) for (const [limit, key, count] of counts) for (const listener of listeners) listener(limit, key, count);
    } catch {
      onError(new Error('Something else was said where limits are shared.'));
    }
  };
  const connect = async () => {
    const fresh = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000, keepAlive: true, application_name: 'schoolgate-limits' });
    fresh.on('error', (error) => {
      onError(error);
      if (client === fresh) client = undefined;
    });
    fresh.on('notification', receive);
    await fresh.connect();
    await fresh.query(`listen ${CHANNEL}`);
    return fresh;
  };
  const tell = async () => {
    client ??= await connect();
    while (untold.size > 0) {
      const some = [...untold.entries()].slice(0, AT_ONCE);
      for (const [name] of some) untold.delete(name);
      await client.query('select pg_notify($1, $2)', [CHANNEL, JSON.stringify({ from: own, counts: some.map(([, count]) => count) })]);
    }
  };

  let stopped = false;
  let working = Promise.resolve();
  const work = async () => {
    await tell().catch((error: unknown) => {
      untold.clear(); // it would only be late
      onError(error instanceof Error ? error : new Error('The limits could not be shared.'));
    });
    if (!stopped) timer = setTimeout(() => void (working = work()), PAUSE_MS);
  };
  let timer = setTimeout(() => void (working = work()), 0);

  return {
    secret,
    announce: (limit, key) => {
      const name = `${limit} ${key}`;
      untold.set(name, [limit, key, (untold.get(name)?.[2] ?? 0) + 1]);
    },
    listen: (listener) => void listeners.push(listener),
    stop: async () => {
      stopped = true;
      clearTimeout(timer);
      await working;
      await client?.end().catch(() => {});
    },
  };
}
