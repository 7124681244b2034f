/**
 * A cell of a column of dates: which calendars it can be read in, and what a spreadsheet did to it.
 *
 * @source decision/0078 — the calendar of a column
 * @source decision/0079 — what spreadsheets do to dates
 * @module
 */
import { err, ok, type Result } from 'neverthrow';
import { type CalendarDate, type CalendarDateError, parseCalendarDate } from '../calendar-date/calendar-date.js';
import { type ExcelDateSystem, parseExcelSerial } from '../calendar-date/excel-serial.js';
import { type MinguoError, parseMinguo } from '../calendar-date/minguo.js';
import { type DateReading, dateReadings, type ReadDateError, readDate } from '../calendar-date/read-date.js';
import { toHalfWidth } from '../character-width/to-half-width.js';
import type { ColumnCalendar } from './import-report.js';

/** In which calendars a cell can be read. */
export type CellCalendars = 'gregorian-only' | 'minguo-only' | 'either' | 'neither';

/** What was done to a date on its way through a spreadsheet. */
export type DateDamage = 'serial-number' | 'leading-zero-lost';

/** A date, and what had been done to it. */
export interface ReadCell {
  readonly date: CalendarDate;
  readonly damage: DateDamage | null;
}

/** Why a cell holds no date. */
export type DateCellError =
  | CalendarDateError
  | MinguoError
  | ReadDateError
  | { readonly code: 'roster-import.date-ambiguous' }
  | { readonly code: 'roster-import.serial-number' }
  | { readonly code: 'roster-import.scientific-notation' };

/** The error, and the date in ISO 8601 that was probably meant, where that is safe to say. */
export interface DateCellRefusal {
  readonly error: DateCellError;
  readonly suggestion: CalendarDate | null;
}

/** In which calendars a cell can be read. A number that spreadsheets count days with is in neither. */
export function calendarsOfCell(text: string): CellCalendars {
  if (CERTAINLY_GREGORIAN.test(text)) return 'gregorian-only';
  if (CERTAINLY_MINGUO.test(text)) return 'minguo-only';
  if (isSerialNumber(text)) return 'neither';
  const calendars = new Set(dateReadings(text).map(({ calendar }) => calendar));
  if (calendars.size === 0) return 'neither';
  if (calendars.size === 2) return 'either';
  return calendars.has('minguo') ? 'minguo-only' : 'gregorian-only';
}

/**
 * Reads a cell in a column of this calendar. `dateSystem` is the workbook's, or null for a text file, in which a number
 * of days is refused, since nothing says from when it counts.
 */
export function readDateCell(
  text: string,
  calendar: ColumnCalendar,
  dateSystem: ExcelDateSystem | null,
): Result<ReadCell, DateCellRefusal> {
  const read = dateIn(text, calendar);
  if (read.isOk()) {
    const { date, calendar: readIn } = read.value;
    return ok({ date, damage: readIn === 'minguo' && SIX_DIGITS.test(plain(text)) ? 'leading-zero-lost' : null });
  }
  if (SCIENTIFIC.test(plain(text))) {
    const whole = wholeOfScientific(plain(text));
    const meant = whole === null ? null : dateIn(whole, calendar).unwrapOr(null);
    return err({ error: { code: 'roster-import.scientific-notation' }, suggestion: meant?.date ?? null });
  }
  if (isSerialNumber(text)) {
    const date = dateSystem === null ? null : parseExcelSerial(plain(text), dateSystem).unwrapOr(null);
    if (date !== null) return ok({ date, damage: 'serial-number' });
    // from which day a text file counts nobody knows: a suggestion could be four years off
    return err({ error: { code: 'roster-import.serial-number' }, suggestion: null });
  }
  return err({ error: read.error, suggestion: null });
}

function dateIn(text: string, calendar: ColumnCalendar): Result<Pick<DateReading, 'date' | 'calendar'>, DateCellError> {
  if (calendar === 'gregorian') return parseCalendarDate(text).map((date) => ({ date, calendar }));
  // a column that is known to be Minguo has lost a zero where a year has two digits
  if (calendar === 'minguo') return parseMinguo(text, { allowSixDigits: true }).map((date) => ({ date, calendar }));
  return readDate(text).mapErr((error) => (error.code === 'read-date.ambiguous' ? AMBIGUOUS : error));
}

const AMBIGUOUS = Object.freeze({ code: 'roster-import.date-ambiguous' } as const);

/** 7.90101E+05 as 790101, or null where digits are lost. */
function wholeOfScientific(text: string): string | null {
  const [mantissa = '', exponent = ''] = text.toUpperCase().split('E');
  const decimals = mantissa.split('.')[1]?.length ?? 0;
  // fewer decimals than the exponent has places: zeros would have to be made up
  return decimals === Number(exponent) ? mantissa.replace('.', '') : null;
}

function isSerialNumber(text: string): boolean {
  return SERIAL_NUMBER.test(plain(text));
}

function plain(text: string): string {
  return text.length > LONGEST ? '' : toHalfWidth(text).trim();
}

const LONGEST = 40;
// the common spellings, before anything is taken apart: of days that are there, and can be read in no other way
const CERTAINLY_GREGORIAN = /^[12][0-9]{3}[-/.](?:0?[1-9]|1[0-2])[-/.](?:0?[1-9]|1[0-9]|2[0-8])$/;
// from 1927 to 2173; four digits are a year that stands alone, or the day of somebody who is a hundred years old
const CERTAINLY_MINGUO = /^0?(?:3[2-9]|[4-9][0-9])[-/.](?:0?[1-9]|1[0-2])[-/.](?:0?[1-9]|1[0-9]|2[0-8])$/;
const SERIAL_NUMBER = /^[0-9]{5}$/;
const SIX_DIGITS = /^[0-9]{6}$/;
const SCIENTIFIC = /^[0-9](?:\.[0-9]{1,9})?E\+?0?[0-9]$/i;
