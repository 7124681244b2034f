/**
 * Age in whole years (足歲): how many birthdays have passed.
 *
 * Who was born on 29 February is a year older on 1 March of a common year, not on 28 February.
 *
 * Not 虛歲, which counts calendar years.
 *
 * @source decision/0026 — born on 29 February
 * @module
 */
import { UTCDateMini } from '@date-fns/utc/date/mini';
import { differenceInYears } from 'date-fns/differenceInYears';
import type { CalendarDate } from './calendar-date.js';

/**
 * The age on a day of somebody born on another. Zero or negative if the day comes before the birth.
 *
 * @example
 * ageOn('2004-02-29', '2023-02-28') // 18
 * ageOn('2004-02-29', '2023-03-01') // 19
 */
export function ageOn(birth: CalendarDate, day: CalendarDate): number {
  // UTC dates from text: local ones lose days, and a year below 100 given as a number becomes 19yy
  return differenceInYears(new UTCDateMini(day), new UTCDateMini(birth));
}
