import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { epochMillisecondsOf, INSTANT_RULE, type Instant, parseInstant } from '../../src/instant/instant.js';
import { goodUntil, SECONDS_A_DAY, secondsAfter } from '../../src/instant/seconds-after.js';
import { instant } from '../../src/testing/arbitraries/instant.js';
import { property } from '../support/property.js';

const at = (text: string) => parseInstant(text)._unsafeUnwrap();
const NO_TIME = 'now' as Instant;

describe('secondsAfter', () => {
  test.each([
    ['a second', '2024-08-01T00:00:00.000Z', 1, '2024-08-01T00:00:01.000Z'],
    ['ten minutes, over midnight', '2024-12-31T23:55:00.250Z', 600, '2025-01-01T00:05:00.250Z'],
    ['a day, into a leap day', '2024-02-28T08:00:00.000Z', SECONDS_A_DAY, '2024-02-29T08:00:00.000Z'],
    ['a day, past a leap second', '2016-12-31T00:00:00.000Z', SECONDS_A_DAY, '2017-01-01T00:00:00.000Z'],
    ['five years of days earlier', '2024-08-01T00:00:00.000Z', -1826 * SECONDS_A_DAY, '2019-08-02T00:00:00.000Z'],
    ['nothing', '2024-08-01T00:00:00.000Z', 0, '2024-08-01T00:00:00.000Z'],
  ])('reckons %s', (_, from, seconds, to) => {
    expect(secondsAfter(at(from), seconds)._unsafeUnwrap()).toBe(to);
  });

  property([instant(), fc.integer({ min: -1e9, max: 1e9 })])('comes back where it began', (from, seconds) => {
    const there = secondsAfter(from, seconds);
    fc.pre(there.isOk());
    const to = there._unsafeUnwrap();
    expect(epochMillisecondsOf(to) - epochMillisecondsOf(from)).toBe(seconds * 1000);
    expect(secondsAfter(to, -seconds)._unsafeUnwrap()).toBe(from);
  });

  test.each([
    ['a clock that tells no time', NO_TIME, 1, 'instant.epoch-milliseconds'],
    ['no number of seconds', at(INSTANT_RULE.first), NaN, 'instant.epoch-milliseconds'],
    ['what is past the last', at(INSTANT_RULE.last), 1, 'instant.range'],
    ['what is before the first', at(INSTANT_RULE.first), -1, 'instant.range'],
  ])('refuses %s', (_, from, seconds, code) => {
    expect(secondsAfter(from, seconds)._unsafeUnwrapErr().code).toBe(code);
  });
});

describe('goodUntil', () => {
  test('is so many seconds later', () => {
    expect(goodUntil(at('2024-08-01T00:00:00Z'), 600)).toBe('2024-08-01T00:10:00.000Z');
  });

  test.each([
    ['the calendar ends', at('9999-12-31T15:59:00Z')],
    ['the clock tells no time', NO_TIME],
  ])('is at once where %s', (_, now) => {
    expect(goodUntil(now, 600)).toBe(now);
  });
});
