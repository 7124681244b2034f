/** Fingerprints by HMAC-SHA-256 of the platform's Web Crypto, which browsers and servers have alike. @module */
import { ResultAsync } from 'neverthrow';
import type { Fingerprint, Fingerprints } from '../account/idempotency.js';

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

/** Fingerprints under a secret key: at least 32 random bytes. */
export function createWebCryptoFingerprints(key: Uint8Array): Fingerprints {
  const imported = crypto.subtle.importKey('raw', key, HMAC_SHA_256, false, ['sign']);
  // a refused key is reported by every `of`, not as an unhandled rejection
  imported.catch(() => undefined);
  const sign = async (text: string) => {
    const digest = await crypto.subtle.sign('HMAC', await imported, new TextEncoder().encode(text));
    const hex = Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0'));
    return hex.join('') as Fingerprint; // the one cast that makes a Fingerprint
  };
  return { of: (text) => ResultAsync.fromPromise(sign(text), () => ({ code: 'store.unavailable' as const })) };
}
