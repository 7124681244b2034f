import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { equalInConstantTime } from '../../src/node/equal-in-constant-time.js';
import { property } from '../support/property.js';

property([fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' })])('says what === says', (a, b) => {
  expect(equalInConstantTime(a, a)).toBe(true);
  expect(equalInConstantTime(a, b)).toBe(a === b);
  expect(equalInConstantTime(a, `${a}${b}`)).toBe(b === '');
});

test.each([
  ['halves of surrogate pairs', '\uD800', '\uD801'],
  ['a half and what stands for it in UTF-8', '\uD800', '\uFFFD'],
  ['two Unicode forms', '\u00e9', 'e\u0301'],
  ['two cases', 'a', 'A'],
  ['a NUL behind', 'a', 'a\0'],
  ['nothing and something', '', ' '],
])('tells %s apart', (_, a, b) => {
  expect(equalInConstantTime(a, b)).toBe(false);
});
