/**
 * The identity numbers that a number with a slip in it may have been meant to be: under the number as it was written there
 * is no row, so these are what a host looks up.
 *
 * @source decision/0087 — how the likely row is found
 * @module
 */
import { withDigitsForLookAlikes } from '../identity-number/digit-look-alike.js';
import { IDENTITY_NUMBER_RULE, type IdentityNumber, isIdentityNumber } from '../identity-number/identity-number.js';
import { plainNumber } from './number-slips.js';

/**
 * The number itself if it is valid, and every valid number that is one slip away from it: a look-alike, a character
 * replaced, missing or too many, two neighbours exchanged. Never twice the same, and far fewer than can be looked up
 * at once (`MOST_NUMBERS`): for a valid number about ten, since the check digit excludes the rest.
 *
 * @example
 * nearIdentityNumbers('A12345678O') // [] or more, among them the number that ends in 0 if that is valid
 */
export function nearIdentityNumbers(number: string): readonly IdentityNumber[] {
  const plain = plainNumber(number);
  const near = new Set<IdentityNumber>();
  for (const text of textsNear(plain)) if (isIdentityNumber(text)) near.add(text);
  return [...near];
}

function textsNear(plain: string): Iterable<string> {
  switch (plain.length - IDENTITY_NUMBER_RULE.length) {
    case -1:
      return withOneMore(plain);
    case 0:
      return withOneOther(plain);
    case 1:
      return withOneLess(plain);
    default:
      return [];
  }
}

function* withOneOther(plain: string): Generator<string> {
  yield plain;
  const [first, rest] = [plain.charAt(0), withDigitsForLookAlikes(plain.slice(1))];
  yield first + rest;
  // the letter in front may itself have been taken for a digit
  for (const letter of LOOK_ALIKES) if (areLookAlikes(first, letter)) yield letter + rest;
  for (let at = 0; at < plain.length; at += 1) {
    for (const character of charactersAt(at)) yield plain.slice(0, at) + character + plain.slice(at + 1);
  }
  for (let at = 1; at < plain.length; at += 1) {
    yield plain.slice(0, at - 1) + plain.charAt(at) + plain.charAt(at - 1) + plain.slice(at + 1);
  }
}

function* withOneMore(plain: string): Generator<string> {
  for (let at = 0; at <= plain.length; at += 1) {
    for (const character of charactersAt(at)) yield plain.slice(0, at) + character + plain.slice(at);
  }
}

function* withOneLess(plain: string): Generator<string> {
  for (let at = 0; at < plain.length; at += 1) yield plain.slice(0, at) + plain.slice(at + 1);
}

function areLookAlikes(first: string, second: string): boolean {
  return withDigitsForLookAlikes(first) === withDigitsForLookAlikes(second);
}

/** What a valid number can have in a place. */
function charactersAt(place: number): string {
  if (place === 0) return LETTERS;
  return place === 1 ? IDENTITY_NUMBER_RULE.secondCharacters : DIGITS;
}

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';
const LOOK_ALIKES = 'OIL';
const DIGITS = '0123456789';
