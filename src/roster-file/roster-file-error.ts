/**
 * Why a file of teachers could not be read or written. Never with a word of the file.
 *
 * Rows are numbered as a spreadsheet shows them, columns from 1.
 *
 * @source decision/0076 — what is read, and within which limits
 * @module
 */

/** The source broke off, threw, or gave something other than bytes. */
export interface RosterFileUnreadable {
  readonly code: 'roster-file.unreadable';
}

/** The file has more bytes than are read. */
export interface RosterFileTooLarge {
  readonly code: 'roster-file.too-large';
  readonly limit: number;
}

/** An Excel file from before 2007, or one with a password: both begin with the same bytes. */
export interface RosterFileOldOrLocked {
  readonly code: 'roster-file.old-or-locked';
}

/** A web page or XML under the name of a spreadsheet, as some systems give out. */
export interface RosterFileWebPage {
  readonly code: 'roster-file.web-page';
}

/** Bytes that are no text in the encoding, or in any that is read. */
export interface RosterFileEncoding {
  readonly code: 'roster-file.encoding';
  /** The row that cannot be read. */
  readonly row: number;
}

/** A quotation mark that is never closed, or that stands in the middle of a cell. */
export interface RosterFileQuote {
  readonly code: 'roster-file.quote';
  /** The row in which it opens. */
  readonly row: number;
}

/** A NUL character: no text has one. */
export interface RosterFileNul {
  readonly code: 'roster-file.nul';
  readonly row: number;
  readonly column: number;
}

/** More rows with something in them than are read, or than a workbook can hold. */
export interface RosterFileTooManyRows {
  readonly code: 'roster-file.too-many-rows';
  readonly limit: number;
}

/** A row is wider than is read, or than a workbook can hold. */
export interface RosterFileTooManyColumns {
  readonly code: 'roster-file.too-many-columns';
  readonly limit: number;
  readonly row: number;
}

/** A cell is longer than is read, or than a workbook can hold. In text files mostly a quotation mark too many. */
export interface RosterFileCellTooLong {
  readonly code: 'roster-file.cell-too-long';
  /** Length in UTF-16 units. */
  readonly limit: number;
  readonly row: number;
  readonly column: number;
}

/** An archive or a workbook that is cut off or contradicts itself. */
export interface RosterFileDamaged {
  readonly code: 'roster-file.damaged';
}

/** An archive without an Excel workbook in it. */
export interface RosterFileNotAWorkbook {
  readonly code: 'roster-file.not-a-workbook';
}

/** What is packed in the workbook is larger than is read. */
export interface RosterFileInflatedTooLarge {
  readonly code: 'roster-file.inflated-too-large';
  readonly limit: number;
}

/** The workbook has no such sheet. */
export interface RosterFileSheetUnknown {
  readonly code: 'roster-file.sheet-unknown';
  /** How many sheets can be seen. */
  readonly sheets: number;
}

/** A formula whose result nobody has reckoned yet: opened and saved once in a spreadsheet it has one. */
export interface RosterFileFormula {
  readonly code: 'roster-file.formula';
  readonly row: number;
  readonly column: number;
}

/** Nothing is in the file, or in the sheet. */
export interface RosterFileEmpty {
  readonly code: 'roster-file.empty';
}

/** A text for an added column could not be made. */
export interface RosterFileUnwritable {
  readonly code: 'roster-file.unwritable';
}

/**
 * Why a file could not be read. What is found first, from the file's start on, is told; of one place in the order
 * listed here.
 */
export type ReadRosterFileError =
  | RosterFileUnreadable
  | RosterFileTooLarge
  | RosterFileOldOrLocked
  | RosterFileDamaged
  | RosterFileNotAWorkbook
  | RosterFileSheetUnknown
  | RosterFileInflatedTooLarge
  | RosterFileWebPage
  | RosterFileEncoding
  | RosterFileQuote
  | RosterFileFormula
  | RosterFileTooManyColumns
  | RosterFileCellTooLong
  | RosterFileNul
  | RosterFileTooManyRows
  | RosterFileEmpty;

/** Why a file could not be written, in the order that is checked. */
export type WriteRosterFileError =
  | RosterFileUnwritable
  | RosterFileTooManyColumns
  | RosterFileCellTooLong
  | RosterFileTooManyRows;

/** Why a file could not be read or written. */
export type RosterFileError = ReadRosterFileError | WriteRosterFileError;
