import { expect, test } from 'vitest';
import { ageOn } from '../../src/calendar-date/age.js';
import type { CalendarDate } from '../../src/calendar-date/calendar-date.js';
import { calendarDate } from '../../src/testing/arbitraries/calendar-date.js';
import { property } from '../support/property.js';

const age = (birth: string, day: string) => ageOn(birth as CalendarDate, day as CalendarDate);

test.each([
  ['the day of birth', '1990-01-01', '1990-01-01', 0],
  ['the day before a birthday', '1990-01-02', '2024-01-01', 33],
  ['a birthday', '1990-01-02', '2024-01-02', 34],
  ['born on 29 February, 28 February of a common year', '2004-02-29', '2023-02-28', 18],
  ['born on 29 February, 1 March of a common year', '2004-02-29', '2023-03-01', 19],
  ['born on 29 February, 28 February of a leap year', '2004-02-29', '2024-02-28', 19],
  ['born on 29 February, 29 February', '2004-02-29', '2024-02-29', 20],
  ['born on 28 February, 28 February of a leap year', '2003-02-28', '2024-02-28', 21],
  ['a year below 100 is not 19yy', '0050-06-15', '0099-06-15', 49],
  ['the whole calendar', '0001-01-01', '9999-12-31', 9998],
  ['a day that Apia skipped', '1990-12-30', '2011-12-30', 21],
  ['the day before the birth', '1990-01-02', '1990-01-01', 0],
  ['two years before the birth', '1990-01-02', '1988-01-01', -2],
])('%s', (_case, birth, day, years) => {
  expect(age(birth, day)).toBe(years);
});

property([calendarDate(), calendarDate()])(
  'counts the birthdays that have passed, as text order tells them',
  (one, other) => {
    const [birth, day] = one <= other ? [one, other] : [other, one];
    const years = Number(day.slice(0, 4)) - Number(birth.slice(0, 4));
    const birthdayHasPassed = day.slice(5) >= birth.slice(5);
    expect(ageOn(birth, day)).toBe(birthdayHasPassed ? years : years - 1);
  },
);
