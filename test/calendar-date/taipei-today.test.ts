import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { isCalendarDate } from '../../src/calendar-date/calendar-date.js';
import { dateOfDayNumber } from '../../src/calendar-date/day-number.js';
import { todayInTaipei } from '../../src/calendar-date/taipei-today.js';
import { instantFromEpochMilliseconds, parseInstant } from '../../src/instant/instant.js';
import { instant } from '../../src/testing/arbitraries/instant.js';
import { property } from '../support/property.js';

test.each([
  ['2024-07-31T15:59:59.999Z', '2024-07-31'],
  ['2024-07-31T16:00:00.000Z', '2024-08-01'],
  ['2024-02-28T16:00:00.000Z', '2024-02-29'],
  ['2023-12-31T16:00:00.000Z', '2024-01-01'],
  ['1969-12-31T15:59:59.999Z', '1969-12-31'],
  ['0001-01-01T00:00:00.000Z', '0001-01-01'],
  ['9999-12-31T15:59:59.999Z', '9999-12-31'],
])('at %s it is %s', (now, today) => {
  expect(todayInTaipei(parseInstant(now)._unsafeUnwrap())).toBe(today);
});

const TAIPEI = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'Asia/Taipei',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
});
const sinceSummerTimeEnded = fc.integer({ min: Date.UTC(1980, 0, 1), max: Date.UTC(2300, 0, 1) });

property([sinceSummerTimeEnded], { numRuns: 1000 })('agrees with the time zone database since 1980', (milliseconds) => {
  const parts: Partial<Record<Intl.DateTimeFormatPartTypes, string>> = {};
  for (const { type, value } of TAIPEI.formatToParts(milliseconds)) parts[type] = value;
  const today = todayInTaipei(instantFromEpochMilliseconds(milliseconds)._unsafeUnwrap());
  expect(today).toBe(`${parts.year ?? ''}-${parts.month ?? ''}-${parts.day ?? ''}`);
});

property([instant()])('is a date at every instant', (now) => {
  expect(isCalendarDate(todayInTaipei(now))).toBe(true);
});

test.each([
  [-719_162, '0001-01-01'],
  [0, '1970-01-01'],
  [-1, '1969-12-31'],
  [2_932_896, '9999-12-31'],
])('day %i is %s', (dayNumber, date) => {
  expect(dateOfDayNumber(dayNumber)).toBe(date);
});
