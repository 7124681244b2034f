/**
 * Tokens by HMAC-SHA-256 of the platform's Web Crypto, which servers of every kind have alike.
 *
 * The token of an id is the HMAC of `tw-teacher-account one-time token`, NUL and the id in UTF-8, in base64url. The text
 * in front keeps tokens apart from whatever else the host makes with the same key.
 *
 * @source decision/0091 — tokens are derived, not kept
 * @module
 */
import { err, ok, type Result } from 'neverthrow';
import { hmacSha256Under } from '../sha-256/hmac-sha-256.js';
import type { OneTimeToken, OneTimeTokens } from './one-time-token.js';

declare const btoa: (bytes: string) => string; // without the DOM's types, which not every host has

const PURPOSE = 'tw-teacher-account one-time token';

/** What tokens are made with. */
export interface OneTimeTokenOptions {
  /**
   * At least 32 random bytes, the host's secret, the same in every process. Under a new key, links that were sent before
   * lead nowhere.
   */
  readonly key: Uint8Array;
}

/** The shortest key, in bytes: as many as a digest has. */
export const ONE_TIME_TOKEN_KEY_RULE = /* @__PURE__ */ Object.freeze({ minBytes: 32 });

/** The key is too short to be a secret. For whoever runs the service. */
export interface OneTimeTokenKeyError {
  readonly code: 'one-time-token-key.length';
  readonly minBytes: number;
  readonly actual: number;
}

/**
 * Makes tokens under a key. The key is copied at once.
 *
 * Errors: `one-time-token-key.length`.
 *
 * @example
 * createOneTimeTokens({ key: crypto.getRandomValues(new Uint8Array(32)) }) // ok, but a service keeps its key
 * createOneTimeTokens({ key: new Uint8Array(16) }) // err({ code: 'one-time-token-key.length', minBytes: 32, actual: 16 })
 */
export function createOneTimeTokens({ key }: OneTimeTokenOptions): Result<OneTimeTokens, OneTimeTokenKeyError> {
  const { minBytes } = ONE_TIME_TOKEN_KEY_RULE;
  if (key.byteLength < minBytes) return err({ code: 'one-time-token-key.length', minBytes, actual: key.byteLength });

  const hmacOf = hmacSha256Under(key);
  return ok({ of: (id) => hmacOf(`${PURPOSE}\0${id}`).map((bytes) => base64url(bytes) as OneTimeToken) });
}

function base64url(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes))
    .replace('=', '')
    .replaceAll('+', '-')
    .replaceAll('/', '_');
}
