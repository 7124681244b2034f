/**
 * Reading a file of teachers (教師名冊檔): CSV or an Excel workbook, told apart by their first bytes and never by a name.
 *
 * A file is refused as soon as it is known to be wrong: the rest is not asked for, and the source is told to stop.
 *
 * @source decision/0073 — a file is read into packed rows once
 * @source decision/0076 — what is read, and within which limits
 * @module
 */
import { err, type Result, ResultAsync } from 'neverthrow';
import type { Sheet, SheetDelimiter, SheetEncoding } from '../sheet/sheet.js';
import { join } from './bytes-to-text.js';
import type { FileReader } from './file-reader.js';
import type { ReadRosterFileError } from './roster-file-error.js';
import { ROSTER_FILE_LIMITS, type RosterFileLimits } from './roster-file-limits.js';
import { piecesOf, type RosterFileSource } from './roster-file-source.js';
import { createTextFileReader } from './text-file-reader.js';
import { createWorkbookFileReader } from './workbook-file-reader.js';

/** What the caller knows better than the file. */
export interface ReadRosterFileOptions {
  /** The encoding of a text file, instead of the one that is found. */
  readonly encoding?: SheetEncoding;
  /** The delimiter of a text file, instead of the one that is found. */
  readonly delimiter?: SheetDelimiter;
  /**
   * The sheet of a workbook: its name, or its place among those that can be seen, from 1. Otherwise it is the first that
   * can be seen and has anything in it.
   */
  readonly sheet?: string | number;
  /** Limits other than {@link ROSTER_FILE_LIMITS}. */
  readonly limits?: Partial<RosterFileLimits>;
}

const SIGNATURE = 4;
const ZIP = [
  [0x50, 0x4b, 0x03, 0x04],
  [0x50, 0x4b, 0x05, 0x06],
];
const COMPOUND_FILE = [0xd0, 0xcf, 0x11, 0xe0];

/**
 * Reads a file into a sheet.
 *
 * Forgiven: byte order marks, blank rows and columns at the end, hidden sheets, mixed line ends, a line `sep=;`.
 *
 * Errors: `roster-file.unreadable`, `.too-large`, `.old-or-locked`, then of a workbook `.damaged`, `.not-a-workbook`,
 * `.sheet-unknown`, `.inflated-too-large`, of a text `.web-page`, `.encoding`, `.quote`, and of both `.formula`,
 * `.too-many-columns`, `.cell-too-long`, `.nul`, `.too-many-rows`, `.empty`. The first that is met from the file's start on.
 *
 * @example
 * await readRosterFile(new TextEncoder().encode('姓名,生日\n王小明,1990/01/01')) // ok(sheet with two rows)
 * await readRosterFile(new Uint8Array(0))                                 // err({ code: 'roster-file.empty' })
 */
export function readRosterFile(
  source: RosterFileSource,
  options: ReadRosterFileOptions = {},
): ResultAsync<Sheet, ReadRosterFileError> {
  return new ResultAsync(read(source, options));
}

async function read(
  source: RosterFileSource,
  options: ReadRosterFileOptions,
): Promise<Result<Sheet, ReadRosterFileError>> {
  const limits = { ...ROSTER_FILE_LIMITS, ...options.limits };
  const reader = createReaderByContent({ ...options, limits });
  let left = limits.bytes;
  try {
    for await (const piece of piecesOf(source)) {
      const refusal = reader.push(piece.subarray(0, left));
      if (refusal !== undefined) return err(refusal);
      left -= piece.length;
      if (left < 0) return err({ code: 'roster-file.too-large', limit: limits.bytes });
    }
  } catch {
    // what a source throws may hold what is in the file
    return err({ code: 'roster-file.unreadable' });
  }
  return reader.end();
}

type KnownOptions = ReadRosterFileOptions & { readonly limits: RosterFileLimits };

/** A reader that waits for the first bytes before it knows what it reads. */
function createReaderByContent(options: KnownOptions): FileReader {
  let first: Uint8Array = new Uint8Array(0);
  let reader: FileReader | undefined;
  return {
    push(bytes) {
      if (reader !== undefined) return reader.push(bytes);
      first = join([first, bytes]);
      if (first.length < SIGNATURE) return undefined;
      if (startsWith(first, COMPOUND_FILE)) return OLD_OR_LOCKED;
      const isArchive = ZIP.some((signature) => startsWith(first, signature));
      reader = isArchive ? createWorkbookFileReader(options) : createTextFileReader(options);
      return reader.push(first);
    },
    end() {
      if (reader !== undefined) return reader.end();
      // no workbook is so short
      const short = createTextFileReader(options);
      short.push(first);
      return short.end();
    },
  };
}

const OLD_OR_LOCKED = Object.freeze({ code: 'roster-file.old-or-locked' });

function startsWith(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, index) => bytes[index] === byte);
}
