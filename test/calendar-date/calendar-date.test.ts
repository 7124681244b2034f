import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type CalendarDate,
  dateOf,
  existingDate,
  isCalendarDate,
  parseAnyCalendarDate,
  parseCalendarDate,
  yearMonthDayOf,
} from '../../src/calendar-date/calendar-date.js';
import { type CalendarDateStyle, formatCalendarDate } from '../../src/calendar-date/format-calendar-date.js';
import { calendarDate, gregorianText, minguoText, nearDate } from '../../src/testing/arbitraries/calendar-date.js';
import { hostileValues } from '../support/hostile-values.js';
import { property } from '../support/property.js';
import { testVectors } from '../support/vectors.js';

const anything = fc.oneof(
  fc.anything(),
  fc.string(),
  calendarDate(),
  nearDate(),
  gregorianText().map(({ text }) => text),
  fc.record({ year: fc.anything(), month: fc.anything(), day: fc.anything() }),
);

describe('parseCalendarDate', () => {
  testVectors('calendar-date', parseCalendarDate);

  property([calendarDate()])('gives a date back as it is', (date) => {
    expect(parseCalendarDate(date)._unsafeUnwrap()).toBe(date);
  });

  property([gregorianText()])('reads every writing of a date', ({ date, text }) => {
    expect(parseCalendarDate(text)._unsafeUnwrap()).toBe(date);
  });

  property([calendarDate({ first: 1000 })])('reads three boxes, of integers or of digits', (date) => {
    const { year, month, day } = yearMonthDayOf(date);
    expect(parseCalendarDate({ year, month, day })._unsafeUnwrap()).toBe(date);
    const boxes = { year: String(year), month: ` ${month}`, day: date.slice(8) };
    expect(parseCalendarDate(boxes)._unsafeUnwrap()).toBe(date);
  });

  property([nearDate()])('refuses every near miss', (text) => {
    expect(parseCalendarDate(text).isErr()).toBe(true);
  });

  property([minguoText()])('refuses every Minguo writing and suggests the calendar', ({ text }) => {
    expect(parseCalendarDate(text)._unsafeUnwrapErr()).toEqual({ code: 'calendar-date.minguo-year' });
  });

  test.each(hostileValues)('survives %s', (_, value) => {
    expect(parseCalendarDate(value)._unsafeUnwrapErr()).toEqual({ code: 'calendar-date.not-text' });
  });

  property([anything])('answers whatever it is given', (value) => {
    const parsed = parseCalendarDate(value);
    expect(parsed.isOk() ? isCalendarDate(parsed.value) : parsed.error.code.startsWith('calendar-date.')).toBe(true);
  });

  test('refuses a million characters by their length', () => {
    for (const character of [' ', '1', '年', '\uFF11']) {
      const error = parseCalendarDate(character.repeat(1_000_000))._unsafeUnwrapErr();
      expect(error).toEqual({ code: 'calendar-date.length', maxLength: 64, actual: 1_000_000 });
      const box = parseCalendarDate({ year: character.repeat(1_000_000), month: 1, day: 1 })._unsafeUnwrapErr();
      expect(box).toEqual({ code: 'calendar-date.part', part: 'year' });
    }
  });

  test('reads each box once', () => {
    const reads: string[] = [];
    const box = (name: string, value: number) => ({
      enumerable: true,
      get() {
        reads.push(name);
        return value;
      },
    });
    const boxes = Object.defineProperties({}, { year: box('year', 1990), month: box('month', 1), day: box('day', 1) });
    expect(parseCalendarDate(boxes)._unsafeUnwrap()).toBe('1990-01-01');
    expect(reads).toEqual(['year', 'month', 'day']);
  });
});

describe('the short way of parseCalendarDate', () => {
  const part = fc.oneof(fc.integer({ min: 0, max: 10_000 }), fc.integer({ min: 0, max: 40 }));
  const separators = fc.constantFrom('/', '-', '.', '//', ' ', '', '年');
  const shaped = fc
    .tuple(part, separators, part, separators, part, fc.constantFrom('', ' ', '日', '0'))
    .map((parts) => parts.join(''));
  const filled = fc
    .tuple(calendarDate(), fc.constantFrom('/', '-', '.'))
    .map(([date, separator]) => date.replaceAll('-', separator).replace(/([/.-])0/g, '$1'));

  property(
    [
      fc.oneof(
        shaped,
        filled,
        nearDate(),
        gregorianText().map(({ text }) => text),
      ),
    ],
    { numRuns: 5000 },
  )('never differs from the long way', (text) => {
    expect(parseCalendarDate(text)).toEqual(parseAnyCalendarDate(text));
  });
});

describe('isCalendarDate', () => {
  property([anything])('holds exactly when the parser accepts and gives the value itself back', (value) => {
    const parsed = parseCalendarDate(value);
    expect(isCalendarDate(value)).toBe(parsed.isOk() && parsed.value === value);
  });

  const slips = fc.tuple(calendarDate(), fc.nat(9), fc.constantFrom(...Array.from('0123456789-/ :;\uFF10\u0130')));
  property([slips])('and so it is one character away from a date', ([date, at, character]) => {
    const text = date.slice(0, at) + character + date.slice(at + 1);
    const parsed = parseCalendarDate(text);
    expect(isCalendarDate(text)).toBe(parsed.isOk() && parsed.value === text);
  });
});

describe('existingDate', () => {
  property([fc.integer({ min: 1, max: 9999 }), fc.integer({ min: -2, max: 15 }), fc.integer({ min: -2, max: 35 })])(
    'agrees with ISO 8601 as the engine reads it',
    (year, month, day) => {
      const text = `${padded(year, 4)}-${padded(month, 2)}-${padded(day, 2)}`;
      const engine = new Date(`${text}T00:00:00Z`);
      const exists = !Number.isNaN(engine.getTime()) && engine.toISOString().startsWith(text);
      expect(existingDate(year, month, day)).toBe(exists ? text : undefined);
    },
  );

  test('has 3,652,059 days from 0001-01-01 to 9999-12-31, in order', () => {
    let days = 0;
    let previous = '';
    for (let year = 1; year <= 9999; year += 1) {
      for (let month = 1; month <= 12; month += 1) {
        for (let day = 1; day <= 31; day += 1) {
          const date = existingDate(year, month, day);
          if (date === undefined) continue;
          days += 1;
          if (date <= previous) expect.unreachable(`${date} after ${previous}`);
          previous = date;
        }
      }
    }
    expect(days).toBe(3_652_059);
    expect(previous).toBe('9999-12-31');
  });
});

property([calendarDate()])('a date and its numbers are one', (date) => {
  const { year, month, day } = yearMonthDayOf(date);
  expect([year, month, day]).toEqual(date.split('-').map(Number));
  expect(dateOf(year, month, day)).toBe(date);
});

describe('formatCalendarDate', () => {
  const styles: readonly [CalendarDateStyle, string, string][] = [
    ['slash', '1990/01/01', '0114/12/31'],
    ['dot', '1990.01.01', '0114.12.31'],
    ['compact', '19900101', '01141231'],
    ['long', '1990年1月1日', '0114年12月31日'],
    ['full', '西元1990年1月1日', '西元0114年12月31日'],
  ];

  test.each(styles)('%s', (style, recent, early) => {
    expect(formatCalendarDate('1990-01-01' as CalendarDate, style)).toBe(recent);
    expect(formatCalendarDate('0114-12-31' as CalendarDate, style)).toBe(early);
  });

  property([calendarDate(), fc.constantFrom(...styles.map(([style]) => style))])(
    'is read back in every style',
    (date, style) => {
      expect(parseCalendarDate(formatCalendarDate(date, style))._unsafeUnwrap()).toBe(date);
    },
  );
});

function padded(number: number, length: number): string {
  return String(number).padStart(length, '0');
}
