/**
 * Databases whose tables are spread over the shards of a Spider head.
 *
 * @module
 */
import mysql from 'mysql2/promise';

/**
 * Makes a database on the shards, has its tables made there, and gives the head a table in front of each.
 *
 * Rows are spread by the first column of the primary key. Columns of the same type put equal values on the same shard,
 * so that a foreign key between such columns holds on each shard by itself.
 *
 * @param {object} options
 * @param {{ readonly head: number, readonly shards: readonly number[] }} options.ports
 * @param {string} options.database
 * @param {(shard: { port: number, database: string }) => Promise<void>} options.makeTables
 * @param {readonly string[]} [options.apart] tables that each server keeps for itself
 */
export async function createSpreadDatabase({ ports, database, makeTables, apart = [] }) {
  for (const port of [ports.head, ...ports.shards]) await query(port, `create database ${database}`);
  for (const port of ports.shards) await makeTables({ port, database });
  const [shard = 0] = ports.shards;
  for (const { name } of await query(shard, `select table_name as name ${FROM_TABLES} '${database}'`)) {
    if (apart.includes(String(name))) continue;
    const [shown] = await query(shard, `show create table ${database}.${name}`);
    await query(ports.head, tableInFront(database, String(name), String(shown?.['Create Table'])));
  }
}

const FROM_TABLES = 'from information_schema.tables where table_schema =';

/**
 * The statement that makes the head's table.
 *
 * @param {string} database
 * @param {string} table
 * @param {string} definition of the shards' table, as `show create table` gives it
 */
function tableInFront(database, table, definition) {
  const [, key] = definition.match(/^ *PRIMARY KEY \((`\w+`)/m) ?? [];
  if (key === undefined) throw new Error(`${table} has no primary key to be spread by`);
  const lines = definition
    .slice(definition.indexOf('(') + 1, definition.lastIndexOf('\n)'))
    .split(',\n')
    // the shards hold to them; a partitioned table cannot have any
    .filter((line) => !line.includes(' FOREIGN KEY '));
  return `create table ${database}.${table} (${lines.join(',\n')}) engine = spider
    comment = 'wrapper "mysql", database "${database}", table "${table}"'
    partition by key (${key}) (partition p1 comment = 'srv "shard_1"', partition p2 comment = 'srv "shard_2"')`;
}

/**
 * @param {number} port
 * @param {string} sql
 */
async function query(port, sql) {
  const connection = await mysql.createConnection({ host: '127.0.0.1', port, user: 'root' });
  try {
    const [rows] = await connection.query(sql);
    return /** @type {Record<string, unknown>[]} */ (rows);
  } finally {
    await connection.end();
  }
}
