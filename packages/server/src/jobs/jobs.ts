import { forgetIdempotencyKeys } from './forget-idempotency-keys.ts';
import type { Job } from './job.ts';

/** Everything that is done by itself. A new job needs its line here. */
export const scheduledJobs: readonly Job[] = [forgetIdempotencyKeys];
