/**
 * Making and changing the tables.
 *
 * Steps have names, and a table of this package's own keeps which ran; running them again does nothing. Of several
 * processes that start together one does the work: Kysely's migrator takes a lock where the database has one, and where
 * it has none — SQLite, a node of a cluster — the slower process fails, looks again and finds everything done.
 *
 * @source decision/0071 — Kysely brings the migrator
 * @module
 */
import type { Kysely } from 'kysely';
import { err, ok, type Result, ResultAsync } from 'neverthrow';
import { type DatabaseOptions, decidePrefix } from './database-options.js';
import { migratorOf, schemaStateOf } from './migrator.js';
import { pause } from './pause.js';
import { prepareDatabase } from './prepare-database.js';
import type { DatabaseSetUpError } from './set-up-error.js';
import { reportTrouble } from './trouble.js';

/** How often the migrator is begun before it is given up. */
const MOST_ATTEMPTS = 8;

/**
 * Runs the steps that have not run yet, and gives their names.
 *
 * Errors, in the order they are found out: `database.prefix`, `store.unavailable`, `database.setting`,
 * `database.newer`.
 *
 * @example
 * await migrateKyselyDatabase(db, { dialect: 'sqlite' }) // ok(['0001-accounts'])
 */
export function migrateKyselyDatabase<Database>(
  db: Kysely<Database>,
  options: DatabaseOptions,
): ResultAsync<readonly string[], DatabaseSetUpError> {
  return new ResultAsync(migrate((db as unknown as Kysely<unknown>).withoutPlugins(), options));
}

async function migrate(
  db: Kysely<unknown>,
  options: DatabaseOptions,
): Promise<Result<readonly string[], DatabaseSetUpError>> {
  const prefix = decidePrefix(options);
  if (prefix.isErr()) return err(prefix.error);
  const prepared = await prepareDatabase(db, options);
  if (prepared.isErr()) return err(prepared.error);

  const done: string[] = [];
  for (let attempt = 1; ; attempt += 1) {
    const state = await schemaStateOf(db, prefix.value, options, prepared.value);
    if (state.isOk() && state.value.unknown > 0) return err({ code: 'database.newer', unknown: state.value.unknown });

    const { error, results = [] } = await migratorOf(db, prefix.value, options).migrateToLatest();
    done.push(...results.filter(({ status }) => status === 'Success').map(({ migrationName }) => migrationName));
    if (error === undefined) return ok(done);
    if (attempt >= MOST_ATTEMPTS) {
      reportTrouble(options, error, attempt);
      return err({ code: 'store.unavailable' });
    }
    await pause(attempt);
  }
}
