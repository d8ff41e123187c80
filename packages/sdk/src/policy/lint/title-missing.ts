import type { LintRule } from './lint-rule.ts';

export const titleMissing: LintRule = {
  id: 'title-missing',
  severity: 'error',
  advice: 'Give it the name under which parents will look for it.',
  *check({ title }) {
    if (title === undefined) yield { message: 'The policy has no title.' };
  },
};
