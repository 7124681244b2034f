import type { AccountOpening, IdentityNumber, PreRegistration, UnitCode } from 'tw-teacher-account';

/** What is timed, of the package and of what is written by hand. Each call throws unless it did what it says. */
export interface Store {
  readonly open: (opening: AccountOpening) => Promise<void>;
  /** Writes a change of a roster row. */
  readonly save: (row: PreRegistration, readVersion: number) => Promise<void>;
  /** Reads a roster row that is there. */
  readonly find: (unit: UnitCode, number: IdentityNumber) => Promise<void>;
  /** Reads an account that is there. */
  readonly findAccount: (number: IdentityNumber) => Promise<void>;
}
