/** That a property is tried, and how often: all others rest on it. */
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { property, runsWanted } from './property.js';

// in this order: the second looks at what the first left
describe('a property', { shuffle: false }, () => {
  const tried: number[] = [];

  property([fc.nat(), fc.constant('one')])('is tried with values of its arbitraries', (number, word) => {
    expect([number >= 0, word]).toEqual([true, 'one']);
    tried.push(number);
  });

  test('as often as was wanted', () => {
    expect(tried).toHaveLength(Number(process.env['PROPERTY_RUNS'] ?? 100));
  });
});

test('how often is said by a whole number from one, or not at all', () => {
  expect(runsWanted(undefined)).toEqual({});
  expect(runsWanted('1000')).toEqual({ numRuns: 1000 });
  for (const wanted of ['', '0', '-1', '1.5', 'many']) expect(() => runsWanted(wanted)).toThrow(/^PROPERTY_RUNS is /);
});
