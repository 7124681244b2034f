/**
 * How two identity numbers of one person come to differ.
 *
 * Numbers are compared as texts, for a host may have some that no parser took: half width, capitals, without white
 * space at the edges. Of two numbers that are both valid, most slips are impossible, since the check digit catches them.
 *
 * @source source/enylin — what the check digit misses
 * @source source/nia-237530 — a renewed residence number is another number
 * @source decision/0018 — letters that look like digits
 * @source decision/0085 — a cause is named only where it is likely
 * @module
 */
import { toHalfWidth } from '../character-width/to-half-width.js';
import { withDigitsForLookAlikes } from '../identity-number/digit-look-alike.js';
import { areNeighboursExchanged, isOneReplaced } from '../slip/one-place.js';
import { isOneSlipApart } from '../slip/one-slip.js';
import { firstSlip, type Slip } from './slip.js';

/** Why two numbers of one person differ. */
export type NumberCause =
  /** O was read for 0, I or L for 1, or the other way round. */
  | { readonly code: 'diagnosis.number-look-alike' }
  /** Two neighbours changed places. */
  | { readonly code: 'diagnosis.number-neighbours' }
  /** One character stands for another. */
  | { readonly code: 'diagnosis.number-character' }
  /** One character is missing or too many. */
  | { readonly code: 'diagnosis.number-length' }
  /** One is a residence number of the legacy format, the other of the current one. */
  | { readonly code: 'diagnosis.number-residence' };

type NumberSlip = Slip<NumberCause, string>;

/** A number as it is compared: what is forgiven in a number is no difference. */
export function plainNumber(number: string): string {
  const text = number.trim();
  // what is longer is no number with a slip, and is not read through
  return text.length > LONGEST ? text : toHalfWidth(text).replace(SMALL_LETTERS, (letter) => letter.toUpperCase());
}

/** The cause of two plain numbers that differ, or null. */
export function numberSlip(first: string, second: string): NumberSlip | null {
  if (first.length > LONGEST || second.length > LONGEST) return null;
  return firstSlip(NUMBER_SLIPS, first, second);
}

/** All of them, in the order in which they are tried. */
export const NUMBER_SLIPS: readonly NumberSlip[] = /* @__PURE__ */ Object.freeze([
  {
    cause: { code: 'diagnosis.number-look-alike' },
    proof: 'strong',
    fits: (a, b) => withDigitsForLookAlikes(a) === withDigitsForLookAlikes(b),
  },
  { cause: { code: 'diagnosis.number-neighbours' }, proof: 'strong', fits: areNeighboursExchanged },
  { cause: { code: 'diagnosis.number-character' }, proof: 'strong', fits: isOneReplaced },
  // texts of one length that are one slip apart were taken by the two before
  { cause: { code: 'diagnosis.number-length' }, proof: 'strong', fits: isOneSlipApart },
  {
    cause: { code: 'diagnosis.number-residence' },
    // the two have nothing in common
    proof: 'weak',
    fits: (a, b) => (LEGACY.test(a) && CURRENT.test(b)) || (LEGACY.test(b) && CURRENT.test(a)),
  },
] as const satisfies readonly NumberSlip[]);

const LONGEST = 16;
const SMALL_LETTERS = /[a-z]/g;
const LEGACY = /^[A-Z][A-D][0-9]{8}$/;
const CURRENT = /^[A-Z][89][0-9]{8}$/;
