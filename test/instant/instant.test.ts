import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  epochMillisecondsOf,
  INSTANT_RULE,
  instantFromEpochMilliseconds,
  isInstant,
  parseInstant,
} from '../../src/instant/instant.js';
import { instant, nearInstant } from '../../src/testing/arbitraries/instant.js';
import { property } from '../support/property.js';
import { testVectors } from '../support/vectors.js';

const anything = fc.oneof(
  fc.anything(),
  fc.string(),
  instant(),
  nearInstant(),
  instant().map((at) => at.replace('.000', '')),
);

describe('parseInstant', () => {
  testVectors('instant', parseInstant);

  property([instant()])('gives an instant back as it is', (at) => {
    expect(parseInstant(at)._unsafeUnwrap()).toBe(at);
  });

  property([instant()])('fills the milliseconds up', (at) => {
    const second = at.slice(0, 19);
    expect(parseInstant(`${second}Z`)._unsafeUnwrap()).toBe(`${second}.000Z`);
    expect(parseInstant(`${second}.7Z`)._unsafeUnwrap()).toBe(`${second}.700Z`);
  });

  property([nearInstant()])('refuses every near miss', (text) => {
    expect(parseInstant(text).isErr()).toBe(true);
  });

  property([anything])('takes only what the engine takes for the same moment', (value) => {
    const parsed = parseInstant(value);
    if (parsed.isOk()) expect(Date.parse(parsed.value)).toBe(Date.parse(value as string));
  });

  test('refuses a million characters by their length', () => {
    const error = parseInstant('2'.repeat(1_000_000))._unsafeUnwrapErr();
    expect(error).toEqual({ code: 'instant.length', maxLength: 32, actual: 1_000_000 });
  });
});

property([anything])('isInstant holds exactly when the parser accepts and gives the value itself back', (value) => {
  const parsed = parseInstant(value);
  expect(isInstant(value)).toBe(parsed.isOk() && parsed.value === value);
});

describe('instantFromEpochMilliseconds', () => {
  property([instant()])('undoes epochMillisecondsOf', (at) => {
    expect(instantFromEpochMilliseconds(epochMillisecondsOf(at))._unsafeUnwrap()).toBe(at);
  });

  property([instant(), instant()])('time order is text order', (one, other) => {
    expect(one < other).toBe(epochMillisecondsOf(one) < epochMillisecondsOf(other));
  });

  test.each([NaN, Infinity, -Infinity, 0.5])('refuses %d', (milliseconds) => {
    const error = instantFromEpochMilliseconds(milliseconds)._unsafeUnwrapErr();
    expect(error).toEqual({ code: 'instant.epoch-milliseconds' });
  });

  const first = Date.parse(INSTANT_RULE.first);
  const last = Date.parse(INSTANT_RULE.last);
  test('reaches from the first to the last', () => {
    expect(instantFromEpochMilliseconds(first)._unsafeUnwrap()).toBe(INSTANT_RULE.first);
    expect(instantFromEpochMilliseconds(last)._unsafeUnwrap()).toBe(INSTANT_RULE.last);
  });

  test.each([first - 1, last + 1, first - 86_400_000 * 800, last + 86_400_000, 8.64e15, -8.64e15, 8.64e15 + 1, -1e300])(
    'refuses %d as out of range',
    (milliseconds) => {
      const error = instantFromEpochMilliseconds(milliseconds)._unsafeUnwrapErr();
      expect(error).toEqual({ code: 'instant.range', ...INSTANT_RULE });
    },
  );
});
