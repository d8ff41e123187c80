import type { InvitationMails, Mail, MailSettings, MailState } from '@schoolgate/sdk/model';
import type { Selectable } from 'kysely';
import type { Database, Tables } from './schema.ts';

export type MailRow = Selectable<Tables['mails']>;

export const findMail = (db: Database, id: string): Promise<MailRow | undefined> =>
  db.selectFrom('mails').selectAll().where('id', '=', id).executeTakeFirst();

export async function settleMail(db: Database, id: string, state: MailState, sentAt: Date | null): Promise<void> {
  await db.updateTable('mails').set({ state, sent_at: sentAt }).where('id', '=', id).execute();
}

/** Mails to parents about policies, the newest first. That there are mails about concerns is not for everybody to see. */
export async function listMails(
  db: Database,
  organisation: string,
  state: MailState | undefined,
  after: string | undefined,
  limit: number,
): Promise<Mail[]> {
  let query = db
    .selectFrom('mails')
    .select(['id', 'kind', 'state', 'parent', 'policy', 'queued_at', 'sent_at'])
    .where('organisation', '=', organisation)
    .where('parent', 'is not', null)
    .orderBy('queued_at', 'desc')
    .orderBy('id', 'desc')
    .limit(limit);
  if (state !== undefined) query = query.where('state', '=', state);
  if (after !== undefined)
    query = query.where((where) =>
      where(
        where.refTuple('queued_at', 'id'),
        '<',
        where
          .selectFrom('mails')
          .select(['queued_at', 'id'])
          .where('id', '=', after)
          .where('organisation', '=', organisation)
          .$asTuple('queued_at', 'id'),
      ),
    );
  const rows = await query.execute();
  return rows.map(({ id, kind, state: reached, parent, policy, queued_at, sent_at }) => ({
    id,
    kind,
    state: reached,
    parent: parent ?? '',
    policy: policy ?? '',
    queuedAt: queued_at.toISOString(),
    ...(sent_at === null ? {} : { sentAt: sent_at.toISOString() }),
  }));
}

/** @param request stands for one request of the office, by which several parents were written to */
export const invitationOccasion = (request: string, parent: string): string => `invitation ${request} ${parent}`;

/** What became of the mails of such a request. */
export async function listInvited(db: Database, request: string): Promise<InvitationMails['items']> {
  return db
    .selectFrom('mails')
    .innerJoin('parents', 'parents.id', 'mails.parent')
    .select(['parents.id as parent', 'name', 'state as mail'])
    .where('occasion', 'like', invitationOccasion(request, '%'))
    .orderBy('parents.id')
    .execute();
}

const initial: MailSettings = { remindAfterDays: 7, templates: {} };

export async function findMailSettings(db: Database, organisation: string): Promise<MailSettings> {
  const row = await db.selectFrom('mail_settings').select('settings').where('organisation', '=', organisation).executeTakeFirst();
  return row?.settings ?? initial;
}

export async function saveMailSettings(db: Database, organisation: string, settings: MailSettings): Promise<void> {
  const text = JSON.stringify(settings);
  await db
    .insertInto('mail_settings')
    .values({ organisation, settings: text })
    .onConflict((conflict) => conflict.column('organisation').doUpdateSet({ settings: text }))
    .execute();
}
