/**
 * A line of a plan: what one row of a file, or one row of the roster that the file does not have, comes to.
 *
 * @source decision/0074 — a plan is kept, and applied as it was kept
 * @module
 */
import type { IdentityNumber } from '../identity-number/identity-number.js';
import type { RosterField } from '../pre-registration/decide-pre-registration.js';
import type { PreRegistration } from '../pre-registration/pre-registration.js';
import type { RosterEntry } from '../pre-registration/roster-entry.js';
import type { LineError } from './line-error.js';
import type { LineNotice } from './line-notice.js';

/** What becomes of a line, in the order in which totals are shown. */
export const LINE_CLASSES = Object.freeze([
  'created',
  'updated',
  'unchanged',
  'refused',
  'undecided',
  'withdrawn',
  'spared',
] as const);

/** What becomes of a line. `spared` is a row that an undoing leaves as it is. */
export type LineClass = (typeof LINE_CLASSES)[number];

/** A row that is to be written. */
export interface PlannedWrite {
  /** `restore` puts a withdrawn row back as it was before. */
  readonly effect: 'create' | 'update' | 'withdraw' | 'restore';
  readonly entry: RosterEntry;
  /** The row as it was when the plan was made, or null if there was none; the write is made on this version only. */
  readonly before: PreRegistration | null;
}

/** Why a person has to decide about a line. */
export type LineQuestion =
  | { readonly code: 'roster-import.account-changes'; readonly fields: readonly RosterField[] }
  | { readonly code: 'roster-import.account-holder-leaves' }
  | { readonly code: 'roster-import.may-be-misread'; readonly rows: number };

/** Why an undoing leaves a row as it is. */
export type SparedReason = 'changed' | 'claimed';

/** What becomes of one line. */
export type LineVerdict =
  | { readonly class: 'created' | 'updated' | 'withdrawn'; readonly write: PlannedWrite }
  | { readonly class: 'undecided'; readonly question: LineQuestion; readonly write: PlannedWrite }
  | { readonly class: 'unchanged'; readonly identityNumber: IdentityNumber }
  | { readonly class: 'refused'; readonly errors: readonly LineError[] }
  | { readonly class: 'spared'; readonly identityNumber: IdentityNumber; readonly reason: SparedReason };

/** A class whose lines have a row to write. */
export type WritingLineClass = Extract<LineVerdict, { readonly write: PlannedWrite }>['class'];

/** A line of a plan. */
export type PlannedLine = LineVerdict & {
  /** The row of the file; lines without a row are numbered on behind the last. Unique in a plan. */
  readonly line: number;
  readonly notices: readonly LineNotice[];
};

/** What was decided about a line: as the plan has it, or by a person. */
export type LineChoice = 'as-planned' | 'accepted' | 'left-out';

/** A line, with what was decided about it and what became of it. */
export interface ImportLine {
  readonly planned: PlannedLine;
  readonly choice: LineChoice;
  /** Whether its row moved after the import began, and was left as it is. */
  readonly moved: boolean;
}
