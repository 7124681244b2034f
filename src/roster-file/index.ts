/**
 * Files of teachers: CSV and Excel workbooks read into a sheet, and written back with further columns.
 *
 * @module
 */
export type {
  Sheet,
  SheetBuilder,
  SheetDelimiter,
  SheetEncoding,
  SheetOrigin,
  SheetPack,
  SheetRow,
} from '../sheet/sheet.js';
export type { AddedColumn, AddedColumns } from './added-columns.js';
export { type ReadRosterFileOptions, readRosterFile } from './read-roster-file.js';
export type {
  ReadRosterFileError,
  RosterFileCellTooLong,
  RosterFileDamaged,
  RosterFileEmpty,
  RosterFileEncoding,
  RosterFileError,
  RosterFileFormula,
  RosterFileInflatedTooLarge,
  RosterFileNotAWorkbook,
  RosterFileNul,
  RosterFileOldOrLocked,
  RosterFileQuote,
  RosterFileSheetUnknown,
  RosterFileTooLarge,
  RosterFileTooManyColumns,
  RosterFileTooManyRows,
  RosterFileUnreadable,
  RosterFileUnwritable,
  RosterFileWebPage,
  WriteRosterFileError,
} from './roster-file-error.js';
export { ROSTER_FILE_LIMITS, type RosterFileLimits } from './roster-file-limits.js';
export type { ByteBlob, ByteStream, ByteStreamReader, RosterFileSource } from './roster-file-source.js';
export { rosterCsvChunks } from './write-csv.js';
export { WORKBOOK_LIMITS, type WriteRosterFileOptions, writeRosterFile } from './write-roster-file.js';
