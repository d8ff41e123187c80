import { IncomingMessage } from 'node:http';
import { IDEMPOTENCY_HEADER, idempotencyKeySchema, INVITATION_HEADER } from '@schoolgate/sdk/model';
import { actorOf } from '../audit/record-change.ts';
import type { AuditEvent } from '../audit/record-event.ts';
import { claimWrite, findClaim } from '../db/idempotency.ts';
import type { Database, DatabaseTransaction } from '../db/schema.ts';
import { ProblemError } from '../problem.ts';
import type { AppContext } from './context.ts';
import { parseJson, readBody } from './read-body.ts';
import { carryOutAlone, type CarryOut } from './store-writes.ts';

/** One thing to be stored, checked and complete. */
export interface PreparedWrite<Answer, Stored> {
  readonly reference: string;
  readonly receivedAt: Date;
  readonly answer: Answer;
  /** What the audit log says of it. */
  readonly event: AuditEvent;
  readonly stored: Stored;
}

/** What one write does to the database. */
export type StoreStep = (db: DatabaseTransaction) => Promise<void>;

export interface Write<Answer, Stored> {
  /** Checks the body and makes ready what is to be stored; stores nothing itself. Throws what is wrong. */
  readonly prepare: (body: unknown) => Promise<PreparedWrite<Answer, Stored>>;
  /** The answer to the request that created `reference`, made again from what was stored. */
  readonly recall: (reference: string) => Promise<Answer>;
}

/**
 * Who sends. Staff and programs are each a caller of their own, and so is the bearer of each invitation; everybody else is
 * one, since nobody there has a name yet.
 */
const callerOf = (c: AppContext) => {
  const principal = c.get('principal') as AppContext['var']['principal'] | undefined;
  const invitation = c.req.header(INVITATION_HEADER);
  return principal ? `${principal.kind} ${principal.id}` : invitation === undefined ? 'public' : `invitation ${invitation}`;
};

/** Whether Node's own HTTP server has received it. */
const isFramed = (c: AppContext) => (c.env as { incoming?: unknown } | undefined)?.incoming instanceof IncomingMessage;

/**
 * Carries out a POST exactly once per Idempotency-Key: the same request again gets the same answer and stores nothing,
 * another request under the same key is refused. All of one write is in one transaction. A request that was refused
 * leaves nothing behind, so it may be corrected and sent under the same key.
 * @param carryOut stores it, if the key is free
 */
export async function writeOnceBy<Answer extends object, Stored>(
  c: AppContext,
  db: Database,
  { prepare, recall }: Write<Answer, Stored>,
  carryOut: CarryOut<Stored>,
): Promise<Response> {
  const key = c.req.header(IDEMPOTENCY_HEADER);
  if (!idempotencyKeySchema.safeParse(key).success) throw new ProblemError('idempotency-key');
  const body = await readBody(c.req.raw, undefined, isFramed(c));
  const claim = claimWrite(c.get('organisation'), c.req.path, callerOf(c), key as string, body);

  const repeat = async (): Promise<Answer | undefined> => {
    const earlier = await findClaim(db, claim);
    if (earlier && !earlier.same) throw new ProblemError('idempotency-conflict');
    return earlier && recall(earlier.resource);
  };
  const create = async (): Promise<Answer | undefined> => {
    // What is wrong with it is said first: nobody works for a request that is refused anyway.
    const { answer, ...prepared } = await prepare(parseJson(body));
    const useUp = await c.get('checkWork')?.();
    return (await carryOut({ ...prepared, claim, actor: actorOf(c), useUp })) ? answer : undefined;
  };
  // The first time is the rule, so nothing is looked up before it. What would no longer be taken may have been taken earlier.
  const answer = await create().then(
    async (created) => created ?? (await repeat()),
    async (refusal: unknown) => {
      const earlier = await repeat();
      if (earlier) return earlier;
      throw refusal;
    },
  );
  if (!answer) throw new Error('An idempotency key was taken and then gone.');
  return c.json(answer, 201, { 'Cache-Control': 'no-store' });
}

/** {@link writeOnceBy}, for what is stored in a transaction of its own. */
export const writeOnce = <Answer extends object>(c: AppContext, db: Database, write: Write<Answer, StoreStep>): Promise<Response> =>
  writeOnceBy(
    c,
    db,
    write,
    carryOutAlone(db, async (transaction, steps) => {
      for (const step of steps) await step(transaction);
    }),
  );
