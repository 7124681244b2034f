import type { Fingerprint, Fingerprints } from '../account/idempotency.js';
import { hexadecimalOf } from '../sha-256/hexadecimal.js';
import { hmacSha256Under } from '../sha-256/hmac-sha-256.js';

/**
 * Fingerprints by HMAC-SHA-256 of the platform's Web Crypto, which browsers and servers have alike, under a secret key: at
 * least 32 random bytes. The key is copied at once.
 */
export function createWebCryptoFingerprints(key: Uint8Array): Fingerprints {
  const hmacOf = hmacSha256Under(key);
  // the one cast that makes a Fingerprint
  return { of: (text) => hmacOf(text).map((bytes) => hexadecimalOf(bytes) as Fingerprint) };
}
