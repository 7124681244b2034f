/**
 * Reckoning with instants: in seconds, of which a day has 86,400.
 *
 * @source decision/0029 — moments and days
 * @module
 */
import type { Result } from 'neverthrow';
import {
  type EpochMillisecondsError,
  epochMillisecondsOf,
  type Instant,
  instantFromEpochMilliseconds,
} from './instant.js';

/** A day of UTC, which knows no summer time, and of an instant, which knows no leap second. */
export const SECONDS_A_DAY = 86_400;

/**
 * The instant so many seconds later; earlier, if they are fewer than none.
 *
 * Errors, in the order they are checked: `instant.epoch-milliseconds` (a clock of the host that tells no time),
 * `instant.range` (beyond the calendar).
 */
export function secondsAfter(instant: Instant, seconds: number): Result<Instant, EpochMillisecondsError> {
  return instantFromEpochMilliseconds(epochMillisecondsOf(instant) + seconds * 1000);
}

/**
 * When something ends that is good for so many seconds from now. Where there is no such moment, it is good for nothing
 * rather than for ever.
 */
export function goodUntil(now: Instant, seconds: number): Instant {
  return secondsAfter(now, seconds).unwrapOr(now);
}
