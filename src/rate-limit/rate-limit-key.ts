/**
 * What an adapter keeps of a subject: a digest, of one length, that does not show it.
 *
 * SHA-256 over the limit's name and the parts, each with its length in front, so that no two subjects are read as one. A
 * digest without a secret hides a subject from whoever looks at the table, not from whoever tries all numbers; but the
 * same database holds the numbers of the rosters in clear.
 *
 * @source decision/0110 — what is counted, and how often it may happen
 * @module
 */
import { ResultAsync } from 'neverthrow';
import { callPort } from '../port-call.js';
import { SHA_256_LENGTH, sha256Of } from '../sha-256/sha-256.js';
import type { StoreUnavailable } from '../store-error.js';
import type { RateLimitName } from './rate-limiter.js';

/** How long a key is, in characters. */
export const RATE_LIMIT_KEY_RULE = /* @__PURE__ */ Object.freeze({ length: SHA_256_LENGTH });

/**
 * The key of a subject under a limit, in lower-case hexadecimal digits: for whoever writes an adapter.
 *
 * Errors: `store.unavailable`, where the platform has no Web Crypto.
 *
 * @example
 * await rateLimitKey('sign-in', ['ab', 'c']) // ok, another key than that of ['a', 'bc']
 */
export function rateLimitKey(limit: RateLimitName, subject: readonly string[]): ResultAsync<string, StoreUnavailable> {
  const text = [limit, ...subject].map((part) => `${part.length}:${part}`).join('');
  return callPort(() => ResultAsync.fromSafePromise(sha256Of(text)));
}
