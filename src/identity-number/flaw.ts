/**
 * Flaws: what is wrong with a value that has no identity number's shape, under the code prefix of the parser that
 * was asked. The three parsers refuse for the same reasons; only what they take in the second place differs.
 *
 * @source decision/0010 — what is forgiven, and so no flaw
 * @source decision/0018 — look-alikes and letters that look like digits
 * @module
 */
import { toHalfWidth } from '../character-width/to-half-width.js';
import { LONGEST_LOOK_ALIKE, type LookAlike, lookAlikeOf } from './look-alike.js';
import { IDENTITY_NUMBER_LENGTH } from './verdict.js';

/** Why a value is no identity number. `index` counts UTF-16 code units from 0 in the text as given. */
export type IdentityNumberFlaw<Prefix extends string> =
  | { readonly code: `${Prefix}.missing` }
  | { readonly code: `${Prefix}.not-text` }
  | { readonly code: `${Prefix}.look-alike`; readonly lookAlike: LookAlike }
  | { readonly code: `${Prefix}.length`; readonly expected: 10; readonly actual: number }
  /** A digit where the letter belongs, and the letter that it looks like. */
  | {
      readonly code: `${Prefix}.digit-for-letter`;
      readonly index: number;
      readonly digit: '0' | '1';
      readonly letter: 'O' | 'I';
    }
  /** A letter where a digit belongs, and the digit that it looks like. */
  | {
      readonly code: `${Prefix}.letter-for-digit`;
      readonly index: number;
      readonly letter: 'O' | 'I' | 'l';
      readonly digit: '0' | '1';
    }
  | { readonly code: `${Prefix}.character`; readonly index: number; readonly expected: 'letter' | 'digit' }
  | { readonly code: `${Prefix}.second-character`; readonly index: number }
  | { readonly code: `${Prefix}.check-digit` };

/**
 * The first flaw of a value, for a value that has one besides its check digit. `secondCharacter` is what the parser
 * takes in the second place, in half width and either case.
 *
 * In order: missing, not-text, look-alike, length, then the first place from the left that does not fit.
 */
export function flawOf<Prefix extends string>(
  prefix: Prefix,
  raw: unknown,
  secondCharacter: RegExp,
): IdentityNumberFlaw<Prefix> {
  if (raw === undefined || raw === null) return { code: `${prefix}.missing` };
  if (typeof raw !== 'string') return { code: `${prefix}.not-text` };
  const text = raw.trim();
  if (text === '') return { code: `${prefix}.missing` };

  const lengthFlaw = { code: `${prefix}.length`, expected: IDENTITY_NUMBER_LENGTH, actual: text.length } as const;
  if (text.length > LONGEST_LOOK_ALIKE) return lengthFlaw; // before anything reads it all

  const halfWidth = toHalfWidth(text); // keeps positions
  const lookAlike = lookAlikeOf(halfWidth);
  if (lookAlike !== undefined) return { code: `${prefix}.look-alike`, lookAlike };
  if (text.length !== IDENTITY_NUMBER_LENGTH) return lengthFlaw;

  const start = raw.length - raw.trimStart().length;
  if (!LETTER.test(halfWidth.charAt(0))) return flawOfLetter(prefix, halfWidth.charAt(0), start);

  const second = halfWidth.charAt(1);
  if (!secondCharacter.test(second)) {
    return LIKE_ONE.test(second) && secondCharacter.test('1')
      ? flawOfDigit(prefix, second, start + 1)
      : { code: `${prefix}.second-character`, index: start + 1 };
  }
  const place = 2 + halfWidth.slice(2).search(NOT_DIGIT);
  return flawOfDigit(prefix, halfWidth.charAt(place), start + place);
}

function flawOfLetter<Prefix extends string>(
  prefix: Prefix,
  character: string,
  index: number,
): IdentityNumberFlaw<Prefix> {
  if (character === '0') return { code: `${prefix}.digit-for-letter`, index, digit: '0', letter: 'O' };
  if (character === '1') return { code: `${prefix}.digit-for-letter`, index, digit: '1', letter: 'I' };
  return { code: `${prefix}.character`, index, expected: 'letter' };
}

function flawOfDigit<Prefix extends string>(
  prefix: Prefix,
  character: string,
  index: number,
): IdentityNumberFlaw<Prefix> {
  if (LIKE_ZERO.test(character)) return { code: `${prefix}.letter-for-digit`, index, letter: 'O', digit: '0' };
  if (LIKE_ONE.test(character)) {
    return { code: `${prefix}.letter-for-digit`, index, letter: character === 'l' ? 'l' : 'I', digit: '1' };
  }
  return { code: `${prefix}.character`, index, expected: 'digit' };
}

// Spelled out, no `i` flag: with `i` and `u`, U+017F `ſ` and U+212A `K` would count as letters.
const LETTER = /[A-Za-z]/;
const NOT_DIGIT = /[^0-9]/;
const LIKE_ZERO = /[Oo]/;
const LIKE_ONE = /[Iil]/; // a capital L looks like no digit
