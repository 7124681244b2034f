/** Vouchers on SQL. @module */
import { err, ok } from 'neverthrow';
import type { VoucherRepository, VouchersStale } from '../assurance/applicant-vouchers.js';
import { createSaveVouchers } from './save-vouchers.js';
import type { SqlSession } from './sql-session.js';
import { statement } from './statement.js';
import { type NewVoucherRow, type StoredVoucherRow, vouchersOf } from './voucher-row.js';

/** A repository of vouchers, each applicant's by the primary key. */
export function createKyselyVouchers(session: SqlSession): VoucherRepository {
  const { tables, read, writeOnce } = session;
  const saveVouchers = createSaveVouchers(session);
  const select = statement<Pick<NewVoucherRow, 'unit' | 'identity_number'>, StoredVoucherRow>(
    ['unit', 'identity_number'],
    (db, key) =>
      db
        .selectFrom(`${tables.applicant_voucher} as v`)
        .selectAll('v')
        .where('v.unit', '=', key.unit)
        .where('v.identity_number', '=', key.identity_number),
  );
  return {
    find: (unit, number) =>
      read((db) => select(db, { unit, identity_number: number })).map(({ rows: [row] }) =>
        row === undefined ? null : vouchersOf(row),
      ),
    save: (given, readVersion) =>
      writeOnce(async (db) => ((await saveVouchers(db, given, readVersion)) ? ok(undefined) : err(STALE))),
  };
}

const STALE: VouchersStale = Object.freeze({ code: 'applicant-vouchers.stale' });
