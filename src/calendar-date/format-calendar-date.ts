/**
 * Writing a date in Gregorian notation (西元日期格式).
 *
 * Shape: every style has four digits for the year and is read back by `parseCalendarDate`. The style with hyphens is
 * the date itself.
 *
 * @source manual/pre-registration — 生日: 1990/01/01
 * @source source/schema-167 — the data standard's eight digits
 * @module
 */
import type { CalendarDate } from './calendar-date.js';

/** `slash` 1990/01/01 · `dot` 1990.01.01 · `compact` 19900101 · `long` 1990年1月1日 · `full` 西元1990年1月1日. */
export type CalendarDateStyle = 'slash' | 'dot' | 'compact' | 'long' | 'full';

/**
 * Writes a date in Gregorian notation.
 *
 * @example
 * formatCalendarDate('1990-01-01', 'slash') // '1990/01/01'
 * formatCalendarDate('1990-01-01', 'full')  // '西元1990年1月1日'
 */
export function formatCalendarDate(date: CalendarDate, style: CalendarDateStyle): string {
  const year = date.slice(0, 4);
  const month = date.slice(5, 7);
  const day = date.slice(8);
  switch (style) {
    case 'slash':
      return `${year}/${month}/${day}`;
    case 'dot':
      return `${year}.${month}.${day}`;
    case 'compact':
      return year + month + day;
    case 'long':
      return `${year}年${Number(month)}月${Number(day)}日`;
    case 'full':
      return `西元${year}年${Number(month)}月${Number(day)}日`;
  }
}
