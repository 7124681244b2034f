/**
 * Resident certificate number (統一證號, on form 1-1 the 居留證號碼): the number of a resident without household
 * registration: a foreigner, or a person from the Mainland, Hong Kong or Macao, or a national without registration.
 *
 * Shape: ten ASCII characters: a letter (the place of application), a second character, seven digits, a check digit.
 * The second character of the current format is `8` male or `9` female, that of the legacy format a letter `A`–`D`.
 * Canonical form: capital letters, half width, no white space.
 *
 * What it is not: the twelve-digit 居留證號 printed on the same card; proof that the number was issued; or a legacy
 * number turned into a current one, since no rule leads from one to the other. Parsing is timeless: a legacy number
 * is read on any day, and `review.ts` tells whether it is still in force.
 *
 * @source manual/foreign-teachers — 「身分證統一編號」欄位改填「居留證」號碼
 * @source source/enylin — the current format, issued since 2021-01-02
 * @source source/nia-237530 — the current format, issued since 2021-01-02
 * @source source/goodearth — the legacy format
 * @source source/matters — 統一證號 and 居留證號 are two numbers
 * @source decision/0010 — what is forgiven
 * @source decision/0011 — a wrong check digit is an error
 * @module
 */
import { err, ok, type Result } from 'neverthrow';
import type { Brand } from '../brand.js';
import { canonicalTextOf } from './canonical-text.js';
import { flawOf, type IdentityNumberFlaw } from './flaw.js';
import {
  IDENTITY_NUMBER_LENGTH,
  LEGACY_RESIDENT_CERTIFICATE,
  NATIONAL_ID,
  NO_SHAPE,
  RESIDENT_CERTIFICATE,
  verdictOn,
} from './verdict.js';

/** A well-formed resident certificate number, current or legacy, in canonical form. */
export type ResidentCertificateNumber = Brand<string, 'ResidentCertificateNumber'>;

/** The shape of a resident certificate number, for forms that show it. */
export const RESIDENT_CERTIFICATE_RULE = Object.freeze({
  length: IDENTITY_NUMBER_LENGTH,
  secondCharacters: '89',
  legacySecondCharacters: 'ABCD',
});

/** Why a value is not a resident certificate number. Never carries the value: it is personal data. */
export type ResidentCertificateNumberError =
  | IdentityNumberFlaw<'resident-certificate'>
  /** A valid number of the other kind. */
  | { readonly code: 'resident-certificate.is-national-id' };

/**
 * Reads a resident certificate number of either format. White space around it, small letters and full-width
 * characters are forgiven; nothing inside is stripped.
 *
 * Errors, in the order they are checked: `resident-certificate.missing` (absent, empty or only white space),
 * `resident-certificate.not-text`, `resident-certificate.look-alike`, `resident-certificate.length` (without white
 * space around it), then, from left to right, the first place that does not fit:
 * `resident-certificate.digit-for-letter`, `resident-certificate.letter-for-digit`, `resident-certificate.character`
 * or, in the second place, `resident-certificate.second-character`; then `resident-certificate.check-digit`.
 * A valid national ID number is `resident-certificate.is-national-id`, whatever its second character.
 *
 * @example
 * parseResidentCertificateNumber('ａ800000014') // ok('A800000014')
 * parseResidentCertificateNumber('A800000000')  // err({ code: 'resident-certificate.check-digit' })
 */
export function parseResidentCertificateNumber(
  raw: unknown,
): Result<ResidentCertificateNumber, ResidentCertificateNumberError> {
  let text = raw;
  let verdict = verdictOn(raw);
  if (verdict === NO_SHAPE) {
    text = canonicalTextOf(raw);
    verdict = verdictOn(text);
  }
  switch (verdict) {
    case RESIDENT_CERTIFICATE:
    case LEGACY_RESIDENT_CERTIFICATE:
      return ok(text as ResidentCertificateNumber); // the one cast that makes a ResidentCertificateNumber
    case -RESIDENT_CERTIFICATE:
    case -LEGACY_RESIDENT_CERTIFICATE:
      return WRONG_CHECK_DIGIT;
    case NATIONAL_ID:
      return IS_NATIONAL_ID;
    default:
      return err(flawOf('resident-certificate', raw, SECOND_CHARACTER));
  }
}

/** Whether a value is a resident certificate number, of either format, as it stands, in canonical form. */
export function isResidentCertificateNumber(value: unknown): value is ResidentCertificateNumber {
  return verdictOn(value) > NATIONAL_ID;
}

const SECOND_CHARACTER = /[89A-Da-d]/;

// the same for everybody, so made once
const WRONG_CHECK_DIGIT = Object.freeze(err(Object.freeze({ code: 'resident-certificate.check-digit' })));
const IS_NATIONAL_ID = Object.freeze(err(Object.freeze({ code: 'resident-certificate.is-national-id' })));
