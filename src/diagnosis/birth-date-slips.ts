/**
 * How two birth dates of one person come to differ. The form asks for 民國, the roster for 西元, and in between there are
 * spreadsheets.
 *
 * A slip of the hand can happen in either notation, so that one wrong digit may change two digits of the other. All
 * are weak proof: there are few birth dates, and many are near each other.
 *
 * @source manual/pre-registration — 出生年月日：西元
 * @source manual/form-1-1 — 出生年月日：民國
 * @source decision/0085 — a cause is named only where it is likely
 * @source decision/0086 — which of two causes that fit is named
 * @module
 */
import { type CalendarDate, type YearMonthDay, yearMonthDayOf } from '../calendar-date/calendar-date.js';
import { MINGUO_OFFSET } from '../calendar-date/minguo-offset.js';
import { lastDayOfMonth } from '../calendar-date/month-length.js';
import { areNeighboursExchanged, isOneReplaced } from '../slip/one-place.js';
import { firstSlip, type Slip } from './slip.js';

/** Why two birth dates of one person differ. */
export type BirthDateCause =
  /** 1990 was put down as 民國1990年: 1911 years too late. */
  | { readonly code: 'diagnosis.birth-date-gregorian-as-minguo' }
  /** 民國79年 was put down as the year 79: 1911 years too early. */
  | { readonly code: 'diagnosis.birth-date-minguo-as-gregorian' }
  /** 民國79年 was put down as 1979, or 1979 as 民國79年: 11 years. */
  | { readonly code: 'diagnosis.birth-date-minguo-as-19yy' }
  /** 民國101年 was put down as 01: 100 years. */
  | { readonly code: 'diagnosis.birth-date-lost-leading-one' }
  /** 29 February became the day before or after it, by way of a year that has none. */
  | { readonly code: 'diagnosis.birth-date-leap-day' }
  /** 3 April and 4 March. */
  | { readonly code: 'diagnosis.birth-date-month-and-day' }
  /** A moment in Taipei was cut off as a day of another time zone. */
  | { readonly code: 'diagnosis.birth-date-one-day' }
  /** 1912 or 1910 was added in place of 1911. */
  | { readonly code: 'diagnosis.birth-date-one-year' }
  /** Two neighbouring digits of the year, the month or the day changed places. */
  | { readonly code: 'diagnosis.birth-date-neighbours' }
  /** One digit of the year, the month or the day stands for another. */
  | { readonly code: 'diagnosis.birth-date-digit' };

type DateSlip = Slip<BirthDateCause, YearMonthDay>;

/** The cause of two dates that differ, or null. */
export function birthDateSlip(first: CalendarDate, second: CalendarDate): Slip<BirthDateCause, YearMonthDay> | null {
  return firstSlip(BIRTH_DATE_SLIPS, yearMonthDayOf(first), yearMonthDayOf(second));
}

/** All of them, in the order in which they are tried. */
export const BIRTH_DATE_SLIPS: readonly DateSlip[] = /* @__PURE__ */ Object.freeze([
  {
    cause: { code: 'diagnosis.birth-date-gregorian-as-minguo' },
    proof: 'weak',
    fits: (a, b) => areYearsApart(MINGUO_OFFSET, a, b) && Math.max(a.year, b.year) > LATEST_YEAR,
  },
  {
    cause: { code: 'diagnosis.birth-date-minguo-as-gregorian' },
    proof: 'weak',
    fits: (a, b) => areYearsApart(MINGUO_OFFSET, a, b),
  },
  {
    cause: { code: 'diagnosis.birth-date-minguo-as-19yy' },
    proof: 'weak',
    fits: (a, b) => areYearsApart(11, a, b) && isWithin(1901, 1999, Math.min(a.year, b.year)),
  },
  {
    cause: { code: 'diagnosis.birth-date-lost-leading-one' },
    proof: 'weak',
    // 民國1 to 99: what is left of 101 to 199
    fits: (a, b) => areYearsApart(100, a, b) && isWithin(1912, 2010, Math.min(a.year, b.year)),
  },
  {
    cause: { code: 'diagnosis.birth-date-leap-day' },
    proof: 'weak',
    fits: (a, b) => a.year === b.year && isMovedLeapDay(a, b),
  },
  {
    cause: { code: 'diagnosis.birth-date-month-and-day' },
    proof: 'weak',
    fits: (a, b) => a.year === b.year && a.month === b.day && a.day === b.month,
  },
  {
    cause: { code: 'diagnosis.birth-date-one-day' },
    proof: 'weak',
    fits: (a, b) => isNextDay(a, b) || isNextDay(b, a),
  },
  { cause: { code: 'diagnosis.birth-date-one-year' }, proof: 'weak', fits: (a, b) => areYearsApart(1, a, b) },
  {
    cause: { code: 'diagnosis.birth-date-neighbours' },
    proof: 'weak',
    fits: (a, b) => differInOnePart(areNeighboursExchanged, a, b),
  },
  {
    cause: { code: 'diagnosis.birth-date-digit' },
    proof: 'weak',
    fits: (a, b) => differInOnePart(isOneReplaced, a, b),
  },
] as const satisfies readonly DateSlip[]);

// Nobody in a roster was born later: a year beyond it is a Gregorian one to which 1911 was added.
const LATEST_YEAR = 2100;

/** Whether the years are so far apart and the days of the year are the same, or were until a leap day had to move. */
function areYearsApart(years: number, a: YearMonthDay, b: YearMonthDay): boolean {
  const isSameDay = a.month === b.month && a.day === b.day;
  return Math.abs(a.year - b.year) === years && (isSameDay || isMovedLeapDay(a, b));
}

/** Whether one is 29 February and the other the day that takes its place in a common year. */
function isMovedLeapDay(a: YearMonthDay, b: YearMonthDay): boolean {
  return (isLeapDay(a) && isBesideLeapDay(b)) || (isLeapDay(b) && isBesideLeapDay(a));
}

function isLeapDay({ month, day }: YearMonthDay): boolean {
  return month === 2 && day === 29;
}

function isBesideLeapDay({ month, day }: YearMonthDay): boolean {
  return (month === 2 && day === 28) || (month === 3 && day === 1);
}

function isNextDay(day: YearMonthDay, next: YearMonthDay): boolean {
  if (next.day !== 1) return next.day === day.day + 1 && next.month === day.month && next.year === day.year;
  const isNextMonth = next.year * 12 + next.month === day.year * 12 + day.month + 1;
  return isNextMonth && day.day === lastDayOfMonth(day.year, day.month);
}

/** Whether the slip explains one of year, month and day, as one of the two notations writes them, and the others are equal. */
function differInOnePart(slip: (first: string, second: string) => boolean, a: YearMonthDay, b: YearMonthDay): boolean {
  const differing = PARTS.filter((part) => a[part] !== b[part]);
  const [part] = differing;
  if (part === undefined || differing.length > 1) return false;
  if (part !== 'year') return slip(digits(a[part], 2), digits(b[part], 2));
  if (slip(digits(a.year, 4), digits(b.year, 4))) return true;
  const isMinguo = Math.min(a.year, b.year) > MINGUO_OFFSET;
  return isMinguo && slip(digits(a.year - MINGUO_OFFSET, 3), digits(b.year - MINGUO_OFFSET, 3));
}

const PARTS = ['year', 'month', 'day'] as const;

function digits(number: number, length: number): string {
  return String(number).padStart(length, '0');
}

function isWithin(first: number, last: number, year: number): boolean {
  return year >= first && year <= last;
}
