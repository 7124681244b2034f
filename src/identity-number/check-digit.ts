/**
 * Check digit (檢查碼): the tenth character of every identity number, national or resident.
 *
 * Algorithm: write the letter as its two-digit code (A is 10, B is 11, … O is 35) and, where the second character
 * is a letter, put the units digit of its code in its place. Weigh the eleven digits by 1 9 8 7 6 5 4 3 2 1 1;
 * the sum must end in 0.
 *
 * It is not a proof against slips. Letters that contribute equally (A, M and W; B, N and Z; …) can stand for each
 * other, a place of even weight misses a change by 5, the place of weight 5 misses a change by an even amount, and
 * the last two digits can always be swapped. Swapping two different neighbours from the second to the ninth place
 * is always caught.
 *
 * @source source/enylin — weights and contributions
 * @source source/cloudy — the second letter of a legacy resident certificate number
 * @source decision/0011 — a wrong check digit is an error, always
 * @module
 */
import { err, ok, type Result } from 'neverthrow';

/** The check digit as it is written. */
export type CheckDigit = '0' | '1' | '2' | '3' | '4' | '5' | '6' | '7' | '8' | '9';

/** Why no check digit can be given. `index` counts UTF-16 code units from 0. */
export type CheckDigitError =
  | { readonly code: 'check-digit.missing' }
  | { readonly code: 'check-digit.not-text' }
  | { readonly code: 'check-digit.length'; readonly expected: 9; readonly actual: number }
  | { readonly code: 'check-digit.character'; readonly index: number };

/**
 * The check digit that completes the first nine characters of an identity number. Forgives nothing: the nine
 * characters are expected in canonical form.
 *
 * Errors, in the order they are checked: `check-digit.missing` (absent or empty), `check-digit.not-text`,
 * `check-digit.length`, `check-digit.character` (the first that does not fit its place: a capital letter, then
 * 1, 2, 8, 9 or A–D, then seven digits).
 *
 * @example
 * checkDigitOf('A12345678') // ok('9')
 * checkDigitOf('A32345678') // err({ code: 'check-digit.character', index: 1 })
 */
export function checkDigitOf(firstNine: unknown): Result<CheckDigit, CheckDigitError> {
  if (firstNine === undefined || firstNine === null || firstNine === '') return err({ code: 'check-digit.missing' });
  if (typeof firstNine !== 'string') return err({ code: 'check-digit.not-text' });
  if (firstNine.length !== 9) return err({ code: 'check-digit.length', expected: 9, actual: firstNine.length });

  const sum = weigh(firstNine, firstNine.charCodeAt(1));
  if (sum < 0) return err({ code: 'check-digit.character', index: firstMisfit(firstNine) });

  return ok(DIGITS[(10 - (sum % 10)) % 10] as CheckDigit);
}

/**
 * The weighted sum of the first nine characters, or {@link NO_SUM} where one does not fit its place. Expects at
 * least nine characters and looks at no others. Is given the code of the second one, so that a caller who needs it
 * too reads it once: reading is what the time goes into.
 */
export function weigh(text: string, secondCode: number): number {
  const letter = text.charCodeAt(0) - CODE_OF_A;
  if (letter < 0 || letter > 25) return NO_SUM;

  const second = valueOfSecond(secondCode);
  if (second < 0) return NO_SUM;

  // `^ 48` makes 0 to 9 of the ten digits and more of every other character. Written out: a loop takes longer.
  const d3 = text.charCodeAt(2) ^ CODE_OF_0;
  const d4 = text.charCodeAt(3) ^ CODE_OF_0;
  const d5 = text.charCodeAt(4) ^ CODE_OF_0;
  const d6 = text.charCodeAt(5) ^ CODE_OF_0;
  const d7 = text.charCodeAt(6) ^ CODE_OF_0;
  const d8 = text.charCodeAt(7) ^ CODE_OF_0;
  const d9 = text.charCodeAt(8) ^ CODE_OF_0;
  if (d3 > 9 || d4 > 9 || d5 > 9 || d6 > 9 || d7 > 9 || d8 > 9 || d9 > 9) return NO_SUM;

  const contribution = CONTRIBUTIONS.charCodeAt(letter) - CODE_OF_0;
  return contribution + 8 * second + 7 * d3 + 6 * d4 + 5 * d5 + 4 * d6 + 3 * d7 + 2 * d8 + d9;
}

/** What {@link weigh} gives for a text that has no sum. */
export const NO_SUM = -1;

/** 1, 2, 8 and 9 count as themselves, A to D as the units digit of their codes 10 to 13; nothing else is issued. */
function valueOfSecond(code: number): number {
  if (code >= CODE_OF_A) return code <= CODE_OF_D ? code - CODE_OF_A : NO_SUM;
  const digit = code - CODE_OF_0;
  return digit === 1 || digit === 2 || digit === 8 || digit === 9 ? digit : NO_SUM;
}

function firstMisfit(text: string): number {
  if (!/^[A-Z]/.test(text)) return 0;
  const stranger = text.slice(2).search(/[^0-9]/);
  return valueOfSecond(text.charCodeAt(1)) < 0 ? 1 : stranger + 2;
}

// What the letters A to Z add to the sum, tens + 9 × units of their codes, of which only the last digit matters.
// A text and not an array: `charCodeAt` within its length is never undefined, and as fast.
const CONTRIBUTIONS = '10987654932210898765431320';
const DIGITS = '0123456789';
const CODE_OF_0 = 48;
const CODE_OF_A = 65;
const CODE_OF_D = 68;
