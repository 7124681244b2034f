/** MySQL's protocol by hand: each statement is prepared once by each connection, which mysql2's `execute` sees to. @module */
import type { Pool, PoolConnection, ResultSetHeader, RowDataPacket } from 'mysql2/promise';
import type { Read, Statements, Write } from '../statements.js';
import type { Store } from '../store.js';

/** The store that a program with a pool of connections over MySQL's protocol is. */
export function createMysql2Store(pool: Pool, statements: Statements): Store {
  const write = async (client: Pool | PoolConnection, { sql, parameters, rows }: Write) => {
    const [{ affectedRows }] = await client.execute<ResultSetHeader>(sql, [...parameters]);
    if (affectedRows !== rows) throw new Error(`not ${rows} rows: ${sql}`);
  };
  const read = async ({ sql, parameters }: Read) => {
    const [rows] = await pool.execute<RowDataPacket[]>(sql, [...parameters]);
    if (rows.length !== 1) throw new Error(`no row: ${sql}`);
  };
  const inTransaction = async (writes: readonly Write[]) => {
    const client = await pool.getConnection();
    try {
      await client.query(statements.begin);
      for (const one of writes) await write(client, one);
      await client.query('commit');
    } catch (error) {
      await client.query('rollback');
      throw error;
    } finally {
      client.release();
    }
  };
  return {
    open: (opening) => inTransaction(statements.open(opening)),
    save: (row, readVersion) => write(pool, statements.save(row, readVersion)),
    find: (unit, number) => read(statements.find(unit, number)),
    findAccount: (number) => read(statements.findAccount(number)),
  };
}
