/**
 * How often each thing may be tried.
 *
 * The manual names no limit. Five failed sign-ins and fifteen minutes are the government's baseline for systems of this
 * kind; the other figures are this package's, and a host's to change.
 *
 * @source decision/0110 — what is counted, and how often it may happen
 * @module
 */
import type { RateLimitName } from './rate-limiter.js';

/** So many attempts within a window that begins with the first of them. */
export interface RateLimit {
  /** The attempts that are let through: a whole number from 1. */
  readonly attempts: number;
  /** When counting begins anew: after so many seconds, a whole number from 1; or never by itself. */
  readonly windowSeconds: number | 'for-life';
}

/** A limit for everything that is counted. What is no limit, such as no attempts or `NaN`, lets nothing through. */
export type RateLimitPolicy = Readonly<Record<RateLimitName, RateLimit>>;

const MINUTE = 60;
const HOUR = 60 * MINUTE;
const limit = (attempts: number, windowSeconds: RateLimit['windowSeconds']): RateLimit =>
  Object.freeze({ attempts, windowSeconds });

/**
 * The default policy.
 *
 * @example
 * { ...RATE_LIMIT_POLICY, 'test-mail': { attempts: 2, windowSeconds: 3600 } } // one's own, but for one limit
 */
export const RATE_LIMIT_POLICY: RateLimitPolicy = /* @__PURE__ */ Object.freeze({
  application: limit(5, 15 * MINUTE),
  'roster-row': limit(20, 'for-life'),
  'sign-in': limit(5, 15 * MINUTE),
  'password-recovery': limit(5, HOUR),
  'mailbox-verification': limit(5, HOUR),
  'test-mail': limit(5, HOUR),
  'unit-directory': limit(60, MINUTE),
});

/** How long a window is open, in milliseconds: for ever, if it has no end. */
export function windowOf({ windowSeconds }: RateLimit): number {
  return windowSeconds === 'for-life' ? Number.POSITIVE_INFINITY : windowSeconds * 1000;
}
