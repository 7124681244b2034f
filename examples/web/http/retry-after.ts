/**
 * Saying when to try again.
 *
 * @module
 */
import type { RateLimitExceeded } from 'tw-teacher-account';
import type { WebContext } from './visit.js';

/** Puts the wait of a rate limit into the answer's head, beside the sentence on the page; gives the status for it. */
export function tooOften(c: WebContext, { retryAfterSeconds }: Pick<RateLimitExceeded, 'retryAfterSeconds'>): 429 {
  // null: it ends by no waiting
  if (retryAfterSeconds !== null) c.header('retry-after', String(retryAfterSeconds));
  return 429;
}
