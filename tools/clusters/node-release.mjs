/**
 * Other releases of Node than the one that runs this, from npm.
 *
 * @module
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT, run } from '../process.mjs';

/**
 * Gives the path of a release's program. Fetches it unless it is there, and throws when it cannot be had.
 *
 * @param {string} version
 */
export async function installNode(version) {
  // the packages that `npm install node` chooses from
  const name = `node-${process.platform}-${process.arch}`;
  const folder = join(ROOT, 'node_modules/.cache', `node-${version}`);
  const program = join(folder, 'node_modules', name, 'bin/node');
  if (existsSync(program)) return program;
  process.stderr.write(`installing Node ${version}…\n`);
  const options = ['--no-save', '--no-package-lock', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
  const { code, output } = await run(['npm', 'install', '--prefix', folder, ...options, `${name}@${version}`]);
  if (code !== 0) throw new Error(`Node ${version} cannot be had from npm\n${output}`);
  return program;
}
