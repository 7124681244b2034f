/** A roster as a school or a county keeps it: one teacher a line, as text, nothing checked yet. @module */
import type { Result } from 'neverthrow';
import type { InputFault } from './input-fault.js';
import { type Row, readTable } from './read-table.js';

/** The columns of a roster. 備註 is a remark for the reader and may be left out. */
export const ROSTER_COLUMNS = ['單位代碼', '姓名', '性別', '身分證字號', '出生年月日', '職稱'] as const;

/** A line of a roster. */
export type RosterRow = Row<(typeof ROSTER_COLUMNS)[number] | '備註'>;

/** The lines of a roster. */
export function readRoster(file: string): Result<readonly RosterRow[], InputFault> {
  return readTable<keyof RosterRow['cells']>(file, ROSTER_COLUMNS, ['備註']);
}
