/** The moments of the demo: everything happens on one day, at a pace of its own. @module */
import {
  type CalendarDate,
  epochMillisecondsOf,
  type Instant,
  instantFromEpochMilliseconds,
  parseInstant,
} from 'tw-teacher-account';

const MORNING = { roster: '01:00:00', applications: '02:00:00' } as const; // nine and ten o'clock in Taipei, in UTC
const PACE = 2000; // milliseconds from one line of a file to the next

/** When a line is dealt with. `index` counts the lines from 0. */
export function momentOf(step: keyof typeof MORNING, index: number, today: CalendarDate): Instant {
  return parseInstant(`${today}T${MORNING[step]}Z`)
    .andThen((start) => instantFromEpochMilliseconds(epochMillisecondsOf(start) + index * PACE))
    ._unsafeUnwrap();
}

/** The time of day in Taipei, `10:03:20`. */
export function timeInTaipei(moment: Instant): string {
  const EIGHT_HOURS = 28_800_000;
  return new Date(epochMillisecondsOf(moment) + EIGHT_HOURS).toISOString().slice(11, 19);
}
