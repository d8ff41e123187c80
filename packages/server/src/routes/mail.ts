import { randomUUID } from 'node:crypto';
import {
  concernRoutes,
  invitationMailsRequestSchema,
  mailKinds,
  mailSettingsSchema,
  parseDocument,
  type InvitationMails,
  type MailKind,
  type MailSettings,
  type MailSettingsAnswer,
} from '@schoolgate/sdk/model';
import type { AppOptions } from '../app-options.ts';
import { recordChange } from '../audit/record-change.ts';
import { findMailSettings, invitationOccasion, listInvited, listMails, saveMailSettings } from '../db/mails.ts';
import type { Handlers } from '../http/context.ts';
import { readJson } from '../http/read-body.ts';
import { readQuery } from '../http/read-query.ts';
import { writeOnce } from '../http/write-once.ts';
import { queueMails } from '../mail/queue-mails.ts';
import { checkTemplate, defaultTemplates } from '../mail/templates.ts';
import { ProblemError } from '../problem.ts';
import { checkInvitations } from './invitations.ts';

const noStore = { 'Cache-Control': 'no-store' };
const PAGE = 100;
const kinds = Object.keys(mailKinds) as MailKind[];

const describe = (settings: MailSettings, sends: boolean): MailSettingsAnswer => ({
  ...settings,
  sends,
  used: Object.fromEntries(
    kinds.map((kind) => [kind, { ...(settings.templates[kind] ?? defaultTemplates[kind]), placeholders: [...mailKinds[kind].placeholders] }]),
  ) as MailSettingsAnswer['used'],
});

export const mailHandlers = ({
  db,
  sendMails,
  now = () => new Date(),
}: AppOptions): Pick<Handlers, 'sendInvitations' | 'listMails' | 'getMailSettings' | 'changeMailSettings'> => ({
  sendInvitations: (c) => {
    const organisation = c.get('organisation');
    return writeOnce<InvitationMails>(c, db, {
      prepare: async (body) => {
        const request = parseDocument(invitationMailsRequestSchema, body);
        const invitable = await checkInvitations(db, organisation, request, now());
        const items = request.parents.toSorted().map((parent) => {
          const { name, email } = invitable.get(parent) ?? { name: '', email: null };
          return { parent, name, mail: email === null ? ('no-address' as const) : sendMails ? ('waiting' as const) : ('not-sent' as const) };
        });
        const { policy, page } = request;
        const expires_at = new Date(request.expiresAt);
        const receivedAt = now();
        const reference = randomUUID();
        return {
          reference,
          receivedAt,
          answer: { items },
          event: { action: 'invitations.mailed', subject: { kind: 'invitations', id: reference }, details: { policy, count: items.length } },
          stored: async (transaction) => {
            const one = { organisation, kind: 'invitation' as const, policy, page, expires_at };
            const mails = items.map(({ parent, mail }) => ({
              ...one,
              parent,
              occasion: invitationOccasion(reference, parent),
              unreachable: mail === 'no-address',
            }));
            await queueMails(transaction, sendMails, mails, receivedAt);
          },
        };
      },
      recall: async (reference) => ({ items: await listInvited(db, reference) }),
    });
  },

  listMails: async (c) => {
    const { state, after } = readQuery(c, concernRoutes.listMails.query);
    const items = await listMails(db, c.get('organisation'), state, after, PAGE);
    const last = items.at(-1);
    return c.json({ items, ...(items.length === PAGE && last ? { next: last.id } : {}) }, 200, noStore);
  },

  getMailSettings: async (c) => c.json(describe(await findMailSettings(db, c.get('organisation')), sendMails !== undefined), 200, noStore),

  changeMailSettings: async (c) => {
    const settings = parseDocument(mailSettingsSchema, await readJson(c.req.raw));
    const wrong = kinds.flatMap((kind) => {
      const template = settings.templates[kind];
      return template ? checkTemplate(kind, template, `#/templates/${kind}`) : [];
    });
    if (wrong.length > 0) throw new ProblemError('invalid-request', wrong);
    const id = c.get('organisation');
    await recordChange(c, { db, now }, async (transaction) => {
      await saveMailSettings(transaction, id, settings);
      return { action: 'mail-settings.changed', subject: { kind: 'organisation', id }, details: { remindAfterDays: settings.remindAfterDays } };
    });
    return c.json(describe(settings, sendMails !== undefined), 200, noStore);
  },
});
