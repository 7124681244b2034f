import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  isPhoneNumber,
  PHONE_NUMBER_RULE,
  parsePhoneNumber,
  reviewPhoneNumber,
} from '../../src/contact/phone-number.js';
import {
  landlineNumber,
  mobileNumber,
  nearPhoneNumber,
  phoneNumber,
  spellingOfPhoneNumber,
} from '../../src/testing/arbitraries/phone-number.js';
import { hostileValues } from '../support/hostile-values.js';
import { property } from '../support/property.js';
import { testVectors } from '../support/vectors.js';

describe('parsePhoneNumber', () => {
  testVectors('phone-number', parsePhoneNumber);

  property([phoneNumber()])('gives a number in canonical form back', (number) => {
    expect(parsePhoneNumber(number)._unsafeUnwrap()).toBe(number);
  });

  property([phoneNumber().chain((number) => fc.tuple(fc.constant(number), spellingOfPhoneNumber(number)))])(
    'reads every spelling of a number as that number',
    ([number, spelling]) => {
      expect(parsePhoneNumber(spelling)._unsafeUnwrap()).toBe(number);
    },
  );

  property([nearPhoneNumber()])('refuses every near miss', (text) => {
    expect(parsePhoneNumber(text).isErr()).toBe(true);
  });

  property([
    fc.string({
      unit: fc.constantFrom('0', '2', '4', '8', '9', '+', '-', '(', ' ', '#', '轉', '/', 'x', '一'),
      maxLength: 20,
    }),
    fc.nat(3),
  ])('points into the text as given: white space in front moves every position', (text, spaces) => {
    const plain = parsePhoneNumber(text.trimStart());
    const moved = parsePhoneNumber(' '.repeat(spaces) + text.trimStart());
    const error = plain.isErr() ? plain.error : null;
    expect(moved.isErr() ? moved.error : null).toEqual(
      error !== null && 'index' in error ? { ...error, index: error.index + spaces } : error,
    );
  });

  // the table once more, written by hand as whole numbers
  const WHOLE_NUMBERS = [
    /^02[2-8]\d{7}$/,
    /^03[2-6]\d{6}$/,
    /^03[89]\d{6}$/,
    /^037[2-9]\d{5}$/,
    /^04[23]\d{7}$/,
    /^044\d{6}$/,
    /^044\d{7}$/,
    /^04[78]\d{6}$/,
    /^049[2-9]\d{6}$/,
    /^05[2-7]\d{6}$/,
    /^06[2-7]\d{6}$/,
    /^069\d{6}$/,
    /^07[2-9]\d{6}$/,
    /^08[478]\d{6}$/,
    /^082[2-57-9]\d{5}$/,
    /^08266\d{4}$/,
    /^0836[2-9]\d{4}$/,
    /^089[2-9]\d{5}$/,
    /^09[0-8]\d{7}$/,
  ];

  test('takes just the numbers of the numbering plan: every five digits in front, 8 to 11 in all', () => {
    const wrong: string[] = [];
    for (let front = 0; front < 100_000; front += 1) {
      for (const rest of ['000', '0000', '00000', '000000']) {
        const digits = String(front).padStart(5, '0') + rest;
        // numbers with a country code are another test's business
        if (digits.startsWith('00') || digits.startsWith('886')) continue;
        const expected = WHOLE_NUMBERS.some((shape) => shape.test(digits));
        if (parsePhoneNumber(digits).isOk() !== expected) wrong.push(digits);
      }
    }
    expect(wrong).toEqual([]);
  });

  test('the digits decide the area, not the parentheses', () => {
    const readings = ['(08)9322000', '(089)322000', '0(8932)2000', '08-9322-000'].map((text) =>
      parsePhoneNumber(text)._unsafeUnwrap(),
    );
    expect(new Set(readings)).toEqual(new Set(['089-322000']));
  });

  test('bounds the text as given, white space and all', () => {
    const { maxTextLength } = PHONE_NUMBER_RULE;
    expect(parsePhoneNumber('02-22345678'.padEnd(maxTextLength)).isOk()).toBe(true);
    expect(parsePhoneNumber('02-22345678'.padEnd(maxTextLength + 1))._unsafeUnwrapErr()).toEqual({
      code: 'phone-number.too-long',
      maxLength: maxTextLength,
      actual: maxTextLength + 1,
    });
  });

  test.each(['0', '-', '#', '轉', ' 0', '+886'])('refuses a million characters by their number: %j', (unit) => {
    const { code } = parsePhoneNumber(unit.repeat(1_000_000 / unit.length))._unsafeUnwrapErr();
    expect(code).toBe('phone-number.too-long');
  });

  test('takes an ASCII or full-width digit in the last place and no other of all 1,114,112 code points', () => {
    let taken = '';
    for (let point = 0; point <= 0x10ffff; point += 1) {
      const character = String.fromCodePoint(point);
      if (parsePhoneNumber(`02-2234567${character}`).isOk()) taken += character;
    }
    expect(taken).toBe('0123456789０１２３４５６７８９');
  });

  test.each(hostileValues)('answers for any value without touching it: %s', (_, value) => {
    expect(parsePhoneNumber(value)._unsafeUnwrapErr()).toEqual({ code: 'phone-number.not-text' });
  });
});

property([
  fc.oneof(fc.anything(), fc.string(), phoneNumber(), phoneNumber().chain(spellingOfPhoneNumber), nearPhoneNumber()),
])('isPhoneNumber holds exactly when the parser accepts and gives the value itself back', (value) => {
  const parsed = parsePhoneNumber(value);
  expect(isPhoneNumber(value)).toBe(parsed.isOk() && parsed.value === value);
});

test('isPhoneNumber wants the canonical form', () => {
  expect(isPhoneNumber('02-22345678#123')).toBe(true);
  expect(isPhoneNumber('0222345678')).toBe(false);
  expect(isPhoneNumber('0912-345-678')).toBe(false);
  expect(isPhoneNumber(' 02-22345678')).toBe(false);
});

describe('reviewPhoneNumber', () => {
  property([mobileNumber()])('recommends an office phone instead of a mobile', (number) => {
    expect(reviewPhoneNumber(number)).toEqual([{ code: 'phone-number.mobile' }]);
  });

  property([landlineNumber()])('has nothing to say of a landline', (number) => {
    expect(reviewPhoneNumber(number)).toEqual([]);
  });
});
