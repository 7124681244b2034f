/**
 * Service numbers (特殊服務號碼): prefixes that look like an area code or a mobile number but reach a service.
 *
 * Nobody can be reached at a school under such a number, so none is taken as a contact phone.
 *
 * @source source/schema-168 — 080 toll-free, 070 Internet telephony, 010, 020, 030 and 050 other services; 099 is not mobile
 * @source decision/0033 — refused, with the kind
 * @module
 */

/** What a service number is for. `other`: a service that the source does not name. */
export type PhoneServiceKind = 'toll-free' | 'internet-telephony' | 'personal-number' | 'other';

/** The prefixes of service numbers. */
export const PHONE_SERVICES: readonly { readonly prefix: string; readonly kind: PhoneServiceKind }[] = Object.freeze([
  Object.freeze({ prefix: '010', kind: 'other' }),
  Object.freeze({ prefix: '020', kind: 'other' }),
  Object.freeze({ prefix: '030', kind: 'other' }),
  Object.freeze({ prefix: '050', kind: 'other' }),
  Object.freeze({ prefix: '070', kind: 'internet-telephony' }),
  Object.freeze({ prefix: '080', kind: 'toll-free' }),
  Object.freeze({ prefix: '099', kind: 'personal-number' }),
]);

/** The kind of service that the digits reach, or null. */
export function phoneServiceOf(nationalDigits: string): PhoneServiceKind | null {
  return PHONE_SERVICES.find(({ prefix }) => nationalDigits.startsWith(prefix))?.kind ?? null;
}
