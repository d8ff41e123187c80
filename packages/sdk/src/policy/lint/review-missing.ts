import { reviewStatus } from '../review-status.ts';
import type { LintRule } from './lint-rule.ts';

export const reviewMissing: LintRule = {
  id: 'review-missing',
  severity: 'warning',
  advice: 'Give the date of the next review, or the date of issue and how often the policy is reviewed.',
  *check(policy, { today }) {
    if (reviewStatus(policy, today).state === 'unknown') yield { message: 'Nobody can tell when this policy is reviewed next.' };
  },
};
