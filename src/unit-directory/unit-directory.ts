/**
 * The unit directory (業務帳號查詢): who is my school's business account?
 *
 * @source manual/unit-directory — 業務人員 聯絡資訊
 * @module
 */
import type { ResultAsync } from 'neverthrow';
import type { BusinessTier } from '../business-account/business-account.js';
import type { EmailAddress } from '../contact/email-address.js';
import type { PhoneNumber } from '../contact/phone-number.js';
import type { JobTitle } from '../job-title/job-title.js';
import type { Unit } from '../school/unit.js';
import type { StoreError } from '../store-error.js';
import type { UnitDirectoryQuery } from './unit-directory-query.js';

/** Somebody to turn to. */
export interface BusinessContact {
  readonly tier: BusinessTier;
  readonly jobTitle: JobTitle;
  readonly email: EmailAddress;
  readonly phone: PhoneNumber;
}

/** A unit with its contacts, the highest tier first. */
export interface UnitDirectoryEntry {
  readonly unit: Unit;
  readonly contacts: readonly BusinessContact[];
}

/** Where units and their business accounts can be searched. */
export interface UnitDirectory {
  /** The first units that the query fits, in the order of their codes, at most so many: 0 to 2,147,483,647. */
  readonly search: (query: UnitDirectoryQuery, limit: number) => ResultAsync<readonly UnitDirectoryEntry[], StoreError>;
}
