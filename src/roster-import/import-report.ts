/**
 * How a file was understood: where its header is, which column is which field, which calendar its dates are in.
 *
 * @module
 */
import type { RosterField } from '../pre-registration/decide-pre-registration.js';
import type { SheetOrigin } from '../sheet/sheet.js';

/** The calendar of a column of dates. `mixed`: each cell says itself which it is in. */
export type ColumnCalendar = 'gregorian' | 'minguo' | 'mixed';

/** How many dates of a column could be read in which calendar. */
export interface CalendarCounts {
  readonly gregorianOnly: number;
  readonly minguoOnly: number;
  readonly either: number;
  readonly neither: number;
}

/** How a file was understood. */
export interface ImportReport {
  readonly origin: SheetOrigin;
  /** The row that names the columns. */
  readonly headerRow: number;
  /** The column of each field as a spreadsheet counts them, from 1. */
  readonly columns: Readonly<Record<RosterField, number>>;
  /** Columns that are no field of a roster, and were passed over. */
  readonly otherColumns: readonly number[];
  readonly calendar: ColumnCalendar;
  /** Whether the column's cells said it, its name, or the caller. */
  readonly calendarFrom: 'column' | 'header' | 'caller';
  readonly calendarCounts: CalendarCounts;
  /** Rows below the header. */
  readonly rowCount: number;
}
