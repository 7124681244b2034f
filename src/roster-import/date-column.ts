/**
 * The calendar of a column of dates, decided from the column as a whole.
 *
 * A cell that can be read in one calendar only is a witness. All witnesses for one calendar: it is the column's. Witnesses
 * for both: each cell says for itself, and one that does not is refused. No witness: the column's name may say it; else
 * nothing is guessed.
 *
 * @source decision/0078 — the calendar of a column
 * @module
 */
import { err, ok, type Result } from 'neverthrow';
import type { CalendarCounts, ColumnCalendar } from './import-report.js';

/** The calendar of a column, and who said so. */
export interface DecidedCalendar {
  readonly calendar: ColumnCalendar;
  readonly calendarFrom: 'column' | 'header' | 'caller';
}

/** No cell of the column tells its calendar. */
export interface CalendarAmbiguous {
  readonly code: 'roster-import.calendar-ambiguous';
  readonly column: number;
  /** Cells that can be read in either calendar. */
  readonly either: number;
}

/** What is known about a column of dates. */
export interface DateColumn {
  readonly column: number;
  readonly counts: CalendarCounts;
  readonly headerCalendar: 'gregorian' | 'minguo' | null;
}

/** Decides the calendar. What the caller says is not doubted. */
export function decideCalendar(
  { column, counts, headerCalendar }: DateColumn,
  saidByCaller: ColumnCalendar | undefined,
): Result<DecidedCalendar, CalendarAmbiguous> {
  if (saidByCaller !== undefined) return ok({ calendar: saidByCaller, calendarFrom: 'caller' });
  const { gregorianOnly, minguoOnly, either } = counts;
  if (gregorianOnly > 0 && minguoOnly > 0) return ok({ calendar: 'mixed', calendarFrom: 'column' });
  if (gregorianOnly > 0) return ok({ calendar: 'gregorian', calendarFrom: 'column' });
  if (minguoOnly > 0) return ok({ calendar: 'minguo', calendarFrom: 'column' });
  if (headerCalendar !== null) return ok({ calendar: headerCalendar, calendarFrom: 'header' });
  // without a single date that can be read either way there is nothing to get wrong
  if (either === 0) return ok({ calendar: 'gregorian', calendarFrom: 'column' });
  return err({ code: 'roster-import.calendar-ambiguous', column, either });
}
