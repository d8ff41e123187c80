import type { Policy } from '../model/index.ts';
import { diffPolicies, type ChangeRulings, type PolicyChange } from './diff/diff-policies.ts';

/** A parent's last answer: which text it was about, and when. Declining is an answer like signing. */
export interface LastAnswer {
  /** The version of the policy that was signed or declined, whole. */
  readonly policy: Policy;
  /** The day of the answer, or the instant (`signedAt`): ISO 8601. */
  readonly on: string;
  readonly outcome: 'signed' | 'declined';
}

export interface SigningOptions {
  /** ISO date, `YYYY-MM-DD`. */
  readonly today: string;
  /** The author's rulings on the changes since the version that was answered. */
  readonly rulings?: ChangeRulings;
  /** The language in which the parent read it. @default each version's own */
  readonly language?: string;
}

export type SigningReason =
  /** The policy asks for no declaration. */
  | 'no-declaration'
  /** This parent has not answered this policy yet. */
  | 'not-answered'
  /** The school asks once only. */
  | 'asked-once'
  | 'year-passed'
  | 'within-year'
  | 'unchanged'
  /** There are changes, but none that this school asks anew for. */
  | 'editorial-changes'
  | 'material-changes';

/** Whether to ask a parent, and what the answer rests on. */
export interface SigningStatus {
  readonly required: boolean;
  readonly reason: SigningReason;
  /** What changed since the version that was answered, and asks for an answer where `required` is true. */
  readonly changes: readonly PolicyChange[];
}

/** A day to compare with, a year later; of the 29th of February, the one before the 1st of March. */
const anniversaryOf = (on: string) => String(Number(on.slice(0, 4)) + 1) + on.slice(4, 10);

/**
 * Whether a parent should be asked to sign (again), by the policy's `declaration.resign`; where that is not given, after a
 * material change. `never` asks once. `yearly` asks on the anniversary of the last answer and, taken at its word, not
 * before. A parent who declined has answered: they are asked again exactly when one who signed would be.
 * @param last the parent's last answer to this policy, `null` where there is none
 */
export function requiresSigning(policy: Policy, last: LastAnswer | null, { today, rulings = {}, language }: SigningOptions): SigningStatus {
  const status = (required: boolean, reason: SigningReason, changes: readonly PolicyChange[] = []): SigningStatus => ({ required, reason, changes });
  if (!policy.declaration) return status(false, 'no-declaration');
  if (last?.policy.id !== policy.id) return status(true, 'not-answered');

  const { changes, significance } = diffPolicies(last.policy, policy, { rulings, ...(language !== undefined && { language }) });
  const changed = changes.filter(({ change }) => change !== 'unchanged');
  const material = changed.filter((change) => change.significance === 'material');
  switch (policy.declaration.resign ?? 'on-material-change') {
    case 'never':
      return status(false, 'asked-once', changed);
    case 'yearly': {
      const passed = anniversaryOf(last.on) <= today;
      return status(passed, passed ? 'year-passed' : 'within-year', changed);
    }
    case 'on-any-change':
      if (significance === 'editorial') return status(true, 'editorial-changes', changed);
      return significance === 'none' ? status(false, 'unchanged') : status(true, 'material-changes', changed);
    case 'on-material-change':
      if (significance === 'editorial') return status(false, 'editorial-changes', changed);
      return significance === 'none' ? status(false, 'unchanged') : status(true, 'material-changes', material);
  }
}
