/** Understanding a sheet: everything about it that asks nobody. @module */
import type { Result } from 'neverthrow';
import type { Sheet } from '../sheet/sheet.js';
import { type CalendarAmbiguous, decideCalendar } from './date-column.js';
import { type ColumnsError, findColumns, type SheetColumns } from './find-columns.js';
import type { ColumnCalendar, ImportReport } from './import-report.js';
import { type SheetSurvey, surveySheet } from './survey.js';

/** A sheet, and how it is to be read. */
export interface UnderstoodSheet {
  readonly sheet: Sheet;
  readonly columns: SheetColumns;
  readonly survey: SheetSurvey;
  readonly report: ImportReport;
}

/**
 * Understands a sheet. What the caller says about the calendar is not doubted.
 *
 * Errors, in the order they are checked: `roster-import.no-header`, `roster-import.columns`,
 * `roster-import.calendar-ambiguous`.
 */
export function understandSheet(
  sheet: Sheet,
  saidByCaller: ColumnCalendar | undefined,
): Result<UnderstoodSheet, ColumnsError | CalendarAmbiguous> {
  return findColumns(sheet).andThen((columns) => {
    const survey = surveySheet(sheet, columns);
    const { calendarCounts, rowCount } = survey;
    const { headerRow, otherColumns, headerCalendar } = columns;
    const birthDates = { column: columns.columns.birthDate, counts: calendarCounts, headerCalendar };
    return decideCalendar(birthDates, saidByCaller).map((decided) => {
      const found = { headerRow, columns: columns.columns, otherColumns };
      const report: ImportReport = { origin: sheet.origin, ...found, ...decided, calendarCounts, rowCount };
      return { sheet, columns, survey, report };
    });
  });
}
