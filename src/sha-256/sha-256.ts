/**
 * SHA-256 of text, by the platform's Web Crypto, which browsers and servers have alike.
 *
 * @module
 */
import { hexadecimalOf } from './hexadecimal.js';

// The part of the platform that is used. Without the DOM's types, which not every host has.
declare const crypto: {
  readonly subtle: { readonly digest: (algorithm: 'SHA-256', text: Uint8Array) => Promise<ArrayBuffer> };
};
declare const TextEncoder: new () => { readonly encode: (text: string) => Uint8Array };

/** How many hexadecimal digits a digest has. */
export const SHA_256_LENGTH = 64;

/** The digest of the text in UTF-8, in lower-case hexadecimal digits. */
export async function sha256Of(text: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return hexadecimalOf(new Uint8Array(digest));
}
