/** SQLite, through any driver that Kysely's dialect takes. @module */
import { type Kysely, type RawBuilder, sql } from 'kysely';
import { type DriverErrorMeaning, faultOf, fieldOf, type RequiredSetting, type SqlDialect } from './sql-dialect.js';

/** How long a statement waits for another process, unless the host has said so itself. */
const BUSY_TIMEOUT_MILLISECONDS = 5000;

const FULL = 2;

const REQUIRED: readonly RequiredSetting[] = [
  // readers and one writer do not wait for each other
  { setting: 'journal_mode', isSafe: (found) => found === 'wal', required: 'wal' },
  // in WAL mode, anything less acknowledges what a loss of power takes back
  { setting: 'synchronous', isSafe: (found) => Number(found) >= FULL, required: `${FULL} (FULL)` },
  { setting: 'foreign_keys', isSafe: (found) => found === '1', required: '1' },
];

export const SQLITE: SqlDialect = {
  // deferred, as SQLite begins by itself, two readers that go on to write lock each other out
  begin: 'begin immediate',
  hasOnConflict: true,
  hasRowLocks: false,
  needsLimitToSort: false,
  async hasColumn(db, table, column) {
    const { rows } = await sql`select 1 from pragma_table_info(${table}) where name = ${column}`.execute(db);
    return rows.length > 0;
  },
  // compared by bytes unless told otherwise; lengths are not looked at
  columnType: ({ kind }) => (kind === 'whole' ? sql`integer` : sql`text`),
  meaningOf,
  codeOf: codeOfSqlite,
  async prepare(db) {
    if ((await numberOf(db, sql`pragma busy_timeout`)) === 0) {
      await sql`pragma busy_timeout = ${sql.lit(BUSY_TIMEOUT_MILLISECONDS)}`.execute(db);
    }
    await sql`pragma foreign_keys = on`.execute(db);
    // EXTRA, which is more than FULL, is left as it is
    if (((await numberOf(db, sql`pragma synchronous`)) ?? 0) < FULL) await sql`pragma synchronous = full`.execute(db);
    await sql`pragma journal_mode = wal`.execute(db);

    const found = new Map<string, string>();
    for (const { setting } of REQUIRED) {
      found.set(setting, String(await firstValue(db, sql`pragma ${sql.raw(setting)}`)));
    }
    return { fault: faultOf(REQUIRED, (setting) => found.get(setting) ?? ''), beforeWork: null };
  },
};

function meaningOf(error: unknown): DriverErrorMeaning {
  const code = codeOfSqlite(error) ?? '';
  if (code.startsWith('SQLITE_BUSY') || code.startsWith('SQLITE_LOCKED')) return 'again';
  if (code === 'SQLITE_CONSTRAINT_PRIMARYKEY' || code === 'SQLITE_CONSTRAINT_UNIQUE') return 'duplicate';
  return 'unavailable';
}

/** `code` is a name such as SQLITE_BUSY; Node's own driver has a number in `errcode` instead. */
function codeOfSqlite(error: unknown): string | null {
  const number = fieldOf(error, 'errcode');
  if (typeof number === 'number') return PRIMARY_CODES[number & 0xff] ?? `SQLITE_${number}`;
  const code = fieldOf(error, 'code');
  return typeof code === 'string' ? code : null;
}

/** The primary result codes that mean something here. A duplicate is never one: `on conflict do nothing` has none. */
const PRIMARY_CODES: Readonly<Record<number, string>> = {
  5: 'SQLITE_BUSY',
  6: 'SQLITE_LOCKED',
  8: 'SQLITE_READONLY',
  10: 'SQLITE_IOERR',
  11: 'SQLITE_CORRUPT',
  13: 'SQLITE_FULL',
  14: 'SQLITE_CANTOPEN',
  19: 'SQLITE_CONSTRAINT',
};

/** The one value of a pragma, whatever the driver calls its column. */
async function firstValue(db: Kysely<unknown>, pragma: RawBuilder<unknown>): Promise<unknown> {
  const { rows } = await pragma.execute(db);
  const [row] = rows;
  return typeof row === 'object' && row !== null ? Object.values(row)[0] : undefined;
}

async function numberOf(db: Kysely<unknown>, pragma: RawBuilder<unknown>): Promise<number | null> {
  const value = await firstValue(db, pragma);
  return typeof value === 'number' || typeof value === 'bigint' ? Number(value) : null;
}
