import type { PhoneNumberError, PhoneNumberNotice } from '../../contact/phone-number.js';
import type { Sentences } from '../sentences.js';

export const errors: Sentences<PhoneNumberError> = {
  'phone-number.missing': () => 'Enter a phone number, such as 02-22345678',
  'phone-number.not-text': () => 'The phone number must be text',
  'phone-number.too-long': ({ maxLength, actual }) =>
    `The phone number may have at most ${maxLength} characters; it has ${actual}. Enter one number only`,
  'phone-number.several-numbers': ({ index }) =>
    `Enter one phone number only (another one begins at character ${index + 1}); write an extension as 02-22345678#123`,
  'phone-number.character': ({ index }) =>
    `Character ${index + 1} is no part of a phone number; remove it. Example: 02-22345678#123`,
  'phone-number.foreign': () => 'Enter a phone number in Taiwan (country code 886)',
  'phone-number.no-area-code': () => 'Add the area code with its leading 0, such as 02-22345678',
  'phone-number.no-leading-zero': () =>
    'A phone number begins with 0; add the 0 in front of the area code or of the mobile number',
  'phone-number.service-number': ({ kind }) =>
    `${SERVICES[kind]} cannot be a contact phone; enter a landline or a mobile number`,
  'phone-number.mobile-length': ({ expected, actual }) =>
    `A mobile number has ${expected} digits; this one has ${actual}`,
  'phone-number.mobile-extension': () =>
    'A mobile number has no extension; remove the extension or enter a landline number',
  'phone-number.area-code': () =>
    'There is no such area code; check the first digits of the phone number. Example: 02-22345678',
  'phone-number.first-digit': ({ areaCode, firstDigits, index }) =>
    `After area code ${areaCode} a number begins with ${listed(firstDigits)}; check character ${index + 1}`,
  'phone-number.local-length': ({ areaCode, expected, actual }) =>
    `After area code ${areaCode} a number has ${expected.join(' or ')} digits; this one has ${actual}`,
  'phone-number.no-extension': () => 'Enter the extension, or remove the “#” or its like',
  'phone-number.extension-too-long': ({ maxLength, actual }) =>
    `An extension may have at most ${maxLength} digits; this one has ${actual}`,
};

export const notices: Sentences<PhoneNumberNotice> = {
  'phone-number.mobile': () => 'An office phone is recommended, such as 02-22345678',
};

const SERVICES = {
  'toll-free': 'A toll-free number (080)',
  'internet-telephony': 'An Internet telephony number (070)',
  'personal-number': 'A personal number (099)',
  other: 'A special service number',
} as const;

/** `478` → `4, 7, 8` */
function listed(digits: string): string {
  return digits.replaceAll(/\B/g, ', ');
}
