/** Kysely's migrator over this package's steps, and what it has done so far. @module */
import { type Kysely, Migrator } from 'kysely';
import { err, ok, type Result } from 'neverthrow';
import type { StoreError } from '../store-error.js';
import type { DatabaseOptions } from './database-options.js';
import { DIALECTS } from './dialects.js';
import { migrationContext } from './migrations/migration-context.js';
import { MIGRATIONS } from './migrations/migrations.js';
import type { DatabaseTraits } from './sql-dialect.js';
import { tableNames } from './tables.js';
import { reportTrouble } from './trouble.js';

/** The migrator of a prefix. Its own two tables have the prefix too. */
export function migratorOf(db: Kysely<unknown>, prefix: string, { dialect }: DatabaseOptions): Migrator {
  const context = migrationContext(DIALECTS[dialect], tableNames(prefix));
  const migrations = Object.fromEntries(
    Object.entries(MIGRATIONS).map(([name, step]) => [
      name,
      { up: (connection: Kysely<unknown>) => step(connection, context) },
    ]),
  );
  return new Migrator({
    db,
    provider: { getMigrations: () => Promise.resolve(migrations) },
    migrationTableName: historyTable(prefix),
    migrationLockTableName: `${prefix}migration_lock`,
  });
}

/** How far the tables are behind this version, or beyond it. */
export interface SchemaState {
  readonly missing: number;
  readonly unknown: number;
}

/** Looks up which steps have run, also those that another node of a cluster has just run. */
export async function schemaStateOf(
  db: Kysely<unknown>,
  prefix: string,
  options: DatabaseOptions,
  { beforeWork }: DatabaseTraits,
): Promise<Result<SchemaState, StoreError>> {
  try {
    const state = await db.connection().execute(async (connection) => {
      if (beforeWork !== null) await beforeWork.execute(connection);
      return readState(connection, prefix, options);
    });
    return ok(state);
  } catch (error) {
    return err(reportTrouble(options, error, 1));
  }
}

async function readState(db: Kysely<unknown>, prefix: string, options: DatabaseOptions): Promise<SchemaState> {
  const steps = await migratorOf(db, prefix, options).getMigrations();
  const missing = steps.filter(({ executedAt }) => executedAt === undefined).length;
  // as long as none has run, there may be no table to ask
  if (missing === steps.length) return { missing, unknown: 0 };
  const table = historyTable(prefix);
  const names = await db.withTables<Record<string, { name: string }>>().selectFrom(table).select('name').execute();
  return { missing, unknown: names.filter(({ name }) => !(name in MIGRATIONS)).length };
}

function historyTable(prefix: string): string {
  return `${prefix}migration`;
}
