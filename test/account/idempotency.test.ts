import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { IDEMPOTENCY_KEY_RULE, isIdempotencyKey, parseIdempotencyKey } from '../../src/account/idempotency.js';
import { idempotencyKey } from '../../src/testing/arbitraries/workflow.js';
import { property } from '../support/property.js';

const VISIBLE = Array.from({ length: 94 }, (_, index) => String.fromCharCode(0x21 + index));
const LIMITS = { minLength: 16, maxLength: 128 };

describe('parseIdempotencyKey', () => {
  test.each([
    ['nothing', undefined, { code: 'idempotency-key.missing' }],
    ['null', null, { code: 'idempotency-key.missing' }],
    ['an empty text', '', { code: 'idempotency-key.missing' }],
    ['a number', 1234567890123456, { code: 'idempotency-key.not-text' }],
    ['a list', ['9f1c2d7e-4b5a-4c3d'], { code: 'idempotency-key.not-text' }],
    ['15 characters', 'a'.repeat(15), { code: 'idempotency-key.length', ...LIMITS, actual: 15 }],
    ['129 characters', 'a'.repeat(129), { code: 'idempotency-key.length', ...LIMITS, actual: 129 }],
    ['a million', ' '.repeat(1_000_000), { code: 'idempotency-key.length', ...LIMITS, actual: 1_000_000 }],
    ['a space inside', '9f1c2d7e 4b5a-4c3d', { code: 'idempotency-key.character', index: 8 }],
    ['a line feed at the end', '9f1c2d7e-4b5a-4c3d\n', { code: 'idempotency-key.character', index: 18 }],
    ['a full-width letter', '\uFF21f1c2d7e-4b5a-4c3d', { code: 'idempotency-key.character', index: 0 }],
  ])('refuses %s', (_, raw, error) => {
    expect(parseIdempotencyKey(raw)._unsafeUnwrapErr()).toEqual(error);
  });

  property([fc.oneof(idempotencyKey(), fc.string({ unit: fc.constantFrom(...VISIBLE), ...LIMITS }))])(
    'gives a key back as it is',
    (key) => {
      expect(parseIdempotencyKey(key)._unsafeUnwrap()).toBe(key);
    },
  );

  test('takes the 94 visible ASCII characters and no other of all 65,536 code units', () => {
    const taken: string[] = [];
    for (let unit = 0; unit <= 0xffff; unit += 1) {
      const character = String.fromCharCode(unit);
      if (isIdempotencyKey(`0123456789abcde${character}`)) taken.push(character);
    }
    expect(taken).toEqual(VISIBLE);
    expect(IDEMPOTENCY_KEY_RULE).toEqual(LIMITS);
  });
});

property([fc.oneof(fc.anything(), fc.string({ minLength: 14 }), idempotencyKey())])(
  'isIdempotencyKey holds exactly when the parser accepts and gives the value itself back',
  (value) => {
    const parsed = parseIdempotencyKey(value);
    expect(isIdempotencyKey(value)).toBe(parsed.isOk() && parsed.value === value);
  },
);
