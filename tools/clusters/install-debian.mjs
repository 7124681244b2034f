/**
 * Installs packages from Debian.
 *
 * @module
 */
import { existsSync } from 'node:fs';
import { run } from '../process.mjs';

/**
 * Installs packages unless their files are there, and tells whether it did. Throws when one cannot be installed, as where
 * there is no Debian or no right to install.
 *
 * @param {object} what
 * @param {string} what.name for whoever waits
 * @param {readonly string[]} what.packages
 * @param {readonly string[]} what.files which the packages bring
 */
export async function installFromDebian({ name, packages, files }) {
  if (files.every((file) => existsSync(file))) return false;
  process.stderr.write(`installing ${name}…\n`);
  const quiet = { env: { DEBIAN_FRONTEND: 'noninteractive' } };
  await demand(['apt-get', 'update'], quiet);
  await demand(['apt-get', 'install', '-y', '--no-install-recommends', ...packages], quiet);
  return true;
}

/**
 * @param {readonly string[]} command
 * @param {{ env: Record<string, string> }} options
 */
async function demand(command, options) {
  const { code, output } = await run(command, options);
  if (code !== 0) throw new Error(`${command.join(' ')} failed\n${output}`);
}
