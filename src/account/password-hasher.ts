import type { ResultAsync } from 'neverthrow';
import type { Brand } from '../brand.js';
import type { Password } from '../password/password.js';
import type { StoreError } from '../store-error.js';

/** A salted hash of a password with its parameters, as the hasher wrote it: visible ASCII, at most 1,000 characters. */
export type PasswordHash = Brand<string, 'PasswordHash'>;

/**
 * Turns a password into what may be kept, and tells later whether somebody knows it. Slow and salted, such as argon2id
 * or scrypt: the hasher of `./node`, or one that the host brings.
 *
 * @source decision/0094 — comparing passwords
 */
export interface PasswordHasher {
  /** A hash with a salt of its own. */
  readonly hash: (password: Password) => ResultAsync<PasswordHash, StoreError>;
  /**
   * Whether the candidate is the password that was hashed, to the character. The candidate is what somebody typed: any
   * text. Nothing is said of passwords that the hash cannot be of: without a hash, or with a candidate longer than a
   * password can be (`PASSWORD_POLICY_RULE`), the answer is no after the work of one comparison, so that an
   * answer takes as long whether there is an account or not. Only a bounded part of a candidate is ever hashed.
   *
   * A hash that cannot be read is `store.unavailable`, never a no.
   */
  readonly verify: (candidate: string, hash: PasswordHash | null) => ResultAsync<boolean, StoreError>;
}
