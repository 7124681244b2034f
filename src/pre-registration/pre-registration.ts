/**
 * A pre-registration (教師資料登錄): one row of a unit's roster, which proves that a person works there.
 *
 * Rows of two units for the same person are two rows that know nothing of each other.
 *
 * @source manual/pre-registration — 登錄您的資料加入校內群組，以確認您於該校屬於在職的狀態
 * @source decision/0055 — one row for a unit and a number
 * @source decision/0080 — a withdrawn row
 * @module
 */
import type { AccountName } from '../account-name/account-name.js';
import type { Instant } from '../instant/instant.js';
import type { NameMatch } from '../person-name/same-name.js';
import type { UnitCode } from '../school/unit.js';
import type { RosterEntry } from './roster-entry.js';

/** One row of a unit's roster. Its key is the unit and the identity number. */
export interface PreRegistration extends RosterEntry {
  readonly unit: UnitCode;
  /** 1 at first, one more with every change; a writer names the version that it read. */
  readonly version: number;
  readonly registeredAt: Instant;
  readonly changedAt: Instant;
  /**
   * Identifier of the business account that made the last change, in the host's own notation: any well-formed Unicode
   * without NUL, at most 200 characters.
   */
  readonly changedBy: string;
  /** The account that was opened on the strength of this row, or null. */
  readonly claim: RosterClaim | null;
  /**
   * When the row left the roster, or null while it is on it. A withdrawn row proves nothing. It is kept, so that its
   * version never repeats, and it can be put back.
   */
  readonly withdrawnAt: Instant | null;
}

/** How a name on a form and a name on a row are the same. */
export type AcceptedNameMatch = Exclude<NameMatch, 'different'>;

/** The account that a row was used for. */
export interface RosterClaim {
  readonly accountName: AccountName;
  readonly claimedAt: Instant;
  /** Whether the names were the same as written, or by variant characters such as 黃 and 黄. */
  readonly nameMatch: AcceptedNameMatch;
}
