/**
 * Stores in a SQLite file, through Kysely and a driver, as a host would open its database: migrate, look at what is there,
 * put the list of units in.
 *
 * @module
 */
import { accessSync, constants, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { Kysely, SqliteDialect } from 'kysely';
import LibsqlDatabase from 'libsql';
import { err, ok, type Result, ResultAsync } from 'neverthrow';
import type { StoreError, UnitDirectoryEntry } from 'tw-teacher-account';
import {
  createKyselyRepositories,
  type DatabaseSetUpError,
  type DatabaseTrouble,
  migrateKyselyDatabase,
} from 'tw-teacher-account/kysely';
import type { DatabaseFault, DatabaseProblem } from './database-fault.js';
import type { DemoStores } from './demo-stores.js';

/** What the demo asks the database itself; all else goes through the ports. */
interface DemoTables {
  readonly tta_account: { readonly name_key: string };
}

/** Opens a file, or makes it. What an earlier run left in it stays, but for the list of units, which is put in anew. */
export async function openSqliteStores(
  file: string,
  directory: readonly UnitDirectoryEntry[],
): Promise<Result<DemoStores, DatabaseFault>> {
  const connected = connect(file);
  if (connected.isErr()) return err({ file, problem: connected.error });
  const db = connected.value;

  let driverCode: string | null = null;
  const opened = await open(db, directory, (trouble) => {
    driverCode = trouble.driverCode;
  });
  if (opened.isErr()) await db.destroy();
  return opened.mapErr((error) => ({ file, problem: problemOf(file, error, driverCode) }));
}

function connect(file: string): Result<Kysely<DemoTables>, DatabaseProblem> {
  try {
    return ok(new Kysely<DemoTables>({ dialect: new SqliteDialect({ database: new LibsqlDatabase(file) }) }));
  } catch {
    // the driver says no more than that it could not open the file
    if (isFolder(file)) return err({ code: 'is-a-folder' });
    return err({ code: isFolder(dirname(file)) ? 'not-writable' : 'no-such-folder' });
  }
}

function isFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory();
  } catch {
    return false;
  }
}

function open(
  db: Kysely<DemoTables>,
  directory: readonly UnitDirectoryEntry[],
  onTrouble: (trouble: DatabaseTrouble) => void,
): ResultAsync<DemoStores, DatabaseSetUpError> {
  const options = { dialect: 'sqlite', onTrouble } as const;
  return migrateKyselyDatabase(db, options)
    .andThen(() => createKyselyRepositories(db, options))
    .andThen((repositories) => repositories.unitList.replace(directory).map(() => repositories))
    .andThen(({ units, unitDirectory, preRegistrations, rosterImports, accounts, refusals, outbox }) =>
      countAccounts(db).map((accountsBefore) => ({
        units,
        unitDirectory,
        preRegistrations,
        rosterImports,
        accounts,
        refusals,
        outbox,
        accountsBefore,
        close: () => db.destroy(),
      })),
    );
}

function countAccounts(db: Kysely<DemoTables>): ResultAsync<number, StoreError> {
  const counted = db
    .selectFrom('tta_account')
    .select(({ fn }) => fn.countAll<number>().as('accounts'))
    .executeTakeFirstOrThrow();
  return ResultAsync.fromPromise(counted, () => ({ code: 'store.unavailable' as const })).map(
    ({ accounts }) => accounts,
  );
}

/** What somebody is told who named the wrong file; for anything else the package has a sentence. */
function problemOf(file: string, error: DatabaseSetUpError, driverCode: string | null): DatabaseProblem {
  if (driverCode === 'SQLITE_NOTADB') return { code: 'not-a-database' };
  // a log is put beside the file, so the folder must be writable too
  const isWritable = mayWrite(file) && mayWrite(dirname(file));
  return error.code === 'store.unavailable' && !isWritable ? { code: 'not-writable' } : { code: 'refused', error };
}

function mayWrite(path: string): boolean {
  try {
    accessSync(path, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}
