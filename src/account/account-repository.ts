import type { ResultAsync } from 'neverthrow';
import type { AccountNameKey } from '../account-name/account-name.js';
import type { VouchersStale } from '../assurance/applicant-vouchers.js';
import type { IdentityNumber } from '../identity-number/identity-number.js';
import type { PreRegistrationStale } from '../pre-registration/repository.js';
import type { StoreError } from '../store-error.js';
import type { Account } from './account.js';
import type { AccountChange, AccountStale, OneTimeTokenGone } from './account-change.js';
import type { RecordedAccountEvent } from './account-event.js';
import type { AccountOpening } from './account-opening.js';
import type { IdempotencyRecord, ScopedKey } from './idempotency.js';

/** A key that must be unique is in use. 此身分證字號已有人使用 is the first of the two. */
export type AccountTaken = { readonly code: 'account.identity-number-taken' } | { readonly code: 'account.name-taken' };

/** The client's key was used by an application that was accepted meanwhile. */
export interface IdempotencyKeyTaken {
  readonly code: 'account.idempotency-key-taken';
}

/** The number is another account's, or was. */
export type IdentityNumberTaken = Extract<AccountTaken, { readonly code: 'account.identity-number-taken' }>;

/** A part of all accounts, in the order of the keys of their names. */
export interface AccountPage {
  /** Accounts whose key comes after this one; `null` from the start. */
  readonly after: AccountNameKey | null;
  /** At most so many accounts: 0 to 2,147,483,647. */
  readonly limit: number;
}

/** Where accounts are kept. Nothing edits a name or a number, and nothing removes an account: both are for life. */
export interface AccountRepository {
  /** The account that holds this number, or held it before the state replaced it; or null. */
  readonly findByIdentityNumber: (number: IdentityNumber) => ResultAsync<Account | null, StoreError>;
  /** The account with this name, whatever the case of its letters, or null. */
  readonly findByName: (name: AccountNameKey) => ResultAsync<Account | null, StoreError>;
  /** What an accepted application left under the client's key, or null. */
  readonly findByIdempotencyKey: (key: ScopedKey) => ResultAsync<IdempotencyRecord | null, StoreError>;
  /**
   * Opens an account: account, consents, idempotency record, claim of the roster row (whose version grows by one),
   * outgoing messages, and the vouchers used up (none is left, at the next version), or none of it. The only write of an
   * application.
   *
   * Errors, in the order they are checked: `account.idempotency-key-taken`, `pre-registration.stale` (the row is gone or
   * at another version), `applicant-vouchers.stale` (likewise, if the claim names a version of them),
   * `account.identity-number-taken`, `account.name-taken`. Of any number of openings at the same time that share a number,
   * a name or a key, exactly one wins.
   */
  readonly open: (
    opening: AccountOpening,
  ) => ResultAsync<void, IdempotencyKeyTaken | PreRegistrationStale | VouchersStale | AccountTaken | StoreError>;
  /**
   * Records a change of an account: roster rows, numbers, the account, the token that is used up, the event and outgoing
   * messages, or none of it. Of the account everything is written that can change: not its name, form, assurance and `openedAt`.
   *
   * Errors, in the order they are checked: `pre-registration.stale`, `account.identity-number-taken` (by this account,
   * too), `account.stale` (it is gone or at another version), `one-time-token.gone`. Of any number of changes at the same
   * time that read the same version, or use the same token, exactly one wins.
   */
  readonly record: (
    change: AccountChange,
  ) => ResultAsync<void, PreRegistrationStale | IdentityNumberTaken | AccountStale | OneTimeTokenGone | StoreError>;
  /** Accounts of all units and of none, erased and voided ones too, in the order of the keys of their names (by code unit). */
  readonly list: (page: AccountPage) => ResultAsync<readonly Account[], StoreError>;
  /** What happened to the account since it was opened, in the order in which it happened. */
  readonly listEvents: (name: AccountNameKey) => ResultAsync<readonly RecordedAccountEvent[], StoreError>;
}
