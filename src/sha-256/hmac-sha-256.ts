/**
 * HMAC-SHA-256 of text: a digest that only those can reckon who have the key. By the platform's Web Crypto, which browsers
 * and servers have alike.
 *
 * Taken in place, by the library that digests keys for `kysely`, it would be there some tenth of a millisecond sooner. But
 * the platform keeps the key where nothing in the process can read it back, and who waits for an HMAC has waited for a
 * password's hash, or is about to wait for a mail server.
 *
 * @module
 */
import { ResultAsync } from 'neverthrow';
import { callPort } from '../port-call.js';
import type { StoreUnavailable } from '../store-error.js';

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

const HMAC_SHA_256 = { name: 'HMAC', hash: 'SHA-256' } as const;

/** The 32 bytes for a text in UTF-8. Errors: `store.unavailable`, where the platform refuses the key or has no Web Crypto. */
export type HmacSha256 = (text: string) => ResultAsync<Uint8Array, StoreUnavailable>;

/** HMAC-SHA-256 under a key. The key is copied at once. */
export function hmacSha256Under(key: Uint8Array): HmacSha256 {
  const imported = importKey(key);
  // a refused key is reported with every text, not as an unhandled rejection
  imported.catch(() => undefined);
  const sign = async (text: string) =>
    new Uint8Array(await crypto.subtle.sign('HMAC', await imported, new TextEncoder().encode(text)));
  return (text) => callPort(() => ResultAsync.fromSafePromise(sign(text)));
}

// async, so that a platform without Web Crypto rejects as one that refuses the key
async function importKey(key: Uint8Array) {
  return await crypto.subtle.importKey('raw', key, HMAC_SHA_256, false, ['sign']);
}
