import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isUnitName, parseUnitName } from '../../src/school/unit-name.js';
import { nearUnitName, unitName } from '../../src/testing/arbitraries/school.js';
import { hostileValues } from '../support/hostile-values.js';
import { property } from '../support/property.js';
import { testVectors } from '../support/vectors.js';

describe('parseUnitName', () => {
  testVectors('unit-name', parseUnitName);

  property([unitName()])('gives a name back as it is, with white space at the edges too', (name) => {
    expect(parseUnitName(name)._unsafeUnwrap()).toBe(name);
    expect(parseUnitName(`\u3000\n${name}\uFEFF`)._unsafeUnwrap()).toBe(name);
  });

  property([fc.string({ unit: 'binary', maxLength: 60 })])('gives a canonical name or none', (text) => {
    const parsed = parseUnitName(text);
    if (parsed.isOk()) expect(isUnitName(parsed.value)).toBe(true);
  });

  property([nearUnitName()])('refuses every near miss', (text) => {
    expect(parseUnitName(text).isErr()).toBe(true);
  });

  test.each(hostileValues)('does not look into %s', (_, value) => {
    expect(parseUnitName(value)._unsafeUnwrapErr()).toEqual({ code: 'unit-name.not-text' });
  });

  test('refuses a million characters by their length', () => {
    expect(parseUnitName('國'.repeat(1_000_000))._unsafeUnwrapErr()).toEqual({
      code: 'unit-name.length',
      maxLength: 100,
      actual: 1_000_000,
    });
  });

  test('takes a hundred characters, not counting white space at the edges', () => {
    expect(parseUnitName(` ${'國'.repeat(100)}\u3000`)._unsafeUnwrap()).toBe('國'.repeat(100));
  });
});

property([
  fc.oneof(
    fc.anything(),
    fc.string(),
    unitName(),
    unitName().map((name) => `${name}\u3000`),
    nearUnitName(),
  ),
])('isUnitName holds exactly when the parser accepts and gives the value itself back', (value) => {
  const parsed = parseUnitName(value);
  expect(isUnitName(value)).toBe(parsed.isOk() && parsed.value === value);
});
