import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { areNeighboursExchanged, isOneReplaced } from '../../src/slip/one-place.js';
import { isOneSlipApart } from '../../src/slip/one-slip.js';
import { property } from '../support/property.js';

const short = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 5 });

describe('slips that keep the length', () => {
  test.each([
    ['1990', '1980', true, false],
    ['1990', '1909', false, true],
    ['12', '21', false, true],
    ['1905', '9105', false, true],
    ['1905', '9106', false, false],
    ['1905', '9', false, false],
    ['ab', 'ac', true, false],
    ['a', 'b', true, false],
    ['12', '12', false, false],
    ['', '', false, false],
    ['123', '321', false, false],
    ['1234', '2143', false, false],
    ['12', '123', false, false],
    ['1990', '1881', false, false],
    ['abc', 'bca', false, false],
  ])('%s and %s', (first, second, replaced, exchanged) => {
    expect(isOneReplaced(first, second)).toBe(replaced);
    expect(areNeighboursExchanged(first, second)).toBe(exchanged);
  });

  property([short, short])('are those of one slip between texts of one length, and never both', (first, second) => {
    const found = [isOneReplaced(first, second), areNeighboursExchanged(first, second)];
    expect(found.filter(Boolean).length).toBe(first.length === second.length && isOneSlipApart(first, second) ? 1 : 0);
    expect([isOneReplaced(second, first), areNeighboursExchanged(second, first)]).toEqual(found);
  });
});
