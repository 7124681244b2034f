/**
 * Canonical text of an identity number: half width, capital letters, no white space around it.
 *
 * What people type is forgiven only once its shape is known to be right. In the other order a change of case could
 * make letters out of strangers: `ı` in capitals is `I`, `ſ` is `S`, and the Kelvin sign in small letters is `k`.
 *
 * @source decision/0010 — what is forgiven
 * @module
 */
import { toHalfWidth } from '../character-width/to-half-width.js';
import { IDENTITY_NUMBER_LENGTH } from './verdict.js';

/**
 * The text as it would be written canonically, or `undefined` for what has no identity number's shape even after
 * edge white space, full width and small letters are forgiven. Says nothing about the check digit.
 *
 * @example
 * canonicalTextOf(' ａ123456789') // 'A123456789'
 * canonicalTextOf('A123-456-789') // undefined
 */
export function canonicalTextOf(raw: unknown): string | undefined {
  if (typeof raw !== 'string') return undefined;
  const text = raw.trim();
  if (text.length !== IDENTITY_NUMBER_LENGTH) return undefined;

  const halfWidth = toHalfWidth(text);
  return SHAPE.test(halfWidth) ? halfWidth.toUpperCase() : undefined;
}

const SHAPE = /^[A-Za-z][1289A-Da-d][0-9]{8}$/;
