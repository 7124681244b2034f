import * as fc from 'fast-check';
import { CLAIM_CODE_RULE, type ClaimCode, createClaimCode } from '../../claim-code/claim-code.js';

/** Claim codes, which nobody issued. */
export function claimCode(): fc.Arbitrary<ClaimCode> {
  const { length } = CLAIM_CODE_RULE;
  return fc
    .uint8Array({ minLength: length - 1, maxLength: length - 1 })
    .map((bytes) => createClaimCode(() => bytes)._unsafeUnwrap());
}

/** A claim code, and the same as somebody types it. */
export function spellingOfClaimCode(): fc.Arbitrary<readonly [ClaimCode, string]> {
  const habits = fc.record({
    separator: fc.constantFrom('', '-', ' ', '\u3000', '\uFF0D', '\u2013', ' - '),
    size: fc.constantFrom(2, 3, 4, 6),
    small: fc.boolean(),
    full: fc.boolean(),
    letters: fc.boolean(),
    around: fc.constantFrom('', ' ', '\n', '\u3000'),
  });
  return fc.tuple(claimCode(), habits).map(([code, { separator, size, small, full, letters, around }]) => {
    const lettered = letters ? code.replaceAll('0', 'O').replace('1', 'I').replaceAll('1', 'l') : code;
    const characters = Array.from(lettered.replaceAll('-', ''));
    const cased = small ? characters.map((character) => character.toLowerCase()) : characters;
    const wide = full ? cased.map((one) => String.fromCharCode(one.charCodeAt(0) + 0xfee0)) : cased;
    const groups = wide.flatMap((one, index) => (index > 0 && index % size === 0 ? [separator, one] : [one]));
    return [code, around + groups.join('') + around];
  });
}

/** Texts one slip away from a claim code; none of them is one. */
export function nearClaimCode(): fc.Arbitrary<string> {
  const { alphabet, length } = CLAIM_CODE_RULE;
  const place = fc.nat(length - 1);
  const others = fc.constantFrom('U', 'u', '*', '\u0131', '\u017F', '\u212A', '\u7532', '\uD83D\uDE42');
  return fc.oneof(
    claimCode().map((code) => code.slice(0, -1)),
    claimCode().map((code) => `${code}0`),
    fc
      .tuple(claimCode(), place, fc.integer({ min: 1, max: 31 }))
      .map(([code, at, by]) =>
        replaced(code, at, (one) => alphabet.charAt((alphabet.indexOf(one) + by) % alphabet.length)),
      ),
    fc.tuple(claimCode(), place, others).map(([code, at, other]) => replaced(code, at, () => other)),
  );
}

function replaced(code: ClaimCode, at: number, change: (character: string) => string): string {
  const characters = Array.from(code.replaceAll('-', ''));
  return characters.map((character, index) => (index === at ? change(character) : character)).join('');
}
