/**
 * What somebody who forgot the password may give: the account name, or the identity number and a mailbox.
 *
 * @source manual/apply-failures — 如果不確定自己當時申請的帳號密碼，可以使用「忘記密碼」功能查詢
 * @source decision/0098 — forgotten passwords
 * @module
 */
import { err, ok, type Result } from 'neverthrow';
import { type AccountName, type AccountNameError, parseAccountName } from '../account-name/account-name.js';
import { type EmailAddress, type EmailAddressError, parseEmailAddress } from '../contact/email-address.js';
import {
  type IdentityNumber,
  type IdentityNumberError,
  parseIdentityNumber,
} from '../identity-number/identity-number.js';
import type { FieldError } from '../raw-record/field-error.js';
import { createFieldReader } from '../raw-record/field-reader.js';
import { type RawRecordError, readRawRecord } from '../raw-record/raw-record.js';

/** What an account is looked for by. */
export type RecoveryRequest =
  | { readonly by: 'account-name'; readonly accountName: AccountName }
  | { readonly by: 'identity-number'; readonly identityNumber: IdentityNumber; readonly email: EmailAddress };

/** Why one field of a request was refused. */
export type RecoveryRequestFieldError = RawRecordError | AccountNameError | IdentityNumberError | EmailAddressError;

/** The request was refused, with every field's error. */
export interface RecoveryRequestError {
  readonly code: 'account-recovery.invalid-request';
  readonly fields: readonly FieldError<RecoveryRequestFieldError>[];
}

const FIELDS = ['accountName', 'identityNumber', 'email'] as const;

/**
 * Reads a request: `accountName`, or `identityNumber` with `email`. With an account name the other two are not looked
 * at; without anything the account name is what is missing.
 *
 * Errors: `account-recovery.invalid-request`, with those of a record and of each field.
 *
 * @example
 * parseRecoveryRequest({ accountName: 'AA00000' })           // ok({ by: 'account-name', accountName: 'AA00000' })
 * parseRecoveryRequest({ identityNumber: 'A123456789' })     // err: email is missing
 */
export function parseRecoveryRequest(raw: unknown): Result<RecoveryRequest, RecoveryRequestError> {
  return readRawRecord(raw, FIELDS)
    .mapErr((error) => invalid([{ path: [], error }]))
    .andThen((fields): Result<RecoveryRequest, RecoveryRequestError> => {
      const reader = createFieldReader<RecoveryRequestFieldError>();
      if (!isGiven(fields.accountName) && (isGiven(fields.identityNumber) || isGiven(fields.email))) {
        const identityNumber = reader.take(['identityNumber'], parseIdentityNumber(fields.identityNumber));
        const email = reader.take(['email'], parseEmailAddress(fields.email));
        if (identityNumber === undefined || email === undefined) return err(invalid(reader.errors));
        return ok({ by: 'identity-number', identityNumber, email });
      }
      const accountName = reader.take(['accountName'], parseAccountName(fields.accountName));
      if (accountName === undefined) return err(invalid(reader.errors));
      return ok({ by: 'account-name', accountName });
    });
}

/** A page sends an empty field for one that was left empty. */
function isGiven(value: unknown): boolean {
  return value !== undefined && value !== null && value !== '';
}

function invalid(fields: readonly FieldError<RecoveryRequestFieldError>[]): RecoveryRequestError {
  return { code: 'account-recovery.invalid-request', fields };
}
