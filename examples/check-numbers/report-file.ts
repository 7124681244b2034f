/**
 * The report: a table (CSV) of every line that is wrong, by its number, with code and sentence. It has no identity number in
 * it, so that it can be sent to whoever has the file.
 *
 * @module
 */
import { type FileHandle, open } from 'node:fs/promises';
import { stringify } from 'csv-stringify/sync';
import { type Catalogue, formatError } from 'tw-teacher-account/messages';
import { eachWrongLine, type WrongLines } from './range.js';

/** A report that is being written. */
export interface ReportFile {
  /** Adds the wrong lines of a range that begins after so many lines. */
  readonly add: (linesBefore: number, wrong: WrongLines) => Promise<void>;
  readonly close: () => Promise<void>;
}

/** A report that nobody asked for. */
export const NO_REPORT: ReportFile = { add: () => Promise.resolve(), close: () => Promise.resolve() };

/** Begins a report. One that is there is replaced. */
export async function openReportFile(
  path: string,
  columns: readonly string[],
  catalogue: Catalogue,
): Promise<ReportFile> {
  const file: FileHandle = await open(path, 'w');
  const write = (rows: readonly (readonly (string | number)[])[]) =>
    file.appendFile(
      stringify(
        rows.map((row) => [...row]),
        { record_delimiter: 'windows' },
      ),
    );
  await file.appendFile('\uFEFF'); // for Excel
  await write([columns]);
  return {
    add: (linesBefore, wrong) =>
      write(
        Array.from(eachWrongLine(wrong), ({ line, error }) => [
          linesBefore + line + 1,
          error.code,
          formatError(error, catalogue),
        ]),
      ),
    close: () => file.close(),
  };
}
