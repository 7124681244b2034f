/**
 * Takes the rows of a file one by one, holds them to the limits and packs them into a sheet.
 *
 * Empty cells at the end of a row are dropped, and rows of nothing but empty cells: they look the same in a spreadsheet,
 * and which of them a file holds depends on what wrote it.
 *
 * @source decision/0076 — what a row is
 * @module
 */
import { err, ok, type Result } from 'neverthrow';
import { createSheetBuilder, type Sheet, type SheetOrigin } from '../sheet/sheet.js';
import type { ReadRosterFileError } from './roster-file-error.js';
import type { RosterFileLimits } from './roster-file-limits.js';

/** Takes rows in their order. */
export interface RowCollector {
  /** Why the row is refused; nothing if it is taken or blank. */
  readonly add: (row: number, cells: readonly string[]) => ReadRosterFileError | undefined;
  readonly build: () => Result<Sheet, ReadRosterFileError>;
}

/** A collector without rows. */
export function createRowCollector(origin: SheetOrigin, limits: RosterFileLimits): RowCollector {
  const builder = createSheetBuilder(origin);
  let count = 0;
  return {
    add(row, cells) {
      const length = usedLength(cells);
      if (length === 0) return undefined;
      const used = length === cells.length ? cells : cells.slice(0, length);
      const refusal = refusalOf(row, used, limits);
      if (refusal !== undefined) return refusal;
      count += 1;
      if (count > limits.rows) return { code: 'roster-file.too-many-rows', limit: limits.rows };
      builder.add(row, used);
      return undefined;
    },
    build: () => (count === 0 ? err({ code: 'roster-file.empty' }) : ok(builder.build())),
  };
}

/** The first limit, from left to right, that a row breaks. */
export function refusalOf(
  row: number,
  cells: readonly string[],
  { columns, cellLength }: RosterFileLimits,
): ReadRosterFileError | undefined {
  let column = 0;
  for (const cell of cells) {
    column += 1;
    if (column > columns) return { code: 'roster-file.too-many-columns', limit: columns, row };
    if (cell.length > cellLength) return { code: 'roster-file.cell-too-long', limit: cellLength, row, column };
    if (cell.includes('\0')) return { code: 'roster-file.nul', row, column };
  }
  return undefined;
}

function usedLength(cells: readonly string[]): number {
  let length = cells.length;
  while (length > 0 && cells[length - 1] === '') length -= 1;
  return length;
}
