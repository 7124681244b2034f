import type * as fc from 'fast-check';
import { BIRTH_DATE_RULE } from '../../birth-date/birth-date.js';
import { type CalendarDate, dateOf, yearMonthDayOf } from '../../calendar-date/calendar-date.js';
import { calendarDate } from './calendar-date.js';

/** Birth dates that need no second look today: of ages 18 to 80. Today must lie after the year 100. */
export function birthDate(today: CalendarDate): fc.Arbitrary<CalendarDate> {
  const { youngest, oldest } = BIRTH_DATE_RULE;
  const { year } = yearMonthDayOf(today);
  // a year of margin at the old end, and dates of the young end moved back to the birthday
  return calendarDate({ first: year - oldest, last: year - youngest }).map((date) => {
    const birthday = `${date.slice(0, 4)}${today.slice(4)}`;
    const tooLate = date.slice(0, 4) === String(year - youngest).padStart(4, '0') && date > birthday;
    return tooLate ? dateOf(year - youngest, 1, 1) : date;
  });
}
