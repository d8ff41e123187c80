import { listUnanswered } from '../db/reminders.ts';
import { queueMails } from '../mail/queue-mails.ts';
import type { Job } from './job.ts';
import { sendMailsBy } from './send-mail.ts';

/**
 * Repeats invitations that nobody has answered: twice at most for a parent and a version, while an invitation of theirs is
 * valid, and never after an answer or to somebody whom the school must not contact.
 */
export const remindParents: Job = {
  name: 'remind-parents',
  schedule: '35 8 * * 1-5',
  run: async (context) => {
    const { db, now } = context;
    const send = sendMailsBy(context);
    if (!send) return;
    // One look at everything: with a mail sent in between, a second process would take that for the reminder before its own.
    const due = await db
      .transaction()
      .setIsolationLevel('repeatable read')
      .execute((transaction) => listUnanswered(transaction, now()));
    for (const reminder of due) await db.transaction().execute((transaction) => queueMails(transaction, send, [reminder], now()));
  },
};
