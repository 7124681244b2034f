import { describe, expect, test } from 'vitest';
import { type CalendarDate, isCalendarDate } from '../../src/calendar-date/calendar-date.js';
import { dateOfDayNumber } from '../../src/calendar-date/day-number.js';
import { schoolYearOf, semesterOf } from '../../src/calendar-date/semester.js';
import { calendarDate } from '../../src/testing/arbitraries/calendar-date.js';
import { property } from '../support/property.js';

describe('semesterOf', () => {
  test.each([
    ['2024-08-01', { schoolYear: 113, semester: 1, firstDay: '2024-08-01', lastDay: '2025-01-31' }],
    ['2024-12-31', { schoolYear: 113, semester: 1, firstDay: '2024-08-01', lastDay: '2025-01-31' }],
    ['2025-01-31', { schoolYear: 113, semester: 1, firstDay: '2024-08-01', lastDay: '2025-01-31' }],
    ['2025-02-01', { schoolYear: 113, semester: 2, firstDay: '2025-02-01', lastDay: '2025-07-31' }],
    ['2025-07-31', { schoolYear: 113, semester: 2, firstDay: '2025-02-01', lastDay: '2025-07-31' }],
    ['2025-08-01', { schoolYear: 114, semester: 1, firstDay: '2025-08-01', lastDay: '2026-01-31' }],
    ['1912-08-01', { schoolYear: 1, semester: 1, firstDay: '1912-08-01', lastDay: '1913-01-31' }],
    ['1912-07-31', { schoolYear: 0, semester: 2, firstDay: '1912-02-01', lastDay: '1912-07-31' }],
    ['0001-01-31', { schoolYear: -1911, semester: 1, firstDay: '0001-01-01', lastDay: '0001-01-31' }],
    ['9999-08-01', { schoolYear: 8088, semester: 1, firstDay: '9999-08-01', lastDay: '9999-12-31' }],
  ])('%s', (date, semester) => {
    expect(semesterOf(date as CalendarDate)).toEqual(semester);
    expect(schoolYearOf(date as CalendarDate)).toBe(semester.schoolYear);
  });

  property([calendarDate()])('holds the day, and gives one answer for all its days', (date) => {
    const semester = semesterOf(date);
    expect(semester.firstDay <= date && date <= semester.lastDay).toBe(true);
    expect(semesterOf(semester.firstDay)).toEqual(semester);
    expect(semesterOf(semester.lastDay)).toEqual(semester);
    expect(isCalendarDate(semester.firstDay) && isCalendarDate(semester.lastDay)).toBe(true);
    expect(schoolYearOf(date)).toBe(semester.schoolYear);
  });

  property([calendarDate({ first: 2, last: 9998 })])('the next one begins the day after it ends', (date) => {
    const { schoolYear, semester, lastDay } = semesterOf(date);
    const next = semesterOf(dateOfDayNumber(Date.parse(lastDay) / 86_400_000 + 1));
    expect(next.firstDay > lastDay).toBe(true);
    expect(next.schoolYear * 2 + next.semester).toBe(schoolYear * 2 + semester + 1);
  });
});
