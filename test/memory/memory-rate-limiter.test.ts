import { describe, expect, test } from 'vitest';
import { createMemoryRateLimiter } from '../../src/memory/memory-rate-limiter.js';
import { RATE_LIMIT_POLICY, type RateLimit } from '../../src/rate-limit/rate-limit-policy.js';

/** A limiter whose clock stands still until it is moved. */
function limiterAt(start: number, attempts = 2, windowSeconds: RateLimit['windowSeconds'] = 10) {
  let now = start;
  const policy = { ...RATE_LIMIT_POLICY, application: { attempts, windowSeconds } };
  const limiter = createMemoryRateLimiter({ policy, clock: () => now });
  return {
    at: async (milliseconds: number, ...subject: readonly string[]) => {
      now = milliseconds;
      const answer = await limiter.take('application', subject);
      return answer.isOk() ? 'let through' : answer.error;
    },
  };
}

const wait = (retryAfterSeconds: number | null) => ({
  code: 'rate-limit.exceeded',
  limit: 'application',
  retryAfterSeconds,
});

describe('createMemoryRateLimiter', () => {
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

  test('never lets through again what is counted for life', async () => {
    const { at } = limiterAt(0, 1, 'for-life');
    expect([await at(0), await at(Number.MAX_SAFE_INTEGER)]).toEqual(['let through', wait(null)]);
  });

  test('is not confused by a clock that was set back', async () => {
    const { at } = limiterAt(0, 1);
    // a window that ends far ahead stands first in the memory
    expect(await at(3_600_000, 'a')).toBe('let through');
    expect([await at(0, 'b'), await at(0, 'b')]).toEqual(['let through', wait(10)]);
    expect([await at(10_000, 'b'), await at(10_000, 'b')]).toEqual(['let through', wait(10)]);
  });

  test('takes the default policy and the clock of the machine, unless others are given', async () => {
    const limiter = createMemoryRateLimiter();
    const take = async () => (await limiter.take('sign-in', ['fang01'])).isOk();
    expect([await take(), await take(), await take(), await take(), await take()]).toEqual(Array(5).fill(true));
    const refusal = (await limiter.take('sign-in', ['fang01']))._unsafeUnwrapErr();
    expect(refusal).toMatchObject({ limit: 'sign-in' });
    expect('retryAfterSeconds' in refusal && refusal.retryAfterSeconds).toBeGreaterThan(890);
  });

  test.each([0, -1, Number.NaN])('lets nobody through where no attempt is allowed: %s', async (attempts) => {
    expect(await limiterAt(0, attempts).at(0)).toEqual(wait(10));
  });

  test('lets nobody through again in a window whose length is no number', async () => {
    const { at } = limiterAt(0, 1, Number.NaN);
    expect([await at(0), await at(1), await at(1e15)]).toEqual(['let through', wait(null), wait(null)]);
  });
});
