/** Saying how long to wait. @module */
import type { RateLimitExceeded, RateLimitName } from './rate-limiter.js';

/**
 * The refusal of an attempt that may be made again after so many milliseconds: whole seconds, rounded up, 1 or more. What
 * has no end is refused for good.
 */
export function rateLimitExceeded(limit: RateLimitName, milliseconds: number): RateLimitExceeded {
  const retryAfterSeconds = Number.isFinite(milliseconds) ? Math.max(1, Math.ceil(milliseconds / 1000)) : null;
  return { code: 'rate-limit.exceeded', limit, retryAfterSeconds };
}
