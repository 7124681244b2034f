/**
 * What is wrong with one cell of a file, for the school's eyes only: it holds the cell's text.
 *
 * The error itself is as everywhere: a code and positions. The text stands beside it, so that whoever must not see it
 * leaves it out.
 *
 * @module
 */
import type { PreRegistrationRefused, RosterField } from '../pre-registration/decide-pre-registration.js';
import type { RosterFieldError } from '../pre-registration/roster-entry.js';
import type { DateCellError } from './date-cell.js';
import type { RepeatedNumber } from './number-set.js';

/** Why an entry is refused: its job title is none that the unit registers. */
export type EntryRefused = Exclude<PreRegistrationRefused, { readonly code: 'pre-registration.confirmation-required' }>;

/** Why a cell or a line was refused. */
export type LineErrorReason = RosterFieldError | EntryRefused | RowDuplicate | DateCellError;

/** Several rows of the file have the number. */
export interface RowDuplicate extends RepeatedNumber {
  readonly code: 'roster-import.duplicate';
}

/** An error, where it is, and what was there. */
export interface LineError {
  /** The column as a spreadsheet counts it, from 1. */
  readonly column: number;
  readonly field: RosterField;
  readonly error: LineErrorReason;
  /** The cell as it was; personal. */
  readonly text: string;
  /** What was probably meant, where that is safe to say; personal. */
  readonly suggestion: string | null;
}
