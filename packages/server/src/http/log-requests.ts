import { randomUUID } from 'node:crypto';
import type { MiddlewareHandler } from 'hono';
import { routePath } from 'hono/route';
import type { AppEnv } from './context.ts';

/** One line of the log. There is no room in it for an address, a body, a query or a name. */
export interface LogEntry {
  readonly level: 'info' | 'error';
  readonly event: string;
  /** Of work that is done beside requests: which. */
  readonly job?: string;
  readonly requestId?: string;
  readonly method?: string;
  /** The pattern that matched, not the address: `/v1/organisations/:organisation/declarations`. */
  readonly route?: string;
  readonly status?: number;
  readonly ms?: number;
  /** Of an unexpected error: its class, its code and where it happened; never its message, which may quote a value. */
  readonly error?: string;
  readonly code?: string;
  readonly stack?: readonly string[];
}
export type Log = (entry: LogEntry) => void;

export const logToStdout: Log = (entry) => process.stdout.write(JSON.stringify({ time: new Date().toISOString(), ...entry }) + '\n');

/** Gives every request an id of ours (one that a client sent might say something about a person), and logs its end. */
export const logRequests =
  (log: Log): MiddlewareHandler<AppEnv> =>
  async (c, next) => {
    const start = performance.now();
    c.set('requestId', randomUUID());
    c.header('X-Request-Id', c.get('requestId'));
    await next();
    const ms = Math.round((performance.now() - start) * 10) / 10;
    log({ level: 'info', event: 'request', requestId: c.get('requestId'), method: c.req.method, route: routePath(c), status: c.res.status, ms });
  };

/** What may be said about an error that nobody expected. */
export const describeError = (error: Error): Pick<LogEntry, 'error' | 'code' | 'stack'> => ({
  error: error.name,
  ...('code' in error && typeof error.code === 'string' ? { code: error.code } : {}),
  stack: (error.stack ?? '')
    .split('\n')
    .filter((line) => /^\s+at /.test(line))
    .map((line) => line.trim()),
});
