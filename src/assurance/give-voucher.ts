/** What issuing a claim code and confirming an applicant have in common: who may, for whom, and the write. @module */
import { err, ok, type Result, type ResultAsync } from 'neverthrow';
import type { Fingerprint } from '../account/idempotency.js';
import type { BusinessActor } from '../business-account/business-account.js';
import { FACTS_MOVED, type FactsMoved, whileFactsMove } from '../facts-moved.js';
import type { Instant } from '../instant/instant.js';
import { goodUntil, SECONDS_A_DAY } from '../instant/seconds-after.js';
import { callPort } from '../port-call.js';
import type { PreRegistration } from '../pre-registration/pre-registration.js';
import type { PreRegistrationRepository } from '../pre-registration/repository.js';
import type { StoreError } from '../store-error.js';
import {
  type ApplicantVouchers,
  NO_VOUCHERS,
  type Voucher,
  type VoucherHolder,
  type VoucherRepository,
} from './applicant-vouchers.js';
import type { FurtherAssurance } from './assurance.js';

/** Where rows are looked up and vouchers are kept. */
export interface GiveVoucherPorts {
  readonly preRegistrations: Pick<PreRegistrationRepository, 'find'>;
  readonly vouchers: VoucherRepository;
}

/** Why nothing can be given for a number. The unit asks for its own rows, so it may know. */
export type VoucherRefused =
  | { readonly code: 'voucher.not-pre-registered' }
  | { readonly code: 'voucher.account-opened' };

/** The most days that a voucher can be good for. */
export const MOST_VOUCHER_DAYS = 180;

/** Gives a voucher for a row of the unit's roster that no account was opened with. It replaces one of its kind. */
export function giveVoucher(
  holder: VoucherHolder,
  kind: FurtherAssurance,
  voucher: Voucher,
  ports: GiveVoucherPorts,
): ResultAsync<void, VoucherRefused | StoreError> {
  return whileFactsMove(() => decideAndSave(holder, kind, voucher, ports));
}

/** A voucher that is good for so many days from now: 1 to {@link MOST_VOUCHER_DAYS}; anything else is brought into that range. */
export function voucherOf(fingerprint: Fingerprint, by: BusinessActor, now: Instant, days: number): Voucher {
  const goodFor = Math.min(Math.max(Math.trunc(days) || 1, 1), MOST_VOUCHER_DAYS);
  return { fingerprint, givenAt: now, givenBy: by.id, expiresAt: goodUntil(now, goodFor * SECONDS_A_DAY) };
}

function decideAndSave(
  { unit, identityNumber }: VoucherHolder,
  kind: FurtherAssurance,
  voucher: Voucher,
  { preRegistrations, vouchers }: GiveVoucherPorts,
): ResultAsync<void, VoucherRefused | FactsMoved | StoreError> {
  return callPort(() => preRegistrations.find(unit, identityNumber))
    .andThen(decideRow)
    .andThen(() => callPort(() => vouchers.find(unit, identityNumber)))
    .andThen((given) => {
      const next: ApplicantVouchers = {
        unit,
        identityNumber,
        version: (given?.version ?? 0) + 1,
        vouchers: { ...(given?.vouchers ?? NO_VOUCHERS), [kind]: voucher },
      };
      return callPort(() => vouchers.save(next, given?.version ?? null)).mapErr((error) =>
        error.code === 'applicant-vouchers.stale' ? FACTS_MOVED : error,
      );
    });
}

function decideRow(row: PreRegistration | null): Result<void, VoucherRefused> {
  if (row === null || row.withdrawnAt !== null) return err({ code: 'voucher.not-pre-registered' });
  return row.claim === null ? ok(undefined) : err({ code: 'voucher.account-opened' });
}
