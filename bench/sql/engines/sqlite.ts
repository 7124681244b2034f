/** SQLite by libsql, on a file. A process has one connection, however many clients it serves. @module */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Kysely, SqliteDialect } from 'kysely';
import Database from 'libsql';
import { keepPreparedStatements } from 'tw-teacher-account/kysely';
import { createLibsqlStore } from '../by-hand/libsql-store.js';
import type { Engine, EngineDatabase } from '../engine.js';
import { COLUMNS } from '../rows.js';
import { statementsFor } from '../statements.js';
import { makeTables, openRepositories } from './open-repositories.js';

const OPTIONS = { dialect: 'sqlite' } as const;

/** The settings that the package makes for itself. */
const SETTINGS =
  'pragma busy_timeout = 5000; pragma foreign_keys = on; pragma synchronous = full; pragma journal_mode = wal';

/** The engine, in a temporary folder. */
export function startSqlite(): Promise<Engine> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-sqlite-'));
  let files = 0;
  const [version] = new Database(':memory:').prepare('select sqlite_version() as version').all() as {
    version: string;
  }[];
  return Promise.resolve({
    name: `SQLite ${version?.version ?? ''}`,
    create: () => createDatabase(join(folder, `${(files += 1)}.sqlite`)),
    stop: () => {
      rmSync(folder, { recursive: true, force: true });
      return Promise.resolve();
    },
  });
}

async function createDatabase(file: string): Promise<EngineDatabase> {
  const connectKysely = () =>
    new Kysely<unknown>({ dialect: new SqliteDialect({ database: keepPreparedStatements(new Database(file)) }) });
  await makeTables(connectKysely(), OPTIONS);
  const database = new Database(file);
  database.exec(SETTINGS);
  return {
    async connect() {
      const db = connectKysely();
      const own = new Database(file);
      own.exec(SETTINGS);
      return {
        repositories: await openRepositories(db, OPTIONS),
        byHand: createLibsqlStore(own, statementsFor('sqlite')),
        close: async () => {
          await db.destroy();
          own.close();
        },
      };
    },
    insertRows(table, rows) {
      const columns = COLUMNS[table];
      const values = columns.map((column) => `value ->> '${column}'`);
      database
        .prepare(`insert into tta_${table} (${columns.join(', ')}) select ${values.join(', ')} from json_each(?)`)
        .run([JSON.stringify(rows)]);
      return Promise.resolve();
    },
    settle() {
      database.prepare('pragma wal_checkpoint(truncate)').all();
      return Promise.resolve();
    },
    bytes() {
      const [size] = database
        .prepare('select page_count * page_size as bytes from pragma_page_count, pragma_page_size')
        .all() as { bytes: number }[];
      return Promise.resolve(size?.bytes ?? Number.NaN);
    },
    close() {
      database.close();
      return Promise.resolve();
    },
  };
}
