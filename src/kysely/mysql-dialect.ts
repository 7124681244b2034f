/** MySQL's protocol: MySQL, MariaDB, and clusters that speak it. @module */
import { type Kysely, type RawBuilder, sql } from 'kysely';
import {
  type ColumnKind,
  type DriverErrorMeaning,
  faultOf,
  fieldOf,
  type RequiredSetting,
  type SqlDialect,
} from './sql-dialect.js';

export const MYSQL: SqlDialect = {
  begin: 'start transaction',
  // `insert ignore` would do, but hides every other error as well
  hasOnConflict: false,
  hasRowLocks: true,
  needsLimitToSort: true,
  async hasColumn(db, table, column) {
    const { rows } = await sql`
      select 1 from information_schema.columns
      where table_schema = database() and table_name = ${table} and column_name = ${column}`.execute(db);
    return rows.length > 0;
  },
  columnType,
  meaningOf,
  codeOf: nameOf,
  async prepare(db) {
    const found = await variables(db);
    const isBehind = found.get('wsrep_on') === 'ON' && (Number(found.get('wsrep_sync_wait')) & WAIT) !== WAIT;
    return {
      fault: faultOf(REQUIRED, (setting) => found.get(setting) ?? ''),
      beforeWork: isBehind ? sql`set session wsrep_sync_wait = ${sql.lit(WAIT)}` : null,
    };
  },
};

const REQUIRED: readonly RequiredSetting[] = [
  { setting: 'innodb_flush_log_at_trx_commit', isSafe: (found) => found === '1', required: '1' },
  // without it, what does not fit is cut off and written
  { setting: 'sql_mode', isSafe: (found) => STRICT.test(found), required: 'STRICT_TRANS_TABLES' },
  { setting: 'character_set_connection', isSafe: (found) => found === 'utf8mb4', required: 'utf8mb4' },
  // where rows are spread by Spider, a commit is on every shard or on none only in two phases; elsewhere it is not there
  { setting: 'spider_internal_xa', isSafe: (found) => found === '' || found === 'ON', required: 'ON' },
];

/**
 * A node of a Galera cluster may be behind what another has acknowledged, and then misses rows and updates. It waits
 * before reads and `start transaction` (1), and before updates (2) and inserts (4) on their own.
 */
const WAIT = 7;

const STRICT = /STRICT_(?:TRANS|ALL)_TABLES/;

async function variables(db: Kysely<unknown>): Promise<ReadonlyMap<string, string>> {
  const { rows } = await sql<{ Variable_name: string; Value: string }>`
    show variables where variable_name in ('innodb_flush_log_at_trx_commit', 'sql_mode', 'character_set_connection',
      'spider_internal_xa', 'wsrep_on', 'wsrep_sync_wait')`.execute(db);
  return new Map(rows.map((row) => [row.Variable_name, row.Value]));
}

function columnType(column: ColumnKind): RawBuilder<unknown> {
  switch (column.kind) {
    case 'key':
      return sql`varchar(${sql.lit(column.maxLength)}) character set ascii collate ascii_bin`;
    case 'indexed-text':
      return sql`varchar(${sql.lit(column.maxLength)}) character set utf8mb4 collate utf8mb4_bin`;
    case 'text':
      return sql`text character set utf8mb4 collate utf8mb4_bin`;
    case 'long-text':
      return sql`mediumtext character set utf8mb4 collate utf8mb4_bin`;
    case 'whole':
      return sql`bigint`;
  }
}

/** 1213 is a deadlock, and in a Galera cluster a conflict at commit. 1020: the row changed since it was read. */
function meaningOf(error: unknown): DriverErrorMeaning {
  switch (fieldOf(error, 'errno')) {
    case 1213:
    case 1020:
      return 'again';
    case 1205: // waited too long for a lock
      return 'conflict';
    case 1062:
      return 'duplicate';
    default:
      return 'unavailable';
  }
}

function nameOf(error: unknown): string | null {
  const code = fieldOf(error, 'code');
  if (typeof code === 'string') return code;
  // errors of a storage engine have a number only
  const number = fieldOf(error, 'errno');
  return typeof number === 'number' ? `ER_${number}` : null;
}
