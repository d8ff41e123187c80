import { findMail, settleMail } from '../db/mails.ts';
import { composeMail } from '../mail/compose-mail.ts';
import { MailRefusedError, MailUncertainError } from '../mail/mailer.ts';
import type { SendMails } from '../mail/queue-mails.ts';
import type { Job, JobContext } from './job.ts';

/**
 * Sends one mail. The mail server has taken it before it counts as sent, so what a crash cuts off in between goes out
 * twice, under the same Message-ID; nothing is lost.
 */
export const sendMail: Job<{ mail: string }> = {
  name: 'send-mail',
  retries: 80, // with pauses of up to an hour, more than three days: a mail server may be down for a weekend
  run: async ({ db, now, mail: post, isLastTry }, { mail: id }) => {
    const mail = await findMail(db, id);
    if (mail?.state !== 'waiting') return;
    if (!post) return settleMail(db, id, 'not-sent', null);
    const composed = await composeMail(db, mail, post.publicUrl, now());
    if (!composed) return settleMail(db, id, 'not-needed', null);
    try {
      await post.mailer.send({ id, ...composed });
    } catch (error) {
      if (!(error instanceof MailUncertainError)) await composed.undo();
      if (error instanceof MailRefusedError || isLastTry) await settleMail(db, id, 'failed', null);
      if (error instanceof MailRefusedError) return;
      throw error;
    }
    await settleMail(db, id, 'sent', now());
  },
};

/** How requests and other jobs have mails sent; absent where the server has no mail settings. */
export const sendMailsBy = ({ mail, askFor }: Pick<JobContext, 'mail' | 'askFor'>): SendMails | undefined =>
  mail &&
  ((transaction, ids) =>
    askFor(
      transaction,
      sendMail,
      ids.map((id) => ({ mail: id })),
    ));
