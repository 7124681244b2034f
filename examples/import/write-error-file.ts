/** The file as it came, with a column that says what became of each row. @module */
import { writeFile } from 'node:fs/promises';
import { type Result, ResultAsync } from 'neverthrow';
import type { ImportLine, Sheet } from 'tw-teacher-account';
import { type Catalogue, formatImportLine } from 'tw-teacher-account/messages';
import { writeRosterFile } from 'tw-teacher-account/roster-file';

/** A file could not be written. */
export interface NotWritten {
  readonly code: 'not-written';
}

const NOT_WRITTEN: NotWritten = { code: 'not-written' };

/** Writes it in the format that it came in. */
export async function writeErrorFile(
  file: string,
  sheet: Sheet,
  headerRow: number,
  lines: readonly ImportLine[],
  remark: string,
  catalogue: Catalogue,
): Promise<Result<void, NotWritten>> {
  const texts = new Map(lines.map(({ planned }) => [planned.line, formatImportLine(planned, catalogue)]));
  return writeRosterFile(sheet, {
    headerRow,
    addedColumns: [{ header: remark, textOf: ({ row }) => texts.get(row) ?? '' }],
  })
    .mapErr(() => NOT_WRITTEN)
    .andThen((bytes) => ResultAsync.fromPromise(writeFile(file, bytes), () => NOT_WRITTEN));
}
