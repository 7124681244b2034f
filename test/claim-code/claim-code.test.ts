import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CLAIM_CODE_RULE, createClaimCode, isClaimCode, parseClaimCode } from '../../src/claim-code/claim-code.js';
import { claimCode, nearClaimCode, spellingOfClaimCode } from '../../src/testing/arbitraries/claim-code.js';
import { property } from '../support/property.js';
import { testVectors } from '../support/vectors.js';

const { alphabet, length } = CLAIM_CODE_RULE;
const CODE = '7K3F-9TMX-2TV7';
const charactersOf = (code: string) => Array.from(code.replaceAll('-', ''));

/** The product of two elements of the field, bit by bit: not as the package reckons. */
function product(one: number, other: number): number {
  let whole = 0;
  for (let bit = 0; bit < 5; bit += 1) if (((other >> bit) & 1) === 1) whole ^= one << bit;
  for (let bit = 9; bit >= 5; bit -= 1) if (((whole >> bit) & 1) === 1) whole ^= 0b100101 << (bit - 5);
  return whole;
}

/** The weighted sum of the characters' values; the last has the weight 1, each before it twice that of the next. */
function sumOf(code: string): number {
  let weight = 1;
  return charactersOf(code)
    .reverse()
    .reduce((sum, character) => {
      const part = product(weight, alphabet.indexOf(character));
      weight = product(weight, 2);
      return sum ^ part;
    }, 0);
}

describe('parseClaimCode', () => {
  testVectors('claim-code', parseClaimCode);

  property([spellingOfClaimCode()])('reads a code however it is typed', ([code, typed]) => {
    expect(parseClaimCode(typed)._unsafeUnwrap()).toBe(code);
  });

  property([nearClaimCode()])('refuses what is nearly a code', (text) => {
    expect(parseClaimCode(text).isErr()).toBe(true);
  });

  property([
    fc.oneof(
      fc.anything(),
      claimCode(),
      nearClaimCode(),
      spellingOfClaimCode().map(([, typed]) => typed),
    ),
  ])('isClaimCode holds exactly when the parser accepts and gives the value itself back', (value) => {
    const parsed = parseClaimCode(value);
    expect(isClaimCode(value)).toBe(parsed.isOk() && parsed.value === value);
  });

  test('takes of all 65,536 code units those of the alphabet in either case and width, and the look-alikes', () => {
    const expected = Array.from(`${alphabet}${alphabet.toLowerCase()}OoIiLl`).flatMap((character) => [
      character,
      String.fromCharCode(character.charCodeAt(0) + 0xfee0),
    ]);
    const units = Array.from({ length: 0x1_0000 }, (_, unit) => String.fromCharCode(unit));
    const taken = units.filter((unit) => {
      const parsed = parseClaimCode(`${unit}${CODE.slice(1)}`);
      return parsed.isOk() || parsed.error.code === 'claim-code.check-character';
    });
    expect(taken.sort()).toEqual([...new Set(expected)].sort());
  });

  property([claimCode(), fc.nat(20), fc.constantFrom('U', '!', '\uD83D', '\u212A')])(
    'says where the first stranger stands in the text as given',
    (code, spaces, stranger) => {
      for (const [at, character] of Array.from(code).entries()) {
        if (character === '-') continue;
        const text = ' '.repeat(spaces) + code.slice(0, at) + stranger + code.slice(at + 1);
        expect(parseClaimCode(text)._unsafeUnwrapErr()).toEqual({ code: 'claim-code.character', index: spaces + at });
      }
    },
  );
});

describe('the check character', () => {
  property([claimCode()])('makes the weighted sum 0 in the field of 32 elements', (code) => {
    expect(sumOf(code)).toBe(0);
  });

  property([claimCode()])('tells of every single wrong character, at every place', (code) => {
    const characters = charactersOf(code);
    for (const [at, right] of characters.entries()) {
      for (const wrong of alphabet) {
        const text = characters.map((each, index) => (index === at ? wrong : each)).join('');
        expect(parseClaimCode(text).isOk()).toBe(wrong === right);
      }
    }
  });

  property([claimCode()])('tells of every two characters that changed places', (code) => {
    const characters = charactersOf(code);
    for (const [at, one] of characters.entries()) {
      for (const [to, other] of characters.entries()) {
        const text = characters.map((each, index) => (index === at ? other : index === to ? one : each)).join('');
        expect(parseClaimCode(text).isOk()).toBe(one === other);
      }
    }
  });

  property([fc.uint8Array({ minLength: 11, maxLength: 11 })])('is one of 32 for every eleven others', (bytes) => {
    const code = createClaimCode(() => bytes)._unsafeUnwrap();
    const complete = Array.from(alphabet, (last) => code.slice(0, -1) + last).filter(isClaimCode);
    expect(complete).toEqual([code]);
  });
});

describe('createClaimCode', () => {
  property([fc.uint8Array({ minLength: 11, maxLength: 11 })])('uses five bits of every byte', (bytes) => {
    const code = createClaimCode(() => bytes)._unsafeUnwrap();
    expect(isClaimCode(code)).toBe(true);
    const values = charactersOf(code)
      .slice(0, length - 1)
      .map((character) => alphabet.indexOf(character));
    expect(values).toEqual(Array.from(bytes, (byte) => byte & 31));
  });

  property([fc.nat(40)])('refuses another number of bytes than it asked for', (count) => {
    const asked: number[] = [];
    const made = createClaimCode((wanted) => {
      asked.push(wanted);
      return new Uint8Array(count);
    });
    expect(asked).toEqual([11]);
    expect(made.isOk()).toBe(count === 11);
    if (made.isErr()) expect(made.error).toEqual({ code: 'store.unavailable' });
  });

  test('no character is likelier than another at any place, for all bytes alike', () => {
    const counts = new Map<string, number>();
    for (let byte = 0; byte < 256; byte += 1) {
      const [first = ''] = charactersOf(createClaimCode(() => new Uint8Array(11).fill(byte))._unsafeUnwrap());
      counts.set(first, (counts.get(first) ?? 0) + 1);
    }
    expect([...counts.values()]).toEqual(Array.from(alphabet, () => 8));
  });

  test('has 55 random bits', () => {
    expect((length - 1) * Math.log2(alphabet.length)).toBe(55);
  });
});
