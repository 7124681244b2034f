/**
 * What needs Node: hashing passwords, mails over the outbox, comparison in constant time; and one-time tokens.
 *
 * @module
 */
export {
  createOneTimeTokens,
  ONE_TIME_TOKEN_KEY_RULE,
  type OneTimeTokenKeyError,
  type OneTimeTokenOptions,
} from '../one-time-token/create-one-time-tokens.js';
export { ARGON2ID_COST, type Argon2idCost } from './argon2id.js';
export { createMailer, type Mailer, type MailerOptions, type MailLinks } from './create-mailer.js';
export { equalInConstantTime } from './equal-in-constant-time.js';
export type { RehashingPasswordHasher } from './hash-passwords.js';
export type { Mail, MailAddress, MailReceipt, MailTransport } from './mail-transport.js';
export { createPasswordHasher, type PasswordHasherOptions } from './password-hasher.js';
export { SCRYPT_COST, type ScryptCost } from './scrypt.js';
