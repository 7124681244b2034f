/** Sheets as tests write them. */
import type { RosterField } from '../../../src/pre-registration/decide-pre-registration.js';
import { ROSTER_FIELDS, type RosterEntry } from '../../../src/pre-registration/roster-entry.js';
import { HEADER_OF_FIELD } from '../../../src/roster-import/header-name.js';
import { createSheetBuilder, type Sheet, type SheetOrigin } from '../../../src/sheet/sheet.js';

const CSV: SheetOrigin = { format: 'csv', encoding: 'utf-8', delimiter: ',' };

/** A sheet of these rows, the first being row 1. */
export function sheetOf(rows: readonly (readonly string[])[], origin: SheetOrigin = CSV): Sheet {
  const builder = createSheetBuilder(origin);
  for (const [index, cells] of rows.entries()) builder.add(index + 1, cells);
  return builder.build();
}

/** A sheet with a header and a row for each entry. */
export function sheetOfEntries(
  entries: readonly RosterEntry[],
  fields: readonly RosterField[] = ROSTER_FIELDS,
  origin: SheetOrigin = CSV,
): Sheet {
  const header = fields.map((field) => HEADER_OF_FIELD[field]);
  return sheetOf([header, ...entries.map((entry) => fields.map((field) => cellOf(entry, field)))], origin);
}

function cellOf(entry: RosterEntry, field: RosterField): string {
  if (field === 'sex') return entry.sex === 'male' ? '男' : '女';
  return entry[field];
}
