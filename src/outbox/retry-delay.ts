/** How long a message that was not sent waits. @module */

/** When a message is tried again. */
export interface RetryPolicy {
  /** How long it waits after the first attempt; twice as long after each further one. */
  readonly firstRetrySeconds: number;
  /** How long it waits at most. */
  readonly longestRetrySeconds: number;
}

/**
 * Seconds from a failed attempt to the next.
 *
 * @example
 * retryDelaySeconds(1, { firstRetrySeconds: 60, longestRetrySeconds: 3600 }) // 60
 * retryDelaySeconds(7, { firstRetrySeconds: 60, longestRetrySeconds: 3600 }) // 3600
 */
export function retryDelaySeconds(attempt: number, { firstRetrySeconds, longestRetrySeconds }: RetryPolicy): number {
  // after a thousand attempts the doubled time is Infinity, of which the longest is still the smaller
  return Math.min(firstRetrySeconds * 2 ** (attempt - 1), longestRetrySeconds);
}
