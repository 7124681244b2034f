/**
 * Reading what every form asks for.
 *
 * @source manual/form-1-1
 * @source decision/0031 — the backup mailbox may be left empty
 * @module
 */
import { err, ok, type Result } from 'neverthrow';
import { type AccountName, parseAccountName } from '../account-name/account-name.js';
import { decideBirthDate } from '../birth-date/birth-date.js';
import type { CalendarDate } from '../calendar-date/calendar-date.js';
import { parseMinguo } from '../calendar-date/minguo.js';
import { type ConsentVersions, parseConsents } from '../consent/consent.js';
import { type EmailAddress, type EmailAddressError, parseEmailAddress } from '../contact/email-address.js';
import { confirmEmailAddress } from '../contact/email-confirmation.js';
import { parsePhoneNumber } from '../contact/phone-number.js';
import { parseIdentityNumber } from '../identity-number/identity-number.js';
import { decideIdentityNumberInForce } from '../identity-number/review.js';
import { confirmPassword, parsePassword } from '../password/password.js';
import type { PasswordPolicy } from '../password/password-policy.js';
import { parsePersonName } from '../person-name/person-name.js';
import type { FieldReader } from '../raw-record/field-reader.js';
import type { RawFields } from '../raw-record/raw-record.js';
import { parseUnitReference } from '../school/find-unit.js';
import type { CommonFields } from './application-form.js';
import type { ApplicationFieldError } from './application-form-error.js';

/** What reading a form depends on. */
export interface ApplicationFormContext {
  /** Today in Taipei: birth dates after it and expired number formats are refused. */
  readonly today: CalendarDate;
  /** The versions of the three documents that are in force. */
  readonly consentVersions: ConsentVersions;
  /** Default: the manual's policy. */
  readonly passwordPolicy?: PasswordPolicy;
}

/** The raw fields of the common core, in the order of form 1-1: who and where. */
export const APPLICANT_FIELDS = Object.freeze([
  'accountName',
  'personName',
  'identityNumber',
  'birthDate',
  'unit',
] as const);

/** The raw fields of the common core, in the order of form 1-1: what comes after the post. */
export const ACCESS_FIELDS = Object.freeze([
  'phone',
  'password',
  'passwordConfirmation',
  'email',
  'emailConfirmation',
  'backupEmail',
  'consents',
] as const);

type RawCommonFields = RawFields<(typeof APPLICANT_FIELDS | typeof ACCESS_FIELDS)[number]>;

/** The common fields, or `undefined` after every wrong one has been noted. */
export function parseCommonFields(
  raw: RawCommonFields,
  { today, consentVersions, passwordPolicy }: ApplicationFormContext,
  reader: FieldReader<ApplicationFieldError>,
): CommonFields | undefined {
  const accountName = reader.take(['accountName'], parseAccountName(raw.accountName));
  const personName = reader.take(['personName'], parsePersonName(raw.personName));
  const identityNumber = reader.take(
    ['identityNumber'],
    parseIdentityNumber(raw.identityNumber).andThen((number) => decideIdentityNumberInForce(number, today)),
  );
  const birthDate = reader.take(
    ['birthDate'],
    parseMinguo(raw.birthDate).andThen((date) => decideBirthDate(date, today)),
  );
  const unit = reader.takeNested(['unit'], parseUnitReference(raw.unit));
  const phone = reader.take(['phone'], parsePhoneNumber(raw.phone));
  const password = takePassword(raw, accountName ?? null, passwordPolicy, reader);
  const email = takeEmail(raw, reader);
  const backupEmail = reader.take(['backupEmail'], parseBackupEmail(raw.backupEmail));
  const consents = reader.takeNested(['consents'], parseConsents(raw.consents, consentVersions));

  if (
    accountName === undefined ||
    personName === undefined ||
    identityNumber === undefined ||
    birthDate === undefined ||
    unit === undefined ||
    phone === undefined ||
    password === undefined ||
    email === undefined ||
    backupEmail === undefined ||
    consents === undefined
  ) {
    return undefined;
  }
  return { accountName, personName, identityNumber, birthDate, unit, phone, password, email, backupEmail, consents };
}

function takePassword(
  raw: RawCommonFields,
  accountName: AccountName | null,
  policy: PasswordPolicy | undefined,
  reader: FieldReader<ApplicationFieldError>,
) {
  const password = reader.take(['password'], parsePassword(raw.password, accountName, policy));
  const confirmed = reader.take(['passwordConfirmation'], confirmPassword(raw.passwordConfirmation, raw.password));
  return confirmed === undefined ? undefined : password;
}

function takeEmail(raw: RawCommonFields, reader: FieldReader<ApplicationFieldError>) {
  const email = reader.take(['email'], parseEmailAddress(raw.email));
  const confirmed = reader.take(['emailConfirmation'], confirmEmailAddress(raw.emailConfirmation, raw.email));
  return confirmed === undefined ? undefined : email;
}

/** The form shows no second field for it and no sign that it must be filled: empty is no backup mailbox. */
function parseBackupEmail(raw: unknown): Result<EmailAddress | null, EmailAddressError> {
  return parseEmailAddress(raw).orElse((error) => (error.code === 'email-address.missing' ? ok(null) : err(error)));
}
