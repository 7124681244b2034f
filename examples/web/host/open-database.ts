/**
 * The database of the web example: a SQLite file, or PostgreSQL or MySQL by their address. Tables are made, the list of units
 * is put in.
 *
 * @module
 */
import { Kysely, MysqlDialect, PostgresDialect, SqliteDialect } from 'kysely';
import LibsqlDatabase from 'libsql';
import { createPool, type Pool } from 'mysql2';
import { err, errAsync, ResultAsync } from 'neverthrow';
import pg from 'pg';
import type { StoreError, UnitDirectoryEntry } from 'tw-teacher-account';
import {
  createKyselyRepositories,
  type DatabaseSetUpError,
  type DatabaseTrouble,
  type KyselyRepositories,
  keepPreparedStatements,
  migrateKyselyDatabase,
} from 'tw-teacher-account/kysely';
import type { DatabaseChoice } from '../options.js';

/** The ports on the database, and how it is closed. */
export interface WebDatabase extends KyselyRepositories {
  readonly close: () => Promise<void>;
}

/** Opens the database, and says of every trouble what kind it was: never what was in it. */
export function openDatabase(
  choice: DatabaseChoice,
  directory: readonly UnitDirectoryEntry[],
  onTrouble: (trouble: DatabaseTrouble) => void,
): ResultAsync<WebDatabase, DatabaseSetUpError | StoreError> {
  const options = { dialect: choice.dialect, onTrouble };
  const db = connect(choice);
  if (db === null) return errAsync({ code: 'store.unavailable' });
  return (
    migrateKyselyDatabase(db, options)
      .andThen(() => createKyselyRepositories(db, options))
      .andThen((repositories) => repositories.unitList.replace(directory).map(() => repositories))
      .map((repositories) => ({ ...repositories, close: () => db.destroy() }))
      // connections that are left open keep the process from ending
      .orElse((error) => ResultAsync.fromSafePromise(db.destroy()).andThen(() => err(error)))
  );
}

/** Null for a file that cannot be opened. */
function connect(choice: DatabaseChoice): Kysely<unknown> | null {
  switch (choice.dialect) {
    case 'sqlite':
      try {
        const database = keepPreparedStatements(new LibsqlDatabase(choice.file));
        return new Kysely<unknown>({ dialect: new SqliteDialect({ database }) });
      } catch {
        return null;
      }
    case 'postgres':
      return new Kysely<unknown>({ dialect: new PostgresDialect({ pool: postgresPool(choice.url) }) });
    case 'mysql':
      return new Kysely<unknown>({ dialect: new MysqlDialect({ pool: mysqlPool(choice.url) }) });
  }
}

/** A broken connection that nobody listens to would end the process; the next statement says that it broke. */
function postgresPool(connectionString: string): pg.Pool {
  const pool = new pg.Pool({ connectionString });
  const ignore = () => undefined;
  pool.on('error', ignore);
  pool.on('connect', (client) => client.on('error', ignore));
  return pool;
}

function mysqlPool(uri: string): Pool {
  const pool = createPool(uri);
  pool.on('connection', (connection) => connection.on('error', () => undefined));
  return pool;
}
