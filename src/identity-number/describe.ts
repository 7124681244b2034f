/**
 * Description of an identity number: what its characters say about the kind of number and its holder.
 *
 * What it is not: evidence about the person. The third digit of a national ID number is a convention that no
 * regulation states; the sex is the one registered when the number was issued; the area is where that was.
 *
 * @source source/law-id — area and sex
 * @source source/gh-3rd — the third digit of national ID numbers
 * @source source/enylin — the third digit of resident certificate numbers
 * @source source/nia-237530 — the third digit of resident certificate numbers
 * @source source/goodearth — the second letter of legacy resident certificate numbers
 * @source decision/0013 — the third digit is a hint
 * @module
 */
import type { Sex } from '../sex/sex.js';
import { type Area, areaOf } from './area.js';
import type { CheckDigit } from './check-digit.js';
import type { IdentityNumber } from './identity-number.js';
import { LEGACY_RESIDENT_CERTIFICATE, NATIONAL_ID, verdictOn } from './verdict.js';

/** How the holder of a national ID number came to have it, by its third digit. A hint, no more. */
export type NationalIdHolder =
  /** 0–5, and whatever else was given out before the convention. */
  | 'ordinary'
  /** 6: a naturalised foreigner. */
  | 'naturalised'
  /** 7: formerly a national without household registration. */
  | 'formerly-without-registration'
  /** 8: formerly a resident of Hong Kong or Macao. */
  | 'formerly-hong-kong-or-macao'
  /** 9: formerly from the Mainland. */
  | 'formerly-mainland';

/** Who holds a current resident certificate number, by its third digit. */
export type ResidentCertificateHolder =
  /** 0–6: a foreigner or a stateless person. */
  | 'foreign-or-stateless'
  /** 7: a national without household registration. */
  | 'without-registration'
  /** 8: a resident of Hong Kong or Macao. */
  | 'hong-kong-or-macao'
  /** 9: from the Mainland. */
  | 'mainland';

/** Who holds a legacy resident certificate number, by its second letter. */
export type LegacyResidentCertificateHolder =
  /** A, B: a national without household registration, or from the Mainland, Hong Kong or Macao. */
  | 'without-registration-mainland-hong-kong-or-macao'
  /** C, D: a foreigner. */
  | 'foreign';

/** What the characters of an identity number say. */
export type IdentityNumberDescription = {
  readonly sex: Sex;
  readonly area: Area;
  readonly checkDigit: CheckDigit;
} & (
  | { readonly kind: 'national-id'; readonly holder: NationalIdHolder }
  | { readonly kind: 'resident-certificate'; readonly holder: ResidentCertificateHolder }
  | { readonly kind: 'legacy-resident-certificate'; readonly holder: LegacyResidentCertificateHolder }
);

/** The kinds of identity numbers. */
export type IdentityNumberKind = IdentityNumberDescription['kind'];

/**
 * What the characters of an identity number say about it and its holder.
 *
 * @example
 * describeIdentityNumber(number)
 * // { kind: 'national-id', sex: 'male', holder: 'ordinary', checkDigit: '9',
 * //   area: { letter: 'A', name: '臺北市', county: '臺北市', retired: false } }
 */
export function describeIdentityNumber(number: IdentityNumber): IdentityNumberDescription {
  const facts = { sex: sexOf(number), area: areaOf(number.charAt(0)), checkDigit: number.charAt(9) as CheckDigit };
  switch (kindOf(number)) {
    case 'national-id':
      return { ...facts, kind: 'national-id', holder: nationalIdHolder(number.charAt(2)) };
    case 'resident-certificate':
      return { ...facts, kind: 'resident-certificate', holder: residentCertificateHolder(number.charAt(2)) };
    case 'legacy-resident-certificate':
      return {
        ...facts,
        kind: 'legacy-resident-certificate',
        holder: 'AB'.includes(number.charAt(1)) ? 'without-registration-mainland-hong-kong-or-macao' : 'foreign',
      };
  }
}

/** Which kind of number it is, by its second character. */
export function kindOf(number: IdentityNumber): IdentityNumberKind {
  const verdict = verdictOn(number);
  if (verdict === LEGACY_RESIDENT_CERTIFICATE) return 'legacy-resident-certificate';
  return verdict === NATIONAL_ID ? 'national-id' : 'resident-certificate';
}

/** The sex that the second character states: 1, 8, A and C are male; 2, 9, B and D are female. */
export function sexOf(number: IdentityNumber): Sex {
  return '18AC'.includes(number.charAt(1)) ? 'male' : 'female';
}

function nationalIdHolder(third: string): NationalIdHolder {
  switch (third) {
    case '6':
      return 'naturalised';
    case '7':
      return 'formerly-without-registration';
    case '8':
      return 'formerly-hong-kong-or-macao';
    case '9':
      return 'formerly-mainland';
    default:
      return 'ordinary';
  }
}

function residentCertificateHolder(third: string): ResidentCertificateHolder {
  switch (third) {
    case '7':
      return 'without-registration';
    case '8':
      return 'hong-kong-or-macao';
    case '9':
      return 'mainland';
    default:
      return 'foreign-or-stateless';
  }
}
