/** Which identity number was probably meant. @module */
import { toHalfWidth } from '../character-width/to-half-width.js';
import { withDigitsForLookAlikes } from '../identity-number/digit-look-alike.js';
import { type IdentityNumber, parseIdentityNumber } from '../identity-number/identity-number.js';

/**
 * The number that comes out when letters which look like digits are taken for digits, or null. It is safe to say: the
 * text was no number for its shape alone, and the check digit agrees.
 *
 * @example
 * suggestIdentityNumber('A1234S6789') // null
 * suggestIdentityNumber('A12345678O') // null: the check digit of A123456780 is wrong
 */
export function suggestIdentityNumber(text: string): IdentityNumber | null {
  const plain = toHalfWidth(text.slice(0, LONGEST)).toUpperCase();
  if (!WITH_LOOK_ALIKES.test(plain)) return null;
  return parseIdentityNumber(`${plain.slice(0, 1)}${withDigitsForLookAlikes(plain.slice(1))}`).unwrapOr(null);
}

const LONGEST = 16;
// a letter, nine characters of which at least one is a letter that looks like a digit
const WITH_LOOK_ALIKES = /^[A-Z](?=[0-9]{0,8}[OIL|])[0-9OIL|]{9}$/;
