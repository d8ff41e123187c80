import { sql } from 'kysely';
import type { NewMail } from '../mail/queue-mails.ts';
import { findMailSettings } from './mails.ts';
import { findHorizon, findState } from './register.ts';
import type { Database } from './schema.ts';

/** Reminders for one parent and one version of a policy. */
const MAXIMUM_REMINDERS = 2;
const DAY_MS = 24 * 60 * 60 * 1000;

interface Invited {
  readonly organisation: string;
  readonly parent: string;
  readonly policy: string;
  readonly page: string;
  readonly expires_at: Date;
  readonly last: Date;
}

/** The last mail that brought each parent a link to a policy, as long as one of their links by mail is valid. */
const listInvited = async (db: Database, now: Date): Promise<Invited[]> => {
  const { rows } = await sql<Invited>`
    select distinct on (parent, policy) organisation, parent, policy, page, expires_at, sent_at as last
    from mails
    where kind in ('invitation', 'reminder') and state = 'sent' and expires_at > ${now}
      and exists (
        select 1 from invitations
        where invitations.parent = mails.parent and invitations.policy = mails.policy
          and invitations.mail is not null and invitations.expires_at > ${now})
      and not exists (
        select 1 from mails as other where other.parent = mails.parent and other.policy = mails.policy and other.state = 'waiting')
    order by parent, policy, sent_at desc`.execute(db);
  return rows;
};

/** The reminders that are due. Whether each is still needed is asked again when it is sent. */
export async function listUnanswered(db: Database, now: Date): Promise<NewMail[]> {
  const due: NewMail[] = [];
  for (const { organisation, parent, policy, page, expires_at, last } of await listInvited(db, now)) {
    const { remindAfterDays } = await findMailSettings(db, organisation);
    if (remindAfterDays === 0 || last.getTime() + remindAfterDays * DAY_MS > now.getTime()) continue;
    const horizon = await findHorizon(db, organisation, policy, now);
    const state = horizon && (await findState(db, horizon, parent));
    if (!horizon || (state !== 'not-yet' && state !== 'due-again')) continue;
    const { count } = await db
      .selectFrom('mails')
      .select((from) => from.fn.countAll<number>().as('count'))
      .where('kind', '=', 'reminder')
      .where('parent', '=', parent)
      .where('policy', '=', policy)
      .where('policy_version', '=', horizon.version)
      .executeTakeFirstOrThrow();
    if (count >= MAXIMUM_REMINDERS) continue;
    const occasion = `reminder ${parent} ${policy} ${horizon.version} ${count + 1}`;
    due.push({ organisation, kind: 'reminder', parent, policy, policy_version: horizon.version, page, expires_at, occasion });
  }
  return due;
}
