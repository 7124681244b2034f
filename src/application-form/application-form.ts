/**
 * The application form (教師個人帳號申請表) once every field has been read.
 *
 * Form 1-1 has the manual's fields. Of 1-2 and 1-3 the manual shows nothing, so they have the common core only: who
 * (name, number, birth date), where (unit), access (account name, password), reach (phone, mail), consents.
 *
 * @source manual/form-1-1
 * @source decision/0060 — the fields of forms 1-2 and 1-3
 * @module
 */
import type { AccountName } from '../account-name/account-name.js';
import type { CalendarDate } from '../calendar-date/calendar-date.js';
import type { Consent } from '../consent/consent.js';
import type { EmailAddress } from '../contact/email-address.js';
import type { PhoneNumber } from '../contact/phone-number.js';
import type { IdentityNumber } from '../identity-number/identity-number.js';
import type { JobTitle } from '../job-title/job-title.js';
import type { Password } from '../password/password.js';
import type { PersonName } from '../person-name/person-name.js';
import type { UnitReference } from '../school/find-unit.js';
import type { TeachingSubjects } from '../teaching-subject/teaching-subject.js';

/** What every form asks for. */
export interface CommonFields {
  readonly accountName: AccountName;
  readonly personName: PersonName;
  readonly identityNumber: IdentityNumber;
  readonly birthDate: CalendarDate;
  /** The school, teacher-training institution or bureau that registered the person. */
  readonly unit: UnitReference;
  readonly phone: PhoneNumber;
  readonly password: Password;
  readonly email: EmailAddress;
  readonly backupEmail: EmailAddress | null;
  readonly consents: readonly Consent[];
}

/** Form 1-1 (在職教師帳號申請表). */
export interface TeacherForm extends CommonFields {
  readonly form: '1-1';
  readonly jobTitle: JobTitle;
  readonly teachingSubjects: TeachingSubjects;
}

/** Form 1-2 (實習教師), the common core. */
export interface InternForm extends CommonFields {
  readonly form: '1-2';
}

/** Form 1-3 (縣市教育局處編制內人員), the common core. */
export interface BureauStaffForm extends CommonFields {
  readonly form: '1-3';
}

/** Any of the three forms. */
export type ApplicationForm = TeacherForm | InternForm | BureauStaffForm;
