/**
 * A teacher's account (教師個人帳號).
 *
 * Name and identity number are for life: nothing here edits them. A number that the state replaces is taken in addition;
 * the old one stays the account's.
 *
 * @source manual/apply-step-3 — 「帳號」與「身分證字號」經申請成功，即為終身使用，無法修改
 * @source decision/0095 — what of an account can change
 * @module
 */

import type { AccountName } from '../account-name/account-name.js';
import type { FormId } from '../application-form/form-id.js';
import type { Assurance } from '../assurance/assurance.js';
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
export interface OpenedAccount {
  readonly name: AccountName;
  readonly identityNumber: IdentityNumber;
  readonly personName: PersonName;
  readonly birthDate: CalendarDate;
  /** The unit whose row the account was opened with. */
  readonly unit: UnitCode;
  /** The form it was applied for with. */
  readonly form: FormId;
  /** What the opening rested on. */
  readonly assurance: Assurance;
  /** Null for forms that do not ask. */
  readonly jobTitle: JobTitle | null;
  readonly teachingSubjects: TeachingSubjects;
  readonly phone: PhoneNumber;
  readonly email: EmailAddress;
  readonly backupEmail: EmailAddress | null;
  readonly passwordHash: PasswordHash;
  readonly openedAt: Instant;
}

/** What is true of an account now, beside what it was opened with. */
export interface AccountStanding {
  /** 1 when it was opened, one more with every change; a writer names the version that it read. */
  readonly version: number;
  /** Null until the person has shown that the main mailbox is theirs. */
  readonly emailVerifiedAt: Instant | null;
  readonly backupEmailVerifiedAt: Instant | null;
  /** Null until it was changed for the first time. */
  readonly passwordChangedAt: Instant | null;
  /** When its unit let the person go, or null while they belong to it. The account stays, and so does its name. */
  readonly releasedAt: Instant | null;
  /** When it turned out that somebody else had opened it; nobody can sign in to it any more. */
  readonly voidedAt: Instant | null;
  /** When what the manual does not need was erased. */
  readonly erasedAt: Instant | null;
}

/** An account as it is now. */
export interface Account extends Omit<OpenedAccount, ErasedField>, AccountStanding {
  /** Null once it was erased; so are the other two. */
  readonly phone: PhoneNumber | null;
  readonly email: EmailAddress | null;
  readonly passwordHash: PasswordHash | null;
}

type ErasedField = 'phone' | 'email' | 'passwordHash';

/** The account at its first version. */
export function accountAsOpened(opened: OpenedAccount): Account {
  return { ...opened, ...AT_FIRST };
}

const AT_FIRST: AccountStanding = Object.freeze({
  version: 1,
  emailVerifiedAt: null,
  backupEmailVerifiedAt: null,
  passwordChangedAt: null,
  releasedAt: null,
  voidedAt: null,
  erasedAt: null,
});
