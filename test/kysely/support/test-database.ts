/** Databases for tests: each a real one, with the tables made, and emptied as often as a test asks. */
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Dialect, Kysely, PostgresDialect, SqliteDialect, sql } from 'kysely';
import LibsqlDatabase from 'libsql';
import type { Result } from 'neverthrow';
import pg from 'pg';
import { createKyselyRepositories, type KyselyRepositories } from '../../../src/kysely/create-kysely-repositories.js';
import type { DatabaseOptions } from '../../../src/kysely/database-options.js';
import { migrateKyselyDatabase } from '../../../src/kysely/migrate-kysely-database.js';
import { keepPreparedStatements } from '../../../src/kysely/prepared-statements.js';
import { type Tables, tableNames } from '../../../src/kysely/tables.js';

/** A database with this package's tables. */
export interface TestDatabase {
  readonly db: Kysely<Tables>;
  readonly options: DatabaseOptions;
  readonly repositories: KyselyRepositories;
  /** Empties every table. */
  readonly empty: () => Promise<void>;
  readonly close: () => Promise<void>;
}

/** Children before parents. */
const TABLES = [
  'unit_contact',
  'unit',
  'attempt',
  'application_refusal',
  'outgoing_message',
  'account_event',
  'one_time_token',
  'applicant_voucher',
  'consent',
  'idempotency_key',
  'identity_number',
  'account',
  'pre_registration',
  'roster_import_write',
  'roster_import_line',
  'roster_import',
] as const satisfies readonly (keyof Tables)[];

/** Makes the tables and opens them. */
export async function openTestDatabase(
  db: Kysely<Tables>,
  options: DatabaseOptions,
  close: () => Promise<void> = () => db.destroy(),
): Promise<TestDatabase> {
  valueOf(await migrateKyselyDatabase(db, options));
  const repositories = valueOf(await createKyselyRepositories(db, options));
  const names = tableNames(options.prefix ?? 'tta_');
  return {
    db,
    options,
    repositories,
    empty: async () => {
      if (options.dialect === 'postgres') {
        await sql`truncate ${sql.join(TABLES.map((table) => sql.table(names[table])))}`.execute(db);
        return;
      }
      for (const table of TABLES) await db.deleteFrom(names[table]).execute();
    },
    close,
  };
}

/** The value of an answer; an error is thrown with all that it says. */
export function valueOf<T>(answer: Result<T, object>): T {
  if (answer.isErr()) throw new Error(JSON.stringify(answer.error));
  return answer.value;
}

/** A file of its own, gone with the database. */
export async function openSqlite(
  options: Partial<DatabaseOptions> = {},
  altered: Alteration = unaltered,
): Promise<TestDatabase> {
  const folder = mkdtempSync(join(tmpdir(), 'tta-sqlite-'));
  const db = connectSqlite(join(folder, 'test.sqlite'), altered);
  return openTestDatabase(db, { dialect: 'sqlite', ...options }, async () => {
    await db.destroy();
    rmSync(folder, { recursive: true, force: true });
  });
}

/** A connection to a SQLite file. */
export function connectSqlite(file: string, altered: Alteration = unaltered): Kysely<Tables> {
  return new Kysely<Tables>({
    dialect: altered(new SqliteDialect({ database: keepPreparedStatements(new LibsqlDatabase(file)) })),
  });
}

/** What a test makes of a dialect before it is used. */
type Alteration = (dialect: Dialect) => Dialect;

function unaltered(dialect: Dialect): Dialect {
  return dialect;
}

/** How a test connects to PostgreSQL. */
export interface PostgresConnection {
  readonly port: number;
  readonly database?: string;
  readonly max?: number;
  /** Settings of each connection, as the server's own command line has them. */
  readonly settings?: Readonly<Record<string, string>>;
  readonly altered?: Alteration;
}

/** A pool of connections to PostgreSQL. A connection that the server ends is no fault of the test. */
export function connectPostgres({
  port,
  database = 'postgres',
  max = 10,
  settings = {},
  altered = unaltered,
}: PostgresConnection) {
  const options = Object.entries(settings).map(([name, value]) => `-c ${name}=${value.replaceAll(' ', '\\ ')}`);
  const pool = new pg.Pool({
    host: '127.0.0.1',
    port,
    database,
    user: 'postgres',
    password: 'postgres',
    max,
    options: options.join(' '),
  });
  pool.on('error', () => undefined);
  // and of a client that is in use, but between two statements: without a listener it would end the process
  pool.on('connect', (client) => client.on('error', () => undefined));
  return new Kysely<Tables>({ dialect: altered(new PostgresDialect({ pool })) });
}

/** A database of its own on a PostgreSQL server. */
export async function openPostgres(
  connection: PostgresConnection,
  options: Partial<DatabaseOptions> = {},
): Promise<TestDatabase> {
  const database = await createPostgresDatabase(connection.port);
  return openTestDatabase(connectPostgres({ ...connection, database }), { dialect: 'postgres', ...options });
}

/** Makes an empty database and gives its name. */
export async function createPostgresDatabase(port: number): Promise<string> {
  const name = `test_${randomBytes(6).toString('hex')}`;
  const server = connectPostgres({ port, max: 1 });
  await sql`create database ${sql.id(name)}`.execute(server);
  await server.destroy();
  return name;
}
