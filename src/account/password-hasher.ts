import type { ResultAsync } from 'neverthrow';
import type { Brand } from '../brand.js';
import type { Password } from '../password/password.js';
import type { StoreError } from '../store-error.js';

/** A salted hash of a password with its parameters, as the hasher wrote it: visible ASCII, at most 1,000 characters. */
export type PasswordHash = Brand<string, 'PasswordHash'>;

/** Turns a password into what may be kept. The host brings a slow, salted function such as argon2id or scrypt. */
export interface PasswordHasher {
  /** A hash with a salt of its own. */
  readonly hash: (password: Password) => ResultAsync<PasswordHash, StoreError>;
}
