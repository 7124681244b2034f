import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkDigitOf } from '../../src/identity-number/check-digit.js';
import { isIdentityNumber } from '../../src/identity-number/identity-number.js';
import { identityNumber, nationalId } from '../../src/testing/arbitraries/identity-number.js';
import { property } from '../support/property.js';

// The code of each letter, as the tables that are handed around print them.
const CODES: Readonly<Record<string, number>> = {
  ...{ A: 10, B: 11, C: 12, D: 13, E: 14, F: 15, G: 16, H: 17, I: 34, J: 18, K: 19, L: 20, M: 21 },
  ...{ N: 22, O: 35, P: 23, Q: 24, R: 25, S: 26, T: 27, U: 28, V: 29, W: 32, X: 30, Y: 31, Z: 33 },
};

/** The sum as the regulation's readers write it out: eleven digits, eleven weights. */
function textbookSum(number: string): number {
  const second = CODES[number.charAt(1)];
  const digits = `${CODES[number.charAt(0)] ?? ''}${second === undefined ? number.charAt(1) : second % 10}${number.slice(2)}`;
  return [1, 9, 8, 7, 6, 5, 4, 3, 2, 1, 1].reduce(
    (sum, weight, place) => sum + weight * Number(digits.charAt(place)),
    0,
  );
}

const replaced = (text: string, index: number, character: string): string =>
  text.slice(0, index) + character + text.slice(index + 1);

const swapped = (text: string, index: number): string =>
  text.slice(0, index) + text.charAt(index + 1) + text.charAt(index) + text.slice(index + 2);

describe('checkDigitOf', () => {
  test('agrees with the sum written out, for every letter and every second character', () => {
    const disagreeing: string[] = [];
    for (const letter of Object.keys(CODES)) {
      for (const second of ['1', '2', '8', '9', 'A', 'B', 'C', 'D']) {
        const firstNine = `${letter}${second}3692581`;
        const number = firstNine + checkDigitOf(firstNine)._unsafeUnwrap();
        if (textbookSum(number) % 10 !== 0) disagreeing.push(number);
      }
    }
    expect(disagreeing).toEqual([]);
  });

  property([identityNumber()])('agrees with the sum written out, for any digits', (number) => {
    expect(textbookSum(number) % 10).toBe(0);
    expect(checkDigitOf(number.slice(0, 9))._unsafeUnwrap()).toBe(number.charAt(9));
  });

  test.each([undefined, null, ''])('misses %j', (value) => {
    expect(checkDigitOf(value)._unsafeUnwrapErr()).toEqual({ code: 'check-digit.missing' });
  });

  test.each([123456789, ['A12345678'], {}, Symbol('A12345678')])('takes nothing but text', (value) => {
    expect(checkDigitOf(value)._unsafeUnwrapErr()).toEqual({ code: 'check-digit.not-text' });
  });

  test.each([1, 8, 10, 1_000_000])('refuses %i characters', (actual) => {
    expect(checkDigitOf('A'.repeat(actual))._unsafeUnwrapErr()).toEqual({
      code: 'check-digit.length',
      expected: 9,
      actual,
    });
  });

  property([identityNumber(), fc.nat(8), fc.constantFrom('/', ':', '@', '[', 'E', 'a', '１', '中', '\u0131', ' ')])(
    'names the first place that does not fit',
    (number, index, stranger) => {
      fc.pre(!(index === 0 && stranger === 'E')); // the one that does fit there
      const firstNine = replaced(replaced(number.slice(0, 9), 8, '_'), index, stranger);
      expect(checkDigitOf(firstNine)._unsafeUnwrapErr()).toEqual({ code: 'check-digit.character', index });
    },
  );

  property([nationalId(), fc.constantFrom('0', '3', '7', 'E', 'X')])(
    'refuses a second character that is not issued',
    (number, second) => {
      expect(checkDigitOf(replaced(number.slice(0, 9), 1, second))._unsafeUnwrapErr()).toEqual({
        code: 'check-digit.character',
        index: 1,
      });
    },
  );
});

describe('what the check digit does not catch', () => {
  const GROUPS = ['AMW', 'BNZ', 'CIP', 'DOQ', 'ER', 'FS', 'GT', 'HU', 'JVX', 'KLY'];

  property([identityNumber(), fc.constantFrom(...Object.keys(CODES))])(
    'one letter for another of equal contribution, and only that',
    (number, letter) => {
      const group = GROUPS.find((letters) => letters.includes(number.charAt(0)));
      expect(isIdentityNumber(replaced(number, 0, letter))).toBe(group?.includes(letter));
    },
  );

  property([identityNumber()])('a swap of the last two digits, ever', (number) => {
    expect(isIdentityNumber(swapped(number, 8))).toBe(true);
  });

  property([identityNumber(), fc.nat(9)])(
    'in the place of weight 5, a digit for another of the same parity',
    (number, digit) => {
      const sameParity = Number(number.charAt(4)) % 2 === digit % 2;
      expect(isIdentityNumber(replaced(number, 4, String(digit)))).toBe(sameParity);
    },
  );

  property([identityNumber(), fc.constantFrom(3, 5, 7), fc.nat(9)])(
    'in a place of even weight, a change by 5',
    (number, index, digit) => {
      const byFive = (Number(number.charAt(index)) - digit) % 5 === 0;
      expect(isIdentityNumber(replaced(number, index, String(digit)))).toBe(byFive);
    },
  );
});

describe('what the check digit does catch', () => {
  property([identityNumber(), fc.constantFrom(2, 6, 8, 9), fc.integer({ min: 1, max: 9 })])(
    'in a place of weight 7, 3 or 1, every wrong digit',
    (number, index, offset) => {
      const digit = (Number(number.charAt(index)) + offset) % 10;
      expect(isIdentityNumber(replaced(number, index, String(digit)))).toBe(false);
    },
  );

  property([identityNumber(), fc.integer({ min: 1, max: 7 })])(
    'a swap of two different neighbours from the second to the ninth place',
    (number, index) => {
      const same = number.charAt(index) === number.charAt(index + 1);
      expect(isIdentityNumber(swapped(number, index))).toBe(same);
    },
  );
});
