import type { LintRule } from './lint-rule.ts';

export const organisationMissing: LintRule = {
  id: 'organisation-missing',
  severity: 'error',
  advice: 'Name the school or trust whose policy this is: parents promise something to somebody.',
  *check({ organisation }) {
    if (!organisation) yield { message: 'The policy does not say whose it is.' };
  },
};
