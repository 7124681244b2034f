/**
 * Minguo date (民國日期): a {@link CalendarDate} in the notation of the Republic of China.
 *
 * Shape: an era, a year, a month, a day. Months, days and leap days are those of the Gregorian calendar. 民國1年 (元年)
 * is 1912, 民國前1年 is 1911; there is no year 0. Years of one or two digits are meant literally: 民國79年 is 1990 and
 * nothing is guessed.
 *
 * Algorithm: year + 1911, or 1912 − year before the era, on integers. A `Date` shifted by 1911 years would lose every
 * 29 February.
 *
 * Not a type of its own: what is read is a {@link CalendarDate}. Not the lunar calendar (農曆).
 *
 * @source manual/form-1-1 — 出生年月日：民國 年 月 日
 * @source source/java-chrono — year 1 is 1912, months and days as in ISO
 * @source source/java-era — the era before has no year 0
 * @source source/gh-yuan — 民國元年
 * @source decision/0020 — years in a Minguo box
 * @source decision/0022 — six digits
 * @source decision/0023 — numerals, 元, white space
 * @module
 */
import { err, ok, type Result } from 'neverthrow';
import { type CalendarDate, existingDate, yearMonthDayOf } from './calendar-date.js';
import { MINGUO_OFFSET } from './minguo-offset.js';
import { lastDayOfMonth } from './month-length.js';
import { readPlainMinguo } from './plain-minguo.js';
import { isYearLast, readWrittenDate, type WritingError, type WrittenDate, writingErrorOf } from './written-date.js';

/** Since 1912 (民國), or before (民國前). */
export type MinguoEra = 'minguo' | 'before-minguo';

/** A date in Minguo numbers. The year is at least 1 in both eras and counts backwards before 1912. */
export interface MinguoDate {
  readonly era: MinguoEra;
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/**
 * The years that {@link parseMinguo} takes, 民國 and 民國前. A year of 民國 has up to three digits, as one of four is a
 * Gregorian year in the wrong box; {@link toMinguo} and {@link fromMinguo} know no such limit.
 */
export const MINGUO_RULE = Object.freeze({ firstYear: 1, lastYear: 999, lastYearBefore: 1911 });

/** How {@link parseMinguo} reads. */
export interface ParseMinguoOptions {
  /** Whether `790101` is 民國79年1月1日. Default: no, as a digit may be missing and the year may be Gregorian. */
  readonly allowSixDigits?: boolean;
}

/** Why numbers are not a Minguo date: the year, the month or the day does not exist. */
export type MinguoDayError =
  | { readonly code: 'minguo.year'; readonly firstYear: number; readonly lastYear: number }
  | { readonly code: 'minguo.month'; readonly firstMonth: number; readonly lastMonth: number }
  | { readonly code: 'minguo.day'; readonly month: number; readonly lastDay: number };

/** Why a value is not a Minguo date. */
export type MinguoError =
  | WritingError<'minguo'>
  | { readonly code: 'minguo.six-digits' }
  | { readonly code: 'minguo.gregorian-year' }
  | MinguoDayError;

const FORMAT = Object.freeze({ code: 'minguo.format' });
const SIX_DIGITS = Object.freeze({ code: 'minguo.six-digits' });
const GREGORIAN_YEAR = Object.freeze({ code: 'minguo.gregorian-year' });

/**
 * Reads a Minguo date: `民國114年1月1日`, `114/1/1`, `114.01.01`, `114-01-01`, `1140101`, `R.O.C. 114-01-01`, `民國元年1月1日`,
 * `民國前5年1月1日`, `一百十三年十月十八日`, `一○七年九月二十日`, or an object `{ year, month, day }` of integers or digit
 * texts, with an `era` if the form has one.
 *
 * Forgiven: full-width characters, white space at the edges and between characters, 中華民國 and 民國 left out, zeros
 * left out.
 *
 * Errors, in the order they are checked: `minguo.missing` (absent or empty, also three empty boxes), `minguo.not-text`
 * (neither text nor year, month and day), `minguo.length`, `minguo.missing` (white space only), `minguo.format`; of
 * boxes, one after the other, `minguo.part-missing` and `minguo.part`; then `minguo.format` (the year stands last),
 * `minguo.six-digits`, `minguo.gregorian-year` (西元 is named, or 1000 to 9999), `minguo.year` (0, negative, too large),
 * `minguo.month`, `minguo.day`.
 *
 * @example
 * parseMinguo('民國79年1月1日') // ok('1990-01-01')
 * parseMinguo('1990/01/01')    // err({ code: 'minguo.gregorian-year' })
 */
export function parseMinguo(raw: unknown, options: ParseMinguoOptions = {}): Result<CalendarDate, MinguoError> {
  const plain = typeof raw === 'string' ? readPlainMinguo(raw) : undefined;
  return plain === undefined ? parseAnyMinguo(raw, options) : ok(plain);
}

/** {@link parseMinguo} without the short way for plain texts. */
export function parseAnyMinguo(raw: unknown, options: ParseMinguoOptions): Result<CalendarDate, MinguoError> {
  const written = readWrittenDate(raw);
  return written.isOk() ? readMinguo(written.value, options) : err(writingErrorOf('minguo', written.error));
}

/** Reads what was written as a Minguo date. */
export function readMinguo(written: WrittenDate, options: ParseMinguoOptions): Result<CalendarDate, MinguoError> {
  const { shape, era = 'minguo', first, second, third } = written;
  if (isYearLast(written)) return err(FORMAT);
  if (shape === 'compact' && first.digits === 2 && options.allowSixDigits !== true) return err(SIX_DIGITS);
  if (era === 'gregorian') return err(GREGORIAN_YEAR);
  if (era === 'minguo' && first.value > MINGUO_RULE.lastYear && first.value <= 9999) return err(GREGORIAN_YEAR);

  const lastYear = era === 'minguo' ? MINGUO_RULE.lastYear : MINGUO_RULE.lastYearBefore;
  return dateOf({ era, year: first.value, month: second.value, day: third.value }, lastYear);
}

/**
 * A date in Minguo numbers.
 *
 * @example
 * toMinguo('2025-01-01') // { era: 'minguo', year: 114, month: 1, day: 1 }
 * toMinguo('1911-12-31') // { era: 'before-minguo', year: 1, month: 12, day: 31 }
 */
export function toMinguo(date: CalendarDate): MinguoDate {
  const { year, month, day } = yearMonthDayOf(date);
  return year > MINGUO_OFFSET
    ? { era: 'minguo', year: year - MINGUO_OFFSET, month, day }
    : { era: 'before-minguo', year: MINGUO_OFFSET + 1 - year, month, day };
}

/**
 * The date that Minguo numbers name; the inverse of {@link toMinguo}.
 *
 * Errors, in the order they are checked: `minguo.year` (no integer from 1 to 8088, or to 1911 before the era),
 * `minguo.month`, `minguo.day`.
 *
 * @example
 * fromMinguo({ era: 'minguo', year: 113, month: 2, day: 29 }) // ok('2024-02-29')
 * fromMinguo({ era: 'minguo', year: 100, month: 2, day: 29 }) // err({ code: 'minguo.day', month: 2, lastDay: 28 })
 */
export function fromMinguo(minguo: MinguoDate): Result<CalendarDate, MinguoDayError> {
  return dateOf(minguo, minguo.era === 'minguo' ? LAST_MINGUO_YEAR : MINGUO_RULE.lastYearBefore);
}

function dateOf({ era, year, month, day }: MinguoDate, lastYear: number): Result<CalendarDate, MinguoDayError> {
  const { firstYear } = MINGUO_RULE;
  if (!isWithin(year, firstYear, lastYear)) return err({ code: 'minguo.year', firstYear, lastYear });
  if (!isWithin(month, 1, 12)) return err({ code: 'minguo.month', firstMonth: 1, lastMonth: 12 });

  const gregorian = era === 'minguo' ? year + MINGUO_OFFSET : MINGUO_OFFSET + 1 - year;
  const date = Number.isInteger(day) ? existingDate(gregorian, month, day) : undefined;
  return date === undefined ? err({ code: 'minguo.day', month, lastDay: lastDayOfMonth(gregorian, month) }) : ok(date);
}

function isWithin(value: number, first: number, last: number): boolean {
  return Number.isInteger(value) && value >= first && value <= last;
}

const LAST_MINGUO_YEAR = 9999 - MINGUO_OFFSET;
