import { createHmac } from 'node:crypto';
import * as fc from 'fast-check';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { hexadecimalOf } from '../../src/sha-256/hexadecimal.js';
import { hmacSha256Under } from '../../src/sha-256/hmac-sha-256.js';
import { property } from '../support/property.js';

const UNAVAILABLE = { code: 'store.unavailable' };
const bytes = (text: string) => Uint8Array.from(Buffer.from(text));
const hmac = async (key: Uint8Array, text: string) => hexadecimalOf((await hmacSha256Under(key)(text))._unsafeUnwrap());

afterEach(() => vi.unstubAllGlobals());

describe('hmacSha256Under', () => {
  test.each([
    [1, new Uint8Array(20).fill(0x0b), 'Hi There', 'b0344c61d8db38535ca8afceaf0bf12b881dc200c9833da726e9376c2e32cff7'],
    [
      2,
      bytes('Jefe'),
      'what do ya want for nothing?',
      '5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843',
    ],
    [
      6,
      new Uint8Array(131).fill(0xaa),
      'Test Using Larger Than Block-Size Key - Hash Key First',
      '60e431591ee0b67f0d8a26aacbf5b77f8e0bc6213728c5140546040f0ee37f54',
    ],
  ])('gives what RFC 4231 prints for its case %i', async (_, key, text, printed) => {
    expect(await hmac(key, text)).toBe(printed);
  });

  property([fc.uint8Array({ minLength: 1, maxLength: 100 }), fc.string({ unit: 'binary' })])(
    'is what others reckon, for any key and any text',
    async (key, text) => {
      expect(await hmac(key, text)).toBe(createHmac('sha256', key).update(text).digest('hex'));
    },
  );

  test('keeps to the key as it was given, whatever becomes of it', async () => {
    const key = bytes('as it was given');
    const before = await hmac(key, 'text');
    const hmacOf = hmacSha256Under(key);
    key.fill(0);
    expect(hexadecimalOf((await hmacOf('text'))._unsafeUnwrap())).toBe(before);
  });

  test('answers that it is unavailable where the platform refuses the key, and nothing is rejected', async () => {
    const onUnhandled = vi.fn();
    process.on('unhandledRejection', onUnhandled);
    const hmacOf = hmacSha256Under('no key' as never);
    await new Promise((resolve) => setImmediate(resolve));
    process.off('unhandledRejection', onUnhandled);
    expect((await hmacOf('text'))._unsafeUnwrapErr()).toEqual(UNAVAILABLE);
    expect(onUnhandled).not.toHaveBeenCalled();
  });

  test('answers that it is unavailable where there is no Web Crypto', async () => {
    vi.stubGlobal('crypto', undefined);
    expect((await hmacSha256Under(bytes('key'))('text'))._unsafeUnwrapErr()).toEqual(UNAVAILABLE);
  });
});
