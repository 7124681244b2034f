/** PostgreSQL by hand: each statement has a name, so that a connection prepares it once. @module */
import type pg from 'pg';
import type { Read, Statements, Write } from '../statements.js';
import type { Store } from '../store.js';

/** The store that a program with a pool of connections to PostgreSQL is. */
export function createPgStore(pool: pg.Pool, statements: Statements): Store {
  const names = new Map<string, string>();
  const nameOf = (sql: string) => {
    const name = names.get(sql) ?? `by_hand_${names.size}`;
    names.set(sql, name);
    return name;
  };
  const send = async (client: pg.Pool | pg.PoolClient, { sql, parameters }: Read, rows: number) => {
    const { rowCount } = await client.query({ name: nameOf(sql), text: sql, values: [...parameters] });
    if (rowCount !== rows) throw new Error(`not ${rows} rows: ${sql}`);
  };
  const inTransaction = async (writes: readonly Write[]) => {
    const client = await pool.connect();
    try {
      await client.query(statements.begin);
      for (const write of writes) await send(client, write, write.rows);
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
    save: (row, readVersion) => send(pool, statements.save(row, readVersion), 1),
    find: (unit, number) => send(pool, statements.find(unit, number), 1),
    findAccount: (number) => send(pool, statements.findAccount(number), 1),
  };
}
