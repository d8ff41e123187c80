import type { Job } from './job.ts';

/** A page may send again what it kept for seven days; a day more, since clocks differ. */
const REMEMBERED_MS = 8 * 24 * 60 * 60 * 1000;

/** Forgets which requests were carried out, once nobody sends them again. */
export const forgetIdempotencyKeys: Job = {
  name: 'forget-idempotency-keys',
  schedule: '23 3 * * *',
  run: async ({ db, now }) => {
    await db
      .deleteFrom('idempotency_keys')
      .where('created_at', '<', new Date(now().getTime() - REMEMBERED_MS))
      .execute();
    await db.deleteFrom('solved_challenges').where('expires_at', '<', now()).execute();
  },
};
