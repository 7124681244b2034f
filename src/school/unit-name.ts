/**
 * Unit name (學校名稱、單位名稱): what a school, institution or bureau is called.
 *
 * Shape: one line of 1 to 100 characters with at least one letter, in the wide sense in which 國 is a letter; no
 * invisible characters. Canonical form: half-width letters, digits, punctuation and spaces; no white space at the
 * edges, one space for a run inside.
 *
 * 台 and 臺 stay as written: 富台國小 and 普台國小 are official names with 台. Whether two names mean the same school is
 * another question, see `unitNameKey`.
 *
 * Not checked: whether there is such a school.
 *
 * @source manual/form-1-1 — 學校名稱：市立高雄中學
 * @source source/e1 — names as the Ministry writes them
 * @source decision/0039 — limits, characters, 台 kept
 * @module
 */
import { err, ok, type Result } from 'neverthrow';
import type { Brand } from '../brand.js';
import { toHalfWidth } from '../character-width/to-half-width.js';

/** A well-formed unit name in canonical form. */
export type UnitName = Brand<string, 'UnitName'>;

/** The limits of a unit name, for forms that show them. */
export const UNIT_NAME_RULE = Object.freeze({ maxLength: 100 });

/** Why a value is not a unit name. `index` counts UTF-16 code units from 0 in the text as given. */
export type UnitNameError =
  | { readonly code: 'unit-name.missing' }
  | { readonly code: 'unit-name.not-text' }
  | { readonly code: 'unit-name.length'; readonly maxLength: number; readonly actual: number }
  | { readonly code: 'unit-name.character'; readonly index: number }
  | { readonly code: 'unit-name.no-letter' };

const MISSING = Object.freeze({ code: 'unit-name.missing' });
const NOT_TEXT = Object.freeze({ code: 'unit-name.not-text' });
const NO_LETTER = Object.freeze({ code: 'unit-name.no-letter' });

/**
 * Reads a unit name. Forgives white space at the edges and runs of it inside, and full width.
 *
 * Errors, in the order they are checked: `unit-name.missing` (absent, empty or white space only), `unit-name.not-text`,
 * `unit-name.length` (in UTF-16 code units, between the white space), `unit-name.character` (the first control, format
 * or private-use character, or half of a surrogate pair), `unit-name.no-letter`.
 *
 * @example
 * parseUnitName(' 縣立新港國（中）小 ') // ok('縣立新港國(中)小')
 * parseUnitName('014601')             // err({ code: 'unit-name.no-letter' })
 */
export function parseUnitName(raw: unknown): Result<UnitName, UnitNameError> {
  if (raw === undefined || raw === null) return err(MISSING);
  if (typeof raw !== 'string') return err(NOT_TEXT);
  const text = raw.trim();
  if (text === '') return err(MISSING);

  const { maxLength } = UNIT_NAME_RULE;
  if (text.length > maxLength) return err({ code: 'unit-name.length', maxLength, actual: text.length });

  // white space first: tab and line feed are control characters too, but are forgiven
  const line = toHalfWidth(text.replace(WHITE_SPACE, ' '));
  const stranger = line.search(INVISIBLE);
  if (stranger >= 0) return err({ code: 'unit-name.character', index: raw.indexOf(text) + stranger });
  if (!LETTER.test(line)) return err(NO_LETTER);

  return ok(line.replace(SPACES, ' ') as UnitName); // the one cast that makes a UnitName
}

/** Whether a value is a unit name in canonical form. */
export function isUnitName(value: unknown): value is UnitName {
  const parsed = parseUnitName(value);
  return parsed.isOk() && parsed.value === value;
}

const WHITE_SPACE = /\s/g; // one for one: positions stay
const SPACES = / +/g;
const INVISIBLE = /[\p{Cc}\p{Cf}\p{Co}\p{Cs}]/u;
const LETTER = /\p{L}/u;
