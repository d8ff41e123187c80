import { recordEvents, type Actor, type AuditEvent } from '../audit/record-event.ts';
import { takeClaims, type WriteClaim } from '../db/idempotency.ts';
import type { Database, DatabaseTransaction } from '../db/schema.ts';
import type { UseUp } from './context.ts';

/** A write that was checked and only has to be carried out. */
export interface ReadyWrite<Stored> {
  readonly claim: WriteClaim;
  readonly reference: string;
  readonly receivedAt: Date;
  readonly actor: Actor;
  readonly event: AuditEvent;
  /** A piece of work that it was taken for. */
  readonly useUp: UseUp | undefined;
  readonly stored: Stored;
}

/** Stores what writes of one organisation are about, as part of a transaction. */
export type StoreAll<Stored> = (db: DatabaseTransaction, stored: readonly Stored[]) => Promise<void>;
/** @returns false where its key was taken by another request */
export type CarryOut<Stored> = (write: ReadyWrite<Stored>) => Promise<boolean>;

/** All of them in one transaction, or none. */
const storeWrites = <Stored>(db: Database, writes: readonly ReadyWrite<Stored>[], storeAll: StoreAll<Stored>): Promise<ReadonlySet<string>> =>
  db.transaction().execute(async (transaction) => {
    const taken = await takeClaims(transaction, writes);
    const first = writes.filter(({ reference }) => taken.has(reference));
    const [one] = first;
    if (!one) return taken;
    for (const { useUp } of first) await useUp?.(transaction);
    await storeAll(
      transaction,
      first.map(({ stored }) => stored),
    );
    const entries = first.map(({ actor, event, receivedAt: at }) => ({ actor, event, at }));
    await recordEvents(transaction, one.claim.organisation, entries);
    return taken;
  });

/** Each write in a transaction of its own. */
export const carryOutAlone =
  <Stored>(db: Database, storeAll: StoreAll<Stored>): CarryOut<Stored> =>
  async (write) =>
    (await storeWrites(db, [write], storeAll)).has(write.reference);

const MAXIMUM = 50;

/**
 * For what a whole school sends in one evening: what has come while one transaction was under way goes into the next one
 * together, since the writes of an organisation would wait for each other anyway, at the end of its audit log. Where one
 * of them does not get through, each is carried out alone, so that nobody's write depends on another's.
 */
export function carryOutTogether<Stored>(db: Database, storeAll: StoreAll<Stored>): CarryOut<Stored> {
  interface Waiting {
    readonly write: ReadyWrite<Stored>;
    readonly settle: (outcome: Promise<boolean>) => void;
  }
  const alone = carryOutAlone(db, storeAll);
  const queues = new Map<string, Waiting[]>();

  const storeBatch = async (batch: readonly Waiting[]) => {
    const writes = batch.map(({ write }) => write);
    const taken = await storeWrites(db, writes, storeAll).catch(() => undefined);
    const settled = batch.map(({ write, settle }) => {
      const outcome = taken ? Promise.resolve(taken.has(write.reference)) : alone(write);
      settle(outcome);
      return outcome;
    });
    await Promise.allSettled(settled); // it is its sender who hears what came of each
  };
  const work = async (organisation: string, queue: Waiting[]) => {
    while (queue.length > 0) await storeBatch(queue.splice(0, MAXIMUM));
    queues.delete(organisation);
  };

  return (write) =>
    new Promise((settle) => {
      const { organisation } = write.claim;
      const queue = queues.get(organisation);
      if (queue) return void queue.push({ write, settle });
      const fresh = [{ write, settle }];
      queues.set(organisation, fresh);
      void work(organisation, fresh);
    });
}
