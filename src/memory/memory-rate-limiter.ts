/** Counting attempts in this process. @module */
import { errAsync, okAsync } from 'neverthrow';
import { rateLimitExceeded } from '../rate-limit/rate-limit-exceeded.js';
import { rateLimitKey } from '../rate-limit/rate-limit-key.js';
import { RATE_LIMIT_POLICY, type RateLimitPolicy, windowOf } from '../rate-limit/rate-limit-policy.js';
import type { RateLimiter, RateLimitName } from '../rate-limit/rate-limiter.js';

/** How often each thing may be tried, by which clock. */
export interface MemoryRateLimiterOptions {
  /** Default {@link RATE_LIMIT_POLICY}. */
  readonly policy?: RateLimitPolicy;
  /** The clock, in milliseconds since 1970. Default `Date.now`. */
  readonly clock?: () => number;
}

interface Window {
  taken: number;
  readonly ends: number;
}

/**
 * A limiter with fixed windows, each of which begins with the first attempt on a subject. Counting is one synchronous
 * step. Windows that have passed are dropped as new ones begin, so that memory is bounded by the attempts of two windows;
 * what is counted for life stays until it is forgotten, or the process ends.
 */
export function createMemoryRateLimiter({
  policy = RATE_LIMIT_POLICY,
  clock = Date.now,
}: MemoryRateLimiterOptions = {}): RateLimiter {
  const byLimit = new Map<RateLimitName, Map<string, Window>>();
  const windowsOf = (limit: RateLimitName) => {
    const windows = byLimit.get(limit) ?? new Map<string, Window>();
    byLimit.set(limit, windows);
    return windows;
  };
  const count = (limit: RateLimitName, key: string, now: number) => {
    const windows = windowsOf(limit);
    // a Map keeps the order of insertion: the windows of a limit that end first stand first
    for (const [passed, { ends }] of windows) {
      if (!(ends <= now)) break;
      windows.delete(passed);
    }
    const known = windows.get(key);
    // a clock that was set back leaves windows behind that have passed and do not stand first
    const window =
      known !== undefined && !(known.ends <= now) ? known : { taken: 0, ends: now + windowOf(policy[limit]) };
    if (window !== known) {
      windows.delete(key);
      windows.set(key, window);
    }
    if (!(window.taken < policy[limit].attempts)) return errAsync(rateLimitExceeded(limit, window.ends - now));
    window.taken += 1;
    return okAsync(undefined);
  };
  return {
    take(limit, subject) {
      const now = clock();
      return rateLimitKey(limit, subject).andThen((key) => count(limit, key, now));
    },
    forget: (limit, subject) =>
      rateLimitKey(limit, subject).map((key) => {
        byLimit.get(limit)?.delete(key);
      }),
  };
}
