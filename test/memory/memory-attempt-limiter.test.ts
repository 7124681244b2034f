import { describe, expect, test } from 'vitest';
import { createMemoryAttemptLimiter } from '../../src/memory/memory-attempt-limiter.js';
import { numberOf } from '../workflow/scene.js';

/** A limiter whose clock stands still until it is moved. */
function limiterAt(start: number, attempts = 2, windowSeconds = 10) {
  let now = start;
  const limiter = createMemoryAttemptLimiter({ attempts, windowSeconds, clock: () => now });
  return {
    at: async (milliseconds: number, client = 'client', person = 1) => {
      now = milliseconds;
      const answer = await limiter.take({ client, identityNumber: numberOf(person) });
      return answer.isOk() ? 'let through' : answer.error;
    },
  };
}

const wait = (retryAfterSeconds: number) => ({ code: 'application.too-many-attempts', retryAfterSeconds });

describe('createMemoryAttemptLimiter', () => {
  test('says how long to wait, rounded up, and lets through again when the window has passed', async () => {
    const { at } = limiterAt(0);
    expect([await at(0), await at(4000)]).toEqual(['let through', 'let through']);
    expect([await at(4000), await at(4001), await at(9999)]).toEqual([wait(6), wait(6), wait(1)]);
    expect([await at(10_000), await at(10_000), await at(10_000)]).toEqual(['let through', 'let through', wait(10)]);
  });

  test('begins a window with the first attempt and does not prolong it', async () => {
    const { at } = limiterAt(0);
    expect([await at(0), await at(9000), await at(9500), await at(10_000)]).toEqual([
      'let through',
      'let through',
      wait(1),
      'let through',
    ]);
  });

  test('counts each pair of client and number, and takes no pair for another', async () => {
    const { at } = limiterAt(0, 1);
    expect(await at(0, 'a', 1)).toBe('let through');
    expect([await at(0, 'a', 2), await at(0, 'b', 1), await at(0, '', 1)]).toEqual(Array(3).fill('let through'));
    expect([await at(0, 'a', 1), await at(0, '', 1)]).toEqual([wait(10), wait(10)]);
  });

  test('is not confused by a clock that was set back', async () => {
    const { at } = limiterAt(0, 1);
    // a window that ends far ahead stands first in the memory
    expect(await at(3_600_000, 'a', 1)).toBe('let through');
    expect([await at(0, 'b', 2), await at(0, 'b', 2)]).toEqual(['let through', wait(10)]);
    expect([await at(10_000, 'b', 2), await at(10_000, 'b', 2)]).toEqual(['let through', wait(10)]);
  });

  test('takes the clock of the machine, unless another is given', async () => {
    const limiter = createMemoryAttemptLimiter({ attempts: 1, windowSeconds: 3600 });
    const attempt = { client: 'client', identityNumber: numberOf(1) };
    expect((await limiter.take(attempt)).isOk()).toBe(true);
    expect((await limiter.take(attempt))._unsafeUnwrapErr()).toEqual(wait(3600));
  });

  test('lets nobody through where no attempt is allowed', async () => {
    expect(await limiterAt(0, 0).at(0)).toEqual(wait(10));
  });
});
