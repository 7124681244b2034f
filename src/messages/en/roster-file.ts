import type { RosterFileError } from '../../roster-file/roster-file-error.js';
import type { Sentences } from '../sentences.js';

// for whoever keeps a school's staff in a spreadsheet
export const errors: Sentences<RosterFileError> = {
  'roster-file.unreadable': () => 'Reading the file was interrupted; please upload it again',
  'roster-file.too-large': ({ limit }) =>
    `The file is too large (at most ${limit} bytes); remove what is not needed, or split it`,
  'roster-file.old-or-locked': () =>
    'This is an Excel file from before 2007 (.xls), or one with a password; remove the password and save it as an Excel workbook (.xlsx)',
  'roster-file.web-page': () =>
    'This file is a web page or XML; open it in Excel and save it as an Excel workbook (.xlsx)',
  'roster-file.encoding': ({ row }) =>
    `Row ${row} has text in an unknown encoding; save the file as CSV UTF-8 or as an Excel workbook (.xlsx)`,
  'roster-file.quote': ({ row }) => `In row ${row} a quotation mark (") has no counterpart`,
  'roster-file.nul': ({ row, column }) =>
    `Row ${row}, column ${column} has a character that no text has; the file may be no spreadsheet, or be damaged`,
  'roster-file.too-many-rows': ({ limit }) => `There are too many rows (at most ${limit}); split the file`,
  'roster-file.too-many-columns': ({ limit, row }) => `Row ${row} has too many columns (at most ${limit})`,
  'roster-file.cell-too-long': ({ limit, row, column }) =>
    `Row ${row}, column ${column} is too long (at most ${limit} characters); perhaps a quotation mark (") is missing`,
  'roster-file.damaged': () => 'The file is damaged or incomplete; open it in Excel and save it again',
  'roster-file.not-a-workbook': () => 'This is not an Excel workbook; save it as an Excel workbook (.xlsx) or as CSV',
  'roster-file.inflated-too-large': ({ limit }) => `Unpacked, the file is too large (at most ${limit} bytes)`,
  'roster-file.sheet-unknown': ({ sheets }) => `There is no such sheet; the sheets that can be seen: ${sheets}`,
  'roster-file.formula': ({ row, column }) =>
    `The formula in row ${row}, column ${column} has no result yet; open the file in Excel, save it, and upload it again`,
  'roster-file.empty': () => 'There is nothing in the file',
  'roster-file.unwritable': () => 'The file could not be made; please try again later',
};
