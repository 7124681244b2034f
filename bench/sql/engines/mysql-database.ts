/** A database behind MySQL's protocol, whatever stands behind it. @module */
import { Kysely, MysqlDialect } from 'kysely';
import mysql from 'mysql2';
import { createMysql2Store } from '../by-hand/mysql2-store.js';
import type { EngineDatabase } from '../engine.js';
import { COLUMNS } from '../rows.js';
import { statementsFor } from '../statements.js';
import { makeTables, openRepositories } from './open-repositories.js';

const OPTIONS = { dialect: 'mysql' } as const;

/** Where a database is. */
export interface MysqlAddress {
  readonly port: number;
  readonly database?: string;
}

/** Makes the package's tables in a database that is there. */
export function makeMysqlTables(address: MysqlAddress): Promise<void> {
  return makeTables(connectKysely(address, 1), OPTIONS);
}

/** A database that has the package's tables. `setUp` is what a connection is told by hand before anything else. */
export function openMysqlDatabase(address: MysqlAddress, setUp?: string): EngineDatabase {
  const pool = poolOf(address, 1).promise();
  return {
    async connect(connections) {
      const db = connectKysely(address, connections);
      const own = poolOf(address, connections);
      if (setUp !== undefined) own.on('connection', (connection) => connection.query(setUp));
      return {
        repositories: await openRepositories(db, OPTIONS),
        byHand: createMysql2Store(own.promise(), statementsFor('mysql')),
        close: async () => {
          await db.destroy();
          await own.promise().end();
        },
      };
    },
    async insertRows(table, rows) {
      const columns = COLUMNS[table];
      const values = rows.map((row) => columns.map((column) => row[column]));
      await pool.query(`insert into tta_${table} (${columns.join(', ')}) values ?`, [values]);
    },
    async settle() {
      const [tables] = await pool.query<mysql.RowDataPacket[]>('show tables');
      for (const table of tables) await pool.query(`analyze table ${String(Object.values(table)[0])}`);
    },
    async bytes() {
      const [rows] = await pool.query<mysql.RowDataPacket[]>(
        'select sum(data_length + index_length) as bytes from information_schema.tables where table_schema = database()',
      );
      return Number(rows[0]?.['bytes']);
    },
    close: () => pool.end(),
  };
}

/** The answer to a statement. */
export async function askMysql(port: number, sql: string): Promise<readonly mysql.RowDataPacket[]> {
  const pool = poolOf({ port }, 1).promise();
  const [rows] = await pool.query<mysql.RowDataPacket[]>(sql);
  await pool.end();
  return rows;
}

function connectKysely(address: MysqlAddress, connections: number): Kysely<unknown> {
  return new Kysely<unknown>({ dialect: new MysqlDialect({ pool: poolOf(address, connections) }) });
}

function poolOf({ port, database }: MysqlAddress, connectionLimit: number): mysql.Pool {
  const address = { host: '127.0.0.1', port, user: 'root', connectionLimit };
  return mysql.createPool(database === undefined ? address : { ...address, database });
}
