/** What an opening rested on, and what units gave for applicants. @module */
import type { Kysely } from 'kysely';
import type { ColumnKind } from '../sql-dialect.js';
import type { MigrationContext } from './migration-context.js';
import { tablesOf } from './new-table.js';

const key = (maxLength: number): ColumnKind => ({ kind: 'key', maxLength });
const NUMBER = key(10);
const UNIT = key(6);
const INSTANT = key(24);
const WORD = key(40);
const TEXT: ColumnKind = { kind: 'text' };
const WHOLE: ColumnKind = { kind: 'whole' };

export async function up(db: Kysely<unknown>, { dialect, tables }: MigrationContext): Promise<void> {
  for (const name of [tables.account, tables.idempotency_key]) {
    // not every database can be told to add a column unless it is there
    if (await dialect.hasColumn(db, name, 'assurance')) continue;
    await db.schema
      .alterTable(name)
      // what was opened before rests on the match alone
      .addColumn('assurance', dialect.columnType(WORD), (column) => column.notNull().defaultTo('roster-match'))
      .execute();
  }

  const voucher = tables.applicant_voucher;
  const perKind = (kind: string) => ({
    [`${kind}_fingerprint`]: TEXT,
    [`${kind}_given_at`]: INSTANT,
    [`${kind}_given_by`]: TEXT,
    [`${kind}_expires_at`]: INSTANT,
  });
  const perVoucher = { ...perKind('code'), ...perKind('confirmation') };
  await tablesOf(db, dialect)(
    voucher,
    { unit: UNIT, identity_number: NUMBER, version: WHOLE, ...perVoucher },
    Object.keys(perVoucher),
  )
    .addPrimaryKeyConstraint(`${voucher}_pk`, ['unit', 'identity_number'])
    .execute();
}
