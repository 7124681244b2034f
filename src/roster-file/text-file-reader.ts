/**
 * Reads a text file (CSV 檔、純文字檔): finds its encoding and its delimiter from its beginning, then its records.
 *
 * @source decision/0076 — encodings and delimiters
 * @module
 */
import { err, ok, type Result } from 'neverthrow';
import type { Sheet, SheetDelimiter, SheetEncoding } from '../sheet/sheet.js';
import { decode, join } from './bytes-to-text.js';
import { findDelimiter, findDirective } from './delimiter.js';
import type { FileReader } from './file-reader.js';
import { createRecordReader, type RecordReader } from './record-reader.js';
import type { ReadRosterFileError } from './roster-file-error.js';
import type { RosterFileLimits } from './roster-file-limits.js';
import { createRowCollector, type RowCollector } from './row-collector.js';
import { findEncoding } from './text-encoding.js';
import { createUtf16Reader, type Utf16Piece, type Utf16Reader } from './utf-16.js';

/** What is known of a text file beforehand. */
export interface TextFileOptions {
  readonly encoding?: SheetEncoding | undefined;
  readonly delimiter?: SheetDelimiter | undefined;
  readonly limits: RosterFileLimits;
}

/** So much of a file is looked at before its encoding and its delimiter are decided. */
const BEGINNING = 65_536;

const MARKUP = /^[ \t\r\n]*<[!?a-z]/i;

interface Body {
  readonly records: RecordReader;
  readonly collector: RowCollector;
  readonly utf16: Utf16Reader | undefined;
  /** Bytes at the front that are no row. */
  readonly skipped: number;
}

/** A reader at the start of a text file. */
export function createTextFileReader(options: TextFileOptions): FileReader {
  const beginning: Uint8Array[] = [];
  let length = 0;
  let body: Body | undefined;

  const begin = (): Result<Body, ReadRosterFileError> => {
    const bytes = join(beginning);
    return beginBody(bytes.subarray(0, BEGINNING), options).andThen((begun) => {
      body = begun;
      const refusal = pushTo(begun, bytes.subarray(begun.skipped));
      return refusal === undefined ? ok(begun) : err(refusal);
    });
  };
  return {
    push(bytes) {
      if (body !== undefined) return pushTo(body, bytes);
      beginning.push(bytes);
      length += bytes.length;
      return length < BEGINNING ? undefined : errorOf(begin());
    },
    end: () => (body === undefined ? begin() : ok(body)).andThen(endOf),
  };
}

function beginBody(
  bytes: Uint8Array,
  { encoding: forced, delimiter: forcedDelimiter, limits }: TextFileOptions,
): Result<Body, ReadRosterFileError> {
  const { encoding, markLength } = findEncoding(bytes, forced);
  const text = decode(bytes.subarray(markLength), encoding, true) ?? '';
  if (MARKUP.test(text)) return err({ code: 'roster-file.web-page' });

  const directive = findDirective(text);
  const delimiter = forcedDelimiter ?? directive?.delimiter ?? findDelimiter(text);
  const collector = createRowCollector({ format: 'csv', encoding, delimiter }, limits);
  const isUtf16 = encoding === 'utf-16le' || encoding === 'utf-16be';
  return ok({
    records: createRecordReader({ encoding: isUtf16 ? 'utf-8' : encoding, delimiter, limits }, collector),
    collector,
    utf16: isUtf16 ? createUtf16Reader(encoding) : undefined,
    skipped: markLength + (directive?.length ?? 0) * (isUtf16 ? 2 : 1),
  });
}

function endOf({ records, collector, utf16 }: Body): Result<Sheet, ReadRosterFileError> {
  const refusal = (utf16 && pushPiece(records, utf16.end())) ?? records.end();
  return refusal === undefined ? collector.build() : err(refusal);
}

function errorOf<E>(result: Result<unknown, E>): E | undefined {
  return result.isErr() ? result.error : undefined;
}

function pushTo({ records, utf16 }: Body, bytes: Uint8Array): ReadRosterFileError | undefined {
  return utf16 === undefined ? records.push(bytes) : pushPiece(records, utf16.push(bytes));
}

function pushPiece(records: RecordReader, { utf8, broken }: Utf16Piece): ReadRosterFileError | undefined {
  return records.push(utf8) ?? (broken ? records.refuseEncoding() : undefined);
}
