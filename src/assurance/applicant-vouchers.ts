/**
 * What a school has given for an applicant beside the row of its roster: a claim code, a confirmation, or both.
 *
 * Kept apart from the row, so that imports and changes of rows do not touch it. Of a code and of a mailbox only a keyed
 * fingerprint is kept.
 *
 * @source decision/0115 — what a host can require beside the match
 * @source decision/0117 — how long vouchers are good, and what uses them up
 * @module
 */
import type { ResultAsync } from 'neverthrow';
import type { Fingerprint } from '../account/idempotency.js';
import type { IdentityNumber } from '../identity-number/identity-number.js';
import type { Instant } from '../instant/instant.js';
import type { UnitCode } from '../school/unit.js';
import type { StoreError } from '../store-error.js';
import type { FurtherAssurance } from './assurance.js';

/** A code that was handed out, or a confirmation. */
export interface Voucher {
  /** Of the claim code, or of the mailbox that the confirmed person applies with; good for this unit and number only. */
  readonly fingerprint: Fingerprint;
  readonly givenAt: Instant;
  /**
   * Identifier of the business account that gave it, in the host's own notation: any well-formed Unicode without NUL, at
   * most 200 characters.
   */
  readonly givenBy: string;
  /** The moment from which on it is good for nothing. */
  readonly expiresAt: Instant;
}

/** Whom vouchers are for: the key of a row. */
export interface VoucherHolder {
  readonly unit: UnitCode;
  readonly identityNumber: IdentityNumber;
}

/** The vouchers of an applicant. */
export interface ApplicantVouchers extends VoucherHolder {
  /** 1 at first, one more with every change; a writer names the version that it read. */
  readonly version: number;
  /** Null for what was never given, or was used up. */
  readonly vouchers: { readonly [Kind in FurtherAssurance]: Voucher | null };
}

/** None, of neither kind. */
export const NO_VOUCHERS: ApplicantVouchers['vouchers'] = /* @__PURE__ */ Object.freeze({
  'claim-code': null,
  'school-confirmation': null,
});

/** What an opening leaves of vouchers that it read at a version. */
export function usedUpVouchers({ unit, identityNumber }: VoucherHolder, readVersion: number): ApplicantVouchers {
  return { unit, identityNumber, version: readVersion + 1, vouchers: NO_VOUCHERS };
}

/** The vouchers are no longer those that were read: read again and decide again. */
export interface VouchersStale {
  readonly code: 'applicant-vouchers.stale';
}

/** Where vouchers are kept. Using them up is part of opening the account: see `AccountRepository`. */
export interface VoucherRepository {
  /** The unit's vouchers for this number, expired ones too, or null if none was ever given. */
  readonly find: (unit: UnitCode, number: IdentityNumber) => ResultAsync<ApplicantVouchers | null, StoreError>;
  /**
   * Writes vouchers over the version that was read, or for the first time if `readVersion` is null. Of any number of
   * saves at the same time that read the same version, exactly one wins.
   *
   * Errors: `applicant-vouchers.stale`, if they are not there or at another version, or are there and should not be.
   */
  readonly save: (
    vouchers: ApplicantVouchers,
    readVersion: number | null,
  ) => ResultAsync<void, VouchersStale | StoreError>;
}
