/** The contracts of the ports, unchanged: on a Galera cluster, each call on the next node, and over Spider's shards. */
import { inject } from 'vitest';
import { runContracts } from '../../kysely/support/contract-suite.js';
import { openCluster, openSpread } from '../support/mysql-database.js';
import { rotating } from '../support/rotating-ports.js';

const RUNS = process.env['LONG'] === '1' ? 10 : 2;

runContracts(
  'a Galera cluster',
  async () => {
    const { watched, nodes, close } = await openCluster(inject('galeraPorts'));
    return { ...watched, repositories: rotating(nodes), close };
  },
  RUNS,
);
runContracts('Spider', () => openSpread(inject('spiderPorts')), RUNS);
