/**
 * What is remarkable about a line that was not refused.
 *
 * @source decision/0079 — what spreadsheets do to dates
 * @module
 */
import type { RosterField } from '../pre-registration/decide-pre-registration.js';
import type { RosterEntryNotice } from '../pre-registration/roster-entry.js';

/** What is remarkable about a cell. */
export type LineNoticeReason =
  | RosterEntryNotice
  | { readonly code: 'roster-import.read-as-serial-number' }
  | { readonly code: 'roster-import.leading-zero-lost' };

/** Something remarkable, and the field it belongs to. */
export interface LineNotice {
  readonly field: RosterField;
  readonly notice: LineNoticeReason;
}
