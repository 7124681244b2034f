import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isUnitCode, parseUnitCode } from '../../src/school/unit.js';
import { nearUnitCode, unitCode } from '../../src/testing/arbitraries/school.js';
import { hostileValues } from '../support/hostile-values.js';
import { property } from '../support/property.js';
import { testVectors } from '../support/vectors.js';

describe('parseUnitCode', () => {
  testVectors('unit-code', parseUnitCode);

  property([unitCode()])('gives a code back as it is, with white space or in lower case too', (code) => {
    expect(parseUnitCode(code)._unsafeUnwrap()).toBe(code);
    expect(parseUnitCode(`\t${code.toLowerCase()}\u3000`)._unsafeUnwrap()).toBe(code);
  });

  property([nearUnitCode()])('refuses every near miss', (text) => {
    expect(parseUnitCode(text).isErr()).toBe(true);
  });

  test('takes 36 characters as they are, 88 more in another form, and no other of all 1,114,112 code points', () => {
    const asTheyAre: string[] = [];
    let otherForms = 0;
    for (let point = 0; point <= 0x10ffff; point += 1) {
      const code = `33${String.fromCodePoint(point)}N01`;
      if (isUnitCode(code)) asTheyAre.push(code.charAt(2));
      else if (parseUnitCode(code).isOk()) otherForms += 1;
    }
    expect(asTheyAre.join('')).toBe('0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ');
    expect(otherForms).toBe(26 + 62); // lower case, and everything in full width
  });

  test.each(hostileValues)('does not look into %s', (_, value) => {
    expect(parseUnitCode(value)._unsafeUnwrapErr()).toEqual({ code: 'unit-code.not-text' });
  });

  test('refuses a million characters by their length', () => {
    expect(parseUnitCode('A'.repeat(1_000_000))._unsafeUnwrapErr()).toEqual({
      code: 'unit-code.length',
      length: 6,
      actual: 1_000_000,
    });
  });
});

property([
  fc.oneof(
    fc.anything(),
    unitCode(),
    unitCode().map((code) => code.toLowerCase()),
    nearUnitCode(),
  ),
])('isUnitCode holds exactly when the parser accepts and gives the value itself back', (value) => {
  const parsed = parseUnitCode(value);
  expect(isUnitCode(value)).toBe(parsed.isOk() && parsed.value === value);
});
