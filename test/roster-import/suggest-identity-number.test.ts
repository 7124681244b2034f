import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isIdentityNumber, parseIdentityNumber } from '../../src/identity-number/identity-number.js';
import { suggestIdentityNumber } from '../../src/roster-import/suggest-identity-number.js';
import {
  currentResidentCertificate,
  nationalId,
  nearIdentityNumber,
} from '../../src/testing/arbitraries/identity-number.js';
import { property } from '../support/property.js';

const LOOKS_LIKE: Readonly<Record<string, readonly string[]>> = {
  '0': ['O', 'o', 'Ｏ'],
  '1': ['I', 'l', 'L', '|', 'ｉ'],
};

describe('suggestIdentityNumber', () => {
  test.each([
    ['A1OOOOOOO1', 'A100000001'],
    ['a22345678l', 'A223456781'],
    ['Ａ２２３４５６７８Ｉ', 'A223456781'],
    ['A|23456789', 'A123456789'],
    ['A1234S6789', null],
    ['A12345678O', null],
    ['A123456789', null],
    ['A22345678', null],
    ['A22345678lO', null],
    ['AC0I234567', null],
    [' A22345678l', null],
    ['O223456781', null],
    ['', null],
    ['I'.repeat(1_000_000), null],
  ])('%.20j: %s', (text, suggestion) => {
    expect(suggestIdentityNumber(text)).toBe(suggestion);
  });

  property([fc.oneof(nationalId(), currentResidentCertificate()), fc.integer({ min: 1, max: 9 }), fc.nat(9)])(
    'finds a number behind letters that look like its digits',
    (number, at, choice) => {
      const letters = LOOKS_LIKE[number.charAt(at)];
      fc.pre(letters !== undefined);
      const typed = number.slice(0, at) + (letters[choice % letters.length] ?? '') + number.slice(at + 1);
      expect(suggestIdentityNumber(typed)).toBe(number);
    },
  );

  property([
    fc.oneof(nearIdentityNumber(), fc.string({ unit: fc.constantFrom(...Array.from('AO1I|L0')), maxLength: 12 })),
  ])('suggests valid numbers only, for texts that are none', (text) => {
    const suggestion = suggestIdentityNumber(text);
    expect(suggestion === null || isIdentityNumber(suggestion)).toBe(true);
    if (parseIdentityNumber(text).isOk()) expect(suggestion).toBeNull();
  });
});
