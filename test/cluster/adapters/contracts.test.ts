/**
 * The contracts of the ports, unchanged, and imports through all of them: on a Galera cluster, each call on the next node,
 * and over Spider's shards.
 */
import { inject } from 'vitest';
import { runContracts } from '../../kysely/support/contract-suite.js';
import { runImports } from '../../kysely/support/import-suite.js';
import { openCluster, openSpread } from '../support/mysql-database.js';
import { rotating } from '../support/rotating-ports.js';

const RUNS = process.env['LONG'] === '1' ? 10 : 2;

const openGalera = async () => {
  const { watched, nodes, close } = await openCluster(inject('galeraPorts'));
  return { ...watched, repositories: rotating(nodes), close };
};
const openShards = () => openSpread(inject('spiderPorts'));

runContracts('a Galera cluster', openGalera, RUNS);
runContracts('Spider', openShards, RUNS);

const IMPORTS = process.env['LONG'] === '1' ? 20 : 2;

runImports('a Galera cluster', openGalera, IMPORTS);
runImports('Spider', openShards, IMPORTS);
