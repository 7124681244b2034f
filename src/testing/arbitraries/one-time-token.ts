import * as fc from 'fast-check';
import { type OneTimeToken, parseOneTimeToken } from '../../one-time-token/one-time-token.js';

const BASE64URL = Array.from('ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_');
const LAST = BASE64URL.filter((_, value) => value % 4 === 0); // four bits and two zeros
const LENGTH = 43;

/** Tokens of every kind of bits, which nobody made from a key. */
export function oneTimeToken(): fc.Arbitrary<OneTimeToken> {
  return fc
    .tuple(base64url(LENGTH - 1, LENGTH - 1), fc.constantFrom(...LAST))
    .map(([text, last]) => parseOneTimeToken(text + last)._unsafeUnwrap());
}

/** Texts one slip away from a token; none of them is one. */
export function nearOneTimeToken(): fc.Arbitrary<string> {
  const stranger = fc.constantFrom('+', '/', '=', ' ', '\n', '.', '\u3000', '\uFF21', '\u017F', '\u212A', '\uD800');
  return fc.oneof(
    base64url(1, LENGTH - 1),
    base64url(LENGTH + 1, 2 * LENGTH),
    oneTimeToken().map((token) => `${token}=`),
    fc
      .tuple(oneTimeToken(), fc.nat(LENGTH - 1), stranger)
      .map(([token, at, character]) => token.slice(0, at) + character + token.slice(at + 1)),
    // a second spelling of the same bits
    fc
      .tuple(base64url(LENGTH - 1, LENGTH - 1), fc.constantFrom(...BASE64URL.filter((one) => !LAST.includes(one))))
      .map(([text, last]) => text + last),
  );
}

function base64url(minLength: number, maxLength: number): fc.Arbitrary<string> {
  return fc.string({ unit: fc.constantFrom(...BASE64URL), minLength, maxLength });
}
