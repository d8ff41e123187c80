import { applyRetentionJob } from './apply-retention.ts';
import { forgetIdempotencyKeys } from './forget-idempotency-keys.ts';
import type { Job } from './job.ts';
import { remindOfReviews } from './remind-of-reviews.ts';
import { remindParents } from './remind-parents.ts';
import { sendMail } from './send-mail.ts';
import { settleLostMails } from './settle-lost-mails.ts';
import { tellOverdue } from './tell-overdue.ts';

/** Everything that is done by itself. A new job needs its line here. */
export const scheduledJobs: readonly Job[] = [applyRetentionJob, forgetIdempotencyKeys, remindParents, remindOfReviews, settleLostMails, tellOverdue];

/** Those and what is done when it is asked for. */
export const allJobs: readonly Job[] = [...scheduledJobs, sendMail as Job];
