/** Writing vouchers over the version that was read. @module */
import type { ApplicantVouchers } from '../assurance/applicant-vouchers.js';
import { createInsertUnlessPresent } from './insert.js';
import type { SqlSession, Statements } from './sql-session.js';
import { statement } from './statement.js';
import { type NewVoucherRow, rowOfVouchers, VOUCHER_COLUMNS } from './voucher-row.js';

/** Writes vouchers, over the version that was read or for the first time, and tells whether it did. */
export function createSaveVouchers(session: SqlSession) {
  const table = session.tables.applicant_voucher;
  const insert = createInsertUnlessPresent(session, 'applicant_voucher');
  const update = statement<NewVoucherRow & { readonly read_version: number }>(
    [...VOUCHER_COLUMNS, 'read_version'],
    (db, { unit, identity_number: number, read_version: readVersion, ...columns }) =>
      db
        .updateTable(table)
        .set(columns)
        .where('unit', '=', unit)
        .where('identity_number', '=', number)
        .where('version', '=', readVersion),
  );
  return async (db: Statements, given: ApplicantVouchers, readVersion: number | null): Promise<boolean> => {
    const row = rowOfVouchers(given);
    if (readVersion === null) return insert(db, row);
    return (await update(db, { ...row, read_version: readVersion })).affected === 1;
  };
}
