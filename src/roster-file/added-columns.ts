/**
 * The rows of a sheet as they are given back: every row at its place, blank ones too, with further columns at the end.
 *
 * @module
 */
import type { Sheet, SheetRow } from '../sheet/sheet.js';

/** A column that is put behind those of the sheet. */
export interface AddedColumn {
  readonly header: string;
  /** The text for a row below the header. */
  readonly textOf: (row: SheetRow) => string;
}

/** What is put behind the sheet, and where. */
export interface AddedColumns {
  readonly addedColumns?: readonly AddedColumn[];
  /** The row that holds the names of the columns; the first unless it is said. The rows above get nothing. */
  readonly headerRow?: number;
}

/** Every row from the first on. What `textOf` throws goes through. */
export function* rowsWithAddedColumns(
  sheet: Sheet,
  { addedColumns = [], headerRow }: AddedColumns,
): Generator<readonly string[], void, undefined> {
  let next = 1;
  let header = headerRow;
  for (const row of sheet.rows()) {
    for (; next < row.row; next += 1) yield [];
    next = row.row + 1;
    header ??= row.row;
    if (row.row < header || addedColumns.length === 0) {
      yield row.cells;
      continue;
    }
    const isHeader = row.row === header;
    const padding = Array.from({ length: sheet.columnCount - row.cells.length }, () => '');
    yield [...row.cells, ...padding, ...addedColumns.map((added) => (isHeader ? added.header : added.textOf(row)))];
  }
}
