import { createHmac, randomBytes } from 'node:crypto';
import { BurstyRateLimiter, RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { ProblemError } from '../problem.ts';

/** A bucket: `perSecond` requests flow in, and `burst` more may be drawn within ten minutes. */
export interface Limit {
  readonly perSecond: number;
  readonly burst: number;
}

/**
 * A whole school may be behind one address, on the evening on which every parent signs: an address may therefore do what
 * a thousand parents do. What an organisation takes altogether is bounded too, for requests that come from everywhere.
 * Each process counts for itself; nothing is kept beyond ten minutes, nor anywhere but in its memory.
 */
export const limits = {
  'address-read': { perSecond: 50, burst: 6000 },
  'address-write': { perSecond: 5, burst: 1500 },
  'organisation-write': { perSecond: 20, burst: 6000 },
  /** Somebody who has signed in, or an API key. */
  caller: { perSecond: 20, burst: 3000 },
  /** Tokens that turned out not to be valid, by address. */
  'wrong-token': { perSecond: 1, burst: 30 },
} as const satisfies Record<string, Limit>;
export type LimitName = keyof typeof limits;

const BURST_S = 600;

/** Counts one request against a limit. Throws {@link ProblemError} 429 with the time to wait. */
export type Spend = (limit: LimitName, key: string | undefined) => Promise<void>;

/**
 * @param factor makes every limit so many times as large
 */
export function createLimiter(factor = 1): Spend {
  const buckets = Object.fromEntries(
    Object.entries(limits).map(([name, { perSecond, burst }]) => [
      name,
      new BurstyRateLimiter(
        new RateLimiterMemory({ keyPrefix: name, points: Math.ceil(perSecond * factor), duration: 1 }),
        new RateLimiterMemory({ keyPrefix: name + '-burst', points: Math.ceil(burst * factor), duration: BURST_S }),
      ),
    ]),
  ) as Record<LimitName, BurstyRateLimiter>;
  // Even in memory, no address or key stands in clear.
  const secret = randomBytes(32);
  return async (limit, key) => {
    if (key === undefined) return;
    try {
      await buckets[limit].consume(createHmac('sha256', secret).update(key).digest('base64url'));
    } catch (refused) {
      if (!(refused instanceof RateLimiterRes)) throw refused;
      throw new ProblemError('too-many-requests', undefined, Math.max(1, Math.ceil(refused.msBeforeNext / 1000)));
    }
  };
}
