import { RateLimiterMemory } from 'rate-limiter-flexible';
import { describe, expect, test } from 'vitest';
import {
  createFlexibleRateLimiter,
  type FlexibleLimiter,
  type FlexibleLimiterOptions,
} from '../../src/rate-limit/flexible-rate-limiter.js';
import { RATE_LIMIT_POLICY, type RateLimitPolicy } from '../../src/rate-limit/rate-limit-policy.js';
import { rateLimiterContract } from '../../src/testing/contracts/rate-limiter-contract.js';
import { rejectedWith } from '../support/rejected-with.js';
import { FEW_ATTEMPTS } from '../testing/few-attempts.js';

describe('on RateLimiterMemory', () => {
  rateLimiterContract({
    test,
    policy: FEW_ATTEMPTS,
    open: () => Promise.resolve(createFlexibleRateLimiter((options) => new RateLimiterMemory(options), FEW_ATTEMPTS)),
  });
});

/** What a limiter answers to a refusal in any shape. */
async function answerTo(refusal: unknown) {
  const rejecting: FlexibleLimiter = {
    consume: () => rejectedWith(refusal),
    delete: () => rejectedWith(refusal),
  };
  const limiter = createFlexibleRateLimiter(() => rejecting);
  const [taken, forgotten] = [await limiter.take('sign-in', ['fang01']), await limiter.forget('sign-in', ['fang01'])];
  expect(forgotten._unsafeUnwrapErr()).toEqual({ code: 'store.unavailable' });
  return taken._unsafeUnwrapErr();
}

const wait = (retryAfterSeconds: number | null) => ({
  code: 'rate-limit.exceeded',
  limit: 'sign-in',
  retryAfterSeconds,
});

describe('createFlexibleRateLimiter', () => {
  test.each([
    [60_000, 60],
    [60_001, 61],
    [1, 1],
    [0, 1],
    [-1, null],
    [Number.POSITIVE_INFINITY, null],
    [Number.NaN, null],
  ])('says of %s milliseconds to wait: %s', async (msBeforeNext, seconds) => {
    expect(await answerTo({ msBeforeNext })).toEqual(wait(seconds));
  });

  test.each([
    ['an error', new Error('connect ECONNREFUSED')],
    ['an error with a wait', Object.assign(new Error('timed out'), { msBeforeNext: 5 })],
    ['nothing', undefined],
    ['null', null],
    ['text', 'too often'],
    ['no wait', {}],
    ['a wait in text', { msBeforeNext: '5' }],
    [
      'a getter that throws',
      Object.defineProperty({}, 'msBeforeNext', {
        get() {
          throw new Error('gone');
        },
      }),
    ],
  ])('takes what is no refusal for a store that is unavailable: %s', async (_, refusal) => {
    expect(await answerTo(refusal)).toEqual({ code: 'store.unavailable' });
  });

  test('takes a limiter that throws instead of rejecting for a store that is unavailable', async () => {
    const fail = () => {
      throw new Error('no client');
    };
    const limiter = createFlexibleRateLimiter(() => ({ consume: fail, delete: fail }));
    expect((await limiter.take('test-mail', ['x']))._unsafeUnwrapErr()).toEqual({ code: 'store.unavailable' });
    expect((await limiter.forget('test-mail', ['x']))._unsafeUnwrapErr()).toEqual({ code: 'store.unavailable' });
  });

  test('has a limiter made for each limit, by the default policy, and gives it digests only', async () => {
    const made: FlexibleLimiterOptions[] = [];
    const asked: unknown[] = [];
    const limiter = createFlexibleRateLimiter((options) => {
      made.push(options);
      return {
        consume: (...given) => Promise.resolve(asked.push(given)),
        delete: (...given) => Promise.resolve(asked.push(given)),
      };
    });
    expect(made).toEqual(
      Object.entries(RATE_LIMIT_POLICY).map(([keyPrefix, { attempts, windowSeconds }]) => ({
        keyPrefix,
        points: attempts,
        duration: windowSeconds === 'for-life' ? 0 : windowSeconds,
      })),
    );
    expect((await limiter.take('application', ['A123456789', 'client'])).isOk()).toBe(true);
    expect((await limiter.forget('application', ['A123456789', 'client'])).isOk()).toBe(true);
    const digest = expect.stringMatching(/^[0-9a-f]{64}$/) as string;
    expect(asked).toEqual([[digest, 1], [digest]]);
  });
});

test('what the policy leaves out, against its type, lets nobody through', async () => {
  const limiter = createFlexibleRateLimiter((options) => new RateLimiterMemory(options), {} as RateLimitPolicy);
  expect((await limiter.take('sign-in', ['fang01']))._unsafeUnwrapErr()).toEqual({ code: 'store.unavailable' });
  expect((await limiter.forget('sign-in', ['fang01'])).isOk()).toBe(true);
});
