/**
 * Password (密碼): the secret a teacher signs in with.
 *
 * Shape: what the policy says; by the manual 8 to 20 ASCII letters or digits that do not contain the account name.
 * Canonical form: as typed. Nothing is trimmed, folded or normalised, now or when signing in: what was typed is the
 * secret. Text with half of a surrogate pair is refused under every policy, since UTF-8 turns each such half into the
 * same U+FFFD and two passwords would have one hash.
 *
 * It is not a measure of strength, and not a hash: a host hashes it at once and keeps no copy.
 *
 * @source manual/form-1-1 — 8至20個字元的字母或數字，且不含帳號名稱；請再輸入一次相同的密碼
 * @source decision/0002 — full-width characters are refused
 * @source decision/0003 — what containing the account name means
 * @source decision/0005 — a password is never altered
 * @module
 */
import { err, ok, type Result } from 'neverthrow';
import { type AccountName, accountNameKey } from '../account-name/account-name.js';
import type { Brand } from '../brand.js';
import {
  MANUAL_PASSWORD_POLICY,
  type PasswordAlphabet,
  type PasswordClass,
  type PasswordPolicy,
} from './password-policy.js';

/** A password that keeps a policy, as typed. */
export type Password = Brand<string, 'Password'>;

/**
 * Why a value is not a password. `index` counts UTF-16 code units from 0 in the text as given. How long the refused
 * text was is not told: people mistype the password they use elsewhere.
 */
export type PasswordError =
  | { readonly code: 'password.missing' }
  | { readonly code: 'password.not-text' }
  | {
      readonly code: 'password.length';
      readonly minLength: number;
      readonly maxLength: number;
      readonly problem: 'too-short' | 'too-long';
    }
  | { readonly code: 'password.full-width'; readonly index: number }
  | { readonly code: 'password.character'; readonly alphabet: PasswordAlphabet; readonly index: number }
  | { readonly code: 'password.equals-account-name' }
  | { readonly code: 'password.contains-account-name' }
  | { readonly code: 'password.required-class'; readonly requiredClass: PasswordClass }
  | { readonly code: 'password.blocklisted' }
  | { readonly code: 'password.blocklist-unavailable' };

/** One rule of a policy and whether a text keeps it. */
export type PasswordCheck = { readonly holds: boolean } & (
  | { readonly code: 'password.length'; readonly minLength: number; readonly maxLength: number }
  | { readonly code: 'password.character'; readonly alphabet: PasswordAlphabet }
  | { readonly code: 'password.equals-account-name' }
  | { readonly code: 'password.contains-account-name' }
  | { readonly code: 'password.required-class'; readonly requiredClass: PasswordClass }
  | { readonly code: 'password.blocklisted' }
);

/** Why a second entry does not confirm the first. */
export type PasswordConfirmationError =
  | { readonly code: 'password.confirmation-missing' }
  | { readonly code: 'password.confirmation-mismatch' };

const MISSING = Object.freeze({ code: 'password.missing' });
const NOT_TEXT = Object.freeze({ code: 'password.not-text' });
const BLOCKLISTED = Object.freeze({ code: 'password.blocklisted' });
const BLOCKLIST_UNAVAILABLE = Object.freeze({ code: 'password.blocklist-unavailable' });
const CONFIRMATION_MISSING = Object.freeze({ code: 'password.confirmation-missing' });
const CONFIRMATION_MISMATCH = Object.freeze({ code: 'password.confirmation-mismatch' });

/**
 * Reads a new password under a policy. Forgives nothing. Where the account name is itself wrong it is null, and every
 * other rule is judged.
 *
 * Errors, in the order they are checked: `password.missing` (absent or empty), `password.not-text`,
 * `password.length`, `password.full-width` (only where the alphabet is ASCII: the first full-width letter or digit),
 * `password.character` (the first other character outside the alphabet), `password.equals-account-name` or
 * `password.contains-account-name`, `password.required-class` (the first class that no character is of),
 * `password.blocklisted`, or `password.blocklist-unavailable` where the host's list throws.
 *
 * @example
 * parsePassword('Teach2School', accountName)  // ok('Teach2School')
 * parsePassword('xAA00000', 'AA00000')        // err({ code: 'password.contains-account-name' })
 */
export function parsePassword(
  raw: unknown,
  accountName: AccountName | null,
  policy: PasswordPolicy = MANUAL_PASSWORD_POLICY,
): Result<Password, PasswordError> {
  if (raw === undefined || raw === null || raw === '') return err(MISSING);
  if (typeof raw !== 'string') return err(NOT_TEXT);

  const error =
    findLengthError(raw, policy) ??
    findCharacterError(raw, policy.alphabet) ??
    findAccountNameError(raw, accountName, policy) ??
    findClassError(raw, policy.requiredClasses) ??
    findBlocklistError(raw, policy);
  return error === null ? ok(raw as Password) : err(error); // the one cast that makes a Password
}

/** Whether a value is a password as it stands, under the policy. */
export function isPassword(
  value: unknown,
  accountName: AccountName | null,
  policy: PasswordPolicy = MANUAL_PASSWORD_POLICY,
): value is Password {
  return parsePassword(value, accountName, policy).isOk();
}

/**
 * Every rule of the policy and whether the text keeps it, for a form that shows them while a person types. The rule
 * about the account name is left out while there is no account name. All rules hold exactly when
 * {@link parsePassword} accepts.
 */
export function checkPassword(
  raw: unknown,
  accountName: AccountName | null,
  policy: PasswordPolicy = MANUAL_PASSWORD_POLICY,
): readonly PasswordCheck[] {
  const text = typeof raw === 'string' ? raw : '';
  const { minLength, maxLength, alphabet, requiredClasses, blocklist } = policy;
  // an empty text keeps no rule, and one that is too long is not searched: the work stays bounded
  const judged = text !== '' && !isBeyond(text, policy);

  const checks: PasswordCheck[] = [
    { code: 'password.length', minLength, maxLength, holds: judged && findLengthError(text, policy) === null },
    { code: 'password.character', alphabet, holds: judged && findCharacterError(text, alphabet) === null },
  ];
  if (accountName !== null && policy.accountName !== 'allowed') {
    const code = policy.accountName === 'not-equal' ? 'password.equals-account-name' : 'password.contains-account-name';
    checks.push({ code, holds: judged && findAccountNameError(text, accountName, policy) === null });
  }
  for (const requiredClass of requiredClasses) {
    const holds = judged && findClassError(text, [requiredClass]) === null;
    checks.push({ code: 'password.required-class', requiredClass, holds });
  }
  if (blocklist !== null) {
    checks.push({ code: 'password.blocklisted', holds: judged && findBlocklistError(text, policy) === null });
  }
  return checks;
}

/**
 * Compares the second entry with what was typed in the first field, whether or not that is a good password: a form
 * can then say both things at once. Exact equality; forgives nothing.
 *
 * Errors, in the order they are checked: `password.confirmation-missing` (absent or empty),
 * `password.confirmation-mismatch` (also where either is no text).
 *
 * @example
 * confirmPassword('Teach2School', 'Teach2School') // ok(true)
 * confirmPassword('teach2school', 'Teach2School') // err({ code: 'password.confirmation-mismatch' })
 */
export function confirmPassword(raw: unknown, password: unknown): Result<true, PasswordConfirmationError> {
  if (raw === undefined || raw === null || raw === '') return err(CONFIRMATION_MISSING);
  return typeof raw === 'string' && raw === password ? ok(true) : err(CONFIRMATION_MISMATCH);
}

/** Whether a text is too long whatever it holds: a character takes at most two UTF-16 code units. */
function isBeyond(text: string, { maxLength }: PasswordPolicy): boolean {
  return text.length > 2 * maxLength;
}

function findLengthError(text: string, policy: PasswordPolicy): PasswordError | null {
  const { minLength, maxLength } = policy;
  const length = isBeyond(text, policy) ? Number.POSITIVE_INFINITY : Array.from(text).length;
  if (length >= minLength && length <= maxLength) return null;
  return { code: 'password.length', minLength, maxLength, problem: length < minLength ? 'too-short' : 'too-long' };
}

function findCharacterError(text: string, alphabet: PasswordAlphabet): PasswordError | null {
  if (alphabet === 'any') {
    const index = text.search(LONE_SURROGATE);
    return index < 0 ? null : { code: 'password.character', alphabet, index };
  }
  const fullWidth = text.search(FULL_WIDTH);
  if (fullWidth >= 0) return { code: 'password.full-width', index: fullWidth };
  const stranger = text.search(NOT_LETTER_OR_DIGIT);
  return stranger < 0 ? null : { code: 'password.character', alphabet, index: stranger };
}

function findAccountNameError(
  text: string,
  accountName: AccountName | null,
  policy: PasswordPolicy,
): PasswordError | null {
  if (accountName === null || policy.accountName === 'allowed') return null;
  const key: string = accountNameKey(accountName);
  const folded = text.replace(CAPITALS, (letters) => letters.toLowerCase());
  if (policy.accountName === 'not-equal') return folded === key ? { code: 'password.equals-account-name' } : null;
  return folded.includes(key) ? { code: 'password.contains-account-name' } : null;
}

function findClassError(text: string, requiredClasses: readonly PasswordClass[]): PasswordError | null {
  const requiredClass = requiredClasses.find((required) => !hasClass(text, required));
  return requiredClass === undefined ? null : { code: 'password.required-class', requiredClass };
}

function hasClass(text: string, requiredClass: PasswordClass): boolean {
  if (requiredClass === 'letter') return LETTER.test(text);
  if (requiredClass === 'digit') return DIGIT.test(text);
  const wanted = new Set(requiredClass.oneOf);
  return Array.from(text).some((character) => wanted.has(character));
}

function findBlocklistError(text: string, { blocklist }: PasswordPolicy): PasswordError | null {
  if (blocklist === null) return null;
  try {
    const listed: unknown = blocklist.has(text);
    return listed === false ? null : BLOCKLISTED; // a promise, or any other answer, lets nobody pass
  } catch {
    return BLOCKLIST_UNAVAILABLE; // a list that cannot answer lets nobody pass either
  }
}

// Spelled out, no `i` flag: with `i` and `u`, U+017F `ſ` and U+212A `K` would count as letters.
const LETTER = /[A-Za-z]/;
const DIGIT = /[0-9]/;
const NOT_LETTER_OR_DIGIT = /[^A-Za-z0-9]/;
// ASCII only: under the alphabet `any`, lower case would turn U+212A `K` into `k`
const CAPITALS = /[A-Z]+/g;
const FULL_WIDTH = /[\uFF10-\uFF19\uFF21-\uFF3A\uFF41-\uFF5A]/;
const LONE_SURROGATE = /\p{Surrogate}/u;
