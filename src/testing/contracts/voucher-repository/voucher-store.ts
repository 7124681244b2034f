/** The store that the contract of vouchers is about, and what its cases do with it. @module */
import * as fc from 'fast-check';
import type { AccountRepository } from '../../../account/account-repository.js';
import type { ApplicantVouchers, VoucherHolder, VoucherRepository } from '../../../assurance/applicant-vouchers.js';
import type { PreRegistrationRepository } from '../../../pre-registration/repository.js';
import { applicantVouchers, type OpeningOnRow, voucher } from '../../arbitraries/workflow.js';
import { expectOk } from '../contract.js';

/** A store of vouchers with the accounts whose opening uses them up, and the rosters that an opening claims. */
export interface VoucherStoreUnderTest {
  readonly vouchers: VoucherRepository;
  readonly accounts: AccountRepository;
  readonly preRegistrations: PreRegistrationRepository;
}

/** Writes vouchers for the first time. */
export function giveFirst({ vouchers }: VoucherStoreUnderTest, given: ApplicantVouchers): Promise<void> {
  return expectOk(vouchers.save(given, null), 'first save');
}

/** The vouchers as they are now. */
export function findVouchers(
  { vouchers }: VoucherStoreUnderTest,
  { unit, identityNumber }: VoucherHolder,
): Promise<ApplicantVouchers | null> {
  return expectOk(vouchers.find(unit, identityNumber), 'find');
}

/** First vouchers of both kinds, so that none can be left out unseen. */
export function fullVouchers(): fc.Arbitrary<ApplicantVouchers> {
  return fc.tuple(applicantVouchers(), voucher(), voucher()).map(([given, code, confirmation]) => ({
    ...given,
    vouchers: { 'claim-code': code, 'school-confirmation': confirmation },
  }));
}

/** The next version, its two vouchers exchanged. */
export function exchanged(given: ApplicantVouchers): ApplicantVouchers {
  const { 'claim-code': code, 'school-confirmation': confirmation } = given.vouchers;
  const vouchers = { 'claim-code': confirmation, 'school-confirmation': code };
  return { ...given, version: given.version + 1, vouchers };
}

/** The vouchers, for the person of a row. */
export function forRow(given: ApplicantVouchers, { row: { unit, identityNumber } }: OpeningOnRow): ApplicantVouchers {
  return { ...given, unit, identityNumber };
}

/** The opening, using up vouchers at a version. */
export function usingUp({ row, opening }: OpeningOnRow, voucherVersion: number | null): OpeningOnRow {
  return { row, opening: { ...opening, claim: { ...opening.claim, voucherVersion } } };
}
