/**
 * Finding the columns of a roster in a sheet, by the names in its header.
 *
 * The header is the row, among the first that have anything in them, which names the most fields: a title and remarks
 * may stand above it. Nothing is guessed: a misspelt name is refused with the column that it is probably in.
 *
 * @source decision/0077 — the names that are known
 * @module
 */
import { err, ok, type Result } from 'neverthrow';
import type { RosterField } from '../pre-registration/decide-pre-registration.js';
import { ROSTER_FIELDS } from '../pre-registration/roster-entry.js';
import type { Sheet, SheetRow } from '../sheet/sheet.js';
import { calendarOfHeader, fieldOfHeader, likelyFieldsOfHeader } from './header-name.js';

/** Where the fields of a roster are. Columns are counted from 1. */
export interface SheetColumns {
  readonly headerRow: number;
  readonly columns: Readonly<Record<RosterField, number>>;
  /** Columns with a name that are no field of a roster. */
  readonly otherColumns: readonly number[];
  /** The calendar that the name of the column of birth dates asks for, or null. */
  readonly headerCalendar: 'gregorian' | 'minguo' | null;
}

/** A field without a column, and the columns that may be meant: their names are one slip away. */
export interface MissingColumn {
  readonly field: RosterField;
  readonly likely: readonly number[];
}

/** A field with several columns. */
export interface RepeatedColumn {
  readonly field: RosterField;
  readonly columns: readonly number[];
}

/** Why the columns of a roster were not found. Columns are counted from 1. */
export type ColumnsError =
  | { readonly code: 'roster-import.no-header'; readonly searchedRows: number }
  | {
      readonly code: 'roster-import.columns';
      readonly headerRow: number;
      readonly missing: readonly MissingColumn[];
      readonly repeated: readonly RepeatedColumn[];
    };

/** How many rows are looked at for a header, and how many fields such a row names at least. */
export const HEADER_RULE = Object.freeze({ searchedRows: 20, leastFields: 2 });

/**
 * Finds the columns.
 *
 * Errors, in the order they are checked: `roster-import.no-header`, `roster-import.columns` (every field that has no
 * column, or more than one).
 */
export function findColumns(sheet: Sheet): Result<SheetColumns, ColumnsError> {
  const header = findHeader(sheet);
  if (header === undefined) {
    return err({ code: 'roster-import.no-header', searchedRows: HEADER_RULE.searchedRows });
  }
  const columnsOf = (field: RosterField) => columnsWhere(header, (text) => fieldOfHeader(text) === field);
  const found = ROSTER_FIELDS.map((field) => ({ field, columns: columnsOf(field) }));
  const missing = found
    .filter(({ columns }) => columns.length === 0)
    .map(({ field }) => ({
      field,
      likely: columnsWhere(header, (text) => likelyFieldsOfHeader(text).includes(field)),
    }));
  const repeated = found.filter(({ columns }) => columns.length > 1);
  if (missing.length > 0 || repeated.length > 0) {
    return err({ code: 'roster-import.columns', headerRow: header.row, missing, repeated });
  }
  const columns = Object.fromEntries(found.map(({ field, columns: [column] }) => [field, column])) as Record<
    RosterField,
    number
  >;
  return ok({
    headerRow: header.row,
    columns,
    headerCalendar: calendarOfHeader(header.cells.filter((text) => fieldOfHeader(text) === 'birthDate').join('')),
    otherColumns: columnsWhere(header, (text) => text.trim() !== '' && fieldOfHeader(text) === undefined),
  });
}

function findHeader(sheet: Sheet): SheetRow | undefined {
  let best: { readonly row: SheetRow; readonly fields: number } | undefined;
  let searched = 0;
  for (const row of sheet.rows()) {
    if (searched >= HEADER_RULE.searchedRows) break;
    searched += 1;
    const fields = new Set(row.cells.map(fieldOfHeader).filter((field) => field !== undefined)).size;
    if (fields > (best?.fields ?? HEADER_RULE.leastFields - 1)) best = { row, fields };
  }
  return best?.row;
}

function columnsWhere({ cells }: SheetRow, holds: (text: string) => boolean): readonly number[] {
  return cells.flatMap((text, index) => (holds(text) ? [index + 1] : []));
}
