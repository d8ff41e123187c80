export { lintPolicy, lintRules } from './lint-policy.ts';
export type { LintFinding, LintOptions, LintRule, Severity } from './lint-rule.ts';
export { readingAge } from './reading-age.ts';
