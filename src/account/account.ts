/**
 * A teacher's account (教師個人帳號).
 *
 * Name and identity number are for life: nothing here edits them.
 *
 * @source manual/apply-step-3 — 「帳號」與「身分證字號」經申請成功，即為終身使用，無法修改
 * @module
 */
import type { AccountName } from '../account-name/account-name.js';
import type { FormId } from '../application-form/form-id.js';
import type { CalendarDate } from '../calendar-date/calendar-date.js';
import type { EmailAddress } from '../contact/email-address.js';
import type { PhoneNumber } from '../contact/phone-number.js';
import type { IdentityNumber } from '../identity-number/identity-number.js';
import type { Instant } from '../instant/instant.js';
import type { JobTitle } from '../job-title/job-title.js';
import type { PersonName } from '../person-name/person-name.js';
import type { UnitCode } from '../school/unit.js';
import type { TeachingSubjects } from '../teaching-subject/teaching-subject.js';
import type { PasswordHash } from './password-hasher.js';

/** An account as it was opened. */
export interface Account {
  readonly name: AccountName;
  readonly identityNumber: IdentityNumber;
  readonly personName: PersonName;
  readonly birthDate: CalendarDate;
  /** The unit whose row the account was opened with. */
  readonly unit: UnitCode;
  /** The form it was applied for with. */
  readonly form: FormId;
  /** Null for forms that do not ask. */
  readonly jobTitle: JobTitle | null;
  readonly teachingSubjects: TeachingSubjects;
  readonly phone: PhoneNumber;
  readonly email: EmailAddress;
  readonly backupEmail: EmailAddress | null;
  readonly passwordHash: PasswordHash;
  readonly openedAt: Instant;
}
