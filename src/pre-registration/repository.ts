import type { ResultAsync } from 'neverthrow';
import type { IdentityNumber } from '../identity-number/identity-number.js';
import type { UnitCode } from '../school/unit.js';
import type { StoreError } from '../store-error.js';
import type { PreRegistration } from './pre-registration.js';

/** The row is no longer the one that was read: read again and decide again. */
export interface PreRegistrationStale {
  readonly code: 'pre-registration.stale';
}

/** A part of a unit's roster, in the order of identity numbers. */
export interface RosterPage {
  /** Rows whose number comes after this one; `null` from the start. */
  readonly after: IdentityNumber | null;
  /** At most so many rows: 0 to 2,147,483,647. */
  readonly limit: number;
}

/** The most numbers that can be looked up at once. */
export const MOST_NUMBERS = 1000;

/** Where rosters are kept. */
export interface PreRegistrationRepository {
  /** The unit's row for this number, a withdrawn one too, or null. */
  readonly find: (unit: UnitCode, number: IdentityNumber) => ResultAsync<PreRegistration | null, StoreError>;
  /**
   * The unit's rows with these numbers, withdrawn ones too, each once, in the order of identity numbers (by code unit).
   * At most {@link MOST_NUMBERS} numbers.
   */
  readonly findMany: (
    unit: UnitCode,
    numbers: readonly IdentityNumber[],
  ) => ResultAsync<readonly PreRegistration[], StoreError>;
  /**
   * The unit's rows that are on the roster, in the order of identity numbers (by code unit). Never a withdrawn row, and
   * never a row of another unit.
   */
  readonly list: (unit: UnitCode, page: RosterPage) => ResultAsync<readonly PreRegistration[], StoreError>;
  /**
   * Writes a row, if the stored version is still the one that was read; `null` if there was no row. Of two writers that
   * read the same, one wins and the other gets `pre-registration.stale`.
   */
  readonly save: (
    row: PreRegistration,
    readVersion: number | null,
  ) => ResultAsync<void, PreRegistrationStale | StoreError>;
}
