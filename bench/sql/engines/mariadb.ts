/** MariaDB: one server, a Galera cluster of three, and a Spider head with two shards. @module */
import { join } from 'node:path';
import { freePorts } from '../../../tools/clusters/free-ports.mjs';
import { startGalera } from '../../../tools/clusters/galera.mjs';
import { installMariadb } from '../../../tools/clusters/install.mjs';
import { createServer } from '../../../tools/clusters/mariadb.mjs';
import { makeScratchFolder, removeScratchFolder } from '../../../tools/clusters/scratch-folder.mjs';
import { startSpider } from '../../../tools/clusters/spider.mjs';
import { createSpreadDatabase } from '../../../tools/clusters/spread-database.mjs';
import type { Engine, EngineDatabase } from '../engine.js';
import { askMysql, makeMysqlTables, openMysqlDatabase } from './mysql-database.js';

/** One server. */
export async function startMariadbEngine(): Promise<Engine> {
  await installMariadb();
  const folder = makeScratchFolder('bench');
  const [port = 0] = await freePorts(1);
  const server = await createServer({ folder: join(folder, 'server'), port, settings: {} });
  await server.start();
  return {
    name: `MariaDB ${await versionOf(port)}`,
    create: () => createOn(port),
    async stop() {
      await server.stop();
      removeScratchFolder(folder);
    },
  };
}

/** Three nodes that each hold everything; all clients ask the first. */
export async function startGaleraEngine(): Promise<Engine> {
  const { nodes, stop } = await startGalera();
  const [{ port }] = nodes;
  return {
    name: `Galera, three nodes of MariaDB ${await versionOf(port)}`,
    // as the package does, and once for a connection that stays
    create: () => createOn(port, 'set session wsrep_sync_wait = 7'),
    stop,
  };
}

/** A head without rows of its own in front of two servers that share them out. */
export async function startSpiderEngine(): Promise<Engine> {
  const { head, shards, stop } = await startSpider();
  const ports = { head: head.port, shards: shards.map(({ port }) => port) };
  return {
    name: `Spider, two shards of MariaDB ${await versionOf(head.port)}`,
    async create() {
      const database = nextDatabase();
      await createSpreadDatabase({ ports, database, makeTables: makeMysqlTables });
      return openMysqlDatabase({ port: head.port, database });
    },
    stop,
  };
}

async function createOn(port: number, setUp?: string): Promise<EngineDatabase> {
  const database = nextDatabase();
  await askMysql(port, `create database ${database}`);
  await makeMysqlTables({ port, database });
  return openMysqlDatabase({ port, database }, setUp);
}

let databases = 0;

function nextDatabase(): string {
  return `bench_${(databases += 1)}`;
}

/** Without what the distribution adds to it. */
async function versionOf(port: number): Promise<string> {
  const [row] = await askMysql(port, 'select version() as version');
  return String(row?.['version']).split('-')[0] ?? '';
}
