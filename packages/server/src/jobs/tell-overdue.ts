import { todayAt } from '../concerns/today.ts';
import { listAnswering } from '../db/concern-readers.ts';
import { queueMails } from '../mail/queue-mails.ts';
import type { Job } from './job.ts';
import { sendMailsBy } from './send-mail.ts';

/** Tells those who answer when a promised day has passed without an answer: once for each stage of a concern. */
export const tellOverdue: Job = {
  name: 'tell-overdue',
  schedule: '45 7 * * 1-5',
  run: async (context) => {
    const { db, now } = context;
    const overdue = await db
      .selectFrom('concerns')
      .select(['id', 'organisation', 'since'])
      .where('closed_at', 'is', null)
      .where('answered_at', 'is', null)
      .where('due_on', '<', todayAt(now()))
      .execute();
    for (const { id: concern, organisation, since } of overdue) {
      const mails = (await listAnswering(db, concern)).map((staff) => ({
        organisation,
        kind: 'overdue-notice' as const,
        staff,
        concern,
        occasion: `overdue ${concern} ${since.toISOString()} ${staff}`,
      }));
      await db.transaction().execute((transaction) => queueMails(transaction, sendMailsBy(context), mails, now()));
    }
  },
};
