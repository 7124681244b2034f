/**
 * Days counted from 1970-01-01, which is 0, as clocks and spreadsheets count them.
 *
 * @source decision/0021 — from 0001-01-01 to 9999-12-31, without a calendar reform
 * @module
 */
import { type CalendarDate, dateOf } from './calendar-date.js';

/** The date of a day number from -719,162 (0001-01-01) to 2,932,896 (9999-12-31). */
export function dateOfDayNumber(dayNumber: number): CalendarDate {
  const midnight = new Date(dayNumber * MILLISECONDS_A_DAY);
  // in UTC only: local dates skip days and read years below 100 as 19yy
  return dateOf(midnight.getUTCFullYear(), midnight.getUTCMonth() + 1, midnight.getUTCDate());
}

/** A day of UTC, which knows no summer time. */
export const MILLISECONDS_A_DAY = 86_400_000;
