/**
 * Compact Minguo date (七碼民國日期): seven digits, `YYYMMDD`, as data files and search boxes ask for.
 *
 * Shape: three digits for the year, filled up with zeros, two for the month, two for the day. Text order is date order.
 * Only 民國1年 to 民國999年 can be written.
 *
 * Not written: a minus sign for 民國前, which one library invented and no form takes. `parseMinguo` reads this shape.
 *
 * @source source/nfa — seven digits, 0940526
 * @source source/sfs3-edu — seven half-width digits, the year filled up
 * @source decision/0025 — the styles
 * @module
 */
import { err, ok, type Result } from 'neverthrow';
import type { CalendarDate } from './calendar-date.js';
import { MINGUO_RULE, toMinguo } from './minguo.js';

/** Why a date has no compact Minguo form. */
export interface CompactMinguoError {
  readonly code: 'compact-minguo.year';
  readonly firstYear: number;
  readonly lastYear: number;
}

/**
 * Writes a date as seven digits.
 *
 * Errors: `compact-minguo.year` (before 民國1年 or after 民國999年).
 *
 * @example
 * formatCompactMinguo('2005-05-26') // ok('0940526')
 * formatCompactMinguo('1911-12-31') // err({ code: 'compact-minguo.year', firstYear: 1, lastYear: 999 })
 */
export function formatCompactMinguo(date: CalendarDate): Result<string, CompactMinguoError> {
  const { firstYear, lastYear } = MINGUO_RULE;
  const { era, year } = toMinguo(date);
  if (era === 'before-minguo' || year > lastYear) return err({ code: 'compact-minguo.year', firstYear, lastYear });
  return ok(String(year).padStart(3, '0') + date.slice(5, 7) + date.slice(8));
}
