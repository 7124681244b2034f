/**
 * Person name (姓名): the legal name of a teacher, as the person writes it.
 *
 * Shape: 1 to 200 characters (code points) with at least one letter, Han character or stand-in for one. Besides
 * letters with their marks: interpuncts, apostrophes, hyphens, full stop, comma, colon, `^` (a consonant of
 * Amis), single spaces; stand-ins for a character that some system could not store (■ □ ? ？ U+FFFD,
 * private use); `+` between Han characters, for a character written as its parts (水+日+皿).
 *
 * Canonical form: NFC; no zero-width characters, no white space at the edges; between Han characters no white space,
 * elsewhere one space; full-width Latin letters, `＇ － ， ： ＋` in half width. So 王, U+3000, 小明 is 王小明, and
 * 馬躍 and Mayaw keep one space between them. The written form is kept otherwise: 黄 stays 黄, `．` stays `．`.
 *
 * It is not split into surname and given name, and it is not proof that the registry writes it so. Whether two names
 * are one is asked of `sameName`; what is remarkable, of `reviewPersonName`.
 *
 * @source manual/form-1-1 — 姓名
 * @source source/law-name — no space or symbol between surname and given name
 * @source source/hemei — the romanised name beside the Han name, or alone
 * @source source/schema-167 — 200
 * @source decision/0006 — shape and canonical form
 * @source decision/0008 — stand-ins are taken
 * @module
 */
import { err, ok, type Result } from 'neverthrow';
import type { Brand } from '../brand.js';
import { toHalfWidth } from '../character-width/to-half-width.js';
import { APOSTROPHE, HAN, HYPHEN, INTERPUNCT, STAND_IN, VARIATION_SELECTOR } from './name-character.js';

/** A person's name in canonical form. */
export type PersonName = Brand<string, 'PersonName'>;

/** The limits of a name in characters (code points), for forms that show them. */
export const PERSON_NAME_RULE = Object.freeze({ maxLength: 200 });

/**
 * Why a value is not a person's name. `index` counts UTF-16 code units from 0 in the text as given; `ordinal` counts
 * characters from 1, for the reader: a Han character outside the first plane has two code units.
 */
export type PersonNameError =
  | { readonly code: 'person-name.missing' }
  | { readonly code: 'person-name.not-text' }
  | { readonly code: 'person-name.length'; readonly maxLength: number }
  | { readonly code: 'person-name.character'; readonly index: number; readonly ordinal: number }
  | { readonly code: 'person-name.no-letter' };

const MISSING = Object.freeze({ code: 'person-name.missing' });
const NOT_TEXT = Object.freeze({ code: 'person-name.not-text' });
const TOO_LONG = Object.freeze({ code: 'person-name.length', maxLength: PERSON_NAME_RULE.maxLength });
const NO_LETTER = Object.freeze({ code: 'person-name.no-letter' });

/**
 * Reads a person's name. Forgiven and mended: white space, zero-width characters, Unicode composition, full-width
 * Latin letters.
 *
 * Errors, in the order they are checked: `person-name.missing` (absent, or nothing visible), `person-name.not-text`,
 * `person-name.length`, `person-name.character` (the first digit, control, emoji or other character that no name
 * has, a mark without its letter, a `+` not between Han characters), `person-name.no-letter`.
 *
 * @example
 * parsePersonName('鄧\u3000芳行')  // ok('鄧芳行')
 * parsePersonName('鄧芳行2')  // err({ code: 'person-name.character', index: 3, ordinal: 4 })
 */
export function parsePersonName(raw: unknown): Result<PersonName, PersonNameError> {
  if (raw === undefined || raw === null || raw === '') return err(MISSING);
  if (typeof raw !== 'string') return err(NOT_TEXT);
  if (raw.length > MAX_LENGTH_AS_GIVEN) return err(TOO_LONG);
  // most names: nothing in them needs to be mended or looked for
  if (raw.length <= PERSON_NAME_RULE.maxLength && COMMON_HAN.test(raw)) return ok(raw as PersonName);

  const name = canonicalForm(raw);
  if (name === '') return err(MISSING);
  if (Array.from(name).length > PERSON_NAME_RULE.maxLength) return err(TOO_LONG);

  const index = findStranger(raw);
  if (index >= 0) {
    return err({ code: 'person-name.character', index, ordinal: Array.from(raw.slice(0, index)).length + 1 });
  }
  if (!LETTER_OR_STAND_IN.test(name)) return err(NO_LETTER);

  return ok(name as PersonName);
}

/** Whether a value is a person's name in canonical form. */
export function isPersonName(value: unknown): value is PersonName {
  const parsed = parsePersonName(value);
  return parsed.isOk() && parsed.value === value;
}

function canonicalForm(raw: string): string {
  return raw
    .replace(INVISIBLE, '$1')
    .replace(FULL_WIDTH, toHalfWidth)
    .normalize('NFC')
    .trim()
    .replace(WHITE_SPACES, ' ')
    .replace(SPACE_IN_HAN_TEXT, '$1');
}

/** Where the first character stands that a name does not have, or -1. */
function findStranger(raw: string): number {
  let index = 0;
  let before = ''; // the last character that is neither invisible nor white space
  let markable = false; // whether a mark may follow
  let plus = -1; // where a `+` stands that waits for its Han character
  for (const character of raw) {
    if (SPACE.test(character)) {
      markable = false;
    } else if (!IGNORED.test(character)) {
      if (plus >= 0 && !HAN_CHARACTER.test(character)) return plus;
      plus = -1;
      if (PLUS.test(character)) {
        if (!HAN_CHARACTER.test(before)) return index;
        plus = index;
      } else if (MARK.test(character) ? !markable : !NAME_CHARACTER.test(character)) {
        return index;
      }
      markable = MARK.test(character) || LETTER.test(character);
      before = character;
    }
    index += character.length;
  }
  return plus;
}

// Room for white space and for letters written as a base with two marks; more than that is not looked at.
const MAX_LENGTH_AS_GIVEN = 5 * PERSON_NAME_RULE.maxLength;

// Soft hyphen, zero-width spaces and joiners, direction marks, word joiner, byte-order mark. Characters that turn the
// direction of the text around them (U+202A–U+202E, U+2066–U+2069) are not among them: those are refused.
const ZERO_WIDTH = '\\u00AD\\u200B-\\u200F\\u2060\\uFEFF';
// A variation selector belongs to the Han character before it; elsewhere it selects nothing.
const INVISIBLE = new RegExp(`([${HAN}][${VARIATION_SELECTOR}])|[${ZERO_WIDTH}${VARIATION_SELECTOR}]`, 'gu');
const IGNORED = new RegExp(`[${ZERO_WIDTH}${VARIATION_SELECTOR}]`, 'u');
const SPACE = /[^\S\uFEFF]/; // `\s` has U+FEFF
const WHITE_SPACES = /\s+/g;
const SPACE_IN_HAN_TEXT = new RegExp(
  `([${HAN}${INTERPUNCT}${STAND_IN}${VARIATION_SELECTOR}+]) (?=[${HAN}${INTERPUNCT}${STAND_IN}+])`,
  'gu',
);

// The first block of Han characters: each is a letter, and NFC leaves it alone.
const COMMON_HAN = /^[\u4E00-\u9FFF]+$/;
const FULL_WIDTH = /[\uFF21-\uFF3A\uFF41-\uFF5A\uFF07\uFF0B-\uFF0D\uFF1A]/g;
const PLUS = /[+\uFF0B]/;
const HAN_CHARACTER = new RegExp(`[${HAN}]`, 'u');
// Letters that show nothing, such as the Hangul fillers, are default-ignorable.
const LETTER = new RegExp(`(?!\\p{Default_Ignorable_Code_Point})[\\p{L}${HAN}]`, 'u');
const MARK = /(?!\p{Default_Ignorable_Code_Point})\p{M}/u;
const LETTER_OR_STAND_IN = new RegExp(`${LETTER.source}|[${STAND_IN}]`, 'u');
const NAME_CHARACTER = new RegExp(
  `${LETTER.source}|[${STAND_IN}${INTERPUNCT}${APOSTROPHE}${HYPHEN},\\uFF0C:\\uFF1A^]`,
  'u',
);
