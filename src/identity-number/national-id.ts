/**
 * National ID number (國民身分證統一編號): the number of a person with household registration in Taiwan.
 *
 * Shape: ten ASCII characters: a letter (the place of first household registration), `1` male or `2` female, seven
 * digits, a check digit. Canonical form: a capital letter, half width, no white space.
 *
 * What it is not: proof that the number was issued, or to whom. A retired letter is as good as any, and no third
 * digit is refused. Residents without household registration have a resident certificate number, which is another
 * concept with another parser: see `resident-certificate.ts`.
 *
 * @source manual/form-1-1 — asks for 身分證統一編號, states no shape
 * @source source/law-id — what the characters mean
 * @source source/schema-167 — the second character
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

/** A well-formed national ID number in canonical form. */
export type NationalId = Brand<string, 'NationalId'>;

/** The shape of a national ID number, for forms that show it. */
export const NATIONAL_ID_RULE = Object.freeze({ length: IDENTITY_NUMBER_LENGTH, secondCharacters: '12' });

/** Why a value is not a national ID number. Never carries the value: it is personal data. */
export type NationalIdError =
  | IdentityNumberFlaw<'national-id'>
  /** A valid number of the other kind. */
  | { readonly code: 'national-id.is-resident-certificate' };

/**
 * Reads a national ID number. White space around it, small letters and full-width characters are forgiven; nothing
 * inside is stripped.
 *
 * Errors, in the order they are checked: `national-id.missing` (absent, empty or only white space),
 * `national-id.not-text`, `national-id.look-alike`, `national-id.length` (without white space around it), then, from
 * left to right, the first place that does not fit: `national-id.digit-for-letter`, `national-id.letter-for-digit`,
 * `national-id.character` or, in the second place, `national-id.second-character`; then `national-id.check-digit`.
 * A valid resident certificate number is `national-id.is-resident-certificate`, whatever its second character.
 *
 * @example
 * parseNationalId(' a123456789 ') // ok('A123456789')
 * parseNationalId('A100000000')   // err({ code: 'national-id.check-digit' }), the manual's sample
 */
export function parseNationalId(raw: unknown): Result<NationalId, NationalIdError> {
  let text = raw;
  let verdict = verdictOn(raw);
  if (verdict === NO_SHAPE) {
    text = canonicalTextOf(raw);
    verdict = verdictOn(text);
  }
  switch (verdict) {
    case NATIONAL_ID:
      return ok(text as NationalId); // the one cast that makes a NationalId
    case -NATIONAL_ID:
      return WRONG_CHECK_DIGIT;
    case RESIDENT_CERTIFICATE:
    case LEGACY_RESIDENT_CERTIFICATE:
      return IS_RESIDENT_CERTIFICATE;
    default:
      return err(flawOf('national-id', raw, SECOND_CHARACTER));
  }
}

/** Whether a value is a national ID number as it stands, in canonical form. */
export function isNationalId(value: unknown): value is NationalId {
  return verdictOn(value) === NATIONAL_ID;
}

const SECOND_CHARACTER = /[12]/;

// the same for everybody, so made once
const WRONG_CHECK_DIGIT = Object.freeze(err(Object.freeze({ code: 'national-id.check-digit' })));
const IS_RESIDENT_CERTIFICATE = Object.freeze(err(Object.freeze({ code: 'national-id.is-resident-certificate' })));
