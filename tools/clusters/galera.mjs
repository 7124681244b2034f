/**
 * Three MariaDB nodes under Galera on loopback: each holds every row and takes writes.
 *
 * @module
 */
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { freePorts } from './free-ports.mjs';
import { GALERA_PROVIDER, installMariadb } from './install.mjs';
import { createServer, until } from './mariadb.mjs';
import { makeScratchFolder, removeScratchFolder } from './scratch-folder.mjs';

/** @typedef {import('./mariadb.mjs').Server} Server */

/**
 * @typedef {object} Node
 * @property {number} port
 * @property {string} errorLog path of the file
 * @property {() => number | undefined} pid while it runs
 * @property {() => Promise<void>} kill9
 * @property {() => Promise<void>} stop in good order
 * @property {() => Promise<void>} start joins the others; ends when it has what they have
 */

/**
 * @typedef {object} Galera
 * @property {readonly [Node, Node, Node]} nodes
 * @property {() => Promise<void>} restartAll when none runs: the node that has most begins, the others join it
 * @property {() => Promise<void>} stop
 */

/**
 * @param {object} [options]
 * @param {0 | 1} [options.flushLog] 1: an acknowledged commit is on disk; 0: to see what is lost without that
 * @param {import('./mariadb.mjs').Settings} [options.settings] more settings of every node
 * @returns {Promise<Galera>}
 */
export async function startGalera({ flushLog = 1, settings = {} } = {}) {
  await installMariadb();
  const folder = makeScratchFolder('galera');
  const ports = await freePorts(12);
  const members = [ports[1], ports[5], ports[9]].map((port) => `127.0.0.1:${port}`).join(',');
  const create = (/** @type {string} */ name, /** @type {number[]} */ nodePorts) =>
    createServer({
      folder: join(folder, name),
      port: nodePorts[0] ?? 0,
      settings: {
        ...settingsOf(nodePorts),
        wsrep_cluster_address: `gcomm://${members}`,
        wsrep_node_name: name,
        ...flushing(flushLog),
        ...settings,
      },
      isReady: isSynced,
    });
  const [first, second, third] = await Promise.all([
    create('node-1', ports.slice(0, 4)),
    create('node-2', ports.slice(4, 8)),
    create('node-3', ports.slice(8, 12)),
  ]);
  const servers = [first, second, third];
  const stop = async () => {
    for (const server of servers) await server.stop();
    removeScratchFolder(folder);
  };

  try {
    await startFrom(first, [second, third]);
  } catch (error) {
    await stop();
    throw error;
  }
  return { nodes: [nodeOf(first), nodeOf(second), nodeOf(third)], restartAll: () => restartAll(servers), stop };
}

/**
 * Without a flush at commit the log goes to disk now and then. Rarely here: what a kill loses is not left to chance.
 *
 * @param {0 | 1} flushLog
 */
function flushing(flushLog) {
  const rarely = { innodb_flush_log_at_timeout: 60 };
  return { innodb_flush_log_at_trx_commit: flushLog, ...(flushLog === 0 ? rarely : {}) };
}

/** @param {number[]} ports for SQL, for the group, for the changes that a node missed, for a copy of all */
function settingsOf([sql = 0, group = 0, changes = 0, copy = 0]) {
  const provider = {
    'gcache.size': '16M',
    base_port: group,
    'gmcast.listen_addr': `tcp://127.0.0.1:${group}`,
    'ist.recv_addr': `127.0.0.1:${changes}`,
    // a node that is silent is given up after three seconds, not five
    'evs.keepalive_period': 'PT0.5S',
    'evs.inactive_check_period': 'PT0.25S',
    'evs.suspect_timeout': 'PT3S',
    'evs.inactive_timeout': 'PT6S',
  };
  const providerOptions = Object.entries(provider).map(([name, value]) => `${name}=${value}`);
  return {
    binlog_format: 'ROW',
    innodb_autoinc_lock_mode: 2,
    wsrep_on: 'ON',
    wsrep_provider: GALERA_PROVIDER,
    wsrep_provider_options: `"${providerOptions.join(';')}"`,
    wsrep_cluster_name: 'galera',
    wsrep_node_address: `127.0.0.1:${group}`,
    wsrep_node_incoming_address: `127.0.0.1:${sql}`,
    wsrep_sst_method: 'rsync',
    wsrep_sst_receive_address: `127.0.0.1:${copy}`,
  };
}

/**
 * @param {Server} server
 * @returns {Node}
 */
function nodeOf(server) {
  const { port, errorLog, pid, kill9, stop } = server;
  return { port, errorLog, pid, kill9, stop, start: async () => server.start(startAt(await positionOf(server))) };
}

/** @param {readonly Server[]} servers none of them running */
async function restartAll(servers) {
  /** @type {Map<Server, Position>} */
  const positions = new Map();
  for (const server of servers) positions.set(server, await positionOf(server));
  const sequenceOf = (/** @type {Server} */ server) => positions.get(server)?.sequence ?? -1;
  const [most, ...others] = [...servers].sort((a, b) => sequenceOf(b) - sequenceOf(a));
  if (most === undefined) return;
  // else each would wait for the group that it remembers
  for (const { folder } of servers) rmSync(join(folder, 'data/gvwstate.dat'), { force: true });
  permitBootstrap(most);
  await startFrom(most, others, positions);
}

/**
 * One by one: a node that joins may get a copy from another, which serves one at a time.
 *
 * @param {Server} first
 * @param {readonly Server[]} others
 * @param {ReadonlyMap<Server, Position>} positions
 */
async function startFrom(first, others, positions = new Map()) {
  await first.start(['--wsrep-new-cluster', ...startAt(positions.get(first))]);
  for (const server of others) await server.start(startAt(positions.get(server)));
  const size = String(others.length + 1);
  for (const server of [first, ...others]) {
    await until(
      async () => (await statusOf(server, 'wsrep_cluster_size')) === size,
      () => 'the nodes did not come together',
    );
  }
}

/** @typedef {{ text: string, sequence: number }} Position of a node among the writes of the cluster */

/**
 * @param {Server} server not running
 * @returns {Promise<Position>}
 */
async function positionOf(server) {
  const log = await server.logOf(['--wsrep-recover']);
  const [, text, sequence] = log.match(/Recovered position:? *([0-9a-f-]+:(-?\d+))/) ?? [];
  if (text === undefined) throw new Error(`a node does not say how far it came\n${log}`);
  return { text, sequence: Number(sequence) };
}

/** @param {Position | undefined} position */
function startAt(position) {
  return position === undefined ? [] : [`--wsrep_start_position=${position.text}`];
}

/**
 * A node that was not the last to be stopped in good order does not begin a cluster of its own accord.
 *
 * @param {Server} server
 */
function permitBootstrap({ folder }) {
  const file = join(folder, 'data/grastate.dat');
  writeFileSync(file, readFileSync(file, 'utf8').replace(/^safe_to_bootstrap:.*$/m, 'safe_to_bootstrap: 1'));
}

/** @param {Server} server */
async function isSynced(server) {
  const isReady = (await statusOf(server, 'wsrep_ready')) === 'ON';
  return isReady && (await statusOf(server, 'wsrep_local_state_comment')) === 'Synced';
}

/**
 * @param {Server} server
 * @param {string} name
 */
async function statusOf(server, name) {
  const [row] = await server.query(`show status like '${name}'`);
  return row?.['Value'];
}
