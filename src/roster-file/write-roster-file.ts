/**
 * Giving a file of teachers back: the sheet with its cells and their order, and further columns behind them, as somebody
 * opens it in a spreadsheet. No cell of it is a formula.
 *
 * @source decision/0076 — the apostrophe
 * @module
 */
import { err, ok, type Result, ResultAsync } from 'neverthrow';
import type { Sheet } from '../sheet/sheet.js';
import { type AddedColumns, rowsWithAddedColumns } from './added-columns.js';
import { join } from './bytes-to-text.js';
import type { WriteRosterFileError } from './roster-file-error.js';
import { rosterCsvChunks } from './write-csv.js';
import { writeWorkbook } from './write-workbook.js';

/** How a sheet is given back. */
export interface WriteRosterFileOptions extends AddedColumns {
  /** A workbook keeps leading zeros when it is opened; a CSV file does not. The format the sheet was read from by default. */
  readonly format?: 'csv' | 'xlsx';
}

/** What a sheet of an Excel workbook can hold. */
export const WORKBOOK_LIMITS: Readonly<Record<'rows' | 'columns' | 'cellLength', number>> = Object.freeze({
  rows: 1_048_576,
  columns: 16_384,
  cellLength: 32_767,
});

/**
 * Writes a sheet. Reading the file gives the same cells in the same rows.
 *
 * Errors: `roster-file.unwritable` (a column's `textOf` threw), and of a workbook, row by row, what it cannot hold:
 * `roster-file.too-many-rows`, `roster-file.too-many-columns`, `roster-file.cell-too-long`.
 *
 * @example
 * await writeRosterFile(sheet, { addedColumns: [{ header: '說明', textOf: ({ row }) => `第 ${row} 列` }] }) // ok(bytes)
 */
export function writeRosterFile(
  sheet: Sheet,
  options: WriteRosterFileOptions = {},
): ResultAsync<Uint8Array, WriteRosterFileError> {
  return new ResultAsync(Promise.resolve(write(sheet, options)));
}

function write(sheet: Sheet, options: WriteRosterFileOptions): Result<Uint8Array, WriteRosterFileError> {
  const { origin } = sheet;
  try {
    if ((options.format ?? origin.format) === 'csv') return ok(join([...rosterCsvChunks(sheet, options)]));
    const rows = [...rowsWithAddedColumns(sheet, options)];
    const refusal = refusalOf(rows);
    if (refusal !== undefined) return err(refusal);
    return ok(writeWorkbook(rows, origin.format === 'xlsx' ? origin.sheetName : undefined));
  } catch {
    // what is thrown may hold what is in the row
    return err({ code: 'roster-file.unwritable' });
  }
}

function refusalOf(rows: readonly (readonly string[])[]): WriteRosterFileError | undefined {
  for (const [index, cells] of rows.entries()) {
    const row = index + 1;
    if (row > WORKBOOK_LIMITS.rows) return { code: 'roster-file.too-many-rows', limit: WORKBOOK_LIMITS.rows };
    if (cells.length > WORKBOOK_LIMITS.columns) {
      return { code: 'roster-file.too-many-columns', limit: WORKBOOK_LIMITS.columns, row };
    }
    const column = 1 + cells.findIndex((cell) => cell.length > WORKBOOK_LIMITS.cellLength);
    if (column > 0) return { code: 'roster-file.cell-too-long', limit: WORKBOOK_LIMITS.cellLength, row, column };
  }
  return undefined;
}
