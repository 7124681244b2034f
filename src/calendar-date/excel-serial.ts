/**
 * Excel serial number (Excel 日期序號): the number that a spreadsheet cell holds behind a date.
 *
 * Shape: a whole number. In the 1900 system 1 is 1900-01-01; in the 1904 system, once the default on the Macintosh, 0 is
 * 1904-01-01. Both end at 9999-12-31. A serial does not tell its system: the workbook does.
 *
 * Trap: the 1900 system counts a 29 February 1900 that never was. Serial 60 is refused, and from 61 on the numbers are
 * one ahead.
 *
 * Not read: a fraction, which is a time of day.
 *
 * @source decision/0022 — when a number is a serial
 * @module
 */
import { err, ok, type Result } from 'neverthrow';
import { toHalfWidth } from '../character-width/to-half-width.js';
import type { CalendarDate } from './calendar-date.js';
import { dateOfDayNumber } from './day-number.js';

/** From which day a workbook counts. */
export type ExcelDateSystem = '1900' | '1904';

/** Why a value is not an Excel serial number. */
export type ExcelSerialError =
  | { readonly code: 'excel-serial.missing' }
  | { readonly code: 'excel-serial.not-a-number' }
  | { readonly code: 'excel-serial.time-of-day' }
  | { readonly code: 'excel-serial.range'; readonly first: number; readonly last: number }
  | { readonly code: 'excel-serial.leap-day' };

const MISSING = Object.freeze({ code: 'excel-serial.missing' });
const NOT_A_NUMBER = Object.freeze({ code: 'excel-serial.not-a-number' });
const TIME_OF_DAY = Object.freeze({ code: 'excel-serial.time-of-day' });
const LEAP_DAY = Object.freeze({ code: 'excel-serial.leap-day' });

/**
 * Reads a serial number as the date that Excel shows for it.
 *
 * Forgiven: digits as text, in full width, with white space at the edges.
 *
 * Errors, in the order they are checked: `excel-serial.missing` (absent or empty), `excel-serial.not-a-number`,
 * `excel-serial.time-of-day` (a fraction), `excel-serial.range`, `excel-serial.leap-day` (60 in the 1900 system).
 *
 * @example
 * parseExcelSerial(32874, '1900') // ok('1990-01-01')
 * parseExcelSerial(60, '1900')    // err({ code: 'excel-serial.leap-day' })
 */
export function parseExcelSerial(raw: unknown, system: ExcelDateSystem): Result<CalendarDate, ExcelSerialError> {
  if (raw === undefined || raw === null || raw === '') return err(MISSING);
  const serial = typeof raw === 'string' ? numberOf(raw) : raw;
  if (typeof serial !== 'number' || !Number.isFinite(serial)) return err(NOT_A_NUMBER);
  if (!Number.isInteger(serial)) return err(TIME_OF_DAY);

  const { first, last, dayOfZero } = SYSTEMS[system];
  if (serial < first || serial > last) return err({ code: 'excel-serial.range', first, last });
  if (system === '1904') return ok(dateOfDayNumber(dayOfZero + serial));
  if (serial === NEVER_WAS) return err(LEAP_DAY);
  return ok(dateOfDayNumber(dayOfZero + (serial < NEVER_WAS ? serial : serial - 1)));
}

function numberOf(text: string): number | undefined {
  if (text.length > MAX_LENGTH) return undefined;
  const digits = toHalfWidth(text).trim();
  return DIGITS.test(digits) ? Number(digits) : undefined;
}

const NEVER_WAS = 60; // 1900-02-29
const SYSTEMS = {
  // day numbers of what 0 stands for: 1899-12-31 and 1904-01-01
  '1900': { first: 1, last: 2_958_465, dayOfZero: -25_568 },
  '1904': { first: 0, last: 2_957_003, dayOfZero: -24_107 },
} as const;
const DIGITS = /^[0-9]{1,7}$/;
const MAX_LENGTH = 32;
