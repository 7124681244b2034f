/**
 * Reads the records of a text file from bytes in UTF-8 or Big5 that come in pieces. It holds a block of records at a time,
 * and of a record no more than one within the limits can have.
 *
 * What comes out does not depend on how the bytes are cut.
 *
 * @source decision/0073 — a file is read into packed rows once
 * @module
 */
import type { SheetDelimiter } from '../sheet/sheet.js';
import { decode, join } from './bytes-to-text.js';
import { parseRecords } from './csv-records.js';
import { unmarkFormulas } from './formula-mark.js';
import { createRecordEndFinder } from './record-ends.js';
import type { ReadRosterFileError } from './roster-file-error.js';
import type { RosterFileLimits } from './roster-file-limits.js';
import { type RowCollector, refusalOf } from './row-collector.js';

/** Takes bytes, and hands rows to a collector. */
export interface RecordReader {
  readonly push: (bytes: Uint8Array) => ReadRosterFileError | undefined;
  /** Reads the records that are complete, and says that the row after them is in no encoding. */
  readonly refuseEncoding: () => ReadRosterFileError;
  readonly end: () => ReadRosterFileError | undefined;
}

/** What a reader of records needs to know. */
export interface RecordReaderOptions {
  readonly encoding: 'utf-8' | 'big5';
  readonly delimiter: SheetDelimiter;
  readonly limits: RosterFileLimits;
}

const BLOCK = 65_536;
const EMPTY = new Uint8Array(0);

/** A reader before the first record. */
export function createRecordReader(
  { encoding, delimiter, limits }: RecordReaderOptions,
  collector: RowCollector,
): RecordReader {
  const longest = longestRecord(limits);
  const finder = createRecordEndFinder();
  let pending: Uint8Array = EMPTY;
  let last = 0; // where the last whole record ends in it
  let row = 0;

  const push = (bytes: Uint8Array): ReadRosterFileError | undefined => {
    pending = join([pending, bytes]);
    let refusal: ReadRosterFileError | undefined;
    let start = 0; // of the block
    const take = (end: number): boolean => {
      if (end - last > longest) {
        refusal = readBlock(pending.subarray(start, last)) ?? refuseLong(pending.subarray(last, end));
      } else if (end - start >= BLOCK) {
        refusal = readBlock(pending.subarray(start, end));
        start = end;
      }
      last = end;
      return refusal === undefined;
    };
    // in so few bytes no record is too long, so that only the last of them has to be found
    if (pending.length > longest || !finder.leap(pending, take)) finder.look(pending, take);
    if (refusal === undefined && pending.length - last > longest) {
      refusal = readBlock(pending.subarray(start, last)) ?? refuseLong(pending.subarray(last));
    }
    pending = pending.slice(start);
    last -= start;
    finder.drop(start);
    return refusal;
  };

  /** Reads whole records. */
  const readBlock = (bytes: Uint8Array): ReadRosterFileError | undefined => {
    const text = decode(bytes, encoding);
    if (text !== undefined) return readText(text);
    // somewhere in here; the records before it are read all the same, for the count of rows and what they are refused for
    let refusal: ReadRosterFileError | undefined;
    let at = 0;
    const readRecord = (end: number): boolean => {
      const record = decode(bytes.subarray(at, end), encoding);
      refusal = record === undefined ? { code: 'roster-file.encoding', row: row + 1 } : readText(record);
      at = end;
      return refusal === undefined;
    };
    createRecordEndFinder().look(bytes, readRecord);
    if (refusal === undefined) readRecord(bytes.length);
    return refusal;
  };

  const readText = (text: string): ReadRosterFileError | undefined => {
    let refusal: ReadRosterFileError | undefined;
    const outcome = parseRecords(text, delimiter, (cells) => {
      row += 1;
      refusal = collector.add(row, unmarkFormulas(cells));
      return refusal === undefined;
    });
    return outcome === 'quote' ? { code: 'roster-file.quote', row: row + 1 } : refusal;
  };

  /** Says what is wrong with a record that is longer than one within the limits can be, from its beginning. */
  const refuseLong = (bytes: Uint8Array): ReadRosterFileError | undefined => {
    const text = decode(bytes.subarray(0, longest), encoding, true);
    if (text === undefined) return { code: 'roster-file.encoding', row: row + 1 };
    let refusal: ReadRosterFileError | undefined;
    const outcome = parseRecords(closeQuote(text), delimiter, (cells) => {
      refusal = refusalOf(row + 1, cells, limits);
      return false;
    });
    return outcome === 'quote' ? { code: 'roster-file.quote', row: row + 1 } : refusal;
  };

  return {
    push,
    refuseEncoding: () => readBlock(pending.subarray(0, last)) ?? { code: 'roster-file.encoding', row: row + 1 },
    end: () => (pending.length === 0 ? undefined : readBlock(pending)),
  };
}

/** More bytes than any record within the limits has: three a character, quotation marks, a delimiter; and a line end. */
function longestRecord({ columns, cellLength }: RosterFileLimits): number {
  return columns * (3 * cellLength + 3) + 8;
}

function closeQuote(text: string): string {
  const quotes = text.split('"').length - 1;
  return quotes % 2 === 0 ? text : `${text}"`;
}
