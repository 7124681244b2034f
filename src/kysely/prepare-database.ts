import type { Kysely } from 'kysely';
import { err, ok, type Result } from 'neverthrow';
import type { StoreError } from '../store-error.js';
import type { DatabaseOptions } from './database-options.js';
import { DIALECTS } from './dialects.js';
import type { DatabaseSettingError } from './set-up-error.js';
import type { DatabaseTraits } from './sql-dialect.js';
import { reportTrouble } from './trouble.js';

/** Sets what a connection can set for itself, and refuses a database that could lose what it acknowledges. */
export async function prepareDatabase(
  db: Kysely<unknown>,
  options: DatabaseOptions,
): Promise<Result<DatabaseTraits, DatabaseSettingError | StoreError>> {
  try {
    const traits = await db.connection().execute((connection) => DIALECTS[options.dialect].prepare(connection));
    return traits.fault === null || options.durability === 'unchecked' ? ok(traits) : err(traits.fault);
  } catch (error) {
    return err(reportTrouble(options, error, 1));
  }
}
