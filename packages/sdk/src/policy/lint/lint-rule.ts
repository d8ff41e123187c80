import type { Policy } from '../../model/index.ts';

/** `error`: mend it before publishing. `warning`: parents would stumble over it. `advice`: it could be better. */
export type Severity = 'error' | 'warning' | 'advice';

/** One thing that a rule found. */
export interface LintFinding {
  readonly rule: string;
  readonly severity: Severity;
  /** The id of the clause or undertaking; absent where it is about the policy as a whole. */
  readonly clause?: string;
  /** The id of the step of the pathway. */
  readonly node?: string;
  /** What was found: one English sentence. */
  readonly message: string;
  /** What to do about it: one or two English sentences. */
  readonly advice: string;
}

export interface LintOptions {
  /** ISO date, `YYYY-MM-DD`. */
  readonly today: string;
  /** The highest reading age, in years, that passes without advice. @default 14 */
  readonly readingAge?: number;
}

/** One rule; its id is its file's name. */
export interface LintRule {
  readonly id: string;
  readonly severity: Severity;
  readonly advice: string;
  readonly check: (policy: Policy, options: LintOptions) => Iterable<Pick<LintFinding, 'clause' | 'node' | 'message'>>;
}
