import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type CalendarDate, isCalendarDate } from '../../src/calendar-date/calendar-date.js';
import { formatCompactMinguo } from '../../src/calendar-date/compact-minguo.js';
import { formatMinguo, type MinguoStyle } from '../../src/calendar-date/format-minguo.js';
import { fromMinguo, type MinguoDate, parseAnyMinguo, parseMinguo, toMinguo } from '../../src/calendar-date/minguo.js';
import { readPlainMinguo } from '../../src/calendar-date/plain-minguo.js';
import { calendarDate, gregorianText, minguoText, nearDate } from '../../src/testing/arbitraries/calendar-date.js';
import { hostileValues } from '../support/hostile-values.js';
import { property } from '../support/property.js';
import { testVectors } from '../support/vectors.js';

const recent = calendarDate({ first: 1912, last: 2910 });

describe('parseMinguo', () => {
  testVectors('minguo', (raw) => parseMinguo(raw));

  property([minguoText()])('reads every writing of a date', ({ date, text }) => {
    expect(parseMinguo(text)._unsafeUnwrap()).toBe(date);
  });

  property([fc.oneof(recent, calendarDate({ last: 1911 }))])('reads its own numbers in boxes', (date) => {
    expect(parseMinguo(toMinguo(date))._unsafeUnwrap()).toBe(date);
  });

  property([nearDate()])('refuses every near miss', (text) => {
    expect(parseMinguo(text).isErr()).toBe(true);
  });

  property([gregorianText()])('refuses every Gregorian writing and suggests the calendar', ({ text }) => {
    expect(parseMinguo(text)._unsafeUnwrapErr()).toEqual({ code: 'minguo.gregorian-year' });
  });

  property([calendarDate({ first: 1912, last: 2010 })])('reads six digits only when allowed', (date) => {
    const digits = formatCompactMinguo(date)._unsafeUnwrap().slice(1);
    expect(parseMinguo(digits)._unsafeUnwrapErr()).toEqual({ code: 'minguo.six-digits' });
    expect(parseMinguo(digits, { allowSixDigits: false })._unsafeUnwrapErr()).toEqual({ code: 'minguo.six-digits' });
    expect(parseMinguo(digits, { allowSixDigits: true })._unsafeUnwrap()).toBe(date);
    expect(parseMinguo(`民國${digits}`, { allowSixDigits: true })._unsafeUnwrap()).toBe(date);
  });

  test.each(hostileValues)('survives %s', (_, value) => {
    expect(parseMinguo(value)._unsafeUnwrapErr()).toEqual({ code: 'minguo.not-text' });
  });

  property([
    fc.oneof(
      fc.anything(),
      fc.string(),
      fc.record({ era: fc.anything(), year: fc.anything(), month: fc.anything(), day: fc.anything() }),
    ),
  ])('answers whatever it is given', (value) => {
    const parsed = parseMinguo(value);
    expect(parsed.isOk() ? isCalendarDate(parsed.value) : parsed.error.code.startsWith('minguo.')).toBe(true);
  });

  test('refuses a million characters by their length', () => {
    for (const character of [' ', '1', '一', '民']) {
      const error = parseMinguo(character.repeat(1_000_000))._unsafeUnwrapErr();
      expect(error).toEqual({ code: 'minguo.length', maxLength: 64, actual: 1_000_000 });
    }
  });
});

describe('the short way for plain texts', () => {
  const pieces = fc.constantFrom(
    '民國',
    '前',
    '年',
    '月',
    '日',
    '/',
    '.',
    '-',
    ' ',
    '元',
    '一',
    '０',
    '民',
    ...Array.from('0123456789'),
  );
  const jumble = fc.array(pieces, { maxLength: 12 }).map((parts) => parts.join(''));
  const numbers = fc.tuple(fc.integer({ min: 0, max: 1200 }), fc.nat(14), fc.nat(33));
  const shaped = fc
    .tuple(
      numbers,
      fc.constantFrom('', '民國', '民'),
      fc.constantFrom('年月日', '///', '...', '--', '年月', '年/日', '//'),
    )
    .map(([[year, month, day], era, [first = '', second = '', third = '']]) => {
      return `${era}${year}${first}${month}${second}${day}${third}`;
    });
  const digits = fc.tuple(fc.nat(9_999_999), fc.integer({ min: 5, max: 8 })).map(([n, length]) => padded(n, length));
  const texts = fc.oneof(
    jumble,
    shaped,
    digits,
    nearDate(),
    minguoText().map(({ text }) => text),
  );

  property([texts], { numRuns: 5000 })('never differs from the general reader', (text) => {
    const plain = readPlainMinguo(text);
    const general = parseAnyMinguo(text, {});
    if (plain !== undefined) expect(general.isOk() && general.value).toBe(plain);
    expect(parseMinguo(text)).toEqual(general);
  });

  property([recent])('takes the common writings', (date) => {
    const { year, month, day } = toMinguo(date);
    expect(readPlainMinguo(`民國${year}年${month}月${day}日`)).toBe(date);
    expect(readPlainMinguo(`${year}年${month}月${day}日`)).toBe(date);
    expect(readPlainMinguo(`${year}/${month}/${day}`)).toBe(date);
    expect(readPlainMinguo(`${year}.${padded(month, 2)}.${padded(day, 2)}`)).toBe(date);
    expect(readPlainMinguo(`${year}-${padded(month, 2)}-${padded(day, 2)}`)).toBe(date);
    expect(readPlainMinguo(padded(year, 3) + padded(month, 2) + padded(day, 2))).toBe(date);
  });
});

describe('toMinguo and fromMinguo', () => {
  property([calendarDate()])('undo each other', (date) => {
    expect(fromMinguo(toMinguo(date))._unsafeUnwrap()).toBe(date);
  });

  const landmarks: readonly (readonly [string, MinguoDate])[] = [
    ['0001-01-01', { era: 'before-minguo', year: 1911, month: 1, day: 1 }],
    ['1911-12-31', { era: 'before-minguo', year: 1, month: 12, day: 31 }],
    ['1912-01-01', { era: 'minguo', year: 1, month: 1, day: 1 }],
    ['1912-02-29', { era: 'minguo', year: 1, month: 2, day: 29 }],
    ['2000-02-29', { era: 'minguo', year: 89, month: 2, day: 29 }],
    ['2024-02-29', { era: 'minguo', year: 113, month: 2, day: 29 }],
    ['9999-12-31', { era: 'minguo', year: 8088, month: 12, day: 31 }],
  ];
  test.each(landmarks)('%s', (date, minguo) => {
    expect(toMinguo(date as CalendarDate)).toEqual(minguo);
    expect(fromMinguo(minguo)._unsafeUnwrap()).toBe(date);
  });

  const year = { code: 'minguo.year', firstYear: 1, lastYear: 8088 };
  const month = { code: 'minguo.month', firstMonth: 1, lastMonth: 12 };
  test.each([
    ['no year 0', { era: 'minguo', year: 0, month: 1, day: 1 }, year],
    ['no year 0 before the era', { era: 'before-minguo', year: 0, month: 1, day: 1 }, { ...year, lastYear: 1911 }],
    ['the year 10000', { era: 'minguo', year: 8089, month: 1, day: 1 }, year],
    ['the year 0', { era: 'before-minguo', year: 1912, month: 1, day: 1 }, { ...year, lastYear: 1911 }],
    ['half a year', { era: 'minguo', year: 1.5, month: 1, day: 1 }, year],
    ['no number', { era: 'minguo', year: NaN, month: 1, day: 1 }, year],
    ['half a month', { era: 'minguo', year: 1, month: 1.5, day: 1 }, month],
    ['month 13', { era: 'minguo', year: 1, month: 13, day: 1 }, month],
    ['half a day', { era: 'minguo', year: 1, month: 1, day: 1.5 }, { code: 'minguo.day', month: 1, lastDay: 31 }],
    ['day 0', { era: 'minguo', year: 1, month: 1, day: 0 }, { code: 'minguo.day', month: 1, lastDay: 31 }],
    ['no leap day', { era: 'minguo', year: 100, month: 2, day: 29 }, { code: 'minguo.day', month: 2, lastDay: 28 }],
  ] as const)('refuse %s', (_reason, minguo, error) => {
    expect(fromMinguo(minguo)._unsafeUnwrapErr()).toEqual(error);
  });
});

describe('formatMinguo', () => {
  const styles: readonly [MinguoStyle, string, string, string][] = [
    ['long', '民國79年1月1日', '民國前1年12月31日', '民國8088年12月31日'],
    ['full', '中華民國79年1月1日', '中華民國前1年12月31日', '中華民國8088年12月31日'],
    ['numerals', '中華民國七十九年一月一日', '中華民國前一年十二月三十一日', '中華民國八千零八十八年十二月三十一日'],
    ['slash', '079/01/01', '民國前001/12/31', '民國8088/12/31'],
    ['dot', '079.01.01', '民國前001.12.31', '民國8088.12.31'],
    ['dash', '079-01-01', '民國前001-12-31', '民國8088-12-31'],
  ];

  test.each(styles)('%s', (style, within, before, after) => {
    expect(formatMinguo('1990-01-01' as CalendarDate, style)).toBe(within);
    expect(formatMinguo('1911-12-31' as CalendarDate, style)).toBe(before);
    expect(formatMinguo('9999-12-31' as CalendarDate, style)).toBe(after);
  });

  test('is long by default', () => {
    expect(formatMinguo('2025-01-01' as CalendarDate)).toBe('民國114年1月1日');
  });

  const style = fc.constantFrom(...styles.map(([name]) => name));
  property([calendarDate({ last: 2910 }), style])('is read back in every style', (date, name) => {
    expect(parseMinguo(formatMinguo(date, name))._unsafeUnwrap()).toBe(date);
  });

  property([calendarDate({ first: 2911 }), style])('is never read as another day', (date, name) => {
    expect(parseMinguo(formatMinguo(date, name))._unsafeUnwrapErr()).toEqual({ code: 'minguo.gregorian-year' });
  });

  property([recent, recent, fc.constantFrom('slash', 'dot', 'dash')])('sorts as text', (one, other, name) => {
    expect(formatMinguo(one, name) < formatMinguo(other, name)).toBe(one < other);
  });
});

describe('formatCompactMinguo', () => {
  property([recent])('is seven digits, and read back', (date) => {
    const digits = formatCompactMinguo(date)._unsafeUnwrap();
    expect(digits).toMatch(/^[0-9]{7}$/);
    expect(parseMinguo(digits)._unsafeUnwrap()).toBe(date);
  });

  test('fills the year up', () => {
    expect(formatCompactMinguo('2005-05-26' as CalendarDate)._unsafeUnwrap()).toBe('0940526');
  });

  property([fc.oneof(calendarDate({ last: 1911 }), calendarDate({ first: 2911 }))])(
    'is refused where three digits do not hold the year',
    (date) => {
      const error = formatCompactMinguo(date)._unsafeUnwrapErr();
      expect(error).toEqual({ code: 'compact-minguo.year', firstYear: 1, lastYear: 999 });
    },
  );
});

function padded(number: number, length: number): string {
  return String(number).padStart(length, '0');
}
