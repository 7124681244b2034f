import type { AccountNameCheck, AccountNameError } from '../account-name/account-name.js';
import type { BirthDateError, BirthDateNotice } from '../birth-date/birth-date.js';
import type { CalendarDateError } from '../calendar-date/calendar-date.js';
import type { CompactMinguoError } from '../calendar-date/compact-minguo.js';
import type { ExcelSerialError } from '../calendar-date/excel-serial.js';
import type { MinguoError } from '../calendar-date/minguo.js';
import type { ReadDateError } from '../calendar-date/read-date.js';
import type { ConsentError } from '../consent/consent.js';
import type { EmailAddressNotice } from '../contact/backup-email-address.js';
import type { EmailAddressError } from '../contact/email-address.js';
import type { EmailConfirmationError } from '../contact/email-confirmation.js';
import type { PhoneNumberError, PhoneNumberNotice } from '../contact/phone-number.js';
import type { DiagnosisCause } from '../diagnosis/diagnosis.js';
import type { CheckDigitError } from '../identity-number/check-digit.js';
import type { IdentityNumberError } from '../identity-number/identity-number.js';
import type { NationalIdError } from '../identity-number/national-id.js';
import type { ResidentCertificateNumberError } from '../identity-number/resident-certificate.js';
import type {
  IdentityNumberExpired,
  IdentityNumberNotice,
  IdentityNumberTextNotice,
} from '../identity-number/review.js';
import type { EpochMillisecondsError, InstantError } from '../instant/instant.js';
import type { JobTitleError } from '../job-title/job-title.js';
import type { JobTitleNotice } from '../job-title/review.js';
import type { DatabaseSetUpError } from '../kysely/set-up-error.js';
import type { OneTimeTokenKeyError } from '../one-time-token/create-one-time-tokens.js';
import type { OneTimeTokenError } from '../one-time-token/one-time-token.js';
import type { MessageNotSent, MessageUndeliverable } from '../outbox/message-sender.js';
import type { PasswordCheck, PasswordConfirmationError, PasswordError } from '../password/password.js';
import type { PasswordPolicyError } from '../password/password-policy.js';
import type { PersonNameError } from '../person-name/person-name.js';
import type { PersonNameNotice } from '../person-name/review.js';
import type { RawRecordError } from '../raw-record/raw-record.js';
import type { RosterFileError } from '../roster-file/roster-file-error.js';
import type { LineQuestion } from '../roster-import/planned-line.js';
import type { CountyError } from '../school/county.js';
import type { UnitAmbiguous, UnitUnknown } from '../school/find-unit.js';
import type { SchoolKindError } from '../school/school-kind.js';
import type { TownshipError } from '../school/township.js';
import type { UnitCodeError } from '../school/unit.js';
import type { UnitNameError } from '../school/unit-name.js';
import type { SexError } from '../sex/sex.js';
import type { TeachingSubjectError } from '../teaching-subject/subject.js';
import type { TeachingSubjectsError, TeachingSubjectsNotice } from '../teaching-subject/teaching-subject.js';
import type { AccountAccessError } from './account-access-message.js';
import type { AccountLifeError } from './account-life-message.js';
import type { RosterImportError, RosterImportNotice } from './roster-import-message.js';
import type { WorkflowError, WorkflowNotice } from './workflow-message.js';

/** Every error that the package can return. A new one breaks the catalogues until it has its sentences. */
export type DomainError =
  | AccountAccessError
  | AccountLifeError
  | AccountNameError
  | BirthDateError
  | CalendarDateError
  | CheckDigitError
  | CompactMinguoError
  | ConsentError
  | CountyError
  | DatabaseSetUpError
  | EmailAddressError
  | EmailConfirmationError
  | EpochMillisecondsError
  | ExcelSerialError
  | IdentityNumberError
  | IdentityNumberExpired
  | InstantError
  | JobTitleError
  | MessageNotSent
  | MessageUndeliverable
  | MinguoError
  | NationalIdError
  | OneTimeTokenError
  | OneTimeTokenKeyError
  | PasswordConfirmationError
  | PasswordError
  | PasswordPolicyError
  | PersonNameError
  | PhoneNumberError
  | RawRecordError
  | ReadDateError
  | ResidentCertificateNumberError
  | RosterFileError
  | RosterImportError
  | SchoolKindError
  | SexError
  | TeachingSubjectError
  | TeachingSubjectsError
  | TownshipError
  | UnitAmbiguous
  | UnitCodeError
  | UnitNameError
  | UnitUnknown
  | WorkflowError;

/** Everything remarkable that the package can report of what it accepted. */
export type DomainNotice =
  | BirthDateNotice
  | EmailAddressNotice
  | IdentityNumberNotice
  | IdentityNumberTextNotice
  | JobTitleNotice
  | PersonNameNotice
  | PhoneNumberNotice
  | RosterImportNotice
  | TeachingSubjectsNotice
  | WorkflowNotice;

/** Everything that the package asks a person before it is done. */
export type DomainQuestion = LineQuestion;

/** Every cause that a diagnosis can name, for the unit or the operator and never for the public. */
export type DomainCause = DiagnosisCause;

/** Every rule that a form can show while a person types. */
export type DomainCheck = AccountNameCheck | PasswordCheck;
