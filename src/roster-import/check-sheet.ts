/**
 * Checking a sheet by itself: everything that can be said of a file without a roster, before it is sent anywhere. Pure.
 *
 * Cost: linear in rows; the lines are read anew each time they are walked, and none is kept.
 *
 * @source decision/0083 — a number that a file has twice
 * @module
 */
import { err, ok, type Result } from 'neverthrow';
import { parseIdentityNumber } from '../identity-number/identity-number.js';
import { ROSTER_FIELDS, type RosterEntry, type RosterEntryContext } from '../pre-registration/roster-entry.js';
import type { Sheet } from '../sheet/sheet.js';
import type { CalendarAmbiguous } from './date-column.js';
import type { ColumnsError } from './find-columns.js';
import type { ColumnCalendar, ImportReport } from './import-report.js';
import type { LineError } from './line-error.js';
import type { LineNotice } from './line-notice.js';
import { type LineContext, type ReadLine, readLine } from './read-line.js';
import { type RosterLine, rosterLines } from './roster-line.js';
import { type UnderstoodSheet, understandSheet } from './understand-sheet.js';

/** What checking a sheet depends on. */
export interface CheckSheetContext extends RosterEntryContext {
  /** The calendar of the birth dates, if the caller knows it. Default: what the column tells. */
  readonly calendar?: ColumnCalendar;
}

/** A row below the header, read: an entry with what is remarkable about it, or every error. */
export type CheckedLine =
  | { readonly line: number; readonly entry: RosterEntry; readonly notices: readonly LineNotice[] }
  | { readonly line: number; readonly entry: null; readonly errors: readonly LineError[] };

/** A sheet that was understood. */
export interface CheckedSheet {
  readonly report: ImportReport;
  /** The rows below the header that are not blank; to be walked as often as one likes. */
  readonly lines: () => Iterable<CheckedLine>;
}

/**
 * Checks a sheet.
 *
 * Errors, in the order they are checked: `roster-import.no-header`, `roster-import.columns`,
 * `roster-import.calendar-ambiguous`. What is wrong with a line is with the line.
 */
export function checkSheet(
  sheet: Sheet,
  context: CheckSheetContext,
): Result<CheckedSheet, ColumnsError | CalendarAmbiguous> {
  return understandSheet(sheet, context.calendar).map((understood) => ({
    report: understood.report,
    lines: () => checkLines(understood, context),
  }));
}

/** The lines of a sheet that was understood. */
function* checkLines(understood: UnderstoodSheet, context: RosterEntryContext): Generator<CheckedLine> {
  const lineContext = lineContextOf(understood, context);
  for (const lines of rosterLines(understood.sheet, understood.columns)) {
    for (const line of lines) {
      const checked = checkLine(line, understood, lineContext);
      yield checked.isOk()
        ? { line: line.row, entry: checked.value.entry, notices: checked.value.notices }
        : { line: line.row, entry: null, errors: checked.error };
    }
  }
}

/** How the lines of a sheet that was understood are read. */
export function lineContextOf(
  { sheet: { origin }, columns: { columns }, report }: UnderstoodSheet,
  { today, sexMismatch = 'refuse' }: RosterEntryContext,
): LineContext {
  const dateSystem = origin.format === 'xlsx' ? origin.dateSystem : null;
  return { today, sexMismatch, columns, calendar: report.calendar, dateSystem };
}

/**
 * Reads a line, whose number must stand in the sheet once: which row of several is right, a file does not say.
 *
 * Errors: one for each wrong field, and one more for a number that is right and stands there again, in the order of the
 * roster's fields.
 */
export function checkLine(
  line: RosterLine,
  { survey }: UnderstoodSheet,
  context: LineContext,
): Result<ReadLine, readonly LineError[]> {
  const { texts } = line;
  const read = readLine(line, context);
  const number = read.isOk() ? ok(read.value.entry.identityNumber) : parseIdentityNumber(texts.identityNumber);
  const repeated = number.isOk() ? survey.numbers.repeated.get(number.value) : undefined;
  if (repeated === undefined) return read;
  const all: readonly LineError[] = [
    ...(read.isErr() ? read.error : []),
    {
      column: context.columns.identityNumber,
      field: 'identityNumber',
      error: { code: 'roster-import.duplicate', ...repeated },
      text: texts.identityNumber,
      suggestion: null,
    },
  ];
  return err(ROSTER_FIELDS.flatMap((name) => all.filter(({ field }) => field === name)));
}
