/**
 * Sex (性別): what a roster row states, and what an identity number carries in its second character.
 *
 * Shape: `male` or `female`. Canonical form: that word.
 *
 * What it is not: gender, or anything the application form asks for. The form has no such field.
 *
 * @source manual/pre-registration — 性別: 男 女
 * @source decision/0017 — which words are read
 * @module
 */
import { err, ok, type Result } from 'neverthrow';
import { toHalfWidth } from '../character-width/to-half-width.js';

/** Male or female, as the state registers it. */
export type Sex = 'male' | 'female';

/** Both, in the order in which the school's form shows them. */
export const SEXES: readonly Sex[] = Object.freeze(['male', 'female'] as const);

/** Why a value is not a sex. */
export type SexError =
  | { readonly code: 'sex.missing' }
  | { readonly code: 'sex.not-text' }
  | { readonly code: 'sex.unknown' };

/**
 * Reads a sex: 男, 女, 男性, 女性, `male`, `female`, `M`, `F`. White space around it, letter case and full-width
 * letters are forgiven. Numbers are not read: systems disagree on which sex is 1.
 *
 * Errors, in the order they are checked: `sex.missing` (absent, empty or only white space), `sex.not-text`,
 * `sex.unknown`.
 *
 * @example
 * parseSex(' 女 ') // ok('female')
 * parseSex('1')    // err({ code: 'sex.unknown' })
 */
export function parseSex(raw: unknown): Result<Sex, SexError> {
  if (raw === undefined || raw === null) return err({ code: 'sex.missing' });
  if (typeof raw !== 'string') return err({ code: 'sex.not-text' });
  const text = raw.trim();
  if (text === '') return err({ code: 'sex.missing' });

  // most rows have a word as it is, and rosters have many rows
  const sex =
    WORDS.get(text) ?? (text.length <= LONGEST_WORD ? WORDS.get(inSmallLetters(toHalfWidth(text))) : undefined);
  return sex === undefined ? err({ code: 'sex.unknown' }) : ok(sex);
}

/** Whether a value is a sex in canonical form. */
export function isSex(value: unknown): value is Sex {
  return value === 'male' || value === 'female';
}

/** ASCII only, so that no other character can turn into a letter of a word. */
function inSmallLetters(text: string): string {
  return text.replace(/[A-Z]/g, (letter) => letter.toLowerCase());
}

const WORDS: ReadonlyMap<string, Sex> = new Map([
  ['男', 'male'],
  ['男性', 'male'],
  ['male', 'male'],
  ['m', 'male'],
  ['女', 'female'],
  ['女性', 'female'],
  ['female', 'female'],
  ['f', 'female'],
]);
const LONGEST_WORD = 'female'.length;
