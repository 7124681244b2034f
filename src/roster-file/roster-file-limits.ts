/**
 * How much of a file is read. What goes beyond is refused before it is held.
 *
 * @source decision/0076 — the limits
 * @module
 */

/** The largest file that is read. */
export interface RosterFileLimits {
  /** Bytes of the file. */
  readonly bytes: number;
  /** Bytes that the parts of a workbook may have together when they are unpacked. */
  readonly inflatedBytes: number;
  /** Rows with anything in them. */
  readonly rows: number;
  /** Cells of a row, up to the last that has anything in it. */
  readonly columns: number;
  /** UTF-16 units of a cell. */
  readonly cellLength: number;
}

/** What is read unless the caller says otherwise: more than any school or county has. */
export const ROSTER_FILE_LIMITS: RosterFileLimits = Object.freeze({
  bytes: 67_108_864,
  inflatedBytes: 134_217_728,
  rows: 100_000,
  columns: 256,
  cellLength: 2_000,
});
