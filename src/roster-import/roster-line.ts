/** The cells of a sheet's row that hold the fields of a roster. @module */
import type { RosterField } from '../pre-registration/decide-pre-registration.js';
import type { Sheet, SheetRow } from '../sheet/sheet.js';
import type { SheetColumns } from './find-columns.js';

/** A row below the header: the text of each field. */
export interface RosterLine {
  readonly row: number;
  readonly texts: Readonly<Record<RosterField, string>>;
}

/**
 * The rows below the header that have anything in a column of a field, as many at a time as the sheet hands out. Templates
 * number their empty rows, and remarks stand in columns of their own: such a row is blank.
 */
export function* rosterLines(
  sheet: Sheet,
  { headerRow, columns }: SheetColumns,
): Generator<readonly RosterLine[], void, undefined> {
  for (const { numbers, cells } of sheet.packs()) {
    const lines: RosterLine[] = [];
    for (const [index, cellsOfRow] of cells.entries()) {
      const row = numbers[index] as number;
      if (row <= headerRow) continue;
      const texts = textsOf(cellsOfRow, columns);
      if (!isBlank(texts)) lines.push({ row, texts });
    }
    yield lines;
  }
}

function textsOf(cells: SheetRow['cells'], columns: SheetColumns['columns']): RosterLine['texts'] {
  return {
    personName: textAt(cells, columns.personName),
    sex: textAt(cells, columns.sex),
    identityNumber: textAt(cells, columns.identityNumber),
    birthDate: textAt(cells, columns.birthDate),
    jobTitle: textAt(cells, columns.jobTitle),
  };
}

function isBlank({ personName, sex, identityNumber, birthDate, jobTitle }: RosterLine['texts']): boolean {
  return personName.length + sex.length + identityNumber.length + birthDate.length + jobTitle.length === 0;
}

/** The cell without the invisible characters and white space around it, which people do not see and files are full of. */
function textAt(cells: SheetRow['cells'], column: number): string {
  const text = cells[column - 1] ?? '';
  let from = 0;
  let to = text.length;
  while (from < to && isPadding(text.charCodeAt(from))) from += 1;
  while (to > from && isPadding(text.charCodeAt(to - 1))) to -= 1;
  return to - from === text.length ? text : text.slice(from, to);
}

function isPadding(code: number): boolean {
  // most cells begin and end with a plain letter or digit, or a Han character
  if ((code > SPACE && code < NO_BREAK_SPACE) || (code >= FIRST_HAN && code <= LAST_HAN)) return false;
  return PADDING.test(String.fromCharCode(code));
}

const SPACE = 0x20;
const NO_BREAK_SPACE = 0xa0;
const FIRST_HAN = 0x4e00;
const LAST_HAN = 0x9fff;
const PADDING = /^[\s\u00AD\u200B-\u200F\u2028-\u202E\u2060\uFEFF]$/;
