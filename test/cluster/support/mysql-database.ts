/** Databases that speak MySQL's protocol, with this package's tables: on the nodes of a cluster, or spread over shards. */
import { Kysely, MysqlDialect, sql } from 'kysely';
import mysql from 'mysql2';
import { createKyselyRepositories, type KyselyRepositories } from '../../../src/kysely/create-kysely-repositories.js';
import type { DatabaseOptions } from '../../../src/kysely/database-options.js';
import { migrateKyselyDatabase } from '../../../src/kysely/migrate-kysely-database.js';
import type { Tables } from '../../../src/kysely/tables.js';
import { createSpreadDatabase } from '../../../tools/clusters/spread-database.mjs';
import { openTestDatabase, type TestDatabase, valueOf } from '../../kysely/support/test-database.js';
import { databaseName } from './connect.js';

/** Where a pool connects to. */
export interface MysqlConnection {
  readonly port: number;
  readonly database: string;
  readonly connections?: number;
  /** Sent on each new connection. */
  readonly first?: string;
  /** What text is sent in; by default the driver's own choice, `utf8mb4`. */
  readonly charset?: string;
}

/** A pool of connections. One that the server ends is no fault of the test. */
export function connectMysql({ port, database, connections = 10, first, charset }: MysqlConnection): Kysely<Tables> {
  const pool = mysql.createPool({
    host: '127.0.0.1',
    port,
    database,
    user: 'root',
    connectionLimit: connections,
    connectTimeout: 2000,
    ...(charset === undefined ? {} : { charset }),
  });
  pool.on('connection', (connection) => {
    connection.on('error', () => undefined);
    if (first !== undefined) connection.query(first, () => undefined);
  });
  return new Kysely<Tables>({ dialect: new MysqlDialect({ pool }) });
}

/** Makes an empty database on a server. */
export async function createMysqlDatabase(port: number): Promise<string> {
  const name = databaseName();
  const db = connectMysql({ port, database: 'mysql', connections: 1 });
  await sql`create database ${sql.id(name)} character set utf8mb4`.execute(db);
  await db.destroy();
  return name;
}

/** A database of a cluster, seen from each of its nodes. */
export interface ClusterDatabase {
  /** Its name. */
  readonly database: string;
  /** Reads, through the first node, what every node acknowledged. */
  readonly watched: TestDatabase;
  /** Each node's connections for reading what every node acknowledged. */
  readonly readers: readonly Kysely<Tables>[];
  /** The repositories of each node, whose connections wait for nothing of their own accord. */
  readonly nodes: readonly KyselyRepositories[];
  readonly close: () => Promise<void>;
}

/** A database of its own on the nodes with these ports. */
export async function openCluster(
  ports: readonly [number, number, number],
  options: Partial<DatabaseOptions> = {},
  connections = 10,
): Promise<ClusterDatabase> {
  const all: DatabaseOptions = { dialect: 'mysql', ...options };
  const database = await createMysqlDatabase(ports[0]);
  const read = (port: number) => connectMysql({ port, database, first: 'set session wsrep_sync_wait = 7' });
  const [first, ...others] = [read(ports[0]), read(ports[1]), read(ports[2])] as const;
  const watched = await openTestDatabase(first, all);
  const dbs = ports.map((port) => connectMysql({ port, database, connections }));
  const nodes = await Promise.all(dbs.map(async (db) => valueOf(await createKyselyRepositories(db, all))));
  const close = async () => {
    await Promise.all([...dbs, ...others].map((db) => db.destroy()));
    await watched.close();
  };
  return { database, watched, readers: [first, ...others], nodes, close };
}

/** A head's port and those of its shards. */
export interface SpreadPorts {
  readonly head: number;
  readonly shards: readonly [number, number];
}

/** A database whose tables are spread over the shards: those of this package on each shard, and in front of them the head's. */
export async function openSpread(
  ports: SpreadPorts,
  options: Partial<DatabaseOptions> = {},
  connections = 10,
): Promise<SpreadDatabase> {
  const all: DatabaseOptions = { dialect: 'mysql', ...options };
  const database = databaseName();
  await createSpreadDatabase({
    ports,
    database,
    // each server remembers its own migrations
    apart: ['tta_migration', 'tta_migration_lock'],
    makeTables: async (shard) => {
      const db = connectMysql(shard);
      valueOf(await migrateKyselyDatabase(db, all));
      await db.destroy();
    },
  });
  return { ...(await openTestDatabase(connectMysql({ port: ports.head, database, connections }), all)), database };
}

/** A database over shards. */
export interface SpreadDatabase extends TestDatabase {
  /** Its name, on the shards too. */
  readonly database: string;
}
