import type { PartialDate, Policy } from '../model/index.ts';

export type ReviewState = 'current' | 'due' | 'overdue' | 'unknown';

/** How a policy stands with its review, and the date this rests on. */
export interface ReviewStatus {
  readonly state: ReviewState;
  /** `review.next` as the document says it, or else `issued` plus `review.every`. */
  readonly date?: PartialDate;
  /** True where the date was computed and does not stand in the document. */
  readonly computed?: boolean;
}

/** How long before its date a review counts as due, in days. */
const DUE_WITHIN_DAYS = 60;

const DAY = 86_400_000;

/** The last day that a partial date covers: March 2027 is not past before April. Milliseconds, UTC. */
export const endOf = (date: PartialDate): number => {
  const [year = 0, month = 12, day] = date.split('-').map(Number);
  return Date.UTC(year, day === undefined ? month : month - 1, day ?? 0);
};

/** Adds a period to a partial date and keeps it as exact as it was. */
export const addPeriod = (date: PartialDate, period: string): PartialDate => {
  const amount = (unit: string) => Number(new RegExp(`(\\d+)${unit}`).exec(period)?.[1] ?? 0);
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  const months = year * 12 + (month - 1) + amount('Y') * 12 + amount('M');
  const lastDay = new Date(Date.UTC(Math.floor(months / 12), (months % 12) + 1, 0)).getUTCDate();
  const moved = new Date(Date.UTC(Math.floor(months / 12), months % 12, Math.min(day, lastDay) + amount('W') * 7 + amount('D')));
  return moved.toISOString().slice(0, date.length);
};

/** @param today an ISO date, `YYYY-MM-DD` */
export function reviewStatus(policy: Policy, today: string): ReviewStatus {
  const { issued, review } = policy;
  const computed = review?.next === undefined;
  const date = review?.next ?? (issued !== undefined && review?.every !== undefined ? addPeriod(issued, review.every) : undefined);
  if (date === undefined) return { state: 'unknown' };
  const daysLeft = (endOf(date) - Date.parse(`${today}T00:00:00Z`)) / DAY;
  const state = daysLeft < 0 ? 'overdue' : daysLeft <= DUE_WITHIN_DAYS ? 'due' : 'current';
  return computed ? { state, date, computed } : { state, date };
}
