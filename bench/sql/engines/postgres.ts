/** PostgreSQL with its own defaults. @module */
import { Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';
import { startPostgres } from '../../../test/kysely/support/postgres-server.js';
import { createPgStore } from '../by-hand/pg-store.js';
import type { Engine, EngineDatabase } from '../engine.js';
import { COLUMNS } from '../rows.js';
import { statementsFor } from '../statements.js';
import { makeTables, openRepositories } from './open-repositories.js';

const OPTIONS = { dialect: 'postgres' } as const;

/** The engine, on a server of its own. */
export async function startPostgresEngine(): Promise<Engine> {
  const server = await startPostgres();
  const poolOf = (database: string, max: number) => {
    const at = { host: '127.0.0.1', port: server.port, user: 'postgres', password: 'postgres', database, max };
    // the server ends connections when it is stopped
    return new pg.Pool(at).on('error', () => undefined);
  };
  const administration = poolOf('postgres', 1);
  const { rows } = await administration.query<{ server_version: string }>('show server_version');
  let databases = 0;
  return {
    name: `PostgreSQL ${rows[0]?.server_version ?? ''}`,
    async create() {
      const database = `bench_${(databases += 1)}`;
      await administration.query(`create database ${database}`);
      return createDatabase((max) => poolOf(database, max));
    },
    async stop() {
      await administration.end();
      await server.stop();
    },
  };
}

async function createDatabase(poolOf: (max: number) => pg.Pool): Promise<EngineDatabase> {
  const connectKysely = (max: number) => new Kysely<unknown>({ dialect: new PostgresDialect({ pool: poolOf(max) }) });
  await makeTables(connectKysely(1), OPTIONS);
  const pool = poolOf(1);
  return {
    async connect(connections) {
      const db = connectKysely(connections);
      const own = poolOf(connections);
      return {
        repositories: await openRepositories(db, OPTIONS),
        byHand: createPgStore(own, statementsFor('postgres')),
        close: async () => {
          await db.destroy();
          await own.end();
        },
      };
    },
    async insertRows(table, rows) {
      const columns = COLUMNS[table].join(', ');
      await pool.query(
        `insert into tta_${table} (${columns}) select ${columns} from json_populate_recordset(null::tta_${table}, $1)`,
        [JSON.stringify(rows)],
      );
    },
    async settle() {
      await pool.query('vacuum analyze');
      await pool.query('checkpoint');
    },
    async bytes() {
      const { rows } = await pool.query<{ bytes: string }>('select pg_database_size(current_database()) as bytes');
      return Number(rows[0]?.bytes);
    },
    close: () => pool.end(),
  };
}
