import { expect, test } from 'vitest';
import { withDigitsForLookAlikes } from '../../src/identity-number/digit-look-alike.js';

test.each([
  ['I234S6O8', '1234S608'],
  ['L|IO', '1110'],
  ['A123456789', 'A123456789'],
  ['ilo', 'ilo'],
  ['', ''],
])('%s is read as %s', (text, digits) => {
  expect(withDigitsForLookAlikes(text)).toBe(digits);
});
