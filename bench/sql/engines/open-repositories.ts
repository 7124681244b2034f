/** The package on a database that it has to make its tables in. @module */
import type { Kysely } from 'kysely';
import {
  createKyselyRepositories,
  type DatabaseOptions,
  type KyselyRepositories,
  migrateKyselyDatabase,
} from 'tw-teacher-account/kysely';

/** Opens the package's repositories. */
export async function openRepositories(db: Kysely<unknown>, options: DatabaseOptions): Promise<KyselyRepositories> {
  const opened = await createKyselyRepositories(db, options);
  if (opened.isErr()) throw new Error(`the database cannot be used: ${JSON.stringify(opened.error)}`);
  return opened.value;
}

/** Makes the package's tables, and ends the connections that did. */
export async function makeTables(db: Kysely<unknown>, options: DatabaseOptions): Promise<void> {
  const made = await migrateKyselyDatabase(db, options);
  await db.destroy();
  if (made.isErr()) throw new Error(`no tables: ${JSON.stringify(made.error)}`);
}
