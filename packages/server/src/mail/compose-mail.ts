import { randomUUID } from 'node:crypto';
import { emailSchema, type MailTemplate } from '@schoolgate/sdk/model';
import { reviewStatus } from '@schoolgate/sdk/policy';
import { createToken } from '../auth/secret-token.ts';
import { todayAt } from '../concerns/today.ts';
import { isOverdue } from '../db/concerns.ts';
import { listAdministrators, stillAnswers } from '../db/concern-readers.ts';
import { addInvitation, deleteInvitation, listInvitable } from '../db/invitations.ts';
import { findMailSettings, type MailRow } from '../db/mails.ts';
import { documentOf, findCurrentPolicy } from '../db/policies.ts';
import { findHorizon, findState } from '../db/register.ts';
import type { Database } from '../db/schema.ts';
import { linkTo } from '../link-to.ts';
import { defaultTemplates, fillTemplate } from './templates.ts';

/** A mail whose time has come. */
export interface ComposedMail extends MailTemplate {
  readonly to: string;
  readonly school: string;
  /** Takes back what was made for it, when it is certain that nobody got it. */
  readonly undo: () => Promise<void>;
}

interface Reason {
  readonly to: string;
  readonly values: Readonly<Record<string, string>>;
  readonly undo?: () => Promise<void>;
}

interface Desk {
  readonly db: Database;
  readonly mail: MailRow;
  readonly now: Date;
  /** Where staff work, and where parents read answers. */
  readonly office: string;
  readonly concernPage: string;
}

const policyTitle = async (db: Database, organisation: string, id: string | null) => {
  const found = id === null ? undefined : await findCurrentPolicy(db, organisation, id);
  return found && { policy: documentOf(found), title: documentOf(found).title ?? documentOf(found).id };
};

const isAsked = (state: string | undefined) => state === 'not-yet' || state === 'due-again';
const dayOf = (date: Date) => new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'Europe/London' }).format(date);

/** With a link of its own: of the links before, only digests are kept. */
async function invite({ db, mail, now }: Desk): Promise<Reason | undefined> {
  const { id, organisation, parent, policy, page, expires_at } = mail;
  if (parent === null || policy === null || page === null || expires_at === null || expires_at <= now) return undefined;
  const [person] = await listInvitable(db, organisation, [parent]);
  const horizon = await findHorizon(db, organisation, policy, now);
  const about = await policyTitle(db, organisation, policy);
  if (!person?.email || !horizon || !about || !isAsked(await findState(db, horizon, parent))) return undefined;
  const invitation = randomUUID();
  const token = createToken();
  await addInvitation(db, { id: invitation, organisation, parent, policy, token, createdAt: now, expiresAt: expires_at, mail: id });
  return {
    to: person.email,
    values: { parent: person.name, policy: about.title, link: linkTo(page, { invitation: token }), until: dayOf(expires_at) },
    undo: async () => void (await deleteInvitation(db, organisation, invitation)),
  };
}

async function replyNotice({ db, mail, concernPage }: Desk): Promise<Reason | undefined> {
  const concern = await db.selectFrom('concerns').select(['reference', 'content']).where('id', '=', mail.concern).executeTakeFirst();
  const raisedBy = concern?.content.raisedBy;
  if (!concern || !raisedBy || raisedBy === 'anonymous' || !emailSchema.safeParse(raisedBy.contact).success) return undefined;
  return { to: raisedBy.contact.trim(), values: { reference: concern.reference, link: concernPage } };
}

/** To somebody of the school, who may no longer work there, or no longer be the one who answers. */
async function notice({ db, mail, now, office }: Desk): Promise<Reason | undefined> {
  const { kind, organisation, staff, concern, policy } = mail;
  if (staff === null) return undefined;
  const person = await db
    .selectFrom('staff')
    .innerJoin('staff_roles', 'staff_roles.staff', 'staff.id')
    .select('email')
    .where('staff.id', '=', staff)
    .where('organisation', '=', organisation)
    .executeTakeFirst();
  if (!person) return undefined;
  if (kind === 'review-reminder') {
    const about = await policyTitle(db, organisation, policy);
    const review = about && reviewStatus(about.policy, todayAt(now));
    if (!about || !review || review.state === 'current' || review.date === undefined) return undefined;
    return { to: person.email, values: { policy: about.title, date: review.date, link: office } };
  }
  const row = concern === null ? undefined : await db.selectFrom('concerns').selectAll().where('id', '=', concern).executeTakeFirst();
  if (!row) return undefined;
  if (kind === 'nobody-answers') {
    if (!(await listAdministrators(db, row.id)).includes(staff)) return undefined;
    return { to: person.email, values: { role: row.roles.join(', '), link: office } };
  }
  if (!(await stillAnswers(db, row.id, staff)) || (kind === 'overdue-notice' && !isOverdue(row, todayAt(now)))) return undefined;
  return { to: person.email, values: { link: linkTo(office, { concern: row.id }) } };
}

const reasons = {
  invitation: invite,
  reminder: invite,
  'reply-notice': replyNotice,
  'concern-notice': notice,
  'overdue-notice': notice,
  'nobody-answers': notice,
  'review-reminder': notice,
} as const satisfies Record<MailRow['kind'], (desk: Desk) => Promise<Reason | undefined>>;

/**
 * Writes a mail from what is true when it is sent.
 * @returns `undefined` where there is no reason for it any more: they have answered, left, or must not be written to
 */
export async function composeMail(db: Database, mail: MailRow, publicUrl: string, now: Date): Promise<ComposedMail | undefined> {
  const { name: school } = await db.selectFrom('organisations').select('name').where('id', '=', mail.organisation).executeTakeFirstOrThrow();
  const settings = await findMailSettings(db, mail.organisation);
  const desk = { db, mail, now, office: settings.officePage ?? publicUrl, concernPage: settings.concernPage ?? publicUrl };
  const reason = await reasons[mail.kind](desk);
  if (!reason) return undefined;
  const template = settings.templates[mail.kind] ?? defaultTemplates[mail.kind];
  return { ...fillTemplate(template, { school, ...reason.values }), to: reason.to, school, undo: reason.undo ?? (() => Promise.resolve()) };
}
