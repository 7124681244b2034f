/**
 * Password policy (密碼規則): what a new password must be, as a value.
 *
 * Shape: a length in characters (code points), an alphabet, how near the password may come to the account name, and,
 * where a site has them, required classes of characters and a list of passwords that are refused.
 * {@link MANUAL_PASSWORD_POLICY} is the default; `nistPasswordPolicy` follows NIST SP 800-63B-4; every other one is
 * made by {@link definePasswordPolicy}, so that no limit that is not a number ever judges a password.
 *
 * It is not a rule about changing, reusing or locking: those need a history, and a password alone has none.
 *
 * @source manual/form-1-1 — 8至20個字元的字母或數字，且不含帳號名稱
 * @source decision/0003 — what containing the account name means
 * @source decision/0004 — no mixture is required
 * @module
 */
import { err, ok, type Result } from 'neverthrow';
import type { Brand } from '../brand.js';
import { type RawRecordError, readRawRecord } from '../raw-record/raw-record.js';

/** Which characters a password may have. `any` is every character, spaces too. */
export type PasswordAlphabet = 'ascii-letters-and-digits' | 'any';

/** How near a password may come to the account name. Both are compared with ASCII letters in one case. */
export type AccountNameInPassword = 'allowed' | 'not-equal' | 'not-contained';

/** Characters of which a password must have one: an ASCII letter, an ASCII digit, or one of those listed. */
export type PasswordClass = 'letter' | 'digit' | { readonly oneOf: string };

/** Passwords that are refused. A `Set` of them is one. It is asked about the whole password, as typed. */
export interface PasswordBlocklist {
  /** Whether the password is on the list. */
  readonly has: (password: string) => boolean;
}

/** What a policy is made from. */
export interface PasswordRules {
  readonly minLength: number;
  readonly maxLength: number;
  readonly alphabet: PasswordAlphabet;
  readonly accountName: AccountNameInPassword;
  readonly requiredClasses?: readonly PasswordClass[] | undefined;
  readonly blocklist?: PasswordBlocklist | undefined;
}

/** Rules with nothing left out. */
export interface CompletePasswordRules {
  readonly minLength: number;
  readonly maxLength: number;
  readonly alphabet: PasswordAlphabet;
  readonly accountName: AccountNameInPassword;
  readonly requiredClasses: readonly PasswordClass[];
  readonly blocklist: PasswordBlocklist | null;
}

/** Rules that were found to be sound. */
export type PasswordPolicy = Brand<CompletePasswordRules, 'PasswordPolicy'>;

/** The longest password that any policy may allow: hashing a password costs work that a stranger can ask for. */
export const PASSWORD_POLICY_RULE = Object.freeze({ longestAllowed: 1024 });

/** Why rules are not a policy. `index` counts the required classes from 0. */
export type PasswordPolicyError =
  | RawRecordError
  | { readonly code: 'password-policy.limits'; readonly longestAllowed: number }
  | { readonly code: 'password-policy.alphabet' }
  | { readonly code: 'password-policy.account-name' }
  | { readonly code: 'password-policy.required-classes' }
  | { readonly code: 'password-policy.required-class'; readonly index: number }
  | { readonly code: 'password-policy.blocklist' };

/** The manual's rule. What it lacks by today's standards stands in `docs/password-policies.md`. */
export const MANUAL_PASSWORD_POLICY = policyOf({
  minLength: 8,
  maxLength: 20,
  alphabet: 'ascii-letters-and-digits',
  accountName: 'not-contained',
  requiredClasses: [],
  blocklist: null,
});

/**
 * Makes a policy of one's own. Forgives nothing: a misspelt field is refused.
 *
 * Errors, in the order they are checked: those of a record (`record.…`), `password-policy.limits` (whole numbers, at
 * least 1, in order, at most {@link PASSWORD_POLICY_RULE}), `password-policy.alphabet`,
 * `password-policy.account-name`, `password-policy.required-classes` (no list), `password-policy.required-class`
 * (unknown, empty, or not in the alphabet), `password-policy.blocklist` (it has no method `has`).
 *
 * @example
 * definePasswordPolicy({ minLength: 12, maxLength: 64, alphabet: 'any', accountName: 'not-contained' }) // ok
 * definePasswordPolicy({ minLength: 12, maxLength: 8, alphabet: 'any', accountName: 'allowed' })
 * // err({ code: 'password-policy.limits', longestAllowed: 1024 })
 */
export function definePasswordPolicy(rules: PasswordRules): Result<PasswordPolicy, PasswordPolicyError> {
  return readRawRecord(rules, FIELDS).andThen((raw): Result<PasswordPolicy, PasswordPolicyError> => {
    const { minLength, maxLength, alphabet, accountName, requiredClasses = [], blocklist } = raw;
    const { longestAllowed } = PASSWORD_POLICY_RULE;
    if (!isLength(minLength) || !isLength(maxLength) || minLength > maxLength) {
      return err({ code: 'password-policy.limits', longestAllowed });
    }
    if (alphabet !== 'any' && alphabet !== 'ascii-letters-and-digits') return err({ code: 'password-policy.alphabet' });
    if (accountName !== 'allowed' && accountName !== 'not-equal' && accountName !== 'not-contained') {
      return err({ code: 'password-policy.account-name' });
    }
    const given = readList(requiredClasses);
    if (given === null) return err({ code: 'password-policy.required-classes' });
    const classes: PasswordClass[] = [];
    for (const [index, value] of given.entries()) {
      const requiredClass = readClass(value, alphabet);
      if (requiredClass === null) return err({ code: 'password-policy.required-class', index });
      classes.push(requiredClass);
    }
    if (blocklist !== undefined && !isPasswordBlocklist(blocklist)) return err({ code: 'password-policy.blocklist' });

    return ok(
      policyOf({
        minLength,
        maxLength,
        alphabet,
        accountName,
        requiredClasses: classes,
        blocklist: blocklist ?? null,
      }),
    );
  });
}

/** Whether a value can be asked about passwords. */
export function isPasswordBlocklist(value: unknown): value is PasswordBlocklist {
  try {
    return typeof value === 'object' && value !== null && 'has' in value && typeof value.has === 'function';
  } catch {
    return false; // a proxy or a getter threw
  }
}

function isLength(value: unknown): value is number {
  return (
    typeof value === 'number' && Number.isInteger(value) && value >= 1 && value <= PASSWORD_POLICY_RULE.longestAllowed
  );
}

/** The elements of an array, or null if it is none that can be read. */
function readList(value: unknown): readonly unknown[] | null {
  try {
    return Array.isArray(value) ? Array.from<unknown>(value) : null;
  } catch {
    return null; // a proxy threw
  }
}

/** The class, copied so that nobody changes it later, or null if no password of the alphabet could have it. */
function readClass(value: unknown, alphabet: PasswordAlphabet): PasswordClass | null {
  if (value === 'letter' || value === 'digit') return value;
  const oneOf = readRawRecord(value, ['oneOf']).unwrapOr({ oneOf: undefined }).oneOf;
  const possible = alphabet === 'any' ? /\P{Surrogate}/u : /[A-Za-z0-9]/;
  return typeof oneOf === 'string' && possible.test(oneOf) ? Object.freeze({ oneOf }) : null;
}

function policyOf(rules: CompletePasswordRules): PasswordPolicy {
  Object.freeze(rules.requiredClasses);
  return Object.freeze(rules) as PasswordPolicy; // the one cast that makes a PasswordPolicy
}

const FIELDS = ['minLength', 'maxLength', 'alphabet', 'accountName', 'requiredClasses', 'blocklist'] as const;
