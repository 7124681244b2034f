import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { RATE_LIMIT_KEY_RULE, rateLimitKey } from '../../src/rate-limit/rate-limit-key.js';
import { RATE_LIMIT_POLICY } from '../../src/rate-limit/rate-limit-policy.js';
import type { RateLimitName } from '../../src/rate-limit/rate-limiter.js';
import { property } from '../support/property.js';

const NAMES = Object.keys(RATE_LIMIT_POLICY) as RateLimitName[];
const keyOf = async (limit: RateLimitName, ...subject: readonly string[]) =>
  (await rateLimitKey(limit, subject))._unsafeUnwrap();
/** Parts that look like lengths, names and the ends of parts. */
const part = () =>
  fc.oneof(fc.string({ maxLength: 3 }), fc.constantFrom('', ':', '1:', '1:a', '0:', '7:sign-in', '\0'));
const counted = () => fc.tuple(fc.constantFrom(...NAMES), fc.array(part(), { maxLength: 3 }));

describe('rateLimitKey', () => {
  test('is the same in every version, for what was counted under it still counts', async () => {
    // printf '11:application10:A1234567896:client' | sha256sum
    expect(await keyOf('application', 'A123456789', 'client')).toBe(
      'd06c74fd6c4537a7cbf51d263b691d741a226a8924d6a32158ece02741fbb646',
    );
  });

  property([counted(), counted()])('is one for one subject and two for two', async (one, other) => {
    const [first, second] = [await keyOf(one[0], ...one[1]), await keyOf(other[0], ...other[1])];
    expect(first === second).toBe(JSON.stringify(one) === JSON.stringify(other));
    expect(first).toMatch(/^[0-9a-f]*$/);
    expect(first).toHaveLength(RATE_LIMIT_KEY_RULE.length);
  });

  test('keeps apart what is the same letters in other parts', async () => {
    const subjects = [['ab', 'c'], ['a', 'bc'], ['abc'], ['abc', ''], ['', 'abc'], ['1:a1:b'], ['a', 'b', 'c'], []];
    const keys = await Promise.all(subjects.map((subject) => keyOf('sign-in', ...subject)));
    expect(new Set(keys).size).toBe(subjects.length);
  });
});

test('the default policy is what the documentation says', () => {
  expect(RATE_LIMIT_POLICY).toEqual({
    application: { attempts: 5, windowSeconds: 900 },
    'roster-row': { attempts: 20, windowSeconds: 'for-life' },
    'sign-in': { attempts: 5, windowSeconds: 900 },
    'password-recovery': { attempts: 5, windowSeconds: 3600 },
    'mailbox-verification': { attempts: 5, windowSeconds: 3600 },
    'test-mail': { attempts: 5, windowSeconds: 3600 },
    'unit-directory': { attempts: 60, windowSeconds: 60 },
  });
  expect([RATE_LIMIT_POLICY, ...Object.values(RATE_LIMIT_POLICY)].every(Object.isFrozen)).toBe(true);
});
