import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { EMAIL_ADDRESS_RULE, isEmailAddress, parseEmailAddress } from '../../src/contact/email-address.js';
import { emailAddress, nearEmailAddress, spellingOfEmailAddress } from '../../src/testing/arbitraries/email-address.js';
import { hostileValues } from '../support/hostile-values.js';
import { property } from '../support/property.js';
import { testVectors } from '../support/vectors.js';

describe('parseEmailAddress', () => {
  testVectors('email-address', parseEmailAddress);

  property([emailAddress()])('gives an address in canonical form back', (address) => {
    expect(parseEmailAddress(address)._unsafeUnwrap()).toBe(address);
  });

  property([emailAddress().chain((address) => fc.tuple(fc.constant(address), spellingOfEmailAddress(address)))])(
    'reads every spelling of an address as that address',
    ([address, spelling]) => {
      expect(parseEmailAddress(spelling)._unsafeUnwrap()).toBe(address);
    },
  );

  property([nearEmailAddress()])('refuses every near miss', (text) => {
    expect(parseEmailAddress(text).isErr()).toBe(true);
  });

  property([fc.oneof(nearEmailAddress(), fc.string(), fc.string({ unit: 'grapheme' })), fc.nat(3)])(
    'points into the text as given: white space in front moves every position',
    (text, spaces) => {
      const plain = parseEmailAddress(text.trimStart());
      const moved = parseEmailAddress(' '.repeat(spaces) + text.trimStart());
      fc.pre(plain.isErr() && moved.isErr());
      const { error } = plain;
      expect(moved.error).toEqual('index' in error ? { ...error, index: error.index + spaces } : error);
    },
  );

  test('takes 82 ASCII characters before the at sign and no other of all 1,114,112 code points', () => {
    expect(charactersTaken((character) => `a${character}b@school.example`)).toBe(
      "!#$%&'*+-./0123456789=?ABCDEFGHIJKLMNOPQRSTUVWXYZ^_`abcdefghijklmnopqrstuvwxyz{|}~",
    );
  });

  test('takes letters, digits, the hyphen and the dot after the at sign and nothing else', () => {
    expect(charactersTaken((character) => `chen@a${character}b.example`)).toBe(
      '-.0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz',
    );
  });

  test('takes nothing but letters in the last label', () => {
    expect(charactersTaken((character) => `chen@school.a${character}b`)).toBe(
      'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz',
    );
  });

  test('refuses an address that white space has made too long to look at', () => {
    expect(parseEmailAddress(`${' '.repeat(1_000 - 19)}chen@school.example`).isOk()).toBe(true);
    expect(parseEmailAddress(`${' '.repeat(1_001 - 19)}chen@school.example`)._unsafeUnwrapErr()).toEqual({
      code: 'email-address.too-long',
      maxLength: EMAIL_ADDRESS_RULE.maxLength,
      actual: 1_001,
    });
  });

  test.each(['a', '@', '.', ' a', 'a@a.'])('refuses a million characters by their number: %j', (unit) => {
    const { code } = parseEmailAddress(unit.repeat(1_000_000 / unit.length))._unsafeUnwrapErr();
    expect(code).toBe('email-address.too-long');
  });

  test.each(hostileValues)('answers for any value without touching it: %s', (_, value) => {
    expect(parseEmailAddress(value)._unsafeUnwrapErr()).toEqual({ code: 'email-address.not-text' });
  });
});

property([
  fc.oneof(
    fc.anything(),
    fc.string(),
    emailAddress(),
    emailAddress().chain(spellingOfEmailAddress),
    nearEmailAddress(),
  ),
])('isEmailAddress holds exactly when the parser accepts and gives the value itself back', (value) => {
  const parsed = parseEmailAddress(value);
  expect(isEmailAddress(value)).toBe(parsed.isOk() && parsed.value === value);
});

test('isEmailAddress wants the canonical form', () => {
  expect(isEmailAddress('Chen@school.example')).toBe(true);
  expect(isEmailAddress('chen@School.example')).toBe(false);
  expect(isEmailAddress(' chen@school.example')).toBe(false);
});

function charactersTaken(addressWith: (character: string) => string): string {
  let taken = '';
  for (let point = 0; point <= 0x10ffff; point += 1) {
    const character = String.fromCodePoint(point);
    if (parseEmailAddress(addressWith(character)).isOk()) taken += character;
  }
  return taken;
}
