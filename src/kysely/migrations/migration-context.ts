import type { Kysely } from 'kysely';
import type { SqlDialect } from '../sql-dialect.js';
import { fieldOf } from '../sql-dialect.js';
import type { TableNames } from '../tables.js';

/** What a migration needs to know of where it runs. */
export interface MigrationContext {
  readonly dialect: SqlDialect;
  readonly tables: TableNames;
  /** Makes an index unless it is there. */
  readonly createIndex: (db: Kysely<unknown>, name: string, table: string, columns: readonly string[]) => Promise<void>;
}

/** MySQL's error for an index that is there; it has no `create index if not exists`. */
const DUPLICATE_INDEX = 1061;

/** The context of a database. */
export function migrationContext(dialect: SqlDialect, tables: TableNames): MigrationContext {
  return {
    dialect,
    tables,
    async createIndex(db, name, table, columns) {
      const index = db.schema
        .createIndex(name)
        .on(table)
        .columns([...columns]);
      if (dialect.hasOnConflict) {
        await index.ifNotExists().execute();
        return;
      }
      try {
        await index.execute();
      } catch (error) {
        if (fieldOf(error, 'errno') !== DUPLICATE_INDEX) throw error;
      }
    },
  };
}
