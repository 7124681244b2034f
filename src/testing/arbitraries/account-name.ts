import * as fc from 'fast-check';
import { type AccountName, parseAccountName } from '../../account-name/account-name.js';

const LETTERS = Array.from('ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz');
const DIGITS = Array.from('0123456789');

/** Every account name, built from its parts: two letters, then 1 to 13 letters or digits. */
export function accountName(): fc.Arbitrary<AccountName> {
  const letter = fc.constantFrom(...LETTERS);
  const rest = fc.string({ unit: fc.constantFrom(...LETTERS, ...DIGITS), minLength: 1, maxLength: 13 });
  return fc.tuple(letter, letter, rest).map((parts) => parseAccountName(parts.join(''))._unsafeUnwrap());
}

/** Texts one slip away from an account name; none of them is one. */
export function nearAccountName(): fc.Arbitrary<string> {
  const stranger = fc.constantFrom(
    '_',
    '-',
    '.',
    ' ',
    '\uFF21',
    '\uFF11',
    '\u00E9',
    '\u017F',
    '\u212A',
    '中',
    '\u0000',
  );
  return fc.oneof(
    accountName().map((name) => name.slice(0, 2)),
    accountName().map((name) => name.padEnd(16, '0')),
    fc.tuple(accountName(), fc.nat(14), stranger).map(([name, at, character]) => {
      const index = at % name.length;
      return name.slice(0, index) + character + name.slice(index + 1);
    }),
    fc.tuple(accountName(), fc.nat(1), fc.constantFrom(...DIGITS)).map(([name, index, digit]) => {
      return name.slice(0, index) + digit + name.slice(index + 1);
    }),
  );
}
