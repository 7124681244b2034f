/**
 * A MariaDB server with the Spider engine in front of two that hold the rows, on loopback. Clients know the head only,
 * whose tables have no rows of their own: each row is on the shard that its key's hash picks.
 *
 * @module
 */
import { join } from 'node:path';
import { freePorts } from './free-ports.mjs';
import { installMariadb } from './install.mjs';
import { createServer } from './mariadb.mjs';
import { makeScratchFolder, removeScratchFolder } from './scratch-folder.mjs';

/** @typedef {Omit<import('./mariadb.mjs').Server, 'logOf' | 'folder'>} Part */

/**
 * @typedef {object} Spider
 * @property {Part} head knows the shards as the servers `shard_1` and `shard_2`
 * @property {readonly [Part, Part]} shards
 * @property {() => Promise<void>} stop
 */

/**
 * @param {object} [options]
 * @param {boolean} [options.twoPhase] without, a shard that dies in a commit may have half a transaction missing
 * @returns {Promise<Spider>}
 */
export async function startSpider({ twoPhase = true } = {}) {
  await installMariadb();
  const folder = makeScratchFolder('spider');
  const [headPort = 0, firstPort = 0, secondPort = 0] = await freePorts(3);
  const shardSettings = (/** @type {number} */ number) => ({
    server_id: number + 1,
    bind_address: `127.0.0.1,${hostOf(number)}`,
    // a circle of waits across shards is seen by neither: it ends by patience, and the head's does not count
    innodb_lock_wait_timeout: 5,
  });
  const [head, first, second] = await Promise.all([
    createServer({
      folder: join(folder, 'head'),
      port: headPort,
      settings: {
        server_id: 1,
        plugin_load_add: 'ha_spider',
        spider_internal_xa: twoPhase ? 1 : 0,
        // a name of its own for each transaction: by default all of a connection have one name, so that none of them
        // commits any more after one that is in doubt
        spider_internal_xa_id_type: 1,
      },
    }),
    createServer({ folder: join(folder, 'shard-1'), port: firstPort, settings: shardSettings(1) }),
    createServer({ folder: join(folder, 'shard-2'), port: secondPort, settings: shardSettings(2) }),
  ]);
  const servers = [head, first, second];
  const stop = async () => {
    await Promise.all(servers.map((server) => server.stop()));
    removeScratchFolder(folder);
  };

  try {
    await Promise.all(servers.map((server) => server.start()));
    for (const [number, port] of /** @type {const} */ ([
      [1, firstPort],
      [2, secondPort],
    ])) {
      const options = `host '${hostOf(number)}', port ${port}, user 'root', password ''`;
      await head.query(`create server shard_${number} foreign data wrapper mysql options (${options})`);
    }
  } catch (error) {
    await stop();
    throw error;
  }
  return { head, shards: [first, second], stop };
}

/**
 * An address of its own for each shard: the head's log of two-phase commits knows its shards by host alone.
 *
 * @param {number} number
 */
function hostOf(number) {
  return `127.0.0.${number + 1}`;
}
