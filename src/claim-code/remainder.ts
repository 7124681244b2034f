/**
 * The check of a claim code: its characters are the coefficients of a polynomial over the field of 32 elements, and the
 * polynomial is 0 at the element 2.
 *
 * 2 generates the field, so that its first 31 powers all differ: a wrong character changes the sum by something that is
 * not 0, and so do two characters that change places, however far apart. Two wrong characters slip through one time in 31.
 *
 * @source decision/0114 — alphabet, bits and check character
 * @module
 */

/** The polynomial's value at 2: 0 for the characters of a code, the check character among them. */
export function remainderOf(values: readonly number[]): number {
  return values.reduce((sum, value) => doubled(sum) ^ value, 0);
}

/** A product with 2 in the field: bits are coefficients, and x⁵ is x² + 1. */
function doubled(element: number): number {
  return element < 16 ? element << 1 : (element << 1) ^ 0b100101;
}
