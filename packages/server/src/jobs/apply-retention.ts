import { applyRetention } from '../privacy/retention.ts';
import type { Job } from './job.ts';

/** Forgets, every night, what each school keeps no longer. */
export const applyRetentionJob: Job = {
  name: 'apply-retention',
  schedule: '41 3 * * *',
  run: async ({ db, now }) => {
    await applyRetention(db, now());
  },
};
