import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type CalendarDate, existingDate, yearMonthDayOf } from '../../src/calendar-date/calendar-date.js';
import { BIRTH_DATE_SLIPS, birthDateSlip } from '../../src/diagnosis/birth-date-slips.js';
import { calendarDate } from '../../src/testing/arbitraries/calendar-date.js';
import { property } from '../support/property.js';

const date = (text: string) => text as CalendarDate;
const named = (first: CalendarDate, second: CalendarDate) =>
  birthDateSlip(first, second)?.cause.code.replace('diagnosis.birth-date-', '');

describe('two birth dates', () => {
  test.each([
    ['1990-01-01', '3901-01-01', 'gregorian-as-minguo'],
    ['1988-02-29', '3899-03-01', 'gregorian-as-minguo'],
    ['1990-01-01', '0079-01-01', 'minguo-as-gregorian'],
    ['1988-02-29', '0077-02-28', 'minguo-as-gregorian'],
    ['0189-05-05', '2100-05-05', 'minguo-as-gregorian'],
    ['0190-05-05', '2101-05-05', 'gregorian-as-minguo'],
    ['1990-01-01', '1979-01-01', 'minguo-as-19yy'],
    ['1988-02-29', '1977-03-01', 'minguo-as-19yy'],
    ['1901-01-01', '1912-01-01', 'minguo-as-19yy'],
    ['1999-01-01', '2010-01-01', 'minguo-as-19yy'],
    ['2000-01-01', '2011-01-01', undefined],
    ['1900-01-01', '1911-01-01', undefined],
    ['2012-03-04', '1912-03-04', 'lost-leading-one'],
    ['2110-03-04', '2010-03-04', 'lost-leading-one'],
    ['2111-03-04', '2011-03-04', 'digit'],
    ['2011-03-05', '1911-03-05', undefined],
    ['1988-02-29', '1988-03-01', 'leap-day'],
    ['1988-02-28', '1988-02-29', 'leap-day'],
    ['1989-02-28', '1989-03-01', 'one-day'],
    ['1990-03-04', '1990-04-03', 'month-and-day'],
    ['1990-03-04', '1991-04-03', undefined],
    ['1990-01-01', '1989-12-31', 'one-day'],
    ['1990-05-14', '1990-05-15', 'one-day'],
    ['1990-04-30', '1990-05-01', 'one-day'],
    ['1990-04-30', '1990-06-01', undefined],
    ['1990-05-01', '1990-05-30', undefined],
    ['1990-04-29', '1990-05-01', undefined],
    ['1990-05-14', '1991-05-15', undefined],
    ['1990-05-14', '1990-06-15', undefined],
    ['1990-05-14', '1991-05-14', 'one-year'],
    ['1988-02-29', '1989-02-28', 'one-year'],
    ['1989-05-14', '1998-05-14', 'neighbours'],
    ['1990-05-12', '1990-05-21', 'neighbours'],
    ['1990-10-12', '1990-01-12', 'neighbours'],
    // 民國79 and 97
    ['1990-05-14', '2008-05-14', 'neighbours'],
    ['1990-05-14', '1980-05-14', 'digit'],
    // 民國79 and 77, 77 and 87
    ['1990-05-14', '1988-05-14', 'digit'],
    ['1990-05-14', '1990-07-14', 'digit'],
    ['1990-05-14', '1990-05-24', 'digit'],
    // before 1912 there is no Minguo year to mistype
    ['1905-05-14', '1921-05-14', undefined],
    ['1910-05-14', '1914-05-14', 'digit'],
    ['1911-05-14', '1915-05-14', 'digit'],
    ['1990-05-14', '1975-11-30', undefined],
    ['1990-05-14', '1990-06-24', undefined],
  ])('%s and %s: %s', (first, second, cause) => {
    expect([named(date(first), date(second)), named(date(second), date(first))]).toEqual([cause, cause]);
  });

  property([calendarDate(), calendarDate()])('have the same cause in either order', (first, second) => {
    fc.pre(first !== second);
    expect(birthDateSlip(second, first)).toBe(birthDateSlip(first, second));
  });
});

/** What each slip makes of a date; `undefined` where it cannot happen. `at` and `digit` are what it depends on. */
const OWN: Readonly<Record<string, (born: CalendarDate, at: number, digit: number) => CalendarDate | undefined>> = {
  'gregorian-as-minguo': (born) => moved(born, 1911),
  'minguo-as-gregorian': (born) => moved(born, -1911),
  'minguo-as-19yy': (born) => (yearMonthDayOf(born).year <= 2010 ? moved(born, -11) : undefined),
  'lost-leading-one': (born) => (yearMonthDayOf(born).year <= 2010 ? moved(born, 100) : undefined),
  'leap-day': (born, at) => {
    const leapDay = existingDate(yearMonthDayOf(born).year, 2, 29);
    return leapDay && date(leapDay.replace('02-29', at % 2 === 0 ? '02-28' : '03-01'));
  },
  'month-and-day': (born) => {
    const { year, month, day } = yearMonthDayOf(born);
    return existingDate(year, day, month);
  },
  'one-day': (born) => {
    const { year, month, day } = yearMonthDayOf(born);
    return existingDate(year, month, day + 1) ?? existingDate(year, month + 1, 1) ?? existingDate(year + 1, 1, 1);
  },
  'one-year': (born, at) => moved(born, at % 2 === 0 ? 1 : -1),
  neighbours: (born, at) =>
    inDigits(born, (text) => {
      const place = [1, 2, 3, 5, 7][at % 5] ?? 1; // a digit and the one before it in the same box
      return text.slice(0, place - 1) + text.charAt(place) + text.charAt(place - 1) + text.slice(place + 1);
    }),
  digit: (born, at, digit) =>
    inDigits(born, (text) => text.slice(0, at % 8) + String(digit) + text.slice((at % 8) + 1)),
};

function moved(born: CalendarDate, years: number): CalendarDate {
  const { year, month, day } = yearMonthDayOf(born);
  return existingDate(year + years, month, day) ?? date(`${String(year + years).padStart(4, '0')}-03-01`);
}

function inDigits(born: CalendarDate, change: (text: string) => string): CalendarDate | undefined {
  const text = change(born.replaceAll('-', ''));
  const [year, month, day] = [text.slice(0, 4), text.slice(4, 6), text.slice(6)].map(Number);
  return year === 0 ? undefined : existingDate(year ?? 0, month ?? 0, day ?? 0);
}

describe('every slip', () => {
  const order = BIRTH_DATE_SLIPS.map(({ cause }) => cause.code.replace('diagnosis.birth-date-', ''));

  test('has a slip of its own here', () => {
    expect(Object.keys(OWN)).toEqual(order);
  });

  property([calendarDate({ first: 1913, last: 2030 }), fc.constantFrom(...order), fc.nat(100), fc.nat(9)])(
    'is named for what it makes of any birth date, or one that stands before it',
    (born, own, at, digit) => {
      // the day that a slip starts from: for a leap day, the year's
      const from = own === 'leap-day' ? (existingDate(yearMonthDayOf(born).year, 2, 29) ?? born) : born;
      const slipped = OWN[own]?.(born, at, digit);
      fc.pre(slipped !== undefined && slipped !== from);
      const found = named(from, slipped);
      expect(found).toBeDefined();
      expect(order.indexOf(found ?? '')).toBeLessThanOrEqual(order.indexOf(own));
    },
  );
});
