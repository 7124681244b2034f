/**
 * Writing a date in Minguo notation (民國日期格式).
 *
 * Shape: with 年月日 after the era's name, or three numbers with a sign between them. The numeric styles fill the year
 * up to three digits, so that they line up and sort, and so that nobody takes 012/01/01 for a month first. What those
 * three digits cannot hold — a day before 1912, or after 民國999年 — keeps its sign and is given its era:
 * `民國前005/01/01`.
 *
 * Not here: the seven digits of data files, which cannot be written for every date (`formatCompactMinguo`).
 *
 * @source source/cldr — 民國114年1月1日, 民國前1年12月31日
 * @source source/ey-93 — Arabic digits in horizontal documents
 * @source source/ey-95 — Chinese numerals in promulgations
 * @source source/s6law — 中華民國一百十年九月七日
 * @source source/legistw — 105/05/31
 * @source decision/0025 — the styles
 * @module
 */
import type { CalendarDate } from './calendar-date.js';
import { writeChineseNumeral } from './chinese-numeral.js';
import { type MinguoDate, toMinguo } from './minguo.js';

/**
 * `long` 民國114年1月1日 · `full` 中華民國114年1月1日 · `numerals` 中華民國一百十四年一月一日 · `slash` 114/01/01 ·
 * `dot` 114.01.01 · `dash` 114-01-01.
 */
export type MinguoStyle = 'long' | 'full' | 'numerals' | 'slash' | 'dot' | 'dash';

/**
 * Writes a date in Minguo notation.
 *
 * @example
 * formatMinguo('2025-01-01')          // '民國114年1月1日'
 * formatMinguo('2025-01-01', 'slash') // '114/01/01'
 * formatMinguo('1911-12-31', 'slash') // '民國前001/12/31'
 */
export function formatMinguo(date: CalendarDate, style: MinguoStyle = 'long'): string {
  const minguo = toMinguo(date);
  const era = minguo.era === 'minguo' ? '民國' : '民國前';
  switch (style) {
    case 'long':
      return `${era}${minguo.year}年${minguo.month}月${minguo.day}日`;
    case 'full':
      return `中華${era}${minguo.year}年${minguo.month}月${minguo.day}日`;
    case 'numerals':
      return `中華${era}${inNumerals(minguo)}`;
    case 'slash':
      return separated(minguo, date, '/');
    case 'dot':
      return separated(minguo, date, '.');
    case 'dash':
      return separated(minguo, date, '-');
  }
}

function inNumerals({ year, month, day }: MinguoDate): string {
  return `${writeChineseNumeral(year)}年${writeChineseNumeral(month)}月${writeChineseNumeral(day)}日`;
}

function separated({ era, year }: MinguoDate, date: CalendarDate, sign: string): string {
  const prefix = era === 'before-minguo' ? '民國前' : year > 999 ? '民國' : '';
  return `${prefix}${String(year).padStart(3, '0')}${sign}${date.slice(5, 7)}${sign}${date.slice(8)}`;
}
