/**
 * Confirmation of the main e-mail address (確認Mail信箱): the same address, typed once more.
 *
 * The two fields agree when both are read as the same address; where one of them cannot be read, when their texts are
 * the same, white space around them aside. So a mistake in the first field is reported there, once, and not a second
 * time here.
 *
 * It is not a parser: whether the address is well formed is the first field's business.
 *
 * @source manual/form-1-1 — 請再輸入一次相同的E-Mail
 * @source decision/0031 — when the two fields agree
 * @module
 */
import { err, ok, type Result } from 'neverthrow';
import { parseEmailAddress } from './email-address.js';

/** Why a text does not confirm the main e-mail address. */
export type EmailConfirmationError =
  | { readonly code: 'email-address.confirmation-missing' }
  | { readonly code: 'email-address.confirmation-mismatch' };

const MISSING = Object.freeze({ code: 'email-address.confirmation-missing' });
const MISMATCH = Object.freeze({ code: 'email-address.confirmation-mismatch' });

/**
 * Compares the confirmation with the first field, both as they were given. White space around either and the case of
 * the domain are forgiven. The first field may be anything, also absent or wrong.
 *
 * Errors, in the order they are checked: `email-address.confirmation-missing` (absent, empty or white space only),
 * `email-address.confirmation-mismatch` (also where either is not text).
 *
 * @example
 * confirmEmailAddress('chen@SCHOOL.example', 'chen@school.example') // ok(true)
 * confirmEmailAddress('Chen@school.example', 'chen@school.example') // err({ code: 'email-address.confirmation-mismatch' })
 */
export function confirmEmailAddress(raw: unknown, firstRaw: unknown): Result<true, EmailConfirmationError> {
  if (raw === undefined || raw === null) return err(MISSING);
  if (typeof raw !== 'string') return err(MISMATCH);
  if (raw.trim() === '') return err(MISSING);
  if (typeof firstRaw !== 'string') return err(MISMATCH);

  // nearly always the two are typed alike, and nothing needs to be read
  return raw === firstRaw || asCompared(raw) === asCompared(firstRaw) ? ok(true) : err(MISMATCH);
}

/** The address in canonical form, or the trimmed text where it is none. */
function asCompared(text: string): string {
  return parseEmailAddress(text).unwrapOr(text.trim());
}
