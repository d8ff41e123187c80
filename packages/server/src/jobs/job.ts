import type { Database, DatabaseTransaction } from '../db/schema.ts';
import type { Log } from '../http/log-requests.ts';
import type { Mailer } from '../mail/mailer.ts';

/** What every job has at hand. */
export interface JobContext {
  readonly db: Database;
  readonly now: () => Date;
  /** For what a job reports: numbers, never names. */
  readonly log: Log;
  /** Asks for another job. */
  readonly askFor: AskFor;
  /** Absent where the server has no mail settings. */
  readonly mail?: { readonly mailer: Mailer; readonly publicUrl: string } | undefined;
  /** No further try follows when this one throws. */
  readonly isLastTry: boolean;
}

/** Asks for a job once for each of `data`, as part of the transaction that is the cause of it. */
export type AskFor = <Data extends object>(transaction: DatabaseTransaction, job: Job<Data>, data: readonly Data[]) => Promise<void>;

/** One kind of work that is done beside requests, by whichever process of the database is free. */
export interface Job<Data extends object = object> {
  /** Also the name of its queue: once released, it stays. */
  readonly name: string;
  /**
   * When it runs by itself, as cron in the time of London: once for all processes together, and once after the time was
   * missed. Without it, it runs when it is asked for.
   */
  readonly schedule?: string;
  /** How often it is tried again after it threw, with growing pauses. @default 5 */
  readonly retries?: number;
  /** Before the first such try, in seconds. @default 30 */
  readonly pause?: number;
  /**
   * Does the work, or throws. After a crash it runs again from the start, so it must be able to.
   * @param data what it was asked for with: ids, never what a person typed
   */
  readonly run: (context: JobContext, data: Data) => Promise<void>;
}
