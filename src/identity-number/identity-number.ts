/**
 * Identity number (身分證統一編號欄位): what that field of the form may hold, a national ID number or, for a foreign
 * teacher, a resident certificate number. It is the key of a person, for life.
 *
 * Shape: that of either kind; the second character tells the two apart. Canonical form: theirs.
 *
 * What it is not: a number that never changes in law. The state replaces numbers, and so does the renewal of a
 * legacy resident certificate; that is a succession, not an edit, and not this module's concern.
 *
 * @source manual/form-1-1 — 「身分證字號」經申請成功，即為終身使用，無法修改
 * @source manual/foreign-teachers — 「身分證統一編號」欄位改填「居留證」號碼
 * @source decision/0010 — what is forgiven
 * @source decision/0014 — no other second character
 * @module
 */
import { err, ok, type Result } from 'neverthrow';
import { canonicalTextOf } from './canonical-text.js';
import { flawOf, type IdentityNumberFlaw } from './flaw.js';
import type { NationalId } from './national-id.js';
import type { ResidentCertificateNumber } from './resident-certificate.js';
import { IDENTITY_NUMBER_LENGTH, NO_SHAPE, verdictOn } from './verdict.js';

/** A well-formed identity number of any kind, in canonical form. */
export type IdentityNumber = NationalId | ResidentCertificateNumber;

/** The shape of an identity number of any kind, for forms that show it. */
export const IDENTITY_NUMBER_RULE = Object.freeze({ length: IDENTITY_NUMBER_LENGTH, secondCharacters: '1289ABCD' });

/** Why a value is no identity number of any kind. Never carries the value: it is personal data. */
export type IdentityNumberError = IdentityNumberFlaw<'identity-number'>;

/**
 * Reads an identity number of any kind. White space around it, small letters and full-width characters are forgiven
 * (see `reviewIdentityNumberText`); nothing inside is stripped. A legacy resident certificate number is read on any
 * day (see `decideIdentityNumberInForce`).
 *
 * Errors, in the order they are checked: `identity-number.missing` (absent, empty or only white space),
 * `identity-number.not-text`, `identity-number.look-alike`, `identity-number.length` (without white space around
 * it), then, from left to right, the first place that does not fit: `identity-number.digit-for-letter`,
 * `identity-number.letter-for-digit`, `identity-number.character` or, in the second place,
 * `identity-number.second-character`; then `identity-number.check-digit`.
 *
 * @example
 * parseIdentityNumber('a123456789') // ok('A123456789')
 * parseIdentityNumber('A300000000') // err({ code: 'identity-number.second-character', index: 1 })
 */
export function parseIdentityNumber(raw: unknown): Result<IdentityNumber, IdentityNumberError> {
  let text = raw;
  let verdict = verdictOn(raw);
  if (verdict === NO_SHAPE) {
    text = canonicalTextOf(raw);
    verdict = verdictOn(text);
  }
  if (verdict > NO_SHAPE) return ok(text as IdentityNumber); // the one cast that makes an IdentityNumber of no known kind
  if (verdict < NO_SHAPE) return WRONG_CHECK_DIGIT;
  return err(flawOf('identity-number', raw, SECOND_CHARACTER));
}

/** Whether a value is an identity number of any kind as it stands, in canonical form. */
export function isIdentityNumber(value: unknown): value is IdentityNumber {
  return verdictOn(value) > NO_SHAPE;
}

const SECOND_CHARACTER = /[1289A-Da-d]/;

// the same for everybody, so made once
const WRONG_CHECK_DIGIT = Object.freeze(err(Object.freeze({ code: 'identity-number.check-digit' })));
