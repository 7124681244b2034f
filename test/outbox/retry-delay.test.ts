import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { retryDelaySeconds } from '../../src/outbox/retry-delay.js';
import { property } from '../support/property.js';

const POLICY = { firstRetrySeconds: 60, longestRetrySeconds: 3600 };

test.each([
  [1, 60],
  [2, 120],
  [3, 240],
  [6, 1920],
  [7, 3600],
  [8, 3600],
  [5000, 3600],
])('after attempt %i: %i seconds', (attempt, seconds) => {
  expect(retryDelaySeconds(attempt, POLICY)).toBe(seconds);
});

const seconds = () => fc.integer({ min: 1, max: 86_400 });

property([fc.integer({ min: 1, max: 10_000 }), seconds(), seconds()])(
  'never shrinks from attempt to attempt, and keeps within its bounds',
  (attempt, firstRetrySeconds, longestRetrySeconds) => {
    const policy = { firstRetrySeconds, longestRetrySeconds };
    const delay = retryDelaySeconds(attempt, policy);
    expect(delay).toBeGreaterThanOrEqual(Math.min(firstRetrySeconds, longestRetrySeconds));
    expect(delay).toBeLessThanOrEqual(longestRetrySeconds);
    expect(retryDelaySeconds(attempt + 1, policy)).toBeGreaterThanOrEqual(delay);
  },
);
