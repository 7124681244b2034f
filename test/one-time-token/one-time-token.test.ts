import { createHash } from 'node:crypto';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  isOneTimeToken,
  ONE_TIME_TOKEN_RULE,
  parseOneTimeToken,
  tokenDigest,
} from '../../src/one-time-token/one-time-token.js';
import { nearOneTimeToken, oneTimeToken } from '../../src/testing/arbitraries/one-time-token.js';
import { property } from '../support/property.js';

const ALPHABET = Array.from('ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_');
const TOKEN = 'q1Jm3b0xq0sWcT0Z8ZbTtVnY0pJr7Qe5uK2hD9sLw4E';

describe('parseOneTimeToken', () => {
  test.each([
    ['nothing', undefined, { code: 'one-time-token.missing' }],
    ['null', null, { code: 'one-time-token.missing' }],
    ['an empty text', '', { code: 'one-time-token.missing' }],
    ['a number', 43, { code: 'one-time-token.not-text' }],
    ['a list', [TOKEN], { code: 'one-time-token.not-text' }],
    ['42 characters', TOKEN.slice(1), { code: 'one-time-token.length', length: 43, actual: 42 }],
    ['padding', `${TOKEN}=`, { code: 'one-time-token.length', length: 43, actual: 44 }],
    ['a line feed behind', `${TOKEN}\n`, { code: 'one-time-token.length', length: 43, actual: 44 }],
    ['a million', 'A'.repeat(1_000_000), { code: 'one-time-token.length', length: 43, actual: 1_000_000 }],
    ['the other base64', `+${TOKEN.slice(1)}`, { code: 'one-time-token.character', index: 0 }],
    ['a space inside', `q1Jm ${TOKEN.slice(5)}`, { code: 'one-time-token.character', index: 4 }],
    ['a line feed at the end', `${TOKEN.slice(0, 42)}\n`, { code: 'one-time-token.character', index: 42 }],
    ['a second spelling', `${TOKEN.slice(0, 42)}F`, { code: 'one-time-token.character', index: 42 }],
  ])('refuses %s', (_, raw, error) => {
    expect(parseOneTimeToken(raw)._unsafeUnwrapErr()).toEqual(error);
  });

  property([oneTimeToken()])('gives a token back as it is', (token) => {
    expect(parseOneTimeToken(token)._unsafeUnwrap()).toBe(token);
  });

  property([fc.uint8Array({ minLength: 32, maxLength: 32 })])('takes every 256 bits in one spelling only', (bytes) => {
    const token = Buffer.from(bytes).toString('base64url');
    const spellings = ALPHABET.map((last) => token.slice(0, -1) + last).filter((text) =>
      Buffer.from(bytes).equals(Buffer.from(text, 'base64url')),
    );
    expect(spellings.filter(isOneTimeToken)).toEqual([token]);
    expect(spellings).toHaveLength(4);
  });

  test('takes 64 characters first, 16 of them last, and no other of all 65,536 code units', () => {
    const units = Array.from({ length: 0x1_0000 }, (_, unit) => String.fromCharCode(unit));
    expect(units.filter((unit) => isOneTimeToken(unit + TOKEN.slice(1))).sort()).toEqual([...ALPHABET].sort());
    expect(units.filter((unit) => isOneTimeToken(TOKEN.slice(0, -1) + unit))).toHaveLength(16);
    expect(ONE_TIME_TOKEN_RULE).toEqual({ length: 43, digestLength: 64 });
  });
});

property([fc.oneof(fc.anything(), oneTimeToken(), nearOneTimeToken())])(
  'isOneTimeToken holds exactly when the parser accepts and gives the value itself back',
  (value) => {
    const parsed = parseOneTimeToken(value);
    expect(isOneTimeToken(value)).toBe(parsed.isOk() && parsed.value === value);
  },
);

property([nearOneTimeToken()])('refuses what is nearly a token', (text) => {
  expect(isOneTimeToken(text)).toBe(false);
});

property([oneTimeToken()])('keeps the SHA-256 of a token, as anybody reckons it', async (token) => {
  const digest = (await tokenDigest(token))._unsafeUnwrap();
  expect(digest).toBe(createHash('sha256').update(token).digest('hex'));
  expect(digest).toHaveLength(ONE_TIME_TOKEN_RULE.digestLength);
});
