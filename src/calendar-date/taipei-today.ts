/**
 * Today in Taipei (臺北今天): the day that the calendar on a Taiwanese wall shows at a given moment, wherever the program runs.
 *
 * Algorithm: UTC + 8 hours. Taiwan has had no summer time since 1980; for moments before that the answer can be a day
 * off in the last hour of a summer day.
 *
 * @source decision/0029 — which day is today
 * @module
 */
import { epochMillisecondsOf, type Instant } from '../instant/instant.js';
import type { CalendarDate } from './calendar-date.js';
import { dateOfDayNumber, MILLISECONDS_A_DAY } from './day-number.js';

/**
 * The day in Taipei at a moment.
 *
 * @example
 * todayInTaipei('2024-07-31T16:00:00.000Z') // '2024-08-01'
 */
export function todayInTaipei(now: Instant): CalendarDate {
  return dateOfDayNumber(Math.floor((epochMillisecondsOf(now) + EIGHT_HOURS) / MILLISECONDS_A_DAY));
}

const EIGHT_HOURS = 28_800_000;
