import type { Policy } from '../../model/index.ts';
import { clockMissing } from './clock-missing.ts';
import { complaintsRouteMissing } from './complaints-route-missing.ts';
import { contactMissing } from './contact-missing.ts';
import { criticismBanned } from './criticism-banned.ts';
import { declarationMissing } from './declaration-missing.ts';
import { emptyListItem } from './empty-list-item.ts';
import type { LintFinding, LintOptions, LintRule } from './lint-rule.ts';
import { listMissing } from './list-missing.ts';
import { messagesViewedWithoutConsent } from './messages-viewed-without-consent.ts';
import { organisationMissing } from './organisation-missing.ts';
import { privacyMissing } from './privacy-missing.ts';
import { readingAgeHigh } from './reading-age.ts';
import { reviewMissing } from './review-missing.ts';
import { reviewOverdue } from './review-overdue.ts';
import { signingCompelled } from './signing-compelled.ts';
import { termUndefined } from './term-undefined.ts';
import { titleMissing } from './title-missing.ts';

/** Every rule, in the order in which findings are told. */
export const lintRules: readonly LintRule[] = [
  titleMissing,
  organisationMissing,
  privacyMissing,
  declarationMissing,
  signingCompelled,
  messagesViewedWithoutConsent,
  complaintsRouteMissing,
  criticismBanned,
  contactMissing,
  clockMissing,
  reviewOverdue,
  reviewMissing,
  listMissing,
  emptyListItem,
  termUndefined,
  readingAgeHigh,
];

/**
 * What a careful reader would ask the school to mend before it publishes the policy; empty where nothing was found. The
 * rules that read sentences know English. They find what is usual, and a person decides: none of this is legal advice.
 */
export const lintPolicy = (policy: Policy, options: LintOptions): LintFinding[] =>
  lintRules.flatMap(({ id, severity, advice, check }) => [...check(policy, options)].map((finding) => ({ rule: id, severity, ...finding, advice })));
