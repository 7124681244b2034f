/**
 * The statements that the package sends, written down by hand for one schema and one database. They are the same
 * statements with the same parameters, so that what differs is what lies in front of the driver.
 *
 * @module
 */
import type { AccountOpening, IdentityNumber, PreRegistration, UnitCode } from 'tw-teacher-account';
import type { SqlDialectName } from 'tw-teacher-account/kysely';
import { COLUMNS, type Row, rowOfPreRegistration, rowsOfOpening, type WrittenTable } from './rows.js';

type Value = Row[string];

/** A statement that writes, and how many rows it has to write. */
export interface Write {
  readonly sql: string;
  readonly parameters: readonly Value[];
  readonly rows: number;
}

/** A statement that reads one row. */
export interface Read {
  readonly sql: string;
  readonly parameters: readonly Value[];
}

/** The statements of a database. */
export interface Statements {
  readonly begin: string;
  /** What stands between `begin` and `commit`. */
  readonly open: (opening: AccountOpening) => readonly Write[];
  readonly save: (row: PreRegistration, readVersion: number) => Write;
  readonly find: (unit: UnitCode, number: IdentityNumber) => Read;
  readonly findAccount: (number: IdentityNumber) => Read;
}

const BEGIN = { sqlite: 'begin immediate', postgres: 'begin', mysql: 'start transaction' } as const;

const CHANGED = COLUMNS.pre_registration.slice(2);
const IS_READ_ROW = 'where unit = ? and identity_number = ? and version = ?';

/** The statements in the words of a database. */
export function statementsFor(dialect: SqlDialectName): Statements {
  const word = (sql: string) => (dialect === 'postgres' ? withNumbers(sql) : sql);
  const insert = (table: WrittenTable, rows: number, isKept = false) => {
    const row = `(${COLUMNS[table].map(() => '?').join(', ')})`;
    const values = Array.from({ length: rows }, () => row).join(', ');
    // where there is no such clause a duplicate key is an error that is caught
    const unless = isKept && dialect !== 'mysql' ? ' on conflict do nothing' : '';
    return word(`insert into tta_${table} (${COLUMNS[table].join(', ')}) values ${values}${unless}`);
  };
  const texts = {
    keepKey: insert('idempotency_key', 1, true),
    claim: word(
      `update tta_pre_registration set version = ?, claim_account = ?, claimed_at = ?, claim_match = ? ${IS_READ_ROW}`,
    ),
    keepNumber: insert('identity_number', 1, true),
    keepAccount: insert('account', 1, true),
    keepConsents: insert('consent', 3),
    keepMessage: insert('outgoing_message', 1),
    save: word(`update tta_pre_registration set ${CHANGED.map((column) => `${column} = ?`).join(', ')} ${IS_READ_ROW}`),
    find: word('select r.* from tta_pre_registration as r where r.unit = ? and r.identity_number = ?'),
    findAccount: word(
      'select a.* from tta_identity_number as n inner join tta_account as a on a.name_key = n.account_key where n.number = ?',
    ),
  };

  return {
    begin: BEGIN[dialect],
    open(opening) {
      const { account, claim } = opening;
      const rows = rowsOfOpening(opening);
      const write = (sql: string, table: Exclude<WrittenTable, 'pre_registration'>): Write => ({
        sql,
        parameters: rows[table].flatMap((row) => COLUMNS[table].map((column) => row[column] ?? null)),
        rows: rows[table].length,
      });
      return [
        write(texts.keepKey, 'idempotency_key'),
        {
          sql: texts.claim,
          parameters: [
            claim.version + 1,
            account.name,
            account.openedAt,
            claim.nameMatch,
            claim.unit,
            claim.identityNumber,
            claim.version,
          ],
          rows: 1,
        },
        write(texts.keepNumber, 'identity_number'),
        write(texts.keepAccount, 'account'),
        write(texts.keepConsents, 'consent'),
        write(texts.keepMessage, 'outgoing_message'),
      ];
    },
    save(row, readVersion) {
      const columns = rowOfPreRegistration(row);
      const changed = CHANGED.map((column) => columns[column] ?? null);
      return { sql: texts.save, parameters: [...changed, row.unit, row.identityNumber, readVersion], rows: 1 };
    },
    find: (unit, number) => ({ sql: texts.find, parameters: [unit, number] }),
    findAccount: (number) => ({ sql: texts.findAccount, parameters: [number] }),
  };
}

/** PostgreSQL numbers its parameters. */
function withNumbers(sql: string): string {
  let number = 0;
  return sql.replaceAll('?', () => `$${(number += 1)}`);
}
