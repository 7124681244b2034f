import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { NUMBER_SLIPS, numberSlip, plainNumber } from '../../src/diagnosis/number-slips.js';
import { identityNumber } from '../../src/testing/arbitraries/identity-number.js';
import { property } from '../support/property.js';

const named = (first: string, second: string) =>
  numberSlip(plainNumber(first), plainNumber(second))?.cause.code.replace('diagnosis.number-', '');

describe('two numbers', () => {
  test.each([
    ['A100000001', 'A1OOOOOOO1', 'look-alike'],
    ['A123456789', 'Al23456789', 'look-alike'],
    ['I123456786', '1123456786', 'look-alike'],
    ['O200000006', '0200000006', 'look-alike'],
    ['A123456789', 'A123456798', 'neighbours'],
    ['A123456789', 'A132456789', 'neighbours'],
    ['A123456789', 'M123456789', 'character'],
    ['A123456789', 'A123456289', 'character'],
    ['A123456789', 'A1234567', undefined],
    ['A123456789', 'A12345678', 'length'],
    ['A123456789', 'A1234567889', 'length'],
    ['AC00000006', 'A800000014', 'residence'],
    ['A800000014', 'AD00000005', 'residence'],
    ['A800000014', 'A900000007', undefined],
    ['AC00000006', 'BD12345678', undefined],
    ['A123456789', 'B287654321', undefined],
    ['', 'A', 'length'],
  ])('%s and %s: %s', (first, second, cause) => {
    expect([named(first, second), named(second, first)]).toEqual([cause, cause]);
  });

  test.each([
    [' A123456789', 'A123456789'],
    ['ａ１２３４５６７８９', 'A123456789'],
    ['a123456789', 'A123456789'],
    ['\u017F123456789', '\u017F123456789'],
  ])('%s is compared as %s', (written, plain) => {
    expect(plainNumber(written)).toBe(plain);
  });

  test('of any length are not read through', () => {
    const long = 'A'.repeat(1_000_000);
    expect(plainNumber(long.toLowerCase())).toBe(long.toLowerCase());
    expect(numberSlip(long, 'A')).toBeNull();
    expect(numberSlip('A', long)).toBeNull();
    expect(numberSlip('A'.repeat(16), 'A'.repeat(15))).not.toBeNull();
    expect(numberSlip('A'.repeat(17), 'A'.repeat(16))).toBeNull();
  });

  property([identityNumber(), identityNumber()])('have the same cause in either order', (first, second) => {
    fc.pre(first !== second);
    expect(numberSlip(second, first)).toBe(numberSlip(first, second));
  });
});

const OWN: Readonly<Record<string, (number: string, at: number) => string>> = {
  'look-alike': (number, at) =>
    Array.from(number, (character, place) => (place >= at ? (LOOK_ALIKE[character] ?? character) : character)).join(''),
  neighbours: (number, at) => {
    const place = 1 + (at % 9);
    return number.slice(0, place - 1) + number.charAt(place) + number.charAt(place - 1) + number.slice(place + 1);
  },
  character: (number, at) => `${number.slice(0, at % 10)}7${number.slice((at % 10) + 1)}`,
  length: (number, at) => number.slice(0, at % 10) + number.slice((at % 10) + 1),
  residence: (number) => (/^.[A-D]/.test(number) ? 'B800000006' : /^.[89]/.test(number) ? 'BC12345678' : number),
};
const LOOK_ALIKE: Readonly<Record<string, string>> = { 0: 'O', 1: 'I', O: '0', I: '1' };

describe('every slip', () => {
  const order = NUMBER_SLIPS.map(({ cause }) => cause.code.replace('diagnosis.number-', ''));

  test('has a slip of its own here', () => {
    expect(Object.keys(OWN)).toEqual(order);
  });

  property([identityNumber(), fc.constantFrom(...order), fc.nat(100)])(
    'is named for what it makes of any number, or one that stands before it',
    (number, own, at) => {
      const slipped = OWN[own]?.(number, at % 10) ?? number;
      fc.pre(slipped !== number);
      const found = named(number, slipped);
      expect(found).toBeDefined();
      expect(order.indexOf(found ?? '')).toBeLessThanOrEqual(order.indexOf(own));
    },
  );
});
