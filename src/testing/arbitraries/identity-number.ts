import * as fc from 'fast-check';
import { checkDigitOf } from '../../identity-number/check-digit.js';
import { type IdentityNumber, parseIdentityNumber } from '../../identity-number/identity-number.js';
import { type NationalId, parseNationalId } from '../../identity-number/national-id.js';
import {
  parseResidentCertificateNumber,
  type ResidentCertificateNumber,
} from '../../identity-number/resident-certificate.js';

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';
const DIGITS = '0123456789';

/** Every national ID number: a letter, 1 or 2, seven digits, and the check digit that they call for. */
export function nationalId(): fc.Arbitrary<NationalId> {
  return completed('12').map((text) => parseNationalId(text)._unsafeUnwrap());
}

/** Every resident certificate number of the format issued since 2021. */
export function currentResidentCertificate(): fc.Arbitrary<ResidentCertificateNumber> {
  return completed('89').map((text) => parseResidentCertificateNumber(text)._unsafeUnwrap());
}

/** Every resident certificate number of the format issued until 2021. */
export function legacyResidentCertificate(): fc.Arbitrary<ResidentCertificateNumber> {
  return completed('ABCD').map((text) => parseResidentCertificateNumber(text)._unsafeUnwrap());
}

/** Every identity number, each of the three kinds as often as the others. */
export function identityNumber(): fc.Arbitrary<IdentityNumber> {
  return fc
    .oneof(completed('12'), completed('89'), completed('ABCD'))
    .map((text) => parseIdentityNumber(text)._unsafeUnwrap());
}

/** Texts one slip away from an identity number, and numbers of other sorts; none of them is one, however forgiving. */
export function nearIdentityNumber(): fc.Arbitrary<string> {
  const at = (from: number, to: number) => fc.integer({ min: from, max: to });
  return fc.oneof(
    // too short, too long, something inside
    identityNumber().map((number) => number.slice(1)),
    identityNumber().map((number) => number.slice(0, 9)),
    identityNumber().map((number) => `${number}0`),
    fc
      .tuple(identityNumber(), at(1, 9), fc.constantFrom(' ', '-', '\u3000', '\u200B'))
      .map(([number, index, character]) => number.slice(0, index) + character + number.slice(index)),
    // a character that belongs nowhere; the second turns into I in capitals, the third into S
    fc
      .tuple(identityNumber(), at(0, 9), fc.constantFrom('中', '\u0131', '\u017F', '\u212A', '\u00E9', '\u0661', '-'))
      .map(([number, index, character]) => withCharacter(number, index, character)),
    // the wrong sort of character for its place
    fc.tuple(identityNumber(), oneOf(DIGITS)).map(([number, digit]) => withCharacter(number, 0, digit)),
    fc
      .tuple(identityNumber(), oneOf('034567EFGHIJKLMNOPQRSTUVWXYZ'))
      .map(([number, character]) => withCharacter(number, 1, character)),
    fc
      .tuple(identityNumber(), at(2, 9), oneOf(`${LETTERS}lo`))
      .map(([number, index, letter]) => withCharacter(number, index, letter)),
    // every check digit but the right one
    fc
      .tuple(identityNumber(), at(1, 9))
      .map(([number, offset]) => withCharacter(number, 9, String((Number(number.charAt(9)) + offset) % 10))),
    // other numbers
    digits(12),
    digits(8),
    digits(8).map((rest) => `09${rest}`),
    fc.tuple(oneOf(LETTERS), fc.constantFrom('X', 'Y'), digits(8)).map((parts) => parts.join('')),
  );
}

/** A letter, a second character from the list, seven digits and their check digit. */
function completed(secondCharacters: string): fc.Arbitrary<string> {
  return fc
    .tuple(oneOf(LETTERS), oneOf(secondCharacters), digits(7))
    .map((parts) => parts.join(''))
    .map((firstNine) => firstNine + checkDigitOf(firstNine)._unsafeUnwrap());
}

function digits(count: number): fc.Arbitrary<string> {
  return fc.string({ unit: oneOf(DIGITS), minLength: count, maxLength: count });
}

function oneOf(characters: string): fc.Arbitrary<string> {
  return fc.nat(characters.length - 1).map((index) => characters.charAt(index));
}

function withCharacter(text: string, index: number, character: string): string {
  return text.slice(0, index) + character + text.slice(index + 1);
}
