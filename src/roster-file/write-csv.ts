/**
 * A sheet as a CSV file that Excel opens with every character: UTF-8 with a byte order mark, commas, CRLF. No cell is a
 * formula when it is opened.
 *
 * Half a surrogate pair, which UTF-8 cannot hold, becomes U+FFFD.
 *
 * @source source/rfc-4180
 * @source decision/0076 — the apostrophe
 * @module
 */
import { stringify } from 'csv-stringify/sync';
import type { Sheet } from '../sheet/sheet.js';
import { type AddedColumns, rowsWithAddedColumns } from './added-columns.js';
import { encode } from './bytes-to-text.js';
import { markFormula } from './formula-mark.js';

const ROWS_IN_A_CHUNK = 512;

// what could be taken for another delimiter, for the line that names it, or for a web page
const TO_QUOTE = /[\t;\r\n]|^sep=|^ *</i;

/** The file in chunks, made while they are asked for. What a column's `textOf` throws goes through. */
export function* rosterCsvChunks(sheet: Sheet, options: AddedColumns = {}): Generator<Uint8Array, void, undefined> {
  yield encode('\ufeff');
  let rows: string[][] = [];
  for (const cells of rowsWithAddedColumns(sheet, options)) {
    rows.push(cells.length === 0 ? [''] : cells.map(markFormula));
    if (rows.length < ROWS_IN_A_CHUNK) continue;
    yield toBytes(rows);
    rows = [];
  }
  yield toBytes(rows);
}

function toBytes(rows: readonly (readonly string[])[]): Uint8Array {
  return encode(stringify([...rows], { record_delimiter: '\r\n', quoted_match: TO_QUOTE }));
}
