import type { Concern, ConcernAccepted } from '@schoolgate/sdk/model';
import type { Database, DatabaseTransaction } from './schema.ts';

export async function insertConcern(db: DatabaseTransaction, concern: Concern, receivedAt: Date): Promise<void> {
  const { id, reference, organisation, pathway, stage, history, ...content } = concern;
  await db
    .insertInto('concerns')
    .values({
      id,
      reference,
      organisation,
      policy: pathway.policy,
      policy_version: pathway.version,
      stage,
      received_at: receivedAt,
      content: JSON.stringify(content),
    })
    .execute();
  await db
    .insertInto('concern_events')
    .values(
      history.map((entry, index) => ({
        concern: id,
        position: index + 1,
        at: new Date(entry.at),
        stage: entry.stage,
        event: entry.event,
        note: entry.note ?? null,
      })),
    )
    .execute();
}

/** What the parent was answered, put together again. */
export async function findConcernAnswer(db: Database, reference: string): Promise<ConcernAccepted> {
  const row = await db.selectFrom('concerns').select('received_at').where('reference', '=', reference).executeTakeFirstOrThrow();
  return concernAnswer(reference, row.received_at);
}

export const concernAnswer = (reference: string, receivedAt: Date): ConcernAccepted => ({ reference, receivedAt: receivedAt.toISOString() });
