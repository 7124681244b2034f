import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { nearIdentityNumbers } from '../../src/diagnosis/near-numbers.js';
import { numberSlip, plainNumber } from '../../src/diagnosis/number-slips.js';
import { isIdentityNumber } from '../../src/identity-number/identity-number.js';
import { MOST_NUMBERS } from '../../src/pre-registration/repository.js';
import { identityNumber } from '../../src/testing/arbitraries/identity-number.js';
import { property } from '../support/property.js';

/** What a hand makes of a number: a place, and what stands there afterwards. */
const typings = fc.tuple(
  identityNumber(),
  fc.constantFrom('replace', 'exchange', 'leave out', 'double', 'look-alikes'),
  fc.nat(9),
  fc.constantFrom(...Array.from('0123456789OIABCDXZ')),
);

function typed([number, slip, at, character]: readonly [string, string, number, string]): string {
  const [before, after] = [number.slice(0, at), number.slice(at + 1)];
  switch (slip) {
    case 'replace':
      return before + character + after;
    case 'exchange':
      return at === 9 ? number : before + number.charAt(at + 1) + number.charAt(at) + number.slice(at + 2);
    case 'leave out':
      return before + after;
    case 'double':
      return before + character + number.slice(at);
    default:
      return number.replaceAll('0', 'O').replace(/1/g, 'l').replace(/^O/, '0').replace(/^I/, '1');
  }
}

describe('the numbers near a number', () => {
  property([typings])('have the one that was meant among them', (typing) => {
    expect(nearIdentityNumbers(typed(typing))).toContain(typing[0]);
  });

  property([fc.oneof(typings.map(typed), fc.string({ maxLength: 12 }), identityNumber())])(
    'are valid, one slip away, each once, and not too many to be looked up',
    (text) => {
      const near = nearIdentityNumbers(text);
      const plain = plainNumber(text);
      expect(near.filter((number) => !isIdentityNumber(number))).toEqual([]);
      expect(near.filter((number) => number !== plain && numberSlip(number, plain)?.proof !== 'strong')).toEqual([]);
      expect(new Set(near).size).toBe(near.length);
      expect(near.length).toBeLessThan(MOST_NUMBERS / 4);
    },
  );

  property([identityNumber()])('of a valid number are it itself and about ten more', (number) => {
    const near = nearIdentityNumbers(number);
    expect(near[0]).toBe(number);
    expect(near.length).toBeGreaterThanOrEqual(2);
    expect(near.length).toBeLessThanOrEqual(16);
  });

  test.each(['', 'A', 'A123456789012', '王小明', 'A'.repeat(1_000_000)])('of what is none: %#', (text) => {
    expect(nearIdentityNumbers(text)).toEqual([]);
  });

  test.each([
    ['02OOOOOOO6', 'O200000006'],
    ['1lOOOOOOO3', 'I100000003'],
  ])('%s may be %s, letter and digits taken for each other', (text, number) => {
    expect(nearIdentityNumbers(text)).toContain(number);
  });

  test('whatever way the number is written', () => {
    expect(nearIdentityNumbers(' ａ123456789 ')).toEqual(nearIdentityNumbers('A123456789'));
  });
});
