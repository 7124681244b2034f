import type { SqlDialectName } from './dialect-name.js';
import { MYSQL } from './mysql-dialect.js';
import { POSTGRES } from './postgres-dialect.js';
import type { SqlDialect } from './sql-dialect.js';
import { SQLITE } from './sqlite-dialect.js';

/** The ways of each database. */
export const DIALECTS: Readonly<Record<SqlDialectName, SqlDialect>> = {
  sqlite: SQLITE,
  postgres: POSTGRES,
  mysql: MYSQL,
};
