/**
 * The one-time tokens that were given out for accounts. A token itself is nowhere: what is kept is its digest.
 *
 * @source decision/0096 — one-time tokens
 * @module
 */
import type { ResultAsync } from 'neverthrow';
import type { AccountName } from '../account-name/account-name.js';
import type { Instant } from '../instant/instant.js';
import type { OneTimeTokenDigest } from '../one-time-token/one-time-token.js';
import type { StoreError } from '../store-error.js';
import type { Mailbox } from './mailbox.js';
import type { OutgoingMessage } from './outgoing-message.js';

/** What a token is good for. */
export type TokenPurpose =
  | {
      readonly type: 'password-recovery';
      /** When the password had last been changed; a token is good for nothing once it was changed again. */
      readonly passwordChangedAt: Instant | null;
    }
  | { readonly type: 'mailbox-verification'; readonly mailbox: Mailbox };

/** A token that was given out. */
export interface IssuedToken {
  readonly digest: OneTimeTokenDigest;
  readonly purpose: TokenPurpose;
  /** Whose it is; null for one that is sent to nobody and stands for an account that does not exist. */
  readonly accountName: AccountName | null;
  /** The moment from which on it is good for nothing. */
  readonly expiresAt: Instant;
}

/** Where one-time tokens are kept. Using one up is part of the change that it is used for: see `AccountRepository`. */
export interface AccountTokens {
  /**
   * Keeps a token and the messages that carry it, or neither. The messages belong to the token's account; a token of
   * nobody has none. They are due at `now`. Of a digest that was kept before nothing is written: `store.conflict`.
   */
  readonly issue: (
    token: IssuedToken,
    messages: readonly OutgoingMessage[],
    now: Instant,
  ) => ResultAsync<void, StoreError>;
  /** The token with this digest, an expired one too, unless it was used up; or null. */
  readonly find: (digest: OneTimeTokenDigest) => ResultAsync<IssuedToken | null, StoreError>;
  /** Forgets tokens that expired at `now` or before, at most so many, the longest expired first, and says how many. */
  readonly removeExpired: (now: Instant, limit: number) => ResultAsync<number, StoreError>;
}
