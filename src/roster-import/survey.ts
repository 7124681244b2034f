/**
 * Surveying a sheet: what can only be known when every row was seen. The calendar of the birth dates, and the numbers
 * that come twice.
 *
 * @source decision/0078 — the calendar of a column
 * @source decision/0083 — a number that a file has twice
 * @source decision/0084 — rows whose number cannot be read
 * @module
 */
import { parseIdentityNumber } from '../identity-number/identity-number.js';
import type { Sheet } from '../sheet/sheet.js';
import { type CellCalendars, calendarsOfCell } from './date-cell.js';
import type { SheetColumns } from './find-columns.js';
import type { CalendarCounts } from './import-report.js';
import { type CollectedNumbers, createNumberCollector } from './number-set.js';
import { rosterLines } from './roster-line.js';

/** What a sheet is like as a whole. */
export interface SheetSurvey {
  readonly calendarCounts: CalendarCounts;
  readonly numbers: CollectedNumbers;
  /** Rows whose number could not be read: whose they are is not known. */
  readonly withoutNumber: number;
  /** Rows below the header that are not blank. */
  readonly rowCount: number;
  /** The number of the last of them, or of the header. */
  readonly lastRow: number;
}

/** Walks the sheet once. Memory: some twelve bytes for each row. */
export function surveySheet(sheet: Sheet, columns: SheetColumns): SheetSurvey {
  const numbers = createNumberCollector();
  const seen: Record<CellCalendars, number> = { 'gregorian-only': 0, 'minguo-only': 0, either: 0, neither: 0 };
  let withoutNumber = 0;
  let rowCount = 0;
  let lastRow = columns.headerRow;
  for (const lines of rosterLines(sheet, columns)) {
    for (const { row, texts } of lines) {
      seen[calendarsOfCell(texts.birthDate)] += 1;
      const number = parseIdentityNumber(texts.identityNumber);
      if (number.isOk()) numbers.add(number.value, row);
      else withoutNumber += 1;
    }
    rowCount += lines.length;
    lastRow = lines.at(-1)?.row ?? lastRow;
  }
  return {
    calendarCounts: {
      gregorianOnly: seen['gregorian-only'],
      minguoOnly: seen['minguo-only'],
      either: seen.either,
      neither: seen.neither,
    },
    numbers: numbers.collect(),
    withoutNumber,
    rowCount,
    lastRow,
  };
}
