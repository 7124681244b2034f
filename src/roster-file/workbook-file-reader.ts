/**
 * Reads an Excel workbook (Excel 活頁簿, .xlsx). It is held packed, since what its parts are stands at its end; the parts
 * that are needed are unpacked piece by piece, and rows are read while they come out.
 *
 * @source decision/0075 — the libraries
 * @module
 */
import { err, ok, type Result } from 'neverthrow';
import type { Sheet } from '../sheet/sheet.js';
import { join } from './bytes-to-text.js';
import { readDateStyles } from './date-formats.js';
import type { FileReader } from './file-reader.js';
import type { ReadRosterFileError } from './roster-file-error.js';
import type { RosterFileLimits } from './roster-file-limits.js';
import { readSharedStrings } from './shared-strings.js';
import { createUnpackBudget } from './unpack-part.js';
import { readWorkbook, type WorkbookSheet } from './workbook.js';
import { readWorksheet } from './worksheet.js';
import { findZipParts } from './zip-archive.js';

/** What is known of a workbook beforehand. */
export interface WorkbookFileOptions {
  readonly sheet?: string | number | undefined;
  readonly limits: RosterFileLimits;
}

/** A reader at the start of a workbook. */
export function createWorkbookFileReader(options: WorkbookFileOptions): FileReader {
  const pieces: Uint8Array[] = [];
  return {
    push(bytes) {
      // whoever gave them may use the array again
      pieces.push(bytes.slice());
      return undefined;
    },
    end: () => readWorkbookFile(join(pieces), options),
  };
}

function readWorkbookFile(
  archive: Uint8Array,
  { sheet: wanted, limits }: WorkbookFileOptions,
): Result<Sheet, ReadRosterFileError> {
  const parts = findZipParts(archive);
  if (parts === undefined) return err({ code: 'roster-file.damaged' });
  const budget = createUnpackBudget(limits.inflatedBytes);
  return readWorkbook(parts, budget).andThen(({ sheets, sharedStrings, styles, dateSystem }) =>
    choose(sheets, wanted).andThen((chosen) =>
      readSharedStrings(sharedStrings, budget).andThen((texts) =>
        readDateStyles(styles, budget).andThen((dateStyles) => {
          const context = { sharedStrings: texts, dateStyles, dateSystem };
          return firstWithRows(chosen, (sheet) => readWorksheet(sheet, context, limits, budget));
        }),
      ),
    ),
  );
}

/** The sheet that is wanted, or those of which the first with rows is. */
function choose(
  sheets: readonly WorkbookSheet[],
  wanted: string | number | undefined,
): Result<readonly WorkbookSheet[], ReadRosterFileError> {
  const visible = sheets.filter(({ isVisible }) => isVisible);
  if (wanted === undefined) return ok(visible);
  const found = typeof wanted === 'string' ? sheets.find(({ name }) => name === wanted) : visible[wanted - 1];
  return found === undefined ? err({ code: 'roster-file.sheet-unknown', sheets: visible.length }) : ok([found]);
}

function firstWithRows(
  sheets: readonly WorkbookSheet[],
  read: (sheet: WorkbookSheet) => Result<Sheet, ReadRosterFileError>,
): Result<Sheet, ReadRosterFileError> {
  for (const sheet of sheets) {
    const result = read(sheet);
    if (result.isOk() || result.error.code !== 'roster-file.empty') return result;
  }
  return err({ code: 'roster-file.empty' });
}
