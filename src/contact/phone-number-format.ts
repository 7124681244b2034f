/**
 * Parts and spellings of a phone number (電話號碼的組成與顯示): from the canonical text to what a person reads.
 *
 * Every style is a spelling that `parsePhoneNumber` reads back to the same number; the mask is not.
 *
 * @source manual/form-1-1 — 範例：02-22345678
 * @source decision/0032 — the styles
 * @source decision/0034 — what a mask shows
 * @module
 */
import { phoneAreasOf } from './phone-area.js';
import type { PhoneNumber } from './phone-number.js';

/** The parts of a phone number. `places` names, in zh-TW, where the area code is used. */
export type PhoneNumberDescription =
  | {
      readonly kind: 'landline';
      readonly areaCode: string;
      readonly local: string;
      readonly extension: string | null;
      readonly places: readonly string[];
    }
  | { readonly kind: 'mobile' };

/**
 * How to write a phone number: `national` `02-22345678#123`, the canonical form; `parenthesised`
 * `(02)2234-5678 分機 123`; `international` `+886 2 2234 5678 ext. 123`.
 */
export type PhoneNumberStyle = 'national' | 'parenthesised' | 'international';

/**
 * The parts of a phone number.
 *
 * @example
 * describePhoneNumber('037-320043#12')
 * // { kind: 'landline', areaCode: '037', local: '320043', extension: '12', places: ['苗栗'] }
 */
export function describePhoneNumber(number: PhoneNumber): PhoneNumberDescription {
  const hyphen = number.indexOf('-');
  if (hyphen < 0) return { kind: 'mobile' };
  const hash = number.indexOf('#');
  const areaCode = number.slice(0, hyphen);
  const local = number.slice(hyphen + 1, hash < 0 ? undefined : hash);
  return {
    kind: 'landline',
    areaCode,
    local,
    extension: hash < 0 ? null : number.slice(hash + 1),
    places: phoneAreasOf(areaCode + local)
      .filter(({ localLength, firstDigits }) => localLength === local.length && firstDigits.includes(local.charAt(0)))
      .flatMap(({ places }) => places),
  };
}

/**
 * The number in the given style.
 *
 * @example
 * formatPhoneNumber('02-22345678#123', 'parenthesised') // '(02)2234-5678 分機 123'
 * formatPhoneNumber('0912345678', 'international')      // '+886 912 345 678'
 */
export function formatPhoneNumber(number: PhoneNumber, style: PhoneNumberStyle): string {
  if (style === 'national') return number;
  const parts = describePhoneNumber(number);
  if (parts.kind === 'mobile') {
    const groups = [number.slice(0, 4), number.slice(4, 7), number.slice(7)];
    return style === 'international' ? abroad(groups.join(' ')) : groups.join('-');
  }
  const { areaCode, extension } = parts;
  const groups = groupsOf(parts.local);
  if (style === 'international') {
    return abroad([areaCode, ...groups].join(' ')) + (extension === null ? '' : ` ext. ${extension}`);
  }
  return `(${areaCode})${groups.join('-')}` + (extension === null ? '' : ` 分機 ${extension}`);
}

/**
 * The number for a screen: the last four digits and the extension are hidden. Not for logs.
 *
 * @example
 * maskPhoneNumber('02-22345678#123') // '02-2234****#***'
 * maskPhoneNumber('0912345678')      // '091234****'
 */
export function maskPhoneNumber(number: PhoneNumber): string {
  const [whole = '', extension = ''] = number.split('#');
  return `${whole.slice(0, -4)}****${extension === '' ? '' : `#${'*'.repeat(extension.length)}`}`;
}

/** Eight digits as 4-4, seven as 3-4, six as 3-3, five together. */
function groupsOf(local: string): readonly string[] {
  if (local.length <= 5) return [local];
  const first = local.length === 6 ? 3 : local.length - 4;
  return [local.slice(0, first), local.slice(first)];
}

/** With the country code instead of the `0` in front. */
function abroad(national: string): string {
  return `+886 ${national.slice(1)}`;
}
