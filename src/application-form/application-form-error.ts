import type { AccountNameError } from '../account-name/account-name.js';
import type { BirthDateError } from '../birth-date/birth-date.js';
import type { MinguoError } from '../calendar-date/minguo.js';
import type { ConsentError } from '../consent/consent.js';
import type { EmailAddressError } from '../contact/email-address.js';
import type { EmailConfirmationError } from '../contact/email-confirmation.js';
import type { PhoneNumberError } from '../contact/phone-number.js';
import type { IdentityNumberError } from '../identity-number/identity-number.js';
import type { IdentityNumberExpired } from '../identity-number/review.js';
import type { JobTitleError } from '../job-title/job-title.js';
import type { PasswordConfirmationError, PasswordError } from '../password/password.js';
import type { PersonNameError } from '../person-name/person-name.js';
import type { FieldError } from '../raw-record/field-error.js';
import type { RawRecordError } from '../raw-record/raw-record.js';
import type { UnitReferenceFieldError } from '../school/find-unit.js';
import type { TeachingSubjectsError } from '../teaching-subject/teaching-subject.js';

/** Why one field of an application form was refused. */
export type ApplicationFieldError =
  | RawRecordError
  | { readonly code: 'application-form.unknown-form' }
  | AccountNameError
  | PersonNameError
  | IdentityNumberError
  | IdentityNumberExpired
  | MinguoError
  | BirthDateError
  | UnitReferenceFieldError
  | JobTitleError
  | TeachingSubjectsError
  | PhoneNumberError
  | PasswordError
  | PasswordConfirmationError
  | EmailAddressError
  | EmailConfirmationError
  | ConsentError;

/** 輸入表單資料格式有誤，請再次確認: the form was refused, with every field's error. */
export interface ApplicationFormError {
  readonly code: 'application-form.invalid';
  readonly fields: readonly FieldError<ApplicationFieldError>[];
}
