/**
 * Account name (使用者帳號): what a teacher signs in with, for life.
 *
 * Shape: 3 to 15 ASCII letters or digits, the first two letters. Canonical form: as typed. Both cases are
 * allowed and kept; two names that differ only in case are one name (see {@link accountNameKey}).
 *
 * Not forgiven: white space and full-width letters. A name for life is not silently altered; a form may offer
 * `toHalfWidth` and let the person decide.
 *
 * @source manual/form-1-1 — 請輸入 3 至 15 個字元的英文字母或數字，前二個字元必須為英文字母
 * @source decision/0001 — letter case
 * @source decision/0002 — full-width characters are refused
 * @module
 */
import { err, ok, type Result } from 'neverthrow';
import type { Brand } from '../brand.js';

/** A well-formed account name, as typed. */
export type AccountName = Brand<string, 'AccountName'>;

/** What makes two account names the same: the name in lower case. The key of every uniqueness constraint. */
export type AccountNameKey = Brand<string, 'AccountNameKey'>;

/** The manual's limits, for forms that show them. */
export const ACCOUNT_NAME_RULE = Object.freeze({ minLength: 3, maxLength: 15, leadingLetters: 2 });

/** Why a value is not an account name. `index` counts UTF-16 code units from 0 in the text as given. */
export type AccountNameError =
  | { readonly code: 'account-name.missing' }
  | { readonly code: 'account-name.not-text' }
  | {
      readonly code: 'account-name.length';
      readonly minLength: number;
      readonly maxLength: number;
      readonly actual: number;
    }
  | { readonly code: 'account-name.full-width'; readonly index: number }
  | { readonly code: 'account-name.character'; readonly index: number }
  | { readonly code: 'account-name.leading-letters'; readonly leadingLetters: number; readonly index: number };

/** One rule of an account name and whether a text keeps it. */
export type AccountNameCheck = { readonly holds: boolean } & (
  | { readonly code: 'account-name.length'; readonly minLength: number; readonly maxLength: number }
  | { readonly code: 'account-name.character' }
  | { readonly code: 'account-name.leading-letters'; readonly leadingLetters: number }
);

const MISSING = Object.freeze({ code: 'account-name.missing' });
const NOT_TEXT = Object.freeze({ code: 'account-name.not-text' });

/**
 * Reads an account name. Forgives nothing.
 *
 * Errors, in the order they are checked: `account-name.missing` (absent or empty), `account-name.not-text`,
 * `account-name.length`, `account-name.full-width` (the first full-width letter or digit),
 * `account-name.character` (the first other character that is no ASCII letter or digit),
 * `account-name.leading-letters` (the first of the two leading characters that is a digit).
 *
 * @example
 * parseAccountName('AA00000') // ok('AA00000')
 * parseAccountName('A1B')     // err({ code: 'account-name.leading-letters', leadingLetters: 2, index: 1 })
 */
export function parseAccountName(raw: unknown): Result<AccountName, AccountNameError> {
  if (raw === undefined || raw === null || raw === '') return err(MISSING);
  if (typeof raw !== 'string') return err(NOT_TEXT);

  const { minLength, maxLength, leadingLetters } = ACCOUNT_NAME_RULE;
  if (raw.length < minLength || raw.length > maxLength) {
    return err({ code: 'account-name.length', minLength, maxLength, actual: raw.length });
  }
  const fullWidth = raw.search(FULL_WIDTH);
  if (fullWidth >= 0) return err({ code: 'account-name.full-width', index: fullWidth });

  const stranger = raw.search(NOT_LETTER_OR_DIGIT);
  if (stranger >= 0) return err({ code: 'account-name.character', index: stranger });

  const digit = raw.slice(0, leadingLetters).search(NOT_LETTER);
  if (digit >= 0) return err({ code: 'account-name.leading-letters', leadingLetters, index: digit });

  return ok(raw as AccountName); // the one cast that makes an AccountName
}

/** Whether a value is an account name as it stands. */
export function isAccountName(value: unknown): value is AccountName {
  return parseAccountName(value).isOk();
}

/**
 * Every rule of an account name and whether the text keeps it, for a form that shows them while a person types.
 * All rules hold exactly when {@link parseAccountName} accepts.
 */
export function checkAccountName(raw: unknown): readonly AccountNameCheck[] {
  const text = typeof raw === 'string' ? raw : '';
  const { minLength, maxLength, leadingLetters } = ACCOUNT_NAME_RULE;
  const fits = text.length >= minLength && text.length <= maxLength;
  const leading = text.slice(0, leadingLetters);
  return [
    { code: 'account-name.length', minLength, maxLength, holds: fits },
    // a text that is too long is not searched: the work stays bounded
    {
      code: 'account-name.character',
      holds: text !== '' && text.length <= maxLength && !NOT_LETTER_OR_DIGIT.test(text),
    },
    {
      code: 'account-name.leading-letters',
      leadingLetters,
      holds: leading.length === leadingLetters && !NOT_LETTER.test(leading),
    },
  ];
}

/** The key under which a name is unique: ASCII letters folded to lower case. */
export function accountNameKey(name: AccountName): AccountNameKey {
  return name.toLowerCase() as AccountNameKey; // ASCII only, so no locale and no `İ` can interfere
}

// Spelled out, no `i` flag: with `i` and `u`, U+017F `ſ` and U+212A `K` would count as letters.
const NOT_LETTER = /[^A-Za-z]/;
const NOT_LETTER_OR_DIGIT = /[^A-Za-z0-9]/;
const FULL_WIDTH = /[\uFF10-\uFF19\uFF21-\uFF3A\uFF41-\uFF5A]/;
