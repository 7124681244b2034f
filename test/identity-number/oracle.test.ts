import * as fc from 'fast-check';
import { isIdCardNumber, validateIdCardNumber } from 'taiwan-id-validator';
import { expect, test } from 'vitest';
import { describeIdentityNumber } from '../../src/identity-number/describe.js';
import { isIdentityNumber, parseIdentityNumber } from '../../src/identity-number/identity-number.js';
import { identityNumber, nearIdentityNumber } from '../../src/testing/arbitraries/identity-number.js';

// `taiwan-id-validator` is somebody else's reading of the same rules. Like `isIdentityNumber` it takes capitals only.

const wanted = Number(process.env['ORACLE_RUNS'] ?? 100_000);

const ALPHABET = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabz -\uFF21\uFF11\u0131\u0661';
const anyCharacter = fc.nat(ALPHABET.length - 1).map((index) => ALPHABET.charAt(index));

/** One change at a random place: another character, one more, one fewer, or two swapped. */
const mutated = fc
  .tuple(identityNumber(), fc.nat(9), anyCharacter, fc.nat(3))
  .map(([number, index, character, change]) => {
    const [before, after] = [number.slice(0, index), number.slice(index + 1)];
    switch (change) {
      case 0:
        return before + character + after;
      case 1:
        return before + character + number.slice(index);
      case 2:
        return before + after;
      default:
        return before + after.slice(0, 1) + number.charAt(index) + after.slice(1);
    }
  });

/** The right shape with any check digit: one in ten is valid. */
const shaped = fc
  .tuple(identityNumber(), fc.nat(99_999_999))
  .map(([number, digits]) => number.slice(0, 2) + String(digits).padStart(8, '0'));

const texts = fc.oneof(identityNumber(), mutated, shaped, nearIdentityNumber(), fc.string({ maxLength: 12 }));

test(`agrees with an independent validator about ${wanted} texts`, () => {
  const seen = { valid: 0, invalid: 0 };
  fc.assert(
    fc.property(texts, (text) => {
      const accepted = isIdentityNumber(text);
      seen[accepted ? 'valid' : 'invalid'] += 1;
      const parsed = parseIdentityNumber(text);
      return accepted === isIdCardNumber(text) && (!accepted || parsed.isOk());
    }),
    { numRuns: wanted },
  );
  // a comparison of texts that are all refused would say nothing
  expect(Math.min(seen.valid, seen.invalid)).toBeGreaterThan(wanted / 10);
}, 600_000);

test('agrees with it about the kind and the holder', () => {
  fc.assert(
    fc.property(identityNumber(), (number) => {
      const verdict = validateIdCardNumber(number);
      const { kind, holder } = describeIdentityNumber(number);
      return verdict.valid && CATEGORIES[`${kind} ${holder}`] === verdict.category;
    }),
    { numRuns: Math.ceil(wanted / 10) },
  );
});

const CATEGORIES: Readonly<Record<string, string>> = {
  'national-id ordinary': 'NATIONAL_ID',
  'national-id naturalised': 'NATIONAL_ID',
  'national-id formerly-without-registration': 'NATIONAL_ID',
  'national-id formerly-hong-kong-or-macao': 'NATIONAL_ID',
  'national-id formerly-mainland': 'NATIONAL_ID',
  'resident-certificate foreign-or-stateless': 'UI_NUMBER_FOREIGN_OR_STATELESS',
  'resident-certificate without-registration': 'UI_NUMBER_NATIONAL_WITHOUT_HOUSEHOLD_REGISTRATION',
  'resident-certificate hong-kong-or-macao': 'UI_NUMBER_HK_MACAO_RESIDENT',
  'resident-certificate mainland': 'UI_NUMBER_MAINLAND_CHINA_RESIDENT',
  'legacy-resident-certificate without-registration-mainland-hong-kong-or-macao': 'UI_NUMBER_LEGACY',
  'legacy-resident-certificate foreign': 'UI_NUMBER_LEGACY',
};
