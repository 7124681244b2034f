import type { IdentityNumber } from '../identity-number/identity-number.js';
import type { OneTimeTokenDigest } from '../one-time-token/one-time-token.js';
import type { PreRegistration } from '../pre-registration/pre-registration.js';
import type { Account } from './account.js';
import type { AccountEvent } from './account-event.js';
import type { OutgoingMessage } from './outgoing-message.js';

/** All that a change of an account writes: everything or nothing. */
export interface AccountChange {
  /** The account as it is afterwards, at the version after the one that was read. Its name never changes. */
  readonly account: Account;
  /** What happened; kept for good under the new version. */
  readonly event: AccountEvent;
  /** Roster rows that change with it, each with the version that was read, or null for one that is written first. */
  readonly rows: readonly RowChange[];
  /** A number that the account holds from now on, beside those that it held before, or null. */
  readonly takesNumber: IdentityNumber | null;
  /** A number that the account holds no longer, so that another account can, or null. */
  readonly freesNumber: IdentityNumber | null;
  /** The one-time token that the change uses up, or null. */
  readonly usesToken: OneTimeTokenDigest | null;
  readonly messages: readonly OutgoingMessage[];
}

/** A roster row as it is afterwards. */
export interface RowChange {
  readonly row: PreRegistration;
  readonly readVersion: number | null;
}

/** The account is no longer the one that was read: read again and decide again. */
export interface AccountStale {
  readonly code: 'account.stale';
}

/** The one-time token is not there: it was used, or never given out. */
export interface OneTimeTokenGone {
  readonly code: 'one-time-token.gone';
}

/** A change that concerns nothing but the account itself. */
export function accountChange(
  account: Account,
  event: AccountEvent,
  more: Partial<Omit<AccountChange, 'account' | 'event'>> = {},
): AccountChange {
  const changed = { ...account, version: account.version + 1 };
  return { ...NOTHING_ELSE, account: changed, event, ...more };
}

const NOTHING_ELSE = Object.freeze({ rows: [], takesNumber: null, freesNumber: null, usesToken: null, messages: [] });
