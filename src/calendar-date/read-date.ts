/**
 * A date in either notation (西元或民國): for files whose columns do not say which calendar they use.
 *
 * Shape: everything that `parseCalendarDate` and `parseMinguo` read, further day-month-year and month-day-year, six
 * digits, and Excel serial numbers if asked for.
 *
 * Algorithm: every way of reading that has such a day is tried. One date is an answer. Several are none: nothing is
 * guessed, the ways of reading are reported and a person decides, or the program names a calendar and calls its parser.
 *
 * | written | ways of reading |
 * | --- | --- |
 * | an era is named; or a year of four digits first, not 0…; or of three | that calendar |
 * | `79/1/1`, `79年1月1日` | Minguo: a year of one or two digits is literal |
 * | `12/1/1`: it can also end with a year of one or two digits | Minguo; day or month first, 19yy and 20yy |
 * | `01/02/1990` | day first, month first |
 * | `790101` | Minguo; Gregorian 19yy and 20yy |
 * | `0114/01/01`, `01140101` | Gregorian; Minguo, filled up |
 * | up to five digits, if asked for | Excel serial number |
 *
 * @source source/gh-roc — four digits first are Gregorian, one to three Minguo, seven and eight digits compact
 * @source decision/0022 — six digits, serial numbers
 * @source decision/0024 — what is ambiguous
 * @module
 */
import { err, ok, type Result } from 'neverthrow';
import { toHalfWidth } from '../character-width/to-half-width.js';
import { type CalendarDate, type CalendarDateError, existingDate, readGregorian } from './calendar-date.js';
import { type ExcelDateSystem, type ExcelSerialError, parseExcelSerial } from './excel-serial.js';
import { type MinguoError, readMinguo } from './minguo.js';
import {
  isYearLast,
  MAX_WRITTEN_LENGTH,
  readWrittenDate,
  type WritingError,
  type WrittenDate,
  writingErrorOf,
} from './written-date.js';

/** A way of reading three numbers, or one. `19yy` and `20yy` are years of two digits. */
export type DateNotation =
  | 'gregorian'
  | 'minguo'
  | 'month-day-year'
  | 'day-month-year'
  | '19yy-month-day'
  | '20yy-month-day'
  | 'month-day-19yy'
  | 'month-day-20yy'
  | 'day-month-19yy'
  | 'day-month-20yy'
  | 'excel-serial';

/** A date and how it was read. */
export interface DateReading {
  readonly date: CalendarDate;
  readonly calendar: 'gregorian' | 'minguo';
  readonly notation: DateNotation;
}

/** How {@link readDate} reads. */
export interface ReadDateOptions {
  /** Whether six digits are always Minguo. Default: no. */
  readonly allowSixDigits?: boolean;
  /** The date system of the workbook; without it a serial number is refused. */
  readonly excelSerial?: ExcelDateSystem;
}

/**
 * Why a value is no date in either notation. A date of one calendar that does not exist has that calendar's error.
 * `readings` names the ways of reading, not the dates: see {@link dateReadings}.
 */
export type ReadDateError =
  | WritingError<'read-date'>
  | { readonly code: 'read-date.no-such-day' }
  | { readonly code: 'read-date.ambiguous'; readonly readings: readonly DateNotation[] }
  | CalendarDateError
  | MinguoError
  | ExcelSerialError;

const FORMAT = Object.freeze({ code: 'read-date.format' });
const NO_SUCH_DAY = Object.freeze({ code: 'read-date.no-such-day' });

/**
 * Reads a date in either notation and tells which it was.
 *
 * Forgiven: what `parseCalendarDate` and `parseMinguo` forgive.
 *
 * Errors, in the order they are checked: `read-date.missing`, `read-date.not-text`, `read-date.length`,
 * `read-date.missing` (white space only), `read-date.format`; of boxes, one after the other, `read-date.part-missing`
 * and `read-date.part`; then `read-date.ambiguous` (several dates) or, if there is none, the error of the only way of
 * reading (`calendar-date.…`, `minguo.…`, `excel-serial.…`) or `read-date.no-such-day` after several.
 *
 * @example
 * readDate('114/1/1') // ok({ date: '2025-01-01', calendar: 'minguo', notation: 'minguo' })
 * readDate('1/2/1990') // err({ code: 'read-date.ambiguous', readings: ['month-day-year', 'day-month-year'] })
 */
export function readDate(raw: unknown, options: ReadDateOptions = {}): Result<DateReading, ReadDateError> {
  return readEveryWay(raw, options).andThen((attempts): Result<DateReading, ReadDateError> => {
    const readings = distinctReadings(attempts);
    const [first, second] = readings;
    if (first === undefined) return err(errorOfNone(attempts));
    if (second === undefined) return ok(first);
    return err({ code: 'read-date.ambiguous', readings: readings.map(({ notation }) => notation) });
  });
}

/**
 * Every date that a value can mean, in the order of the table above; none if it means none. For a person to choose from.
 *
 * @example
 * dateReadings('1/2/1990').map(({ date }) => date) // ['1990-01-02', '1990-02-01']
 */
export function dateReadings(raw: unknown, options: ReadDateOptions = {}): readonly DateReading[] {
  return readEveryWay(raw, options).map(distinctReadings).unwrapOr([]);
}

interface Attempt {
  readonly notation: DateNotation;
  readonly result: Result<CalendarDate, ReadDateError>;
}

type Attempts = readonly [Attempt, ...Attempt[]];

function readEveryWay(raw: unknown, options: ReadDateOptions): Result<Attempts, ReadDateError> {
  const { excelSerial } = options;
  if (excelSerial !== undefined && looksLikeSerial(raw)) {
    return ok<Attempts>([{ notation: 'excel-serial', result: parseExcelSerial(raw, excelSerial) }]);
  }
  // a cell that holds 1140101 or 19900101 holds a number
  const asWritten = excelSerial !== undefined && typeof raw === 'number' ? String(raw) : raw;
  return readWrittenDate(asWritten)
    .map((written) => attemptsAt(written, options))
    .mapErr((fault) => writingErrorOf('read-date', fault));
}

function looksLikeSerial(raw: unknown): boolean {
  if (typeof raw === 'number') return SERIAL.test(String(raw));
  return typeof raw === 'string' && raw.length <= MAX_WRITTEN_LENGTH && SERIAL.test(toHalfWidth(raw).trim());
}

function attemptsAt(written: WrittenDate, { allowSixDigits = false }: ReadDateOptions): Attempts {
  const { shape, era, first, second, third } = written;
  const [a, b, c] = [first.value, second.value, third.value];
  const gregorian: Attempt = { notation: 'gregorian', result: readGregorian(written) };
  // six digits without an era are one reading among others, whatever the option says
  const minguo: Attempt = {
    notation: 'minguo',
    result: readMinguo(written, { allowSixDigits: allowSixDigits || era === undefined }),
  };

  if (era !== undefined) return [era === 'gregorian' ? gregorian : minguo];
  if (isYearLast(written)) {
    if (first.digits > 2 || c < 1000) return [{ notation: 'gregorian', result: err(FORMAT) }];
    return [attempt('month-day-year', c, a, b), attempt('day-month-year', c, b, a)];
  }
  if (first.digits > 3) return a < 1000 ? [gregorian, minguo] : [gregorian];
  if (first.digits === 3) return [minguo];
  if (shape === 'compact' && !allowSixDigits) {
    return [minguo, attempt('19yy-month-day', 1900 + a, b, c), attempt('20yy-month-day', 2000 + a, b, c)];
  }
  // beyond 31 the first number is neither a month nor a day
  if (shape === 'separated' && a <= 31) {
    return [
      minguo,
      attempt('month-day-19yy', 1900 + c, a, b),
      attempt('month-day-20yy', 2000 + c, a, b),
      attempt('day-month-19yy', 1900 + c, b, a),
      attempt('day-month-20yy', 2000 + c, b, a),
    ];
  }
  return [minguo];
}

function attempt(notation: DateNotation, year: number, month: number, day: number): Attempt {
  const date = existingDate(year, month, day);
  return { notation, result: date === undefined ? err(NO_SUCH_DAY) : ok(date) };
}

function distinctReadings(attempts: Attempts): readonly DateReading[] {
  const readings: DateReading[] = [];
  for (const { notation, result } of attempts) {
    if (result.isErr() || readings.some(({ date }) => date === result.value)) continue;
    readings.push({ date: result.value, calendar: notation === 'minguo' ? 'minguo' : 'gregorian', notation });
  }
  return readings;
}

function errorOfNone([only, ...others]: Attempts): ReadDateError {
  return others.length > 0 || only.result.isOk() ? NO_SUCH_DAY : only.result.error;
}

const SERIAL = /^[0-9]{1,5}$/;
