/**
 * Letters that are read or typed for digits: O for 0; I, L and the bar for 1.
 *
 * @source decision/0018 — letters that look like digits
 * @module
 */

/**
 * The text with digits in place of the letters that look like them. Expects half width and capital letters.
 *
 * @example
 * withDigitsForLookAlikes('I234S6O8') // '1234S608'
 */
export function withDigitsForLookAlikes(text: string): string {
  return text.replace(/O/g, '0').replace(/[IL|]/g, '1');
}
