import { reviewStatus } from '../review-status.ts';
import { walkClauses } from '../walk-clauses.ts';
import type { LintRule } from './lint-rule.ts';

export const reviewOverdue: LintRule = {
  id: 'review-overdue',
  severity: 'warning',
  advice: 'Review the policy, then set the date of the next review here and wherever the text names it.',
  *check(policy, { today }) {
    const { state, date, computed } = reviewStatus(policy, today);
    if (state !== 'overdue' || date === undefined) return;
    const clause = [...walkClauses(policy)].find(({ kind }) => kind === 'review');
    const basis = computed ? ', counted from its date of issue' : '';
    yield { ...(clause && { clause: clause.id }), message: `The policy was due for review in ${date}${basis}.` };
  },
};
