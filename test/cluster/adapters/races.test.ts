/** Races between clients of different nodes of a Galera cluster, and over Spider's shards. */
import { sql } from 'kysely';
import { inject } from 'vitest';
import type { TransactionalRepositories } from '../../../src/kysely/create-kysely-repositories.js';
import type { DatabaseTrouble } from '../../../src/kysely/database-trouble.js';
import { type RaceTrack, runRaces } from '../../kysely/support/race-suite.js';
import type { TestDatabase } from '../../kysely/support/test-database.js';
import { openCluster, openSpread } from '../support/mysql-database.js';

const CLIENTS = 64;
const SIZE = { clients: CLIENTS, rounds: process.env['LONG'] === '1' ? 200 : 3 };

function trackOf(
  { db, empty }: TestDatabase,
  nodes: readonly TransactionalRepositories[],
  troubles: DatabaseTrouble[],
  close: () => Promise<void>,
): RaceTrack {
  return {
    repositoriesOf: (client) => {
      const node = nodes[client % nodes.length];
      if (node === undefined) throw new Error('no nodes');
      return node;
    },
    empty,
    countAccounts: async () => {
      const { rows } = await sql<{ accounts: number }>`select count(*) as accounts from tta_account`.execute(db);
      return Number(rows[0]?.accounts);
    },
    troubles,
    close,
  };
}

runRaces(
  'of three Galera nodes',
  async () => {
    const troubles: DatabaseTrouble[] = [];
    const options = { onTrouble: (trouble: DatabaseTrouble) => troubles.push(trouble) };
    const { watched, nodes, close } = await openCluster(inject('galeraPorts'), options, Math.ceil(CLIENTS / 3));
    return trackOf(watched, nodes, troubles, close);
  },
  SIZE,
);
runRaces(
  'of a Spider head',
  async () => {
    const troubles: DatabaseTrouble[] = [];
    const options = { onTrouble: (trouble: DatabaseTrouble) => troubles.push(trouble) };
    const database = await openSpread(inject('spiderPorts'), options, CLIENTS);
    return trackOf(database, [database.repositories], troubles, database.close);
  },
  SIZE,
);
