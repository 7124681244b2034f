/**
 * Phone number (聯絡電話): where a teacher can be reached, a landline of Taiwan with or without an extension, or a
 * mobile phone.
 *
 * Shape: a landline has an area code (see `phone-area.ts`), a local number of the length and first digit that belong to
 * the code, and up to 6 digits of extension; a mobile number has ten digits, `090` to `098` in front. Canonical form:
 * `02-22345678`, `02-22345678#123`, `0912345678`.
 *
 * It is not proof that the number is in service or belongs to the school. No numbers abroad, no service numbers, no
 * number without its area code.
 *
 * @source manual/form-1-1 — 建議使用公務電話，範例：02-22345678
 * @source source/schema-168 — landlines, mobile numbers, services
 * @source decision/0032 — the spellings that are read
 * @source decision/0033 — the numbers that are taken
 * @module
 */
import { err, ok, type Result } from 'neverthrow';
import type { Brand } from '../brand.js';
import { phoneAreasOf } from './phone-area.js';
import { type PhoneServiceKind, phoneServiceOf } from './phone-service.js';
import { type PhoneSpelling, type PhoneSpellingError, positionOfDigit, readPhoneSpelling } from './phone-spelling.js';

/** A well-formed phone number in canonical form. */
export type PhoneNumber = Brand<string, 'PhoneNumber'>;

/** The limits of a phone number beside those of its area, for forms that show them. */
export const PHONE_NUMBER_RULE = Object.freeze({ maxTextLength: 64, mobileLength: 10, maxExtensionLength: 6 });

/** Why a value is not a phone number. `index` counts UTF-16 code units from 0 in the text as given. */
export type PhoneNumberError =
  | { readonly code: 'phone-number.missing' }
  | { readonly code: 'phone-number.not-text' }
  | { readonly code: 'phone-number.too-long'; readonly maxLength: number; readonly actual: number }
  | PhoneSpellingError
  | { readonly code: 'phone-number.foreign' }
  | { readonly code: 'phone-number.no-area-code' }
  | { readonly code: 'phone-number.no-leading-zero' }
  | { readonly code: 'phone-number.service-number'; readonly kind: PhoneServiceKind }
  | { readonly code: 'phone-number.mobile-length'; readonly expected: number; readonly actual: number }
  | { readonly code: 'phone-number.mobile-extension' }
  | { readonly code: 'phone-number.area-code' }
  | {
      readonly code: 'phone-number.first-digit';
      readonly areaCode: string;
      /** The digits that are allowed, in ascending order. */
      readonly firstDigits: string;
      readonly index: number;
    }
  | {
      readonly code: 'phone-number.local-length';
      readonly areaCode: string;
      readonly expected: readonly number[];
      readonly actual: number;
    }
  | { readonly code: 'phone-number.no-extension' }
  | { readonly code: 'phone-number.extension-too-long'; readonly maxLength: number; readonly actual: number };

/** What is remarkable about a phone number. */
export interface PhoneNumberNotice {
  readonly code: 'phone-number.mobile';
}

const MISSING = Object.freeze({ code: 'phone-number.missing' });
const NOT_TEXT = Object.freeze({ code: 'phone-number.not-text' });
const MOBILE = Object.freeze({ code: 'phone-number.mobile' });

/**
 * Reads a phone number in any usual spelling: full-width characters, white space, dashes, dots and parentheses, the
 * country code (`+886`, `00886`, `886` in front of a whole number, with or without the `0` after it), and an extension
 * after `#`, 分機, 轉, `ext` and their kin.
 *
 * Errors, in the order they are checked: `phone-number.missing` (absent, empty or white space only),
 * `phone-number.not-text`, `phone-number.too-long`, then `phone-number.several-numbers` or `phone-number.character`
 * (the first character that has no place), `phone-number.foreign` (another country's code), `phone-number.no-area-code`
 * (up to eight digits, no `0` in front), `phone-number.no-leading-zero` (more than eight), `phone-number.service-number`;
 * of a mobile number `phone-number.mobile-length`, `phone-number.mobile-extension`; of a landline
 * `phone-number.area-code` (no such code), `phone-number.first-digit`, `phone-number.local-length`,
 * `phone-number.no-extension` (a mark without digits), `phone-number.extension-too-long`.
 *
 * @example
 * parsePhoneNumber('（０２）２２３４－５６７８ 分機 12') // ok('02-22345678#12')
 * parsePhoneNumber('02-2234567') // err({ code: 'phone-number.local-length', areaCode: '02', expected: [8], actual: 7 })
 */
export function parsePhoneNumber(raw: unknown): Result<PhoneNumber, PhoneNumberError> {
  if (raw === undefined || raw === null) return err(MISSING);
  if (typeof raw !== 'string') return err(NOT_TEXT);
  if (raw.trim() === '') return err(MISSING);

  const { maxTextLength } = PHONE_NUMBER_RULE;
  if (raw.length > maxTextLength) {
    return err({ code: 'phone-number.too-long', maxLength: maxTextLength, actual: raw.length });
  }
  return canonicalFormOf(raw).map((canonical) => canonical as PhoneNumber); // the one cast that makes a PhoneNumber
}

/** Whether a value is a phone number in canonical form. */
export function isPhoneNumber(value: unknown): value is PhoneNumber {
  const parsed = parsePhoneNumber(value);
  return parsed.isOk() && parsed.value === value;
}

/**
 * What is remarkable about a phone number.
 *
 * Notices: `phone-number.mobile` (the form recommends an office phone).
 *
 * @example
 * reviewPhoneNumber('0912345678')  // [{ code: 'phone-number.mobile' }]
 * reviewPhoneNumber('02-22345678') // []
 */
export function reviewPhoneNumber(number: PhoneNumber): readonly PhoneNumberNotice[] {
  return number.startsWith('09') ? [MOBILE] : [];
}

function canonicalFormOf(text: string): Result<string, PhoneNumberError> {
  const spelling = readPhoneSpelling(text);
  if (spelling.isErr()) return err(spelling.error);
  const national = nationalDigitsOf(spelling.value);
  if (national.isErr()) return err(national.error);

  const kind = phoneServiceOf(national.value);
  if (kind !== null) return err({ code: 'phone-number.service-number', kind });
  return national.value.startsWith('09')
    ? mobileOf(national.value, spelling.value)
    : landlineOf(national.value, spelling.value, text);
}

/** The digits as dialled inside Taiwan, with the `0` in front. */
function nationalDigitsOf({ plus, digits }: PhoneSpelling): Result<string, PhoneNumberError> {
  const international = plus ? digits : internationalDigitsOf(digits);
  if (international !== null) {
    if (!international.startsWith(COUNTRY_CODE)) return err({ code: 'phone-number.foreign' });
    const rest = international.slice(COUNTRY_CODE.length);
    return ok(rest.startsWith('0') ? rest : `0${rest}`); // +886 (0)2 …: no area code starts with a second 0
  }
  if (digits.startsWith('0')) return ok(digits);
  return err({
    code: digits.length <= MAX_LOCAL_LENGTH ? 'phone-number.no-area-code' : 'phone-number.no-leading-zero',
  });
}

/** The digits after `00`, or all of them if a country code surely stands in front; otherwise null. */
function internationalDigitsOf(digits: string): string | null {
  if (digits.startsWith('00')) return digits.slice(2);
  return digits.startsWith(COUNTRY_CODE) && digits.length >= COUNTRY_CODE.length + MAX_LOCAL_LENGTH ? digits : null;
}

function mobileOf(national: string, { extension }: PhoneSpelling): Result<string, PhoneNumberError> {
  const { mobileLength } = PHONE_NUMBER_RULE;
  if (national.length !== mobileLength) {
    return err({ code: 'phone-number.mobile-length', expected: mobileLength, actual: national.length });
  }
  return extension === null ? ok(national) : err({ code: 'phone-number.mobile-extension' });
}

function landlineOf(
  national: string,
  { digits, extension }: PhoneSpelling,
  text: string,
): Result<string, PhoneNumberError> {
  const areas = phoneAreasOf(national);
  const [first] = areas;
  if (first === undefined) return err({ code: 'phone-number.area-code' });

  const { areaCode } = first;
  const local = national.slice(areaCode.length);
  // '' starts every text: without a local number the first digit is no complaint, the length is
  const fitting = areas.filter(({ firstDigits }) => firstDigits.includes(local.charAt(0)));
  if (fitting.length === 0) {
    return err({
      code: 'phone-number.first-digit',
      areaCode,
      firstDigits: DIGITS.filter((digit) => areas.some(({ firstDigits }) => firstDigits.includes(digit))).join(''),
      // counted from the end: the national digits may have gained a 0 or lost a country code in front
      index: positionOfDigit(text, digits.length - local.length),
    });
  }
  if (!fitting.some(({ localLength }) => localLength === local.length)) {
    const expected = fitting.map(({ localLength }) => localLength);
    return err({ code: 'phone-number.local-length', areaCode, expected, actual: local.length });
  }
  if (extension === null) return ok(`${areaCode}-${local}`);

  const { maxExtensionLength } = PHONE_NUMBER_RULE;
  if (extension === '') return err({ code: 'phone-number.no-extension' });
  if (extension.length > maxExtensionLength) {
    return err({
      code: 'phone-number.extension-too-long',
      maxLength: maxExtensionLength,
      actual: extension.length,
    });
  }
  return ok(`${areaCode}-${local}#${extension}`);
}

const DIGITS = ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9'];

const COUNTRY_CODE = '886';

/** The longest local number; one digit more cannot be a number without its area code. */
const MAX_LOCAL_LENGTH = 8;
