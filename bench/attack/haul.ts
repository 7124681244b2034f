/**
 * What an attacker concludes from public answers, held against the truth, which he does not see.
 *
 * @module
 */
import type { SubmitApplicationError } from '../../src/index.js';

/** What came of an attack. */
export interface Haul {
  readonly attempts: number;
  /** People of whom he knows rightly that they stand on the roster that he tried. */
  readonly listed: number;
  /** People of whom he believes so wrongly. */
  readonly wronglyListed: number;
  /** People of whom he knows that they have an account. */
  readonly withAccount: number;
  /** People whose birth date he has made sure of. */
  readonly birthDates: number;
  /** Accounts that he opened in their names. */
  readonly opened: number;
  /** Refused applications that were written down for the schools to see. */
  readonly toldSchools: number;
  readonly hashes: number;
  /** How long the limits made him wait. */
  readonly days: number;
}

/** What an application was answered. */
export type AnswerCode = SubmitApplicationError['code'] | 'account-opened';

/** What an answer says of whoever was applied for. */
export function conclusionOf(code: AnswerCode) {
  const isMatch = ['account-opened', 'account.identity-number-taken', 'account.name-taken'].includes(code);
  return {
    isListed: isMatch || code === 'application.data-differ',
    isMatch,
    hasAccount: code === 'account.identity-number-taken',
    isOpened: code === 'account-opened',
  };
}
