import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { toHalfWidth } from '../../src/character-width/to-half-width.js';
import { property } from '../support/property.js';

test('changes 95 characters of all 65,536 code units: the printable ones of ASCII, in order, but for the space', () => {
  const changed: [number, string][] = [];
  for (let unit = 0; unit <= 0xffff; unit += 1) {
    const character = String.fromCharCode(unit);
    const half = toHalfWidth(character);
    if (half !== character) changed.push([unit, half]);
  }
  expect(changed[0]).toEqual([0x3000, ' ']);
  expect(changed.slice(1)).toEqual(
    Array.from({ length: 94 }, (_, index) => [0xff01 + index, String.fromCharCode(0x21 + index)]),
  );
});

property([fc.string({ unit: 'binary' })])('keeps length and is idempotent', (text) => {
  const half = toHalfWidth(text);
  expect(half).toHaveLength(text.length);
  expect(toHalfWidth(half)).toBe(half);
});

test('leaves what NFKC would fold: ligature, circled digit, Kelvin sign, half-width katakana', () => {
  expect(toHalfWidth('\uFB01\u2460\u212A\uFF76')).toBe('\uFB01\u2460\u212A\uFF76');
});

property([fc.string({ unit: fc.integer({ min: 0x20, max: 0x7e }).map((point) => String.fromCharCode(point)) })])(
  'reads text typed in full width',
  (text) => {
    const full = text.replaceAll(/[!-~]/g, (character) => String.fromCharCode(character.charCodeAt(0) + 0xfee0));
    expect(toHalfWidth(full.replaceAll(' ', '\u3000'))).toBe(text);
  },
);
