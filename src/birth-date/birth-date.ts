/**
 * Birth date (出生年月日): a calendar date that can be a teacher's.
 *
 * Shape: any {@link CalendarDate} up to today. An age outside 18 to 80 is worth a second look but refused by no rule.
 * Today is an argument: the day in Taipei (`todayInTaipei`).
 *
 * @source manual/form-1-1 — 出生年月日：民國
 * @source manual/pre-registration — 出生年月日：西元
 * @source decision/0027 — not in the future; what is unlikely
 * @module
 */
import { err, ok, type Result } from 'neverthrow';
import { ageOn } from '../calendar-date/age.js';
import type { CalendarDate } from '../calendar-date/calendar-date.js';

/** The ages that need no second look. */
export const BIRTH_DATE_RULE = Object.freeze({ youngest: 18, oldest: 80 });

/** Why a date is not a birth date. */
export interface BirthDateError {
  readonly code: 'birth-date.in-future';
}

/** What is remarkable about a birth date. The age itself is not told: it is personal data. */
export interface BirthDateNotice {
  readonly code: 'birth-date.unlikely-age';
  readonly youngest: number;
  readonly oldest: number;
}

const IN_FUTURE = Object.freeze({ code: 'birth-date.in-future' });

/**
 * Decides whether a date can be a birth date today. Who is born today is born.
 *
 * Error: `birth-date.in-future`.
 *
 * @example
 * decideBirthDate('1990-01-01', '2024-08-01') // ok('1990-01-01')
 * decideBirthDate('2024-08-02', '2024-08-01') // err({ code: 'birth-date.in-future' })
 */
export function decideBirthDate(date: CalendarDate, today: CalendarDate): Result<CalendarDate, BirthDateError> {
  return date > today ? err(IN_FUTURE) : ok(date);
}

/**
 * What is remarkable about a birth date today: `birth-date.unlikely-age` before the 18th and from the 81st birthday.
 *
 * @example
 * reviewBirthDate('1990-01-01', '2024-08-01') // []
 * reviewBirthDate('2011-01-01', '2024-08-01') // [{ code: 'birth-date.unlikely-age', youngest: 18, oldest: 80 }]
 */
export function reviewBirthDate(date: CalendarDate, today: CalendarDate): readonly BirthDateNotice[] {
  const { youngest, oldest } = BIRTH_DATE_RULE;
  // a year more or less is for the birthday to decide; anything between needs no look at it
  const years = Number(today.slice(0, 4)) - Number(date.slice(0, 4));
  if (years > youngest && years <= oldest) return [];
  const age = ageOn(date, today);
  return age >= youngest && age <= oldest ? [] : [{ code: 'birth-date.unlikely-age', youngest, oldest }];
}
