import { reviewStatus } from '@schoolgate/sdk/policy';
import { sql } from 'kysely';
import { todayAt } from '../concerns/today.ts';
import { documentOf, findCurrentPolicy, listCurrentPolicies } from '../db/policies.ts';
import { queueMails } from '../mail/queue-mails.ts';
import type { Job } from './job.ts';
import { sendMailsBy } from './send-mail.ts';

/** Tells the office and the head when the review of a policy comes near, and once more when its day has passed. */
export const remindOfReviews: Job = {
  name: 'remind-of-reviews',
  schedule: '15 8 * * 1',
  run: async (context) => {
    const { db, now } = context;
    for (const { id: organisation } of await db.selectFrom('organisations').select('id').orderBy('id').execute()) {
      const staff = await db
        .selectFrom('staff_roles')
        .select('staff')
        .where('organisation', '=', organisation)
        .where(sql<boolean>`roles ?| array['office', 'head']`)
        .execute();
      for (const { id: policy, version } of await listCurrentPolicies(db, organisation)) {
        const found = await findCurrentPolicy(db, organisation, policy);
        const { state } = found ? reviewStatus(documentOf(found), todayAt(now())) : { state: 'unknown' };
        if (state !== 'due' && state !== 'overdue') continue;
        const mails = staff.map(({ staff: person }) => ({
          organisation,
          kind: 'review-reminder' as const,
          staff: person,
          policy,
          policy_version: version,
          occasion: `review ${organisation} ${policy} ${version} ${state} ${person}`,
        }));
        await db.transaction().execute((transaction) => queueMails(transaction, sendMailsBy(context), mails, now()));
      }
    }
  },
};
