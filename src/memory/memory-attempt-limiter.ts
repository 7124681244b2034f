/** Counting attempts in this process. @module */
import { errAsync, okAsync } from 'neverthrow';
import type { AttemptLimiter } from '../account-application/attempt-limiter.js';

/** How many attempts are let through. */
export interface MemoryAttemptLimit {
  /** Attempts of one client on one number within a window. */
  readonly attempts: number;
  readonly windowSeconds: number;
  /** The clock, in milliseconds since 1970. Default `Date.now`. */
  readonly clock?: () => number;
}

/**
 * A limiter with a fixed window that begins with a client's first attempt on a number. Counting is one synchronous
 * step. Windows that have passed are dropped as new ones begin, so memory is bounded by the attempts of two windows.
 */
export function createMemoryAttemptLimiter({
  attempts,
  windowSeconds,
  clock = Date.now,
}: MemoryAttemptLimit): AttemptLimiter {
  const windows = new Map<string, { count: number; readonly ends: number }>();
  return {
    take({ client, identityNumber }) {
      const now = clock();
      // a Map keeps the order of insertion: the windows that end first stand first
      for (const [key, { ends }] of windows) {
        if (ends > now) break;
        windows.delete(key);
      }
      const key = `${identityNumber}${client}`; // a number has a fixed length: no two pairs share a text
      const known = windows.get(key);
      // a clock that was set back leaves windows behind that have passed and do not stand first
      const window = known !== undefined && known.ends > now ? known : { count: 0, ends: now + windowSeconds * 1000 };
      windows.set(key, window);
      if (window.count >= attempts) {
        const retryAfterSeconds = Math.ceil((window.ends - now) / 1000);
        return errAsync({ code: 'application.too-many-attempts', retryAfterSeconds });
      }
      window.count += 1;
      return okAsync(undefined);
    },
  };
}
