/**
 * Tokens by HMAC-SHA-256 of the platform's Web Crypto, which servers of every kind have alike.
 *
 * The token of an id is the HMAC of `tw-teacher-account one-time token`, NUL and the id in UTF-8, in base64url. The text
 * in front keeps tokens apart from whatever else the host makes with the same key.
 *
 * @source decision/0091 — tokens are derived, not kept
 * @module
 */
import { err, ok, type Result, ResultAsync } from 'neverthrow';
import { callPort } from '../port-call.js';
import type { OneTimeToken, OneTimeTokens } from './one-time-token.js';

// The part of the platform that is used. Without the DOM's types, which not every host has.
declare const crypto: {
  readonly subtle: {
    readonly importKey: (
      format: 'raw',
      key: Uint8Array,
      algorithm: typeof HMAC_SHA_256,
      extractable: false,
      usages: readonly ['sign'],
    ) => Promise<{ readonly type: string }>;
    readonly sign: (algorithm: 'HMAC', key: { readonly type: string }, text: Uint8Array) => Promise<ArrayBuffer>;
  };
};
declare const TextEncoder: new () => { readonly encode: (text: string) => Uint8Array };
declare const btoa: (bytes: string) => string;

const HMAC_SHA_256 = { name: 'HMAC', hash: 'SHA-256' } as const;
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

  const imported = crypto.subtle.importKey('raw', key, HMAC_SHA_256, false, ['sign']);
  // a refused key is reported by every `of`, not as an unhandled rejection
  imported.catch(() => undefined);
  const sign = async (id: string) => {
    const bytes = new TextEncoder().encode(`${PURPOSE}\0${id}`);
    return base64url(await crypto.subtle.sign('HMAC', await imported, bytes)) as OneTimeToken;
  };
  return ok({ of: (id) => callPort(() => ResultAsync.fromSafePromise(sign(id))) });
}

function base64url(bytes: ArrayBuffer): string {
  return btoa(String.fromCharCode(...new Uint8Array(bytes)))
    .replace('=', '')
    .replaceAll('+', '-')
    .replaceAll('/', '_');
}
