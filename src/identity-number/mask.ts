/**
 * Masked identity number: what a screen or a list may show.
 *
 * Not for logs that must hold no personal data: six of ten characters are left, and area and sex with them.
 *
 * @source source/tlsh — the last four characters are masked
 * @source decision/0016 — the same for resident certificate numbers
 * @module
 */
import type { IdentityNumber } from './identity-number.js';

/**
 * The number with its last four characters masked.
 *
 * @example
 * maskIdentityNumber(number) // 'A12345****'
 */
export function maskIdentityNumber(number: IdentityNumber): string {
  return `${number.slice(0, -4)}****`;
}
