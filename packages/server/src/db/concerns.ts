import type { Concern, ConcernAccepted, ConcernEvent } from '@schoolgate/sdk/model';
import { sql, type RawBuilder, type Selectable } from 'kysely';
import { digestToken } from '../auth/secret-token.ts';
import type { Standing } from '../concerns/route-concern.ts';
import type { Database, DatabaseTransaction, KeptFrom, Tables } from './schema.ts';

export type ConcernRow = Selectable<Tables['concerns']>;

/** What the server adds to what the parent sent. */
export interface NewConcern {
  readonly standing: Standing;
  readonly secret: string;
  readonly subject: string | undefined;
  readonly keptFrom: KeptFrom | undefined;
}

export async function insertConcern(db: DatabaseTransaction, concern: Concern, { standing, secret, subject, keptFrom }: NewConcern): Promise<void> {
  const { id, reference, organisation, pathway, about, desiredOutcome, raisedBy, children, consentToShareMessages } = concern;
  await db
    .insertInto('concerns')
    .values({
      id,
      reference,
      organisation,
      policy: pathway.policy,
      policy_version: pathway.version,
      received_at: standing.since,
      content: JSON.stringify({ about, desiredOutcome, raisedBy, children, consentToShareMessages }),
      secret_digest: digestToken(secret),
      subject: subject ?? null,
      kept_from: keptFrom ? JSON.stringify(keptFrom) : null,
      ...columnsOf(standing),
    })
    .execute();
  await addEvent(db, { id, stage: standing.stage }, { event: 'raised', by: 'parent', at: standing.since });
}

const columnsOf = ({ roles, ...standing }: Standing) => ({ ...standing, roles: JSON.stringify(roles) });

export interface NewEvent {
  readonly event: ConcernEvent;
  /** `parent`, or `staff` or `api-key` and an id. */
  readonly by: string;
  readonly at: Date;
  readonly note?: string | undefined;
  /** That tells the parent. */
  readonly mail?: string | undefined;
}

/** Adds to a concern's history. The concern is locked by this transaction, so nobody else is adding. */
export async function addEvent(
  db: DatabaseTransaction,
  { id, stage }: Pick<ConcernRow, 'id' | 'stage'>,
  { note, mail, ...event }: NewEvent,
): Promise<void> {
  await db
    .insertInto('concern_events')
    .values({
      ...event,
      concern: id,
      stage,
      note: note ?? null,
      mail: mail ?? null,
      position: sql<number>`(select coalesce(max(position), 0) + 1 from concern_events where concern = ${id})`,
    })
    .execute();
}

/** What the parent was answered, put together again; `undefined` where it was erased. */
export async function findConcernAnswer(db: Database, reference: string, secret: string): Promise<ConcernAccepted | undefined> {
  const row = await db.selectFrom('concerns').select('received_at').where('reference', '=', reference).executeTakeFirst();
  return row && concernAnswer(reference, row.received_at, secret);
}

export const concernAnswer = (reference: string, receivedAt: Date, secret: string): ConcernAccepted => ({
  reference,
  receivedAt: receivedAt.toISOString(),
  secret,
});

/** By both codes in one question, so that a wrong reference and a wrong secret are the same to whoever asks, in time too. */
export const findByCodes = (db: Database, organisation: string, reference: string, secret: string): Promise<ConcernRow | undefined> =>
  db
    .selectFrom('concerns')
    .selectAll()
    .where('organisation', '=', organisation)
    .where('reference', '=', reference)
    .where('secret_digest', '=', digestToken(secret))
    .executeTakeFirst();

/** @param mayRead what its reader must be, see `concern-readers.ts` */
export const findConcern = (db: Database, organisation: string, id: string, mayRead: RawBuilder<boolean>): Promise<ConcernRow | undefined> =>
  db.selectFrom('concerns').selectAll().where('organisation', '=', organisation).where('id', '=', id).where(mayRead).executeTakeFirst();

/** Which of these a reader may see. */
export async function listReadable(db: Database, organisation: string, mayRead: RawBuilder<boolean>, ids: readonly string[]): Promise<string[]> {
  if (ids.length === 0) return [];
  const rows = await db.selectFrom('concerns').select('id').where('organisation', '=', organisation).where('id', 'in', ids).where(mayRead).execute();
  return rows.map(({ id }) => id);
}

/** Makes this transaction the only one that changes the concern. */
export const lockConcern = (db: DatabaseTransaction, id: string, mayRead = sql<boolean>`true`): Promise<ConcernRow | undefined> =>
  db.selectFrom('concerns').selectAll().where('id', '=', id).where(mayRead).forUpdate().executeTakeFirst();

export async function moveConcern(db: DatabaseTransaction, id: string, standing: Standing): Promise<void> {
  await db
    .updateTable('concerns')
    .set({ ...columnsOf(standing), answered_at: null, closed_at: null, assignee: null })
    .where('id', '=', id)
    .execute();
}

export const updateConcern = async (
  db: DatabaseTransaction,
  id: string,
  change: Partial<Pick<ConcernRow, 'answered_at' | 'closed_at' | 'assignee' | 'content'>>,
): Promise<void> => {
  const { content, ...columns } = change;
  await db
    .updateTable('concerns')
    .set({ ...columns, ...(content && { content: JSON.stringify(content) }) })
    .where('id', '=', id)
    .execute();
};

/** Its history, and of replies whether the parent was told by mail. */
export const listEvents = (db: Database, concern: string) =>
  db
    .selectFrom('concern_events')
    .leftJoin('mails', 'mails.id', 'concern_events.mail')
    .select(['at', 'stage', 'event', 'note', 'by', 'mails.state as mail'])
    .where('concern_events.concern', '=', concern)
    .orderBy('position')
    .execute();

export interface ConcernQuery {
  readonly stage?: string | undefined;
  readonly state?: 'open' | 'closed' | undefined;
  /** Only those whose day was before this one, ISO. */
  readonly dueBefore?: string | undefined;
  readonly after?: string | undefined;
  readonly limit: number;
}

/** Open, unanswered at this stage, and the promised day is over. */
export const isOverdue = ({ closed_at, answered_at, due_on }: ConcernRow, today: string): boolean =>
  closed_at === null && answered_at === null && due_on !== null && due_on < today;

/** Those that a reader may see, the oldest first. */
export async function listConcerns(
  db: Database,
  organisation: string,
  mayRead: RawBuilder<boolean>,
  { stage, state, dueBefore, after, limit }: ConcernQuery,
): Promise<ConcernRow[]> {
  let query = db
    .selectFrom('concerns')
    .selectAll()
    .where('organisation', '=', organisation)
    .where(mayRead)
    .orderBy('received_at')
    .orderBy('id')
    .limit(limit);
  if (stage !== undefined) query = query.where('stage', '=', stage);
  if (state !== undefined) query = query.where('closed_at', state === 'open' ? 'is' : 'is not', null);
  if (dueBefore !== undefined) query = query.where('closed_at', 'is', null).where('answered_at', 'is', null).where('due_on', '<', dueBefore);
  if (after !== undefined)
    query = query.where((where) =>
      where(
        where.refTuple('received_at', 'id'),
        '>',
        where
          .selectFrom('concerns')
          .select(['received_at', 'id'])
          .where('id', '=', after)
          .where('organisation', '=', organisation)
          .$asTuple('received_at', 'id'),
      ),
    );
  return query.execute();
}
