import { describe, expect, test } from 'vitest';
import { decideBirthDate, reviewBirthDate } from '../../src/birth-date/birth-date.js';
import { ageOn } from '../../src/calendar-date/age.js';
import type { CalendarDate } from '../../src/calendar-date/calendar-date.js';
import { birthDate } from '../../src/testing/arbitraries/birth-date.js';
import { calendarDate } from '../../src/testing/arbitraries/calendar-date.js';
import { property } from '../support/property.js';

const TODAY = '2024-08-01' as CalendarDate;
const UNLIKELY = { code: 'birth-date.unlikely-age', youngest: 18, oldest: 80 };

describe('decideBirthDate', () => {
  test.each(['1990-01-01', '2024-07-31', '2024-08-01', '0001-01-01'])('takes %s', (date) => {
    expect(decideBirthDate(date as CalendarDate, TODAY)._unsafeUnwrap()).toBe(date);
  });

  test.each(['2024-08-02', '2025-01-01', '3901-01-01', '9999-12-31'])('refuses %s, which has not come', (date) => {
    expect(decideBirthDate(date as CalendarDate, TODAY)._unsafeUnwrapErr()).toEqual({ code: 'birth-date.in-future' });
  });

  property([calendarDate(), calendarDate()])('refuses exactly what comes after today', (date, today) => {
    expect(decideBirthDate(date, today).isErr()).toBe(date > today);
  });
});

describe('reviewBirthDate', () => {
  test.each([
    ['80 years and 364 days', '1943-08-02', []],
    ['the 81st birthday', '1943-08-01', [UNLIKELY]],
    ['the 18th birthday', '2006-08-01', []],
    ['the day before the 18th birthday', '2006-08-02', [UNLIKELY]],
    ['born today', '2024-08-01', [UNLIKELY]],
    ['not yet born', '2044-08-01', [UNLIKELY]],
    ['1911 years too early', '0079-01-01', [UNLIKELY]],
  ])('%s', (_case, date, notices) => {
    expect(reviewBirthDate(date as CalendarDate, TODAY)).toEqual(notices);
  });

  test('the 18th birthday of somebody born on 29 February comes on 1 March', () => {
    const born = '2004-02-29' as CalendarDate;
    expect(reviewBirthDate(born, '2022-02-28' as CalendarDate)).toEqual([UNLIKELY]);
    expect(reviewBirthDate(born, '2022-03-01' as CalendarDate)).toEqual([]);
  });

  property([calendarDate({ first: 100 }).chain((today) => birthDate(today).map((date) => ({ date, today })))])(
    'has nothing to say about a likely one',
    ({ date, today }) => {
      expect(reviewBirthDate(date, today)).toEqual([]);
      expect(decideBirthDate(date, today)._unsafeUnwrap()).toBe(date);
      expect(ageOn(date, today)).toBeGreaterThanOrEqual(18);
    },
  );
});
