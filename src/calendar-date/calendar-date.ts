/**
 * Calendar date (日期、西元年月日): a day, without a time and without a time zone.
 *
 * Shape: `YYYY-MM-DD`, from 0001-01-01 to 9999-12-31, in the Gregorian calendar as it is today carried back before
 * 1582. There is no year 0. Text order is date order, and two equal days are equal texts, so dates are compared with
 * `<` and `===` and stored as they are. A Minguo date is the same day in another notation, not another type.
 *
 * Algorithm: canonical text is checked in one pass; anything else is read as people write dates, then the year, the
 * month and the day are checked as integers. No `Date` is involved, so no time zone can interfere.
 *
 * Not read here: Minguo dates (`parseMinguo`), years of two digits, day-month-year and month-day-year (`readDate`).
 *
 * @source manual/pre-registration — 出生年月日：西元
 * @source manual/pre-registration — 生日: 1990/01/01
 * @source source/schema-167 — the data standard writes a birth date as eight Gregorian digits
 * @source decision/0021 — the range, and a year of fewer than four digits
 * @source decision/0023 — numerals, 元, white space
 * @module
 */
import { err, ok, type Result } from 'neverthrow';
import type { Brand } from '../brand.js';
import { lastDayOfMonth } from './month-length.js';
import { isYearLast, readWrittenDate, type WritingError, type WrittenDate, writingErrorOf } from './written-date.js';

/** A day of the Gregorian calendar as `YYYY-MM-DD`. */
export type CalendarDate = Brand<string, 'CalendarDate'>;

/** The years that a date can have. */
export const CALENDAR_DATE_RULE = Object.freeze({ firstYear: 1, lastYear: 9999 });

/** The three numbers of a date; the year is Gregorian, January is 1. */
export interface YearMonthDay {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** Why a value is not a Gregorian date. */
export type CalendarDateError =
  | WritingError<'calendar-date'>
  | { readonly code: 'calendar-date.year'; readonly firstYear: number; readonly lastYear: number }
  | { readonly code: 'calendar-date.minguo-year' }
  | { readonly code: 'calendar-date.month'; readonly firstMonth: number; readonly lastMonth: number }
  | { readonly code: 'calendar-date.day'; readonly month: number; readonly lastDay: number };

const FORMAT = Object.freeze({ code: 'calendar-date.format' });
const MINGUO_YEAR = Object.freeze({ code: 'calendar-date.minguo-year' });

/**
 * Reads a Gregorian date, year first: `1990-01-01`, `1990/1/1`, `1990.01.01`, `19900101`, `西元1990年1月1日`, or an object
 * `{ year, month, day }` of integers or digit texts.
 *
 * Forgiven: full-width characters, white space at the edges and between characters, Chinese numerals beside 年月日,
 * zeros left out.
 *
 * Errors, in the order they are checked: `calendar-date.missing` (absent or empty, also three empty boxes),
 * `calendar-date.not-text` (neither text nor year, month and day), `calendar-date.length`, `calendar-date.missing`
 * (white space only), `calendar-date.format`; of boxes, one after the other, `calendar-date.part-missing` and
 * `calendar-date.part`; then `calendar-date.format` (the year stands last), `calendar-date.minguo-year` (民國 is named),
 * `calendar-date.year` (0, or too large), `calendar-date.minguo-year` (fewer than four digits), `calendar-date.month`, `calendar-date.day`.
 *
 * @example
 * parseCalendarDate('1990/1/1') // ok('1990-01-01')
 * parseCalendarDate('79/1/1')   // err({ code: 'calendar-date.minguo-year' })
 */
export function parseCalendarDate(raw: unknown): Result<CalendarDate, CalendarDateError> {
  const plain = typeof raw === 'string' ? readPlainDate(raw) : undefined;
  return plain === undefined ? parseAnyCalendarDate(raw) : ok(plain);
}

/** {@link parseCalendarDate} without the short way for plain texts. */
export function parseAnyCalendarDate(raw: unknown): Result<CalendarDate, CalendarDateError> {
  const written = readWrittenDate(raw);
  return written.isOk() ? readGregorian(written.value) : err(writingErrorOf('calendar-date', written.error));
}

/** Whether a value is a date in canonical form. */
export function isCalendarDate(value: unknown): value is CalendarDate {
  if (typeof value !== 'string' || value.length !== 10) return false;
  if (value.charCodeAt(4) !== HYPHEN || value.charCodeAt(7) !== HYPHEN) return false;
  const year = digitsAt(value, 0, 4);
  const month = digitsAt(value, 5, 7);
  const day = digitsAt(value, 8, 10);
  return year >= 1 && month >= 1 && month <= 12 && day >= 1 && day <= lastDayOfMonth(year, month);
}

/** The year, the month and the day of a date as numbers. */
export function yearMonthDayOf(date: CalendarDate): YearMonthDay {
  return { year: digitsAt(date, 0, 4), month: digitsAt(date, 5, 7), day: digitsAt(date, 8, 10) };
}

/** The date of a year from 1 to 9999, or `undefined` where the year has no such day. For integers only. */
export function existingDate(year: number, month: number, day: number): CalendarDate | undefined {
  if (month < 1 || month > 12 || day < 1 || day > lastDayOfMonth(year, month)) return undefined;
  return dateOf(year, month, day);
}

/** The date of numbers that are known to name a day from 0001-01-01 to 9999-12-31. */
export function dateOf(year: number, month: number, day: number): CalendarDate {
  // character by character: twice as fast as joining texts, and where most of a parser's time goes
  const text = String.fromCharCode(
    digit(year / 1000),
    digit(year / 100),
    digit(year / 10),
    digit(year),
    HYPHEN,
    digit(month / 10),
    digit(month),
    HYPHEN,
    digit(day / 10),
    digit(day),
  );
  return text as CalendarDate; // the one cast that makes a CalendarDate
}

/** Reads what was written as a Gregorian date, year first. */
export function readGregorian(written: WrittenDate): Result<CalendarDate, CalendarDateError> {
  if (isYearLast(written)) return err(FORMAT);
  if (written.era === 'minguo' || written.era === 'before-minguo') return err(MINGUO_YEAR);

  const { firstYear, lastYear } = CALENDAR_DATE_RULE;
  const year = written.first.value;
  if (year < firstYear || year > lastYear) return err({ code: 'calendar-date.year', firstYear, lastYear });
  if (written.first.digits < 4) return err(MINGUO_YEAR);

  const month = written.second.value;
  const day = written.third.value;
  const date = existingDate(year, month, day);
  if (date !== undefined) return ok(date);
  if (month < 1 || month > 12) return err({ code: 'calendar-date.month', firstMonth: 1, lastMonth: 12 });
  return err({ code: 'calendar-date.day', month, lastDay: lastDayOfMonth(year, month) });
}

/**
 * The short way: `1990-01-01`, `1990/1/1` or `1990.1.1`, which make up nearly all input. What is not taken is not wrong, it
 * only goes the long way; a property test holds the two together.
 */
function readPlainDate(text: string): CalendarDate | undefined {
  if (isCalendarDate(text)) return text;
  const separator = text.charCodeAt(4);
  if (separator !== SLASH && separator !== HYPHEN && separator !== DOT) return undefined;
  const monthEnd = text.charCodeAt(6) === separator ? 6 : 7;
  if (text.charCodeAt(monthEnd) !== separator || text.length > monthEnd + 3) return undefined;
  const year = digitsAt(text, 0, 4);
  // no digits at all read as 0, which is no month and no day
  return year < 1
    ? undefined
    : existingDate(year, digitsAt(text, 5, monthEnd), digitsAt(text, monthEnd + 1, text.length));
}

/** The number in a run of ASCII digits, or -1 if anything else stands there. */
function digitsAt(text: string, from: number, to: number): number {
  let value = 0;
  for (let at = from; at < to; at += 1) {
    const next = text.charCodeAt(at) - ZERO;
    if (next < 0 || next > 9) return -1;
    value = value * 10 + next;
  }
  return value;
}

/** The character code of the last digit before the point. */
function digit(number: number): number {
  return ZERO + (Math.trunc(number) % 10);
}

const HYPHEN = 0x2d;
const DOT = 0x2e;
const SLASH = 0x2f;
const ZERO = 0x30;
