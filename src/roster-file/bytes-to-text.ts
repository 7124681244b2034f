/**
 * Text from bytes by the platform's decoders, which browsers and servers have alike. Bytes that are no text in the
 * encoding make no text: nothing is put in their place.
 *
 * @module
 */

// The part of the platform that is used. Without the DOM's types, which not every host has.
declare const TextDecoder: new (
  label: string,
  options: { readonly fatal: boolean; readonly ignoreBOM: boolean },
) => { readonly decode: (bytes?: Uint8Array, options?: { readonly stream: boolean }) => string };
declare const TextEncoder: new () => { readonly encode: (text: string) => Uint8Array };

/** An encoding that the platform has a decoder for. */
export type DecodedEncoding = 'utf-8' | 'big5' | 'utf-16le' | 'utf-16be';

/**
 * The text; undefined where the bytes are none in this encoding. A byte order mark is a character like any other.
 *
 * With `cutOff`, a character of which the end is missing does not count.
 */
export function decode(bytes: Uint8Array, encoding: DecodedEncoding, cutOff = false): string | undefined {
  try {
    const text = new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes, { stream: cutOff });
    return encoding === 'big5' && NOT_IN_BIG5.test(text) ? undefined : text;
  } catch {
    return undefined;
  }
}

// Node's decoder makes these of the bytes 80 and FF, which begin no character
const NOT_IN_BIG5 = /[\x80\uf8f8]/;

/** Decodes a text that comes in pieces, its byte order mark left out; undefined from the first bytes on that are no UTF-8. */
export function createUtf8Decoder(): (piece?: Uint8Array) => string | undefined {
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: false });
  return (piece) => {
    try {
      return piece === undefined ? decoder.decode() : decoder.decode(piece, { stream: true });
    } catch {
      return undefined;
    }
  };
}

/** The text in UTF-8. */
export function encode(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

/** One array of several. */
export function join(parts: readonly Uint8Array[]): Uint8Array {
  const [first, ...others] = parts;
  if (first !== undefined && others.length === 0) return first;
  const all = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}
