import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  accountNameKey,
  checkAccountName,
  isAccountName,
  parseAccountName,
} from '../../src/account-name/account-name.js';
import { accountName, nearAccountName } from '../../src/testing/arbitraries/account-name.js';
import { property } from '../support/property.js';
import { testVectors } from '../support/vectors.js';

describe('parseAccountName', () => {
  testVectors('account-name', parseAccountName);

  property([accountName()])('gives an account name back as typed', (name) => {
    expect(parseAccountName(name)._unsafeUnwrap()).toBe(name);
  });

  property([nearAccountName()])('refuses every near miss', (text) => {
    expect(parseAccountName(text).isErr()).toBe(true);
  });

  test('takes 62 ASCII characters in the third place and no other of all 1,114,112 code points', () => {
    const taken: string[] = [];
    for (let point = 0; point <= 0x10ffff; point += 1) {
      const character = String.fromCodePoint(point);
      if (isAccountName(`ab${character}`)) taken.push(character);
    }
    expect(taken.join('')).toBe('0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz');
  });
});

property([fc.oneof(fc.anything(), fc.string(), accountName(), nearAccountName())])(
  'isAccountName holds exactly when the parser accepts and gives the value itself back',
  (value) => {
    const parsed = parseAccountName(value);
    expect(isAccountName(value)).toBe(parsed.isOk() && parsed.value === value);
  },
);

property([fc.oneof(fc.anything(), fc.string(), accountName(), nearAccountName())])(
  'every rule holds exactly when the parser accepts',
  (value) => {
    expect(checkAccountName(value).every(({ holds }) => holds)).toBe(parseAccountName(value).isOk());
  },
);

property([accountName()])('names that differ only in case share one key', (name) => {
  const upper = parseAccountName(name.toUpperCase())._unsafeUnwrap();
  const lower = parseAccountName(name.toLowerCase())._unsafeUnwrap();
  expect(accountNameKey(upper)).toBe(accountNameKey(lower));
});
