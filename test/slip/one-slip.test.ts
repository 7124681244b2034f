import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isOneSlipApart } from '../../src/slip/one-slip.js';
import { property } from '../support/property.js';

/** The same by definition: everything that one slip makes of a text. */
function slipsOf(text: string, letters: readonly string[]): ReadonlySet<string> {
  const slips = new Set<string>();
  for (let at = 0; at <= text.length; at += 1) {
    const before = text.slice(0, at);
    for (const letter of letters) slips.add(before + letter + text.slice(at));
    if (at === text.length) continue;
    slips.add(before + text.slice(at + 1));
    for (const letter of letters) slips.add(before + letter + text.slice(at + 1));
    slips.add(before + text.slice(at + 1, at + 2) + text.slice(at, at + 1) + text.slice(at + 2));
  }
  slips.delete(text);
  return slips;
}

const LETTERS = ['a', 'b', 'c'];
const short = fc.string({ unit: fc.constantFrom(...LETTERS), maxLength: 5 });

describe('one slip', () => {
  test.each([
    ['生目', '生日'],
    ['身分證字', '身分證字號'],
    ['姓  名', '姓 名'],
    ['nmae', 'name'],
    ['', 'a'],
  ])('%s and %s are one slip apart, either way', (first, second) => {
    expect([isOneSlipApart(first, second), isOneSlipApart(second, first)]).toEqual([true, true]);
  });

  test.each([
    ['姓名', '職稱'],
    ['姓名', '姓名'],
    ['name', 'ma'],
    ['abcd', 'badc'],
    ['abc', 'cba'],
    ['', 'ab'],
  ])('%s and %s are not', (first, second) => {
    expect([isOneSlipApart(first, second), isOneSlipApart(second, first)]).toEqual([false, false]);
  });

  property([short, short])('is what one slip makes, and nothing else', (first, second) => {
    expect(isOneSlipApart(first, second)).toBe(slipsOf(first, LETTERS).has(second));
  });
});
