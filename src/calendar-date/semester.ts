/**
 * School year and semester (學年度、學期).
 *
 * Shape: a school year runs from 1 August to 31 July and bears the Minguo year in which it begins; its first semester
 * ends on 31 January, its second begins on 1 February.
 *
 * For a day before 1 August 1912 the number is zero or negative: the count carried back, not a year that anybody named.
 *
 * @source source/law-term — 1 August to 31 July, divided on 1 February
 * @source decision/0028 — the ends of the calendar
 * @module
 */
import { type CalendarDate, dateOf, yearMonthDayOf } from './calendar-date.js';
import { MINGUO_OFFSET } from './minguo-offset.js';

/** One half of a school year. */
export interface Semester {
  /** The school year's Minguo number (學年度). */
  readonly schoolYear: number;
  /** 1 for 上學期, 2 for 下學期. */
  readonly semester: 1 | 2;
  readonly firstDay: CalendarDate;
  readonly lastDay: CalendarDate;
}

/**
 * The number of the school year that a day belongs to.
 *
 * @example
 * schoolYearOf('2025-07-31') // 113
 * schoolYearOf('2025-08-01') // 114
 */
export function schoolYearOf(date: CalendarDate): number {
  return schoolYear(yearMonthDayOf(date));
}

/**
 * The semester that a day belongs to. The two semesters at the ends of the calendar are cut off there.
 *
 * @example
 * semesterOf('2025-01-31') // { schoolYear: 113, semester: 1, firstDay: '2024-08-01', lastDay: '2025-01-31' }
 * semesterOf('2025-02-01') // { schoolYear: 113, semester: 2, firstDay: '2025-02-01', lastDay: '2025-07-31' }
 */
export function semesterOf(date: CalendarDate): Semester {
  const { year, month } = yearMonthDayOf(date);
  const number = schoolYear({ year, month });
  if (month >= 2 && month <= 7) {
    return { schoolYear: number, semester: 2, firstDay: dateOf(year, 2, 1), lastDay: dateOf(year, 7, 31) };
  }
  const autumn = month === 1 ? year - 1 : year;
  return {
    schoolYear: number,
    semester: 1,
    firstDay: autumn === 0 ? dateOf(1, 1, 1) : dateOf(autumn, 8, 1),
    lastDay: autumn === 9999 ? dateOf(9999, 12, 31) : dateOf(autumn + 1, 1, 31),
  };
}

function schoolYear({ year, month }: { readonly year: number; readonly month: number }): number {
  return (month >= 8 ? year : year - 1) - MINGUO_OFFSET;
}
