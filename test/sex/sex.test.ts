import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isSex, parseSex, SEXES } from '../../src/sex/sex.js';
import { sex } from '../../src/testing/arbitraries/sex.js';
import { property } from '../support/property.js';
import { testVectors } from '../support/vectors.js';

describe('parseSex', () => {
  testVectors('sex', parseSex);

  property([sex()])('gives a sex back as it stands', (value) => {
    expect(parseSex(value)._unsafeUnwrap()).toBe(value);
    expect(isSex(value)).toBe(true);
  });

  test('takes three characters alone, with the two widths and cases of the letters, of all 1,114,112 code points', () => {
    const taken = { male: '', female: '' };
    for (let point = 0; point <= 0x10ffff; point += 1) {
      const character = String.fromCodePoint(point);
      const parsed = parseSex(character);
      if (parsed.isOk()) taken[parsed.value] += character;
    }
    expect(taken).toEqual({ male: 'Mm男\uFF2D\uFF4D', female: 'Ff女\uFF26\uFF46' });
  });

  test('looks at no more than a word', () => {
    expect(parseSex('m'.repeat(1e6))._unsafeUnwrapErr()).toEqual({ code: 'sex.unknown' });
    expect(parseSex(' '.repeat(1e6))._unsafeUnwrapErr()).toEqual({ code: 'sex.missing' });
  });

  test.each([
    ['a proxy that throws', new Proxy({}, { get: boom, has: boom, ownKeys: boom, getPrototypeOf: boom })],
    ['an object that throws when made a text', { toString: boom, [Symbol.toPrimitive]: boom }],
    ['a symbol', Symbol('male')],
    ['a String object', new String('male')],
  ])('refuses %s', (_, value) => {
    expect(parseSex(value)._unsafeUnwrapErr()).toEqual({ code: 'sex.not-text' });
    expect(isSex(value)).toBe(false);
  });
});

property([fc.oneof(fc.anything(), fc.string(), sex(), fc.constantFrom(' male', 'MALE', '男'))])(
  'isSex holds exactly when the parser accepts and gives the value itself back',
  (value) => {
    const parsed = parseSex(value);
    expect(isSex(value)).toBe(parsed.isOk() && parsed.value === value);
  },
);

test('there are two', () => {
  expect(SEXES).toEqual(['male', 'female']);
});

function boom(): never {
  throw new Error('looked into');
}
