import { createHmac, randomBytes } from 'node:crypto';
import * as fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { createOneTimeTokens } from '../../src/one-time-token/create-one-time-tokens.js';
import { oneTimeTokensContract } from '../../src/testing/contracts/one-time-tokens-contract.js';

const tokensUnder = (key: Uint8Array) => createOneTimeTokens({ key })._unsafeUnwrap();

describe('tokens of Web Crypto', () => {
  oneTimeTokensContract({ test, open: () => Promise.resolve(tokensUnder(randomBytes(32))) });

  test('are the HMAC-SHA-256 of their purpose and the id, as anybody reckons it', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.uint8Array({ minLength: 32, maxLength: 100 }),
        fc.string({ unit: 'binary' }),
        async (key, id) => {
          const reckoned = createHmac('sha256', key).update(`tw-teacher-account one-time token\0${id}`);
          expect((await tokensUnder(key).of(id))._unsafeUnwrap()).toBe(reckoned.digest('base64url'));
        },
      ),
    );
  });

  test('keep to the key as it was given, whatever becomes of it', async () => {
    const key = randomBytes(32);
    const tokens = tokensUnder(key);
    const before = await tokensUnder(key).of('one');
    key.fill(0);
    expect(await tokens.of('one')).toEqual(before);
  });

  test.each([0, 1, 31])('are not made under a key of %i bytes', (actual) => {
    const error = { code: 'one-time-token-key.length', minBytes: 32, actual };
    expect(createOneTimeTokens({ key: new Uint8Array(actual) })._unsafeUnwrapErr()).toEqual(error);
  });

  test('are not to be had where Web Crypto fails, and nothing is rejected', async () => {
    const sign = vi.spyOn(crypto.subtle, 'importKey').mockRejectedValueOnce(new Error('canary'));
    const tokens = tokensUnder(randomBytes(32));
    await new Promise((resolve) => setImmediate(resolve));
    expect((await tokens.of('one'))._unsafeUnwrapErr()).toEqual({ code: 'store.unavailable' });
    sign.mockRestore();
  });
});
