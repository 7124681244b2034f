/**
 * Unit (單位): a school, a teacher-training institution or a county's education bureau, as a host's list has it.
 *
 * Every unit has a roster, and every business account belongs to one unit. Its key is its code (代碼), for names repeat.
 *
 * Shape of a code: six letters A–Z or digits. Canonical form: upper case.
 *
 * A code tells nothing about the school: the digit that was meant for its level runs over in counties with more than
 * 99 schools, and codes of a former county outlive it. County and kind stand in fields of their own.
 *
 * @source manual/unit-directory — 輸入單位名稱進行查詢
 * @source manual/pre-registration — 實習教師由師培學校管理
 * @source manual/apply-step-2 — 縣市教育局處編制內人員
 * @source source/e1 — six digits, 2,632 times
 * @source source/ups — a code with a letter
 * @source decision/0038 — the shape of a code
 * @module
 */
import { err, ok, type Result } from 'neverthrow';
import type { Brand } from '../brand.js';
import { toHalfWidth } from '../character-width/to-half-width.js';
import type { County } from './county.js';
import type { SchoolKind } from './school-kind.js';
import type { Township } from './township.js';
import type { UnitName } from './unit-name.js';

/** A well-formed code in canonical form. Says nothing about being in use. */
export type UnitCode = Brand<string, 'UnitCode'>;

/** What sort of unit it is. Each registers the people of another form. */
export type UnitKind = 'school' | 'teacher-training-institution' | 'education-bureau';

/** A unit. */
export interface Unit {
  readonly code: UnitCode;
  readonly kind: UnitKind;
  readonly name: UnitName;
  readonly county: County;
  /** Null where the list does not tell. */
  readonly township: Township | null;
  /** Null for a unit that is not a school. */
  readonly schoolKind: SchoolKind | null;
}

/** The length of a code, for forms that show it. */
export const UNIT_CODE_RULE = Object.freeze({ length: 6 });

/** Why a value is not a unit code. `index` counts UTF-16 code units from 0 in the text as given. */
export type UnitCodeError =
  | { readonly code: 'unit-code.missing' }
  | { readonly code: 'unit-code.not-text' }
  | { readonly code: 'unit-code.length'; readonly length: number; readonly actual: number }
  | { readonly code: 'unit-code.character'; readonly index: number };

const MISSING = Object.freeze({ code: 'unit-code.missing' });
const NOT_TEXT = Object.freeze({ code: 'unit-code.not-text' });

/**
 * Reads a unit code. Forgives white space at the edges, lower case, full width.
 *
 * Errors, in the order they are checked: `unit-code.missing` (absent, empty or white space only),
 * `unit-code.not-text`, `unit-code.length` (between the white space), `unit-code.character` (the first character that
 * is no letter A–Z and no digit).
 *
 * @example
 * parseUnitCode(' 330n01 ') // ok('330N01')
 * parseUnitCode('33-N01')   // err({ code: 'unit-code.character', index: 2 })
 */
export function parseUnitCode(raw: unknown): Result<UnitCode, UnitCodeError> {
  if (raw === undefined || raw === null) return err(MISSING);
  if (typeof raw !== 'string') return err(NOT_TEXT);
  const text = raw.trim();
  if (text === '') return err(MISSING);

  const { length } = UNIT_CODE_RULE;
  if (text.length !== length) return err({ code: 'unit-code.length', length, actual: text.length });

  const code = toHalfWidth(text);
  const stranger = code.search(NOT_LETTER_OR_DIGIT);
  if (stranger >= 0) return err({ code: 'unit-code.character', index: raw.indexOf(text) + stranger });

  return ok(code.toUpperCase() as UnitCode); // the one cast that makes a UnitCode; ASCII only by now
}

/** Whether a value is a unit code in canonical form. */
export function isUnitCode(value: unknown): value is UnitCode {
  const parsed = parseUnitCode(value);
  return parsed.isOk() && parsed.value === value;
}

const NOT_LETTER_OR_DIGIT = /[^A-Za-z0-9]/;
