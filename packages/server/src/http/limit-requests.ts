import { hash, randomBytes } from 'node:crypto';
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
 * Nothing is kept beyond ten minutes, nor anywhere but in memory; processes on one database tell each other.
 */
export const limits = {
  'address-read': { perSecond: 50, burst: 6000 },
  'address-write': { perSecond: 5, burst: 1500 },
  'organisation-write': { perSecond: 20, burst: 6000 },
  /** Somebody who has signed in, or an API key. */
  caller: { perSecond: 20, burst: 3000 },
  /** Whoever bears an invitation: one parent, who may send again and again on a bad network. */
  invitation: { perSecond: 1, burst: 60 },
  /** Tokens that turned out not to be valid, by address. */
  'wrong-token': { perSecond: 1, burst: 30 },
} as const satisfies Record<string, Limit>;
export type LimitName = keyof typeof limits;
export const isLimitName = (name: unknown): name is LimitName => typeof name === 'string' && Object.hasOwn(limits, name);

const BURST_S = 600;

/** Counts one request against a limit. Throws {@link ProblemError} 429 with the time to wait. */
export type Spend = (limit: LimitName, key: string | undefined) => Promise<void>;

/** How several processes count together. */
export interface LimitExchange {
  /** What they make keys unreadable with, each the same. */
  readonly secret: string;
  /** Tells the others of a request that was let through here. */
  readonly announce: (limit: LimitName, digest: string) => void;
  /** Hears of those that the others have let through. */
  readonly listen: (listener: (limit: LimitName, digest: string, count: number) => void) => void;
}

/**
 * @param factor makes every limit so many times as large
 * @param exchange absent where there is one process
 */
export function createLimiter(factor = 1, exchange?: LimitExchange): Spend {
  const buckets = Object.fromEntries(
    Object.entries(limits).map(([name, { perSecond, burst }]) => [
      name,
      new BurstyRateLimiter(
        new RateLimiterMemory({ keyPrefix: name, points: Math.ceil(perSecond * factor), duration: 1 }),
        new RateLimiterMemory({ keyPrefix: name + '-burst', points: Math.ceil(burst * factor), duration: BURST_S }),
      ),
    ]),
  ) as Record<LimitName, BurstyRateLimiter>;
  exchange?.listen((limit, digest, count) => {
    // One by one, as they came there; that one is too many is for whoever asks here next.
    for (let one = 0; one < count; one++) buckets[limit].consume(digest).catch(() => {});
  });
  // Even in memory, no address or key stands in clear.
  const secret = exchange?.secret ?? randomBytes(32).toString('base64url');
  return async (limit, key) => {
    if (key === undefined) return;
    const digest = hash('sha256', `${secret} ${key}`, 'base64url');
    try {
      await buckets[limit].consume(digest);
    } catch (refused) {
      if (!(refused instanceof RateLimiterRes)) throw refused;
      throw new ProblemError('too-many-requests', undefined, Math.max(1, Math.ceil(refused.msBeforeNext / 1000)));
    }
    exchange?.announce(limit, digest);
  };
}
