import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type CalendarDate, isCalendarDate, parseCalendarDate } from '../../src/calendar-date/calendar-date.js';
import { parseExcelSerial } from '../../src/calendar-date/excel-serial.js';
import { formatMinguo } from '../../src/calendar-date/format-minguo.js';
import { parseMinguo } from '../../src/calendar-date/minguo.js';
import { dateReadings, readDate } from '../../src/calendar-date/read-date.js';
import { calendarDate, gregorianText, minguoText, nearDate } from '../../src/testing/arbitraries/calendar-date.js';
import { hostileValues } from '../support/hostile-values.js';
import { property } from '../support/property.js';
import { testVectors } from '../support/vectors.js';

const pieces = fc.constantFrom('/', '-', '.', '年', '月', '日', '民國', '西元', ' ', '前', ...Array.from('0123456789'));
const jumble = fc.array(pieces, { maxLength: 12 }).map((parts) => parts.join(''));
const numbers = fc
  .tuple(fc.nat(2100), fc.nat(33), fc.nat(2100), fc.constantFrom('/', '-', '.'))
  .map(([first, second, third, sign]) => [first, second, third].join(sign));
const small = fc
  .tuple(fc.nat(35), fc.nat(14), fc.nat(99))
  .map(([first, second, third]) => [first, second, third].join('/'));
const digits = fc
  .tuple(fc.nat(99_999_999), fc.integer({ min: 1, max: 8 }))
  .map(([number, length]) => String(number).padStart(length, '0'));
const texts = fc.oneof(jumble, numbers, small, digits, nearDate());

describe('readDate', () => {
  testVectors('read-date', (raw) => readDate(raw));

  property([gregorianText()])('reads every Gregorian writing, and says so', ({ date, text }) => {
    expect(readDate(text)._unsafeUnwrap()).toEqual({ date, calendar: 'gregorian', notation: 'gregorian' });
  });

  property([calendarDate({ last: 2910 }), fc.constantFrom('long', 'full', 'numerals', 'slash', 'dot', 'dash')])(
    'reads every Minguo date that this package writes, and says so',
    (date, style) => {
      const reading = { date, calendar: 'minguo', notation: 'minguo' };
      expect(readDate(formatMinguo(date, style))._unsafeUnwrap()).toEqual(reading);
    },
  );

  property([minguoText()])('counts the date among its readings however Minguo is written', ({ date, text }) => {
    expect(dateReadings(text)).toContainEqual({ date, calendar: 'minguo', notation: 'minguo' });
  });

  property([texts], { numRuns: 3000 })('answers exactly when one date is possible', (text) => {
    const readings = dateReadings(text);
    const result = readDate(text);
    expect(result.isOk()).toBe(readings.length === 1);
    if (result.isOk()) expect(readings).toEqual([result.value]);
    const ambiguous = result.isErr() && result.error.code === 'read-date.ambiguous';
    expect(ambiguous).toBe(readings.length > 1);
  });

  property([texts], { numRuns: 3000 })('leaves out nothing that either parser takes', (text) => {
    const dates = dateReadings(text).map(({ date }) => date);
    for (const parsed of [parseCalendarDate(text), parseMinguo(text)]) {
      if (parsed.isOk()) expect(dates).toContain(parsed.value);
    }
  });

  property([texts], { numRuns: 3000 })('has no date twice among its readings, and only dates', (text) => {
    const dates = dateReadings(text).map(({ date }) => date);
    expect(new Set(dates).size).toBe(dates.length);
    expect(dates.every(isCalendarDate)).toBe(true);
  });

  test('names all five ways of reading 12/1/1, with their dates for a person to choose from', () => {
    expect(dateReadings('12/1/1')).toEqual([
      { date: '1923-01-01', calendar: 'minguo', notation: 'minguo' },
      { date: '1901-12-01', calendar: 'gregorian', notation: 'month-day-19yy' },
      { date: '2001-12-01', calendar: 'gregorian', notation: 'month-day-20yy' },
      { date: '1901-01-12', calendar: 'gregorian', notation: 'day-month-19yy' },
      { date: '2001-01-12', calendar: 'gregorian', notation: 'day-month-20yy' },
    ]);
  });

  test('names the three ways of reading six digits', () => {
    expect(dateReadings('790101').map(({ date }) => date)).toEqual(['1990-01-01', '1979-01-01', '2079-01-01']);
  });

  property([calendarDate({ first: 1912, last: 2010 })])('reads six digits as Minguo when allowed', (date) => {
    const sixDigits = formatMinguo(date, 'dash').slice(1).replaceAll('-', '');
    const reading = { date, calendar: 'minguo', notation: 'minguo' };
    expect(readDate(sixDigits, { allowSixDigits: true })._unsafeUnwrap()).toEqual(reading);
    expect(readDate(`民國${sixDigits}`, { allowSixDigits: true })._unsafeUnwrap()).toEqual(reading);
    expect(readDate(`民國${sixDigits}`)._unsafeUnwrapErr()).toEqual({ code: 'minguo.six-digits' });
  });

  test('has no readings for what is no date', () => {
    for (const value of [undefined, '', 'soon', '31/31/1990', '1990/2/29', {}]) expect(dateReadings(value)).toEqual([]);
  });

  property([fc.oneof(texts, fc.anything())])('never puts the text or a date into an error', (value) => {
    const result = readDate(value, { excelSerial: '1900' });
    if (result.isErr()) expect(JSON.stringify(result.error)).not.toMatch(/[0-9]{4}-[0-9]{2}/);
  });

  test.each(hostileValues)('survives %s', (_, value) => {
    expect(readDate(value)._unsafeUnwrapErr()).toEqual({ code: 'read-date.not-text' });
  });

  property([fc.anything()])('answers whatever it is given', (value) => {
    expect(() => readDate(value).isOk() && readDate(value, { excelSerial: '1904' }).isOk()).not.toThrow();
  });

  test('refuses a million characters by their length', () => {
    for (const character of [' ', '1', '年']) {
      const error = readDate(character.repeat(1_000_000), { excelSerial: '1900' })._unsafeUnwrapErr();
      expect(error).toEqual({ code: 'read-date.length', maxLength: 64, actual: 1_000_000 });
    }
  });
});

describe('readDate with serial numbers', () => {
  const excel = { excelSerial: '1900' } as const;

  property([fc.integer({ min: 61, max: 99_999 }), fc.boolean()])(
    'reads up to five digits as a serial',
    (serial, asText) => {
      const raw = asText ? ` ${serial} ` : serial;
      const date = parseExcelSerial(serial, '1900')._unsafeUnwrap();
      expect(readDate(raw, excel)._unsafeUnwrap()).toEqual({ date, calendar: 'gregorian', notation: 'excel-serial' });
    },
  );

  test.each([
    [1140101, '2025-01-01', 'minguo'],
    [19900101, '1990-01-01', 'gregorian'],
    ['1990/1/1', '1990-01-01', 'gregorian'],
    ['民國79年1月1日', '1990-01-01', 'minguo'],
  ])('reads %s as a date', (raw, date, calendar) => {
    expect(readDate(raw, excel)._unsafeUnwrap()).toEqual({ date, calendar, notation: calendar });
  });

  test.each([
    ['the day that never was', 60, { code: 'excel-serial.leap-day' }],
    ['0', 0, { code: 'excel-serial.range', first: 1, last: 2_958_465 }],
    ['a time of day', 32874.5, { code: 'read-date.format' }],
    ['a negative number', -1, { code: 'read-date.format' }],
    ['no number', NaN, { code: 'read-date.format' }],
  ])('refuses %s', (_reason, raw, error) => {
    expect(readDate(raw, excel)._unsafeUnwrapErr()).toEqual(error);
  });

  test('takes the system from the caller', () => {
    expect(readDate(0, { excelSerial: '1904' })._unsafeUnwrap().date).toBe('1904-01-01');
    expect(readDate(31412, { excelSerial: '1904' })._unsafeUnwrap().date).toBe('1990-01-01' as CalendarDate);
  });
});
