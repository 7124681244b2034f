/**
 * Counting attempts with rate-limiter-flexible: in Redis, Valkey, Memcached, MongoDB, or whatever else it counts in.
 *
 * Nothing of that package is imported, not even a type: its limiters fit by their shape, and so does anything else that
 * has it.
 *
 * @source decision/0112 — what counts attempts
 * @module
 */
import { err, ok, type Result, ResultAsync } from 'neverthrow';
import { callPort } from '../port-call.js';
import type { StoreUnavailable } from '../store-error.js';
import { rateLimitExceeded } from './rate-limit-exceeded.js';
import { rateLimitKey } from './rate-limit-key.js';
import { RATE_LIMIT_POLICY, type RateLimitPolicy } from './rate-limit-policy.js';
import type { RateLimitExceeded, RateLimiter, RateLimitName } from './rate-limiter.js';

/** A limiter of rate-limiter-flexible, as far as it is used. */
export interface FlexibleLimiter {
  /** Rejects with `{ msBeforeNext }` when it is too often, with an error when it cannot tell. */
  readonly consume: (key: string, points: number) => Promise<unknown>;
  /** Forgets what was counted under the key. */
  readonly delete: (key: string) => Promise<unknown>;
}

/** What a limiter of rate-limiter-flexible is made with, in its own words. */
export interface FlexibleLimiterOptions {
  /** The limit's name. */
  readonly keyPrefix: string;
  /** The attempts. */
  readonly points: number;
  /** The window in seconds; 0 for life. */
  readonly duration: number;
}

/**
 * A limiter that counts with one of rate-limiter-flexible's for each limit. They are made at once, with a function of the
 * host's that adds the client of its store.
 *
 * What it promises is what they promise: to let no more through when attempts come at once, leave out the `…NonAtomic`
 * ones; to count at all when the process begins anew, `RateLimiterMemory`. An option that blocks in memory goes on blocking
 * in other processes after `forget`. A window of more than 24 days passes at once in `RateLimiterMemory`.
 *
 * @example
 * const rateLimiter = createFlexibleRateLimiter(
 *   (options) => new RateLimiterRedis({ ...options, storeClient: redis }),
 * );
 */
export function createFlexibleRateLimiter(
  limiterFor: (options: FlexibleLimiterOptions) => FlexibleLimiter,
  policy: RateLimitPolicy = RATE_LIMIT_POLICY,
): RateLimiter {
  const limiters = new Map(
    Object.entries(policy).map(([limit, { attempts, windowSeconds }]) => {
      const duration = windowSeconds === 'for-life' ? 0 : windowSeconds;
      return [limit, limiterFor({ keyPrefix: limit, points: attempts, duration })];
    }),
  );
  return {
    take: (limit, subject) =>
      rateLimitKey(limit, subject).andThen((key) =>
        callPort(() => new ResultAsync(consume(limiters.get(limit), limit, key))),
      ),
    forget: (limit, subject) =>
      rateLimitKey(limit, subject).andThen((key) =>
        callPort(() => ResultAsync.fromSafePromise(forgetKey(limiters.get(limit), key))),
      ),
  };
}

const UNAVAILABLE: StoreUnavailable = Object.freeze({ code: 'store.unavailable' });

async function consume(
  limiter: FlexibleLimiter | undefined,
  limit: RateLimitName,
  key: string,
): Promise<Result<void, RateLimitExceeded | StoreUnavailable>> {
  if (limiter === undefined) return err(UNAVAILABLE);
  try {
    await limiter.consume(key, 1);
    return ok(undefined);
  } catch (refusal) {
    const milliseconds = waitOf(refusal);
    return err(milliseconds === null ? UNAVAILABLE : rateLimitExceeded(limit, milliseconds));
  }
}

async function forgetKey(limiter: FlexibleLimiter | undefined, key: string): Promise<void> {
  await limiter?.delete(key);
}

/** How long to wait, or null if it was no refusal. What has no end has a wait below zero there. */
function waitOf(refusal: unknown): number | null {
  if (typeof refusal !== 'object' || refusal === null || refusal instanceof Error) return null;
  const wait: unknown = Reflect.get(refusal, 'msBeforeNext');
  if (typeof wait !== 'number') return null;
  return wait < 0 ? Number.POSITIVE_INFINITY : wait;
}
