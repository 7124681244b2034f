/**
 * Reading a file whose bytes come in pieces.
 *
 * @module
 */
import type { Result } from 'neverthrow';
import type { Sheet } from '../sheet/sheet.js';
import type { ReadRosterFileError } from './roster-file-error.js';

/** Takes the bytes of one file, in their order. */
export interface FileReader {
  /** Why the file is refused, as soon as that is known. Nothing is pushed afterwards. */
  readonly push: (bytes: Uint8Array) => ReadRosterFileError | undefined;
  /** What was read, once everything was pushed. */
  readonly end: () => Result<Sheet, ReadRosterFileError>;
}
