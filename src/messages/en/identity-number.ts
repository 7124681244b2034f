import type { CheckDigitError } from '../../identity-number/check-digit.js';
import type { IdentityNumberError } from '../../identity-number/identity-number.js';
import type { LookAlike } from '../../identity-number/look-alike.js';
import type { NationalIdError } from '../../identity-number/national-id.js';
import type { ResidentCertificateNumberError } from '../../identity-number/resident-certificate.js';
import type {
  ForgivenInIdentityNumber,
  IdentityNumberExpired,
  IdentityNumberNotice,
  IdentityNumberTextNotice,
} from '../../identity-number/review.js';
import type { Sentences } from '../sentences.js';

const looksLike: Readonly<Record<LookAlike, string>> = {
  'permit-number':
    'This is the 12-digit number of the residence permit; enter the 10-character UI number (統一證號) on the same card',
  'pre-1968-number':
    'This number has 9 characters: add the one that is missing or, if it is an old number without check digit, ask a household registration office for the present one',
  'business-number':
    'These 8 digits look like a business number or a birth date; enter the 10-character number on the ID card',
  'homeless-number':
    'A number with X or Y in second place is a homeless person’s number and cannot be used here; enter the number on the ID card or resident certificate',
  'tax-code':
    'This looks like a tax code made from a birth date; enter the 10-character UI number (統一證號) on the resident certificate',
  'mobile-number': 'This looks like a mobile phone number; enter the number on the ID card or resident certificate',
};

/** The sentences that the three kinds have in common, about a number of the given name. */
const about = (name: string) => ({
  missing: () => `Enter ${name}`,
  notText: () => `${capitalised(name)} must be text`,
  lookAlike: ({ lookAlike }: { readonly lookAlike: LookAlike }) => looksLike[lookAlike],
  length: ({ expected, actual }: { readonly expected: number; readonly actual: number }) =>
    `${capitalised(name)} must have ${expected} characters, without spaces or hyphens between them; it has ${actual}`,
  digitForLetter: ({
    index,
    digit,
    letter,
  }: {
    readonly index: number;
    readonly digit: string;
    readonly letter: string;
  }) =>
    `Character ${index + 1} of ${name} is the digit ${digit} where a letter belongs; did you mean the letter ${letter}?`,
  letterForDigit: ({
    index,
    digit,
    letter,
  }: {
    readonly index: number;
    readonly digit: string;
    readonly letter: string;
  }) =>
    `Character ${index + 1} of ${name} is the letter ${letter} where a digit belongs; did you mean the digit ${digit}?`,
  character: ({ index, expected }: { readonly index: number; readonly expected: 'letter' | 'digit' }) =>
    `Character ${index + 1} of ${name} must be a ${expected === 'letter' ? 'letter A–Z' : 'digit'}`,
  checkDigit: () => `The check digit of ${name} does not fit; compare every character with the card`,
});

const capitalised = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);

const identityNumber = about('the identity number');
const nationalId = about('the national ID number');
const residentCertificate = about('the resident certificate number');

export const errors: Sentences<
  IdentityNumberError | NationalIdError | ResidentCertificateNumberError | CheckDigitError | IdentityNumberExpired
> = {
  'identity-number.missing': identityNumber.missing,
  'identity-number.not-text': identityNumber.notText,
  'identity-number.look-alike': identityNumber.lookAlike,
  'identity-number.length': identityNumber.length,
  'identity-number.digit-for-letter': identityNumber.digitForLetter,
  'identity-number.letter-for-digit': identityNumber.letterForDigit,
  'identity-number.character': identityNumber.character,
  'identity-number.second-character': () =>
    'The second character of the identity number must be 1 or 2; of a resident certificate number, 8 or 9, or A to D in the old format',
  'identity-number.check-digit': identityNumber.checkDigit,
  'identity-number.expired-format': ({ lastDay }) =>
    `Resident certificate numbers of the old format were valid until ${lastDay}; enter the new number`,

  'national-id.missing': nationalId.missing,
  'national-id.not-text': nationalId.notText,
  'national-id.look-alike': nationalId.lookAlike,
  'national-id.length': nationalId.length,
  'national-id.digit-for-letter': nationalId.digitForLetter,
  'national-id.letter-for-digit': nationalId.letterForDigit,
  'national-id.character': nationalId.character,
  'national-id.second-character': () => 'The second character of the national ID number must be 1 (male) or 2 (female)',
  'national-id.check-digit': nationalId.checkDigit,
  'national-id.is-resident-certificate': () => 'This is a resident certificate number; enter a national ID number here',

  'resident-certificate.missing': residentCertificate.missing,
  'resident-certificate.not-text': residentCertificate.notText,
  'resident-certificate.look-alike': residentCertificate.lookAlike,
  'resident-certificate.length': residentCertificate.length,
  'resident-certificate.digit-for-letter': residentCertificate.digitForLetter,
  'resident-certificate.letter-for-digit': residentCertificate.letterForDigit,
  'resident-certificate.character': residentCertificate.character,
  'resident-certificate.second-character': () =>
    'The second character of the resident certificate number must be 8 (male) or 9 (female), or A to D in the old format',
  'resident-certificate.check-digit': residentCertificate.checkDigit,
  'resident-certificate.is-national-id': () => 'This is a national ID number; enter a resident certificate number here',

  'check-digit.missing': () => 'Enter the first nine characters',
  'check-digit.not-text': () => 'The first nine characters must be text',
  'check-digit.length': ({ expected, actual }) =>
    `The check digit is calculated from ${expected} characters; there are ${actual}`,
  'check-digit.character': ({ index }) =>
    `Character ${index + 1} does not fit: the first nine are a capital letter, then 1, 2, 8, 9 or A to D, then seven digits`,
};

const forgivenParts: Readonly<Record<ForgivenInIdentityNumber, string>> = {
  'white-space': 'white space around it was removed',
  width: 'full-width characters were made half-width',
  case: 'small letters were made capitals',
};

export const notices: Sentences<IdentityNumberNotice | IdentityNumberTextNotice> = {
  'identity-number.legacy-format': ({ lastDay }) =>
    `This is a resident certificate number of the old format, valid until ${lastDay}; tell the school when it is replaced`,
  'identity-number.retired-area': () =>
    'The letter of this number was retired before numbers of its format were issued; check the number again',
  'identity-number.normalised': ({ forgiven }) =>
    `The identity number was adjusted: ${forgiven.map((part) => forgivenParts[part]).join(', ')}`,
};
