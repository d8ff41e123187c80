import { IDEMPOTENCY_HEADER, idempotencyKeySchema, INVITATION_HEADER } from '@schoolgate/sdk/model';
import { actorOf } from '../audit/record-change.ts';
import { recordEvent, type AuditEvent } from '../audit/record-event.ts';
import { claimWrite, findClaim, takeClaim } from '../db/idempotency.ts';
import type { Database, DatabaseTransaction } from '../db/schema.ts';
import { ProblemError } from '../problem.ts';
import type { AppContext } from './context.ts';
import { parseJson, readBody } from './read-body.ts';

/** One thing to be stored, checked and complete. */
export interface PreparedWrite<Answer> {
  readonly reference: string;
  readonly receivedAt: Date;
  readonly answer: Answer;
  /** What the audit log says of it. */
  readonly event: AuditEvent;
  readonly store: (db: DatabaseTransaction) => Promise<void>;
}

export interface Write<Answer> {
  /** Checks the body and makes ready what is to be stored; stores nothing itself. Throws what is wrong. */
  readonly prepare: (body: unknown) => Promise<PreparedWrite<Answer>>;
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

/**
 * Carries out a POST exactly once per Idempotency-Key: the same request again gets the same answer and stores nothing,
 * another request under the same key is refused. All of one write is in one transaction. A request that was refused
 * leaves nothing behind, so it may be corrected and sent under the same key.
 */
export async function writeOnce<Answer extends object>(c: AppContext, db: Database, { prepare, recall }: Write<Answer>): Promise<Response> {
  const key = c.req.header(IDEMPOTENCY_HEADER);
  if (!idempotencyKeySchema.safeParse(key).success) throw new ProblemError('idempotency-key');
  const body = await readBody(c.req.raw);
  const claim = claimWrite(c.get('organisation'), c.req.path, callerOf(c), key as string, body);

  const repeat = async (): Promise<Answer | undefined> => {
    const earlier = await findClaim(db, claim);
    if (earlier && !earlier.same) throw new ProblemError('idempotency-conflict');
    return earlier && recall(earlier.resource);
  };
  const create = async (): Promise<Answer | undefined> => {
    // What is wrong with it is said first: nobody works for a request that is refused anyway.
    const { reference, receivedAt, answer, event, store } = await prepare(parseJson(body));
    const useUp = await c.get('checkWork')?.();
    const taken = await db.transaction().execute(async (transaction) => {
      const isFirst = await takeClaim(transaction, claim, reference, receivedAt);
      if (!isFirst) return false;
      await useUp?.(transaction);
      await store(transaction);
      await recordEvent(transaction, c.get('organisation'), actorOf(c), event, receivedAt);
      return true;
    });
    return taken ? answer : undefined;
  };
  // The last: an equal request was faster, between our look and our attempt.
  const answer = (await repeat()) ?? (await create()) ?? (await repeat());
  if (!answer) throw new Error('An idempotency key was taken and then gone.');
  return c.json(answer, 201, { 'Cache-Control': 'no-store' });
}
