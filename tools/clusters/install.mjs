/**
 * Installs MariaDB with Galera and Spider from Debian, unless they are there.
 *
 * @module
 */
import { run } from '../process.mjs';
import { installFromDebian } from './install-debian.mjs';

/** Galera's replication as a library that the server loads. */
export const GALERA_PROVIDER = '/usr/lib/galera/libgalera_smm.so';

const MARIADB = {
  name: 'MariaDB',
  packages: ['mariadb-server', 'galera-4', 'mariadb-plugin-spider'],
  files: ['/usr/sbin/mariadbd', GALERA_PROVIDER, '/usr/lib/mysql/plugin/ha_spider.so'],
};

/** Throws when a package cannot be installed, as where there is no Debian or no right to install. */
export async function installMariadb() {
  // Debian starts a server of its own; where it does not, there is nothing to stop
  if (await installFromDebian(MARIADB)) await run(['service', 'mariadb', 'stop']);
}
