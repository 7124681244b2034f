/**
 * Adapters on SQL: SQLite, PostgreSQL and MySQL's protocol, through Kysely. The host brings dialect and driver.
 *
 * @module
 */
export {
  createKyselyRepositories,
  type KyselyRepositories,
  type TransactionalRepositories,
} from './create-kysely-repositories.js';
export { type DatabaseOptions, TABLE_PREFIX_RULE } from './database-options.js';
export type { DatabaseTrouble } from './database-trouble.js';
export type { SqlDialectName } from './dialect-name.js';
export type { SqlRateLimiterOptions } from './kysely-rate-limiter.js';
export type { UnitList } from './kysely-unit-list.js';
export { migrateKyselyDatabase } from './migrate-kysely-database.js';
export { type NodeSqliteDatabase, type NodeSqliteStatement, nodeSqliteDatabase } from './node-sqlite.js';
export { keepPreparedStatements } from './prepared-statements.js';
export type {
  DatabaseNewerError,
  DatabaseNotMigratedError,
  DatabaseSettingError,
  DatabaseSetUpError,
  TablePrefixError,
} from './set-up-error.js';
