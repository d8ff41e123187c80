import type { Job } from './job.ts';

/** Longer than any mail is tried. */
const LOST_MS = 5 * 24 * 60 * 60 * 1000;

/** What still waits after all that time has no job any more, as after a restore: say so, so that the office can send it again. */
export const settleLostMails: Job = {
  name: 'settle-lost-mails',
  schedule: '41 3 * * *',
  run: async ({ db, now }) => {
    await db
      .updateTable('mails')
      .set({ state: 'not-sent' })
      .where('state', '=', 'waiting')
      .where('queued_at', '<', new Date(now().getTime() - LOST_MS))
      .execute();
  },
};
