import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isPersonName, PERSON_NAME_RULE, parsePersonName } from '../../src/person-name/person-name.js';
import { nearPersonName, personName } from '../../src/testing/arbitraries/person-name.js';
import { property } from '../support/property.js';
import { testVectors } from '../support/vectors.js';

// any text made of what names are made of and of what they are not
const scraps = fc.string({
  unit: fc.oneof(
    fc.constantFrom('王', '明', '\u2F08', '\u{20BB7}', 'A', 'é', 'e', '\u0301', '\uFF21', 'ァ'),
    fc.constantFrom(' ', '\u3000', '\t', '\u200B', '\uFEFF', '\uFE00', '\u{E0100}'),
    fc.constantFrom('‧', '．', '.', '’', '\u00B4', '-', '\uFF0D', '+', '\uFF0B', '?', '■', '^', ','),
    fc.constantFrom('1', '\uD83D', '\uDE00', '\u202E', '('),
  ),
  maxLength: 12,
});
const values = fc.oneof(fc.anything(), fc.string({ unit: 'binary' }), scraps, personName(), nearPersonName());

describe('parsePersonName', () => {
  testVectors('person-name', parsePersonName);

  property([personName()])('gives a name in canonical form back', (name) => {
    expect(parsePersonName(name)._unsafeUnwrap()).toBe(name);
  });

  property([nearPersonName()])('refuses every near miss', (text) => {
    expect(parsePersonName(text).isErr()).toBe(true);
  });

  property([fc.oneof(scraps, fc.string({ unit: 'binary' }))])('is idempotent', (text) => {
    const first = parsePersonName(text);
    if (first.isOk()) expect(parsePersonName(first.value)).toEqual(first);
  });

  property([fc.oneof(scraps, nearPersonName())])('points at a character of the text', (text) => {
    const result = parsePersonName(text);
    if (result.isOk() || result.error.code !== 'person-name.character') return;
    const { index, ordinal } = result.error;
    const character = String.fromCodePoint(text.codePointAt(index) ?? 0);
    expect(Array.from(text)[ordinal - 1]).toBe(character);
    // and at the first: a Han character in its place would do, as far as the text goes until there
    expect(parsePersonName(`${text.slice(0, index)}王`).isOk()).toBe(true);
  });

  test('has nothing invisible, no digit and no sign but the listed ones, of all 1,114,112 code points', () => {
    const signs: string[] = [];
    let hidden = 0;
    let changed = 0;
    for (let point = 0; point <= 0x10ffff; point += 1) {
      const name = parsePersonName(`王${String.fromCodePoint(point)}a`).unwrapOr(null);
      if (name === null) continue;
      if (!isPersonName(name)) changed += 1;
      const rest = name.slice(1, -1);
      // a Han character may carry the selector of its form; unassigned ones are those of planes 2 and 3
      if (/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{Nd}\p{No}]/u.test(rest) || /^[^\S ]/u.test(rest)) hidden += 1;
      if (/^[\p{P}\p{S}\p{Nl}]$/u.test(rest) && !/\p{Radical}/u.test(rest)) signs.push(rest);
    }
    expect(hidden).toBe(0);
    expect(changed).toBe(0);
    expect([...new Set(signs)].join('')).toBe(
      "',-.:?^`\u00B4\u00B7\u2010\u2011\u2018\u2019\u201B\u2022\u2027\u2032\u2219\u22C5\u25A0\u25A1\u3007\u30FB\uFE52\uFE63\uFF0E\uFF1F\uFF65\uFFFD",
    );
  });

  property([fc.constantFrom(' ', '\u3000', '\t \u00A0', '\u200B')])('mends white space', (space) => {
    expect(parsePersonName(['', '王', '小', '明', ''].join(space))._unsafeUnwrap()).toBe('王小明');
  });

  test('refuses a million characters by their length, in no time', () => {
    const texts = ['王', '\u{20BB7}', ' ', '\u0301', '\uD842', '1', '+'].map((unit) => unit.repeat(1_000_000));
    const started = performance.now();
    for (const text of texts) {
      const error = parsePersonName(text)._unsafeUnwrapErr();
      expect(error).toEqual({ code: 'person-name.length', maxLength: PERSON_NAME_RULE.maxLength });
    }
    expect(performance.now() - started).toBeLessThan(500);
  });
});

property([values])('isPersonName holds exactly when the parser accepts and gives the value itself back', (value) => {
  const parsed = parsePersonName(value);
  expect(isPersonName(value)).toBe(parsed.isOk() && parsed.value === value);
});

test('a name that had to be mended is not one as it stands', () => {
  expect(isPersonName('王 小明')).toBe(false);
  expect(isPersonName('Jose\u0301')).toBe(false);
});

test('objects that throw when they are touched are no text', () => {
  const fail = (): never => {
    throw new Error('hostile');
  };
  const hostile = [
    new Proxy({}, { get: fail, has: fail, ownKeys: fail, getPrototypeOf: fail }),
    { toString: fail, valueOf: fail, [Symbol.toPrimitive]: fail },
    Symbol('王'),
    Object('王') as unknown,
  ];
  for (const value of hostile) {
    expect(parsePersonName(value)._unsafeUnwrapErr()).toEqual({ code: 'person-name.not-text' });
    expect(isPersonName(value)).toBe(false);
  }
});
