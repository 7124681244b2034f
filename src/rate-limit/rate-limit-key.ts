/**
 * What an adapter keeps of a subject: a digest, of one length, that does not show it.
 *
 * SHA-256 over the limit's name and the parts, each with its length in front, so that no two subjects are read as one. A
 * digest without a secret hides a subject from whoever glances at the table, not from whoever tries all numbers: the
 * same database holds the numbers of the rosters in clear.
 *
 * @source decision/0110 — what is counted, and how often it may happen
 * @module
 */
import { sha256Of } from '../sha-256/sha-256.js';
import type { RateLimitName } from './rate-limiter.js';

/**
 * The key of a subject under a limit: 64 lower-case hexadecimal digits. Rejects where the platform has no Web Crypto.
 *
 * @example
 * await rateLimitKey('sign-in', ['ab', 'c']) // another key than that of ['a', 'bc']
 */
export function rateLimitKey(limit: RateLimitName, subject: readonly string[]): Promise<string> {
  return sha256Of([limit, ...subject].map((part) => `${part.length}:${part}`).join(''));
}
