/**
 * Installs MariaDB with Galera and Spider from Debian, unless they are there.
 *
 * @module
 */
import { existsSync } from 'node:fs';
import { run } from '../process.mjs';

/** Galera's replication as a library that the server loads. */
export const GALERA_PROVIDER = '/usr/lib/galera/libgalera_smm.so';

const PACKAGES = ['mariadb-server', 'galera-4', 'mariadb-plugin-spider'];
const INSTALLED = ['/usr/sbin/mariadbd', GALERA_PROVIDER, '/usr/lib/mysql/plugin/ha_spider.so'];

/** Throws when a package cannot be installed, as where there is no Debian or no right to install. */
export async function installMariadb() {
  if (INSTALLED.every((file) => existsSync(file))) return;
  process.stderr.write('installing MariaDB…\n');
  const quiet = { env: { DEBIAN_FRONTEND: 'noninteractive' } };
  await demand(['apt-get', 'update'], quiet);
  await demand(['apt-get', 'install', '-y', '--no-install-recommends', ...PACKAGES], quiet);
  // Debian starts a server of its own; where it does not, there is nothing to stop
  await run(['service', 'mariadb', 'stop']);
}

/**
 * @param {readonly string[]} command
 * @param {{ env: Record<string, string> }} options
 */
async function demand(command, options) {
  const { code, output } = await run(command, options);
  if (code !== 0) throw new Error(`${command.join(' ')} failed\n${output}`);
}
