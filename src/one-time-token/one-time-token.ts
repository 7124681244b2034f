/**
 * One-time token (一次性憑證): what a link in a mail carries, to prove that its holder reads that mailbox.
 *
 * Shape: 43 characters of base64url (`A`–`Z`, `a`–`z`, `0`–`9`, `-`, `_`) without padding, 256 bits. The last character
 * carries only four bits, so it is one of sixteen: with any other one it would be a second spelling of the same bits.
 *
 * A token is derived from its id under a secret key, and made again whenever it is needed. So an outbox holds ids only,
 * a mail that is sent twice carries the same token, and a database, which keeps the digest of a token, never holds one.
 *
 * Not decided here: what a token is for, how long it is good, and whether it was used.
 *
 * @source decision/0091 — tokens are derived, not kept
 * @module
 */
import { err, ok, type Result, ResultAsync } from 'neverthrow';
import type { Brand } from '../brand.js';
import { callPort } from '../port-call.js';
import { SHA_256_LENGTH, sha256Of } from '../sha-256/sha-256.js';
import type { StoreError, StoreUnavailable } from '../store-error.js';

/** A token as it stands in a link: 43 characters of base64url. Whoever has it can use it: never logged, never kept. */
export type OneTimeToken = Brand<string, 'OneTimeToken'>;

/** What is kept of a token: its SHA-256 in 64 lower-case hexadecimal digits. */
export type OneTimeTokenDigest = Brand<string, 'OneTimeTokenDigest'>;

/** The lengths of a token and of its digest, in characters. */
export const ONE_TIME_TOKEN_RULE = /* @__PURE__ */ Object.freeze({ length: 43, digestLength: SHA_256_LENGTH });

/** Why a value is not a token. */
export type OneTimeTokenError =
  | { readonly code: 'one-time-token.missing' }
  | { readonly code: 'one-time-token.not-text' }
  | { readonly code: 'one-time-token.length'; readonly length: number; readonly actual: number }
  | { readonly code: 'one-time-token.character'; readonly index: number };

/** Makes tokens. The key is the host's secret: with it and an id anybody can make the token of that id. */
export interface OneTimeTokens {
  /**
   * The token of an id: the same for the same id, and telling nothing of another one's. An id is used for one token
   * only, and need not be secret: any well-formed Unicode.
   */
  readonly of: (id: string) => ResultAsync<OneTimeToken, StoreError>;
}

/**
 * Reads a token. Forgives nothing: it is copied by a machine.
 *
 * Errors, in the order they are checked: `one-time-token.missing`, `one-time-token.not-text`, `one-time-token.length`,
 * `one-time-token.character` (the first that cannot stand where it stands).
 *
 * @example
 * parseOneTimeToken('q1Jm3b0xq0sWcT0Z8ZbTtVnY0pJr7Qe5uK2hD9sLw4E') // ok
 * parseOneTimeToken('q1Jm3b0xq0sWcT0Z8ZbTtVnY0pJr7Qe5uK2hD9sLw4F') // err({ code: 'one-time-token.character', index: 42 })
 */
export function parseOneTimeToken(raw: unknown): Result<OneTimeToken, OneTimeTokenError> {
  if (raw === undefined || raw === null || raw === '') return err({ code: 'one-time-token.missing' });
  if (typeof raw !== 'string') return err({ code: 'one-time-token.not-text' });

  const { length } = ONE_TIME_TOKEN_RULE;
  if (raw.length !== length) return err({ code: 'one-time-token.length', length, actual: raw.length });
  if (!CANONICAL.test(raw)) {
    const stranger = raw.search(NOT_BASE64URL);
    return err({ code: 'one-time-token.character', index: stranger < 0 ? length - 1 : stranger });
  }
  return ok(raw as OneTimeToken); // the one cast that makes a OneTimeToken
}

/** Whether a value is a token as it stands. */
export function isOneTimeToken(value: unknown): value is OneTimeToken {
  return typeof value === 'string' && CANONICAL.test(value);
}

/**
 * What may be kept of a token. It needs neither a salt nor a slow function: nobody can try out 256 random bits.
 *
 * Errors: `store.unavailable`, where the platform has no Web Crypto.
 */
export function tokenDigest(token: OneTimeToken): ResultAsync<OneTimeTokenDigest, StoreUnavailable> {
  return callPort(() => ResultAsync.fromSafePromise(sha256Of(token))).map((digest) => digest as OneTimeTokenDigest);
}

const CANONICAL = /^[A-Za-z0-9_-]{42}[AEIMQUYcgkosw048]$/;
const NOT_BASE64URL = /[^A-Za-z0-9_-]/;
