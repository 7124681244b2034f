/** PostgreSQL. @module */
import { type RawBuilder, sql } from 'kysely';
import {
  type ColumnKind,
  type DriverErrorMeaning,
  faultOf,
  fieldOf,
  type RequiredSetting,
  type SqlDialect,
} from './sql-dialect.js';

export const POSTGRES: SqlDialect = {
  // at the isolation level that the connection has: the constraints hold at each
  begin: 'begin',
  // and must be used: the error of a duplicate key repeats the key, in the server's log too
  hasOnConflict: true,
  hasRowLocks: true,
  needsLimitToSort: true,
  async hasColumn(db, table, column) {
    const { rows } = await sql`
      select 1 from pg_attribute
      where attrelid = to_regclass(quote_ident(${table})) and attname = ${column} and not attisdropped`.execute(db);
    return rows.length > 0;
  },
  columnType,
  meaningOf,
  codeOf: sqlStateOf,
  async prepare(db) {
    const { rows } = await sql<Record<string, string>>`
      select current_setting('synchronous_commit') as synchronous_commit,
             current_setting('fsync') as fsync,
             current_setting('server_encoding') as server_encoding`.execute(db);
    const [found] = rows;
    return { fault: faultOf(REQUIRED, (setting) => found?.[setting] ?? ''), beforeWork: null };
  },
};

const REQUIRED: readonly RequiredSetting[] = [
  // off acknowledges before anything is on disk; every other value waits for the disk of this server at least
  { setting: 'synchronous_commit', isSafe: (found) => found !== '' && found !== 'off', required: 'on' },
  { setting: 'fsync', isSafe: (found) => found === 'on', required: 'on' },
  { setting: 'server_encoding', isSafe: (found) => found === 'UTF8', required: 'UTF8' },
];

function columnType(column: ColumnKind): RawBuilder<unknown> {
  switch (column.kind) {
    case 'key':
      return sql`varchar(${sql.lit(column.maxLength)}) collate "C"`;
    case 'indexed-text':
      return sql`varchar(${sql.lit(column.maxLength)}) collate "C"`;
    case 'text':
    case 'long-text':
      return sql`text`;
    case 'whole':
      return sql`bigint`;
  }
}

/** Only serialization failures and deadlocks are done again: of both the server says that nothing was written. */
function meaningOf(error: unknown): DriverErrorMeaning {
  return MEANINGS[sqlStateOf(error) ?? ''] ?? 'unavailable';
}

const MEANINGS: Readonly<Record<string, DriverErrorMeaning>> = {
  '40001': 'again',
  '40P01': 'again',
  '55P03': 'conflict', // the host's own lock_timeout
  '23505': 'duplicate',
};

function sqlStateOf(error: unknown): string | null {
  const code = fieldOf(error, 'code');
  return typeof code === 'string' ? code : null;
}
