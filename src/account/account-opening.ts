import type { Consent } from '../consent/consent.js';
import type { IdentityNumber } from '../identity-number/identity-number.js';
import type { AcceptedNameMatch } from '../pre-registration/pre-registration.js';
import type { UnitCode } from '../school/unit.js';
import type { OpenedAccount } from './account.js';
import type { IdempotencyRecord } from './idempotency.js';
import type { OutgoingMessage } from './outgoing-message.js';

/** All that opening an account writes: everything or nothing. */
export interface AccountOpening {
  readonly account: OpenedAccount;
  /** What was agreed to, at the account's `openedAt`. */
  readonly consents: readonly Consent[];
  /** Null for an application without a key. */
  readonly idempotency: IdempotencyRecord | null;
  /** The roster row that the decision rests on, at the version that was read. */
  readonly claim: ClaimedRow;
  readonly messages: readonly OutgoingMessage[];
}

/** A roster row at a version, and how its name matched. */
export interface ClaimedRow {
  readonly unit: UnitCode;
  readonly identityNumber: IdentityNumber;
  readonly version: number;
  readonly nameMatch: AcceptedNameMatch;
  /** The version of the applicant's vouchers that the opening uses up, or null if it rests on the row alone. */
  readonly voucherVersion: number | null;
}
