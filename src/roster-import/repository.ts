import type { ResultAsync } from 'neverthrow';
import type { IdentityNumber } from '../identity-number/identity-number.js';
import type { Instant } from '../instant/instant.js';
import type { PreRegistration } from '../pre-registration/pre-registration.js';
import type { UnitCode } from '../school/unit.js';
import type { StoreError } from '../store-error.js';
import type { ImportLine, LineClass, PlannedLine, PlannedWrite } from './planned-line.js';
import type { RosterImport } from './roster-import.js';

/** The import is no longer the one that was read: read again. */
export interface RosterImportStale {
  readonly code: 'roster-import.stale';
}

/** The unit has an import with this identifier. */
export interface RosterImportIdTaken {
  readonly code: 'roster-import.id-taken';
}

/** Lines that were decided by a person, by their numbers. */
export interface LineChoices {
  /** Undecided lines that are written all the same. */
  readonly accepted: readonly number[];
  /** Lines that are not written. */
  readonly leftOut: readonly number[];
}

/** A part of an import's lines in their order. */
export interface ImportLinePage {
  /** Lines whose number comes after this one; 0 from the start. */
  readonly after: number;
  /** At most so many lines: 0 to 2,147,483,647. */
  readonly limit: number;
  /** Lines of these classes only; absent for all. */
  readonly classes?: readonly LineClass[];
}

/** A part of an import's writes, in the order of identity numbers. */
export interface ImportWritePage {
  /** Writes whose number comes after this one; `null` from the start. */
  readonly after: IdentityNumber | null;
  /** At most so many writes: 0 to 2,147,483,647. */
  readonly limit: number;
}

/** A write of an import, and whether its row moved after the import began. */
export interface ChosenWrite {
  readonly line: number;
  readonly write: PlannedWrite;
  readonly moved: boolean;
}

/** Rows that are written together with the import's new checkpoint. */
export interface ImportBatch {
  readonly unit: UnitCode;
  readonly id: string;
  /** The import's version that was read; the batch makes it one more. */
  readonly readVersion: number;
  /** The last number of the batch. */
  readonly checkpoint: IdentityNumber;
  /** In the order of numbers; at least one. */
  readonly rows: readonly ImportBatchRow[];
}

/** A row as it will be, and the version that was read; `null` if there was no row. */
export interface ImportBatchRow {
  readonly line: number;
  readonly row: PreRegistration;
  readonly readVersion: number | null;
}

/** Where imports are kept, beside the rosters that they change. */
export interface RosterImportRepository {
  /** Keeps a new import, without lines. */
  readonly create: (draft: RosterImport) => ResultAsync<void, RosterImportIdTaken | StoreError>;
  /** The unit's import, or null. Never another unit's. */
  readonly find: (unit: UnitCode, id: string) => ResultAsync<RosterImport | null, StoreError>;
  /** The unit's imports, those planned last first (`plannedAt`, then `id` by code unit, both descending). */
  readonly list: (unit: UnitCode, limit: number) => ResultAsync<readonly RosterImport[], StoreError>;
  /**
   * Puts lines behind the others of an import that is being planned, all of them or none; `roster-import.stale` if there
   * is no such import, or it is no longer being planned. A line with the number of one that is there is refused in the same way.
   */
  readonly addLines: (
    unit: UnitCode,
    id: string,
    lines: readonly PlannedLine[],
  ) => ResultAsync<void, RosterImportStale | StoreError>;
  /**
   * Writes the import, if the stored version is still the one that was read, together with what was decided about its
   * lines: what was decided before about other lines stays. Numbers of lines that are not there are passed over; `leftOut`
   * wins. A line is written as it was planned again once it is accepted.
   */
  readonly update: (
    next: RosterImport,
    readVersion: number,
    choices: LineChoices | null,
  ) => ResultAsync<void, RosterImportStale | StoreError>;
  /** Lines in the order of their numbers. */
  readonly listLines: (
    unit: UnitCode,
    id: string,
    page: ImportLinePage,
  ) => ResultAsync<readonly ImportLine[], StoreError>;
  /**
   * What is to be written, in the order of identity numbers (by code unit): lines that have a write, without those that
   * were left out and without undecided ones that were not accepted. No two lines of an import write the same number.
   * Nothing while the import is being planned.
   */
  readonly listWrites: (
    unit: UnitCode,
    id: string,
    page: ImportWritePage,
  ) => ResultAsync<readonly ChosenWrite[], StoreError>;
  /**
   * Writes a batch: every row whose stored version is still the one that was read, and the import's next version with the
   * batch's checkpoint, `written` and `spared` counted on. A row that moved is left as it is and its line marked as moved.
   * All or nothing. Only while the import is `applying` and has the version that was read; else `roster-import.stale`.
   */
  readonly applyBatch: (batch: ImportBatch) => ResultAsync<RosterImport, RosterImportStale | StoreError>;
  /** Removes an import and its lines; nothing happens if it is not there. */
  readonly remove: (unit: UnitCode, id: string) => ResultAsync<void, StoreError>;
  /**
   * Removes imports of all units that were planned before a moment, with their lines, at most so many imports, and says how
   * many. Those that are `applying` stay: what they have begun must be finished.
   */
  readonly removeBefore: (moment: Instant, limit: number) => ResultAsync<number, StoreError>;
}
