/** Vouchers as the database has them. @module */
import type { Insertable, Selectable } from 'kysely';
import type { Fingerprint } from '../account/idempotency.js';
import type { ApplicantVouchers, Voucher } from '../assurance/applicant-vouchers.js';
import type { Instant } from '../instant/instant.js';
import type { Tables } from './tables.js';

/** As they come out of the database. */
export type StoredVoucherRow = Selectable<Tables['applicant_voucher']>;

/** As they go in. */
export type NewVoucherRow = Insertable<Tables['applicant_voucher']>;

/** The columns of a row. */
export const VOUCHER_COLUMNS = [
  'unit',
  'identity_number',
  'version',
  'code_fingerprint',
  'code_given_at',
  'code_given_by',
  'code_expires_at',
  'confirmation_fingerprint',
  'confirmation_given_at',
  'confirmation_given_by',
  'confirmation_expires_at',
] as const satisfies readonly (keyof NewVoucherRow)[];

/** The vouchers of a row. */
export function vouchersOf(row: StoredVoucherRow): ApplicantVouchers {
  return {
    unit: row.unit,
    identityNumber: row.identity_number,
    version: Number(row.version),
    vouchers: {
      'claim-code': voucherOf(row.code_fingerprint, row.code_given_at, row.code_given_by, row.code_expires_at),
      'school-confirmation': voucherOf(
        row.confirmation_fingerprint,
        row.confirmation_given_at,
        row.confirmation_given_by,
        row.confirmation_expires_at,
      ),
    },
  };
}

/** The row of vouchers. */
export function rowOfVouchers({ unit, identityNumber, version, vouchers }: ApplicantVouchers): NewVoucherRow {
  const { 'claim-code': code, 'school-confirmation': confirmation } = vouchers;
  return {
    unit,
    identity_number: identityNumber,
    version,
    code_fingerprint: code?.fingerprint ?? null,
    code_given_at: code?.givenAt ?? null,
    code_given_by: code?.givenBy ?? null,
    code_expires_at: code?.expiresAt ?? null,
    confirmation_fingerprint: confirmation?.fingerprint ?? null,
    confirmation_given_at: confirmation?.givenAt ?? null,
    confirmation_given_by: confirmation?.givenBy ?? null,
    confirmation_expires_at: confirmation?.expiresAt ?? null,
  };
}

function voucherOf(
  fingerprint: Fingerprint | null,
  givenAt: Instant | null,
  givenBy: string | null,
  expiresAt: Instant | null,
): Voucher | null {
  if (fingerprint === null || givenAt === null || givenBy === null || expiresAt === null) return null;
  return { fingerprint, givenAt, givenBy, expiresAt };
}
