import { epochMillisecondsOf, INSTANT_RULE, type Instant, instantFromEpochMilliseconds } from './instant.js';

/** The instant so many seconds later; the last one there is, where that would be past it. */
export function secondsAfter(instant: Instant, seconds: number): Instant {
  return instantFromEpochMilliseconds(epochMillisecondsOf(instant) + seconds * 1000).unwrapOr(LAST);
}

const LAST = INSTANT_RULE.last as Instant; // the rule names it, and a test reads it
