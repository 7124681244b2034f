import { createHash, timingSafeEqual } from 'node:crypto';

/**
 * Whether two texts are the same, in a time that tells nothing of where they differ, nor of the length of the one that
 * is secret: for a claim code or a key that somebody sends.
 *
 * What is compared are digests, so the time depends on how long each text is by itself.
 *
 * @example
 * equalInConstantTime(sent, expected) // true or false
 */
export function equalInConstantTime(a: string, b: string): boolean {
  return timingSafeEqual(digestOf(a), digestOf(b));
}

/** Of the code units: in UTF-8 all halves of surrogate pairs would be one character. */
function digestOf(text: string): Buffer {
  return createHash('sha256').update(text, 'utf16le').digest();
}
