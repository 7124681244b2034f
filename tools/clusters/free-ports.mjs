/**
 * Ports of the loopback that nobody listens on.
 *
 * @module
 */
import { randomInt } from 'node:crypto';
import { createServer } from 'node:net';

// below those that outgoing connections get: a server that starts again must find its port free
const LOWEST = 20_000;
const HIGHEST = 32_000;

/**
 * @param {number} count
 * @returns {Promise<number[]>} all different
 */
export async function freePorts(count) {
  /** @type {Set<number>} */
  const ports = new Set();
  while (ports.size < count) {
    const port = randomInt(LOWEST, HIGHEST);
    if (await isFree(port)) ports.add(port);
  }
  return [...ports];
}

/**
 * @param {number} port
 * @returns {Promise<boolean>}
 */
function isFree(port) {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(false));
    server.listen(port, () => server.close(() => resolve(true)));
  });
}
