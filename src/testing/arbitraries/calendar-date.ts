import * as fc from 'fast-check';
import { type CalendarDate, dateOf } from '../../calendar-date/calendar-date.js';
import { type CalendarDateStyle, formatCalendarDate } from '../../calendar-date/format-calendar-date.js';
import { formatMinguo, type MinguoStyle } from '../../calendar-date/format-minguo.js';
import { type MinguoDate, toMinguo } from '../../calendar-date/minguo.js';
import { lastDayOfMonth } from '../../calendar-date/month-length.js';

/** A date and a text that means it. */
export interface WrittenDateSample {
  readonly date: CalendarDate;
  readonly text: string;
}

/** Every date of the years given, leap days and the ends of months more often than their share. Default: years 1 to 9999. */
export function calendarDate(
  years: { readonly first?: number; readonly last?: number } = {},
): fc.Arbitrary<CalendarDate> {
  const { first = 1, last = 9999 } = years;
  const month = fc.oneof(fc.integer({ min: 1, max: 12 }), fc.constant(2));
  return fc.tuple(fc.integer({ min: first, max: last }), month).chain(([year, ofYear]) => {
    const lastDay = lastDayOfMonth(year, ofYear);
    return fc
      .oneof({ weight: 3, arbitrary: fc.integer({ min: 1, max: lastDay }) }, fc.constantFrom(1, lastDay))
      .map((day) => dateOf(year, ofYear, day));
  });
}

/** A date that Gregorian writings can tell from a Minguo one — from year 1000 — with one of its writings. */
export function gregorianText(): fc.Arbitrary<WrittenDateSample> {
  return fc.tuple(calendarDate({ first: 1000 }), fc.constantFrom(...GREGORIAN_STYLES), dressing()).map(
    ([date, style, dress]): WrittenDateSample => ({
      date,
      text: dress(style === 'dash' ? date : formatCalendarDate(date, style)),
    }),
  );
}

/** A date from 1912 to 2910 (民國1年 to 民國999年), with one of its Minguo writings, official or everyday. */
export function minguoText(): fc.Arbitrary<WrittenDateSample> {
  const dates = calendarDate({ first: 1912, last: 2910 });
  const official = fc.constantFrom(...MINGUO_STYLES).map((style) => (date: CalendarDate) => formatMinguo(date, style));
  const everyday = fc.constantFrom(...EVERYDAY).map((write) => (date: CalendarDate) => write(toMinguo(date)));
  return fc
    .tuple(dates, fc.oneof(official, everyday), dressing())
    .map(([date, write, dress]): WrittenDateSample => ({ date, text: dress(write(date)) }));
}

/** Texts one slip away from a date in either notation; no parser takes one of them. */
export function nearDate(): fc.Arbitrary<string> {
  const plain = fc
    .tuple(calendarDate({ first: 1912, last: 2910 }), fc.constantFrom('-', '/', '.'))
    .map(([date, sign]) => date.replaceAll('-', sign));
  const minguo = minguoText().map(({ text }) => text);
  const stranger = fc.constantFrom('x', '?', ',', '\u0661', '\u00B2', '\u200B', '\u0000', '廿', '時');
  return fc.oneof(
    calendarDate({ first: 1912, last: 2910 }).map((date) => `${date.slice(0, 8)}${lastDayIn(date) + 1}`),
    calendarDate({ first: 1912, last: 2910 }).map((date) => `${date.slice(0, 5)}13${date.slice(7)}`),
    plain.map((text) => `${text.slice(0, 4)}:${text.slice(5)}`),
    plain.map((text) => `${text} 0:00`),
    plain.map((text) => text.slice(0, -3)),
    fc.tuple(minguo, stranger).map(([text, tail]) => text + tail),
    fc.tuple(minguo, stranger).map(([text, head]) => head + text),
  );
}

function lastDayIn(date: CalendarDate): number {
  return lastDayOfMonth(Number(date.slice(0, 4)), Number(date.slice(5, 7)));
}

/** What typists and word processors do to a text without changing what it says. */
function dressing(): fc.Arbitrary<(text: string) => string> {
  return fc.constantFrom<(text: string) => string>(
    (text) => text,
    (text) => ` ${text}\u3000`,
    (text) => Array.from(text).join(' '),
    (text) => text.replace(/[0-9/.-]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0)),
    (text) => text.replaceAll('-', '\u2013'),
    (text) => text.replace(/[/.年月-]/g, '$& '),
  );
}

function positional(number: number): string {
  return Array.from(String(number), (digit) => '〇一二三四五六七八九'.charAt(Number(digit))).join('');
}

const GREGORIAN_STYLES: readonly ('dash' | CalendarDateStyle)[] = ['dash', 'slash', 'dot', 'compact', 'long', 'full'];
const MINGUO_STYLES: readonly MinguoStyle[] = ['long', 'full', 'numerals', 'slash', 'dot', 'dash'];
const EVERYDAY: readonly ((date: MinguoDate) => string)[] = [
  ({ year, month, day }) => `${year}/${month}/${day}`,
  ({ year, month, day }) => `${year}年${month}月${day}日`,
  ({ year, month, day }) => `民國${year}.${month}.${day}`,
  ({ year, month, day }) => `R.O.C. ${year}-${month}-${day}`,
  ({ year, month, day }) => `中華民國${positional(year)}年${positional(month)}月${positional(day)}日`,
  ({ year, month, day }) => [padded(year, 3), padded(month, 2), padded(day, 2)].join(''),
  ({ year, month, day }) => `民國${year === 1 ? '元' : year}年${month === 1 ? '元' : month}月${day}日`,
];

function padded(number: number, length: number): string {
  return String(number).padStart(length, '0');
}
