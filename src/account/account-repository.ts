import type { ResultAsync } from 'neverthrow';
import type { AccountNameKey } from '../account-name/account-name.js';
import type { IdentityNumber } from '../identity-number/identity-number.js';
import type { PreRegistrationStale } from '../pre-registration/repository.js';
import type { StoreError } from '../store-error.js';
import type { Account } from './account.js';
import type { AccountOpening } from './account-opening.js';
import type { IdempotencyRecord, ScopedKey } from './idempotency.js';

/** A key that must be unique is in use. 此身分證字號已有人使用 is the first of the two. */
export type AccountTaken = { readonly code: 'account.identity-number-taken' } | { readonly code: 'account.name-taken' };

/** The client's key was used by an application that was accepted meanwhile. */
export interface IdempotencyKeyTaken {
  readonly code: 'account.idempotency-key-taken';
}

/** Where accounts are kept. Has no update and no remove: name and number are for life. */
export interface AccountRepository {
  /** The account that holds this number, or null. */
  readonly findByIdentityNumber: (number: IdentityNumber) => ResultAsync<Account | null, StoreError>;
  /** The account with this name, whatever the case of its letters, or null. */
  readonly findByName: (name: AccountNameKey) => ResultAsync<Account | null, StoreError>;
  /** What an accepted application left under the client's key, or null. */
  readonly findByIdempotencyKey: (key: ScopedKey) => ResultAsync<IdempotencyRecord | null, StoreError>;
  /**
   * Opens an account: account, consents, idempotency record, claim of the roster row (whose version grows by one) and
   * outgoing messages, or none of it. The only write of an application.
   *
   * Errors, in the order they are checked: `account.idempotency-key-taken`, `pre-registration.stale` (the row is gone or
   * at another version), `account.identity-number-taken`, `account.name-taken`. Of any number of openings at the same
   * time that share a number, a name or a key, exactly one wins.
   */
  readonly open: (
    opening: AccountOpening,
  ) => ResultAsync<void, IdempotencyKeyTaken | PreRegistrationStale | AccountTaken | StoreError>;
}
