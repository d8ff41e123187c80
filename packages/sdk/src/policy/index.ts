export { clausesFor, companionPolicies, consequences, expectations, legislation, prohibitions, type ClauseQuery } from './select.ts';
export { digestDocument, digestPolicy } from './digest.ts';
export { policyText } from './policy-text.ts';
export { reviewStatus, type ReviewState, type ReviewStatus } from './review-status.ts';
export { findClause, walkBelow, walkClauses } from './walk-clauses.ts';
