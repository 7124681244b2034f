/**
 * Digests by the platform's Web Crypto, which browsers and servers have alike: keys of fixed length for what may be of
 * any length, or need not stand in the database in clear.
 *
 * @module
 */
import type { ScopedKey } from '../account/idempotency.js';
import type { IdentityNumber } from '../identity-number/identity-number.js';

// The part of the platform that is used. Without the DOM's types, which not every host has.
declare const crypto: {
  readonly subtle: { readonly digest: (algorithm: 'SHA-256', text: Uint8Array) => Promise<ArrayBuffer> };
};
declare const TextEncoder: new () => { readonly encode: (text: string) => Uint8Array };

/** How long a digest is. */
export const DIGEST_LENGTH = 64;

/** The digest of a client's key. */
export function scopeOfKey({ client, key }: ScopedKey): Promise<string> {
  return digestOf(client, key);
}

/** The digest of a client and the number that it tries. */
export function scopeOfAttempt(client: string, number: IdentityNumber): Promise<string> {
  return digestOf(client, number);
}

/** SHA-256 in hexadecimal. The first text's length goes in front, so that no two pairs are read as one. */
async function digestOf(first: string, second: string): Promise<string> {
  const text = new TextEncoder().encode(`${first.length}:${first}${second}`);
  const digest = await crypto.subtle.digest('SHA-256', text);
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
