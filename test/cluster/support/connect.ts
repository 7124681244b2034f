/** Connections to the servers of this folder's tests. */
import { randomBytes } from 'node:crypto';
import mysql, { type Connection, type RowDataPacket } from 'mysql2/promise';
import { onTestFinished } from 'vitest';

type Row = Readonly<Record<string, unknown>>;

/** A connection that ends with the test. */
export async function connect(port: number): Promise<Connection> {
  const connection = await mysql.createConnection({ host: '127.0.0.1', port, user: 'root' });
  onTestFinished(() => {
    connection.destroy();
  });
  return connection;
}

/** The rows that a query gives. */
export async function rowsOf(connection: Connection, sql: string): Promise<readonly Row[]> {
  const [rows] = await connection.query<RowDataPacket[]>(sql);
  return rows;
}

/** The rows that a query gives once the node has what all others acknowledged. */
export async function rowsOfAll(connection: Connection, sql: string): Promise<readonly Row[]> {
  return rowsOf(connection, `set statement wsrep_sync_wait = 1 for ${sql}`);
}

/** A server that can be asked, over a connection of its own each time. */
export function serverAt(port: number): { readonly query: (sql: string) => Promise<readonly Row[]> } {
  return {
    query: async (sql) => {
      const connection = await mysql.createConnection({ host: '127.0.0.1', port, user: 'root' });
      try {
        return await rowsOf(connection, sql);
      } finally {
        connection.destroy();
      }
    },
  };
}

/** Cuts every connection of clients to these servers; a server in front of another is its client, too. */
export async function cutConnections(ports: readonly number[]): Promise<void> {
  for (const { query } of ports.map(serverAt)) {
    const clients = await query(
      "select id from information_schema.processlist where user = 'root' and id <> connection_id()",
    );
    // one may have ended by itself
    for (const { id } of clients) await query(`kill ${String(id)}`).catch(() => undefined);
  }
}

/** How many rows a table has. */
export async function countOf(connection: Connection, table: string): Promise<number> {
  const [row] = await rowsOf(connection, `select count(*) as n from ${table}`);
  return Number(row?.['n']);
}

/** A name that no other test's database has. */
export function databaseName(): string {
  return `test_${randomBytes(6).toString('hex')}`;
}
