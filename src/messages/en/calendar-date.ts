import type { CalendarDateError } from '../../calendar-date/calendar-date.js';
import type { CompactMinguoError } from '../../calendar-date/compact-minguo.js';
import type { ExcelSerialError } from '../../calendar-date/excel-serial.js';
import type { MinguoError } from '../../calendar-date/minguo.js';
import type { DateNotation, ReadDateError } from '../../calendar-date/read-date.js';
import type { Sentences } from '../sentences.js';

export const errors: Sentences<
  CalendarDateError | MinguoError | CompactMinguoError | ExcelSerialError | ReadDateError
> = {
  'calendar-date.missing': () => 'Enter a date',
  'calendar-date.not-text': () => 'The date must be text, or a year, a month and a day',
  'calendar-date.length': ({ maxLength, actual }) =>
    `The date must have at most ${maxLength} characters; it has ${actual}`,
  'calendar-date.part-missing': ({ part }) => `Enter the ${part}`,
  'calendar-date.part': ({ part }) => `The ${part} ${part === 'era' ? 'is not known' : 'must be a number'}`,
  'calendar-date.format': () => 'Enter year, month and day of the Gregorian calendar, such as 1990/01/01',
  'calendar-date.year': ({ firstYear, lastYear }) => `The Gregorian year must be ${firstYear} to ${lastYear}`,
  'calendar-date.minguo-year': () =>
    'Enter a Gregorian year of four digits; add 1911 to a Minguo year, so that 79 becomes 1990',
  'calendar-date.month': ({ firstMonth, lastMonth }) => `The month must be ${firstMonth} to ${lastMonth}`,
  'calendar-date.day': ({ month, lastDay }) => `In that year the day of month ${month} must be 1 to ${lastDay}`,

  'minguo.missing': () => 'Enter a date',
  'minguo.not-text': () => 'The date must be text, or a year, a month and a day',
  'minguo.length': ({ maxLength, actual }) => `The date must have at most ${maxLength} characters; it has ${actual}`,
  'minguo.part-missing': ({ part }) => `Enter the ${part}`,
  'minguo.part': ({ part }) => `The ${part} ${part === 'era' ? 'is not known' : 'must be a number'}`,
  'minguo.format': () => 'Enter year, month and day of the Minguo calendar, such as 79/01/01 or 民國79年1月1日',
  'minguo.six-digits': () =>
    'Six digits do not settle a date; enter seven, such as 0790101, or separate year, month and day',
  'minguo.gregorian-year': () => 'Enter a Minguo year; subtract 1911 from a Gregorian year, so that 1990 becomes 79',
  'minguo.year': ({ firstYear, lastYear }) =>
    `The year must be ${firstYear} to ${lastYear}; there is no year 0, and years before 1912 are marked 民國前`,
  'minguo.month': ({ firstMonth, lastMonth }) => `The month must be ${firstMonth} to ${lastMonth}`,
  'minguo.day': ({ month, lastDay }) => `In that year the day of month ${month} must be 1 to ${lastDay}`,

  'compact-minguo.year': ({ firstYear, lastYear }) =>
    `Seven digits can express Minguo years ${firstYear} to ${lastYear} only`,

  'excel-serial.missing': () => 'Enter an Excel serial number',
  'excel-serial.not-a-number': () => 'The Excel serial number must be a number',
  'excel-serial.time-of-day': () => 'The Excel serial number must be whole; remove the time of day',
  'excel-serial.range': ({ first, last }) => `The Excel serial number must be ${first} to ${last}`,
  'excel-serial.leap-day': () => 'This Excel serial number stands for 29 February 1900, a day that never was',

  'read-date.missing': () => 'Enter a date',
  'read-date.not-text': () => 'The date must be text, or a year, a month and a day',
  'read-date.length': ({ maxLength, actual }) => `The date must have at most ${maxLength} characters; it has ${actual}`,
  'read-date.part-missing': ({ part }) => `Enter the ${part}`,
  'read-date.part': ({ part }) => `The ${part} ${part === 'era' ? 'is not known' : 'must be a number'}`,
  'read-date.format': () => 'Enter a date such as 1990/01/01 (Gregorian) or 民國79年1月1日 (Minguo)',
  'read-date.no-such-day': () => 'There is no such day; check year, month and day',
  'read-date.ambiguous': ({ readings }) =>
    `The date can be read in several ways: ${readings.map((reading) => NOTATIONS[reading]).join('; ')}. ` +
    'Write a Gregorian year with four digits, or mark a Minguo year with 民國',
};

const NOTATIONS: Readonly<Record<DateNotation, string>> = {
  gregorian: 'Gregorian year, month, day',
  minguo: 'Minguo year, month, day',
  'month-day-year': 'month, day, year',
  'day-month-year': 'day, month, year',
  '19yy-month-day': 'year 19xx, month, day',
  '20yy-month-day': 'year 20xx, month, day',
  'month-day-19yy': 'month, day, year 19xx',
  'month-day-20yy': 'month, day, year 20xx',
  'day-month-19yy': 'day, month, year 19xx',
  'day-month-20yy': 'day, month, year 20xx',
  'excel-serial': 'Excel serial number',
};
