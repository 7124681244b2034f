/**
 * The password policy of NIST SP 800-63B-4, section 3.1.1.2.
 *
 * Shape: 15 characters or more when the password stands alone, 8 or more beside a second factor; 128 at most (the
 * standard asks for at least 64); any characters, counted in code points; no required mixture; a list of refused
 * passwords, compared with the whole password; not the account name itself.
 *
 * It is not the whole of the section: rate limits, hashing and the advice to the person are the host's.
 *
 * @source decision/0009
 * @module
 */
import { err, type Result } from 'neverthrow';
import { readRawRecord } from '../raw-record/raw-record.js';
import {
  definePasswordPolicy,
  isPasswordBlocklist,
  type PasswordBlocklist,
  type PasswordPolicy,
  type PasswordPolicyError,
} from './password-policy.js';

/** The limits of the policy, for forms and documents that show them. */
export const NIST_PASSWORD_RULE = Object.freeze({ minLength: 15, minLengthWithSecondFactor: 8, maxLength: 128 });

/** What the host decides. The list is required: the standard has no policy without one. */
export interface NistPasswordOptions {
  /** Common, leaked and expected passwords, such as the name of the site; 3,000 or more. */
  readonly blocklist: PasswordBlocklist;
  /** Whether signing in takes a second factor too. Default: no. */
  readonly secondFactor?: boolean | undefined;
}

/**
 * Makes the policy around a list of refused passwords.
 *
 * Errors, in the order they are checked: those of a record (`record.…`), `password-policy.blocklist` (absent, or it
 * has no method `has`).
 *
 * @example
 * nistPasswordPolicy({ blocklist: new Set(['correcthorsebatterystaple']) }) // ok
 */
export function nistPasswordPolicy(options: NistPasswordOptions): Result<PasswordPolicy, PasswordPolicyError> {
  return readRawRecord(options, FIELDS).andThen(
    ({ blocklist, secondFactor }): Result<PasswordPolicy, PasswordPolicyError> => {
      if (!isPasswordBlocklist(blocklist)) return err({ code: 'password-policy.blocklist' });
      const { minLength, minLengthWithSecondFactor, maxLength } = NIST_PASSWORD_RULE;
      return definePasswordPolicy({
        // only a plain `true` lowers the limit
        minLength: secondFactor === true ? minLengthWithSecondFactor : minLength,
        maxLength,
        alphabet: 'any',
        accountName: 'not-equal',
        blocklist,
      });
    },
  );
}

const FIELDS = ['blocklist', 'secondFactor'] as const;
