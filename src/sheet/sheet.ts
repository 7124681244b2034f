/**
 * A sheet (工作表): rows of text cells in the order of a file, whatever the file was.
 *
 * Every cell is text as a person sees it, untouched: white space, invisible characters and mistakes are in it. A cell
 * of an Excel file that holds a date is that day as `YYYY-MM-DD`, one that holds a number is its shortest decimal form.
 *
 * A sheet is read as often as one likes. A long one holds its rows packed: about as many bytes as the file in UTF-8.
 *
 * @source decision/0073 — a file is read into packed rows once
 * @module
 */
import type { ExcelDateSystem } from '../calendar-date/excel-serial.js';

/** A row of a sheet. */
export interface SheetRow {
  /** Number of the row as a spreadsheet shows it: from 1, blank rows counted. */
  readonly row: number;
  /** The cells from the first column on, as far as the row goes. */
  readonly cells: readonly string[];
}

/** What a sheet was read from. */
export type SheetOrigin =
  | {
      readonly format: 'csv';
      readonly encoding: SheetEncoding;
      readonly delimiter: SheetDelimiter;
    }
  | {
      readonly format: 'xlsx';
      readonly sheetName: string;
      /** From which day the workbook counts. */
      readonly dateSystem: ExcelDateSystem;
    };

/** How the bytes of a text file are read. */
export type SheetEncoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'big5';

/** What stands between two cells of a text file. */
export type SheetDelimiter = ',' | '\t' | ';';

/** Rows of text cells. */
export interface Sheet {
  readonly origin: SheetOrigin;
  /** How many rows have anything in them. */
  readonly rowCount: number;
  /** Cells of the longest row. */
  readonly columnCount: number;
  /** The rows that have anything in them, from the first on; to be walked as often as one likes. */
  readonly rows: () => Iterable<SheetRow>;
  /** The same rows, some hundreds at a time: for who walks over many of them. */
  readonly packs: () => Iterable<SheetPack>;
}

/** Rows of a sheet, one after the other: the number of each, and its cells. */
export interface SheetPack {
  readonly numbers: readonly number[];
  readonly cells: readonly (readonly string[])[];
}

/** Takes rows one after the other, and packs them. */
export interface SheetBuilder {
  /** Puts a row behind the others; its number is greater than theirs. The cells are the sheet's from now on. */
  readonly add: (row: number, cells: readonly string[]) => void;
  /** The sheet of all rows that were added. Nothing is added afterwards. */
  readonly build: () => Sheet;
}

// The part of the platform that is used. Without the DOM's types, which not every host has.
declare const TextEncoder: new () => { readonly encode: (text: string) => Uint8Array };
declare const TextDecoder: new () => { readonly decode: (bytes: Uint8Array) => string };

const ROWS_IN_A_PACK = 500;
/** As many as nearly every file has: they are kept as they are, in some twenty megabytes, and those behind them packed. */
const ROWS_UNPACKED = 100_000;

type PackedRows = readonly [numbers: SheetPack['numbers'], cells: SheetPack['cells']];

/** A builder of a sheet without rows. */
export function createSheetBuilder(origin: SheetOrigin): SheetBuilder {
  const packs: (SheetPack | Uint8Array)[] = [];
  const encoder = new TextEncoder();
  let numbers: number[] = [];
  let cellsOfRows: (readonly string[])[] = [];
  let rowCount = 0;
  let columnCount = 0;

  const close = () => {
    if (numbers.length === 0) return;
    const rows: PackedRows = [numbers, cellsOfRows];
    // JSON escapes half a surrogate pair, which UTF-8 cannot hold
    const isPacked = rowCount > ROWS_UNPACKED;
    packs.push(isPacked ? encoder.encode(JSON.stringify(rows)) : { numbers, cells: cellsOfRows });
    numbers = [];
    cellsOfRows = [];
  };
  return {
    add(row, cells) {
      numbers.push(row);
      cellsOfRows.push(cells);
      rowCount += 1;
      columnCount = Math.max(columnCount, cells.length);
      if (numbers.length >= ROWS_IN_A_PACK) close();
    },
    build() {
      close();
      return { origin, rowCount, columnCount, rows: () => rowsOf(packs), packs: () => unpack(packs) };
    },
  };
}

function* unpack(packs: readonly (SheetPack | Uint8Array)[]): Generator<SheetPack, void, undefined> {
  const decoder = new TextDecoder();
  for (const pack of packs) {
    if ('cells' in pack) {
      yield pack;
    } else {
      const [numbers, cells] = JSON.parse(decoder.decode(pack)) as PackedRows;
      yield { numbers, cells };
    }
  }
}

function* rowsOf(packs: readonly (SheetPack | Uint8Array)[]): Generator<SheetRow, void, undefined> {
  for (const { numbers, cells } of unpack(packs)) {
    for (const [index, row] of numbers.entries()) yield { row, cells: cells[index] as readonly string[] };
  }
}
