/** Nodes of a Galera cluster killed under load: what was acknowledged is there, and nothing is half there. */
import { afterAll, beforeAll, describe, expect, onTestFinished, test, vi } from 'vitest';
import { createKyselyRepositories } from '../../../src/kysely/create-kysely-repositories.js';
import type { DatabaseOptions } from '../../../src/kysely/database-options.js';
import { type Galera, startGalera } from '../../../tools/clusters/galera.mjs';
import { type DoomedServers, describeTally, killUnderLoad } from '../../kysely/support/kills-under-load.js';
import type { OpeningLoad } from '../../kysely/support/opening-load.js';
import { readWholeAccounts } from '../../kysely/support/whole-accounts.js';
import { type ClusterDatabase, connectMysql, openCluster } from '../support/mysql-database.js';

const IS_LONG = process.env['LONG'] === '1';
const KILLS_OF_ONE = IS_LONG ? 10 : 1;
const KILLS_OF_ALL = IS_LONG ? 3 : 1;
const CLIENTS_A_NODE = 3;
const SECOND = 1000;

describe('of a cluster with every commit on disk', () => {
  let galera: Galera;
  let database: ClusterDatabase;
  beforeAll(async () => {
    galera = await startGalera();
    database = await open(galera);
  });
  afterAll(async () => {
    await database.close();
    await galera.stop();
  });

  test(`one node killed, ${KILLS_OF_ONE} times: no acknowledged account lost, nothing partial, and writing goes on`, async () => {
    await database.watched.empty();
    const tally = await killUnderLoad(
      {
        clients: clientsOf(database),
        strike: async (load, turn) => {
          const doomed = turn % galera.nodes.length;
          await galera.nodes[doomed]?.kill9();
          const survivors = load.answers.filter((_, client) => nodeOf(client) !== doomed);
          const before = survivors.map(({ acknowledged }) => acknowledged.length);
          await vi.waitUntil(
            () => survivors.every(({ acknowledged }, index) => acknowledged.length > (before[index] ?? 0)),
            { timeout: 30 * SECOND },
          );
          // it joins while the others write
          await galera.nodes[doomed]?.start();
          await load.stop();
          expect(survivors.map(({ unanswered }) => unanswered)).toEqual(survivors.map(() => null));
        },
        again: (turn) => of(database.nodes, turn + 1),
        read: (turn) => of(database.readers, turn),
      },
      KILLS_OF_ONE,
    );
    console.log(`one node killed, ${KILLS_OF_ONE} times: ${describeTally(tally)}`);
    expect(tally).toMatchObject({ lost: 0, torn: 0 });
    await expectSameOnAll(database);
  });

  test(`all nodes killed at once, ${KILLS_OF_ALL} times: no acknowledged account lost, nothing partial`, async () => {
    await database.watched.empty();
    const tally = await killUnderLoad(allDoomed(galera, database), KILLS_OF_ALL);
    console.log(`all nodes killed, ${KILLS_OF_ALL} times: ${describeTally(tally)}`);
    expect(tally).toMatchObject({ lost: 0, torn: 0 });
    await expectSameOnAll(database);
  });
});

describe('of a cluster whose commits do not wait for the disk', () => {
  test('the cluster is refused; control: all nodes killed at once lose acknowledged accounts', async () => {
    const galera = await startGalera({ flushLog: 0 });
    onTestFinished(galera.stop);
    const checked = connectMysql({ port: galera.nodes[0].port, database: 'mysql', connections: 1 });
    expect((await createKyselyRepositories(checked, { dialect: 'mysql' }))._unsafeUnwrapErr()).toEqual({
      code: 'database.setting',
      setting: 'innodb_flush_log_at_trx_commit',
      found: '0',
      required: '1',
    });
    await checked.destroy();

    const database = await open(galera, { durability: 'unchecked' });
    const tally = await killUnderLoad(allDoomed(galera, database), 1);
    expect(tally.lost).toBeGreaterThan(0);
    await database.close();
  });
});

/** A database of the test's own. */
function open({ nodes: [first, second, third] }: Galera, options: Partial<DatabaseOptions> = {}) {
  return openCluster([first.port, second.port, third.port], options, CLIENTS_A_NODE);
}

/** Clients of all nodes in turn. */
function clientsOf({ nodes }: ClusterDatabase) {
  return Array.from({ length: CLIENTS_A_NODE }, () => nodes).flat();
}

/** The node of a client. */
function nodeOf(client: number): number {
  return client % 3;
}

/** Nodes that are killed together, and come back together. */
function allDoomed(galera: Galera, database: ClusterDatabase): DoomedServers {
  return {
    clients: clientsOf(database),
    strike: async ({ ended }: OpeningLoad) => {
      await Promise.all(galera.nodes.map(({ kill9 }) => kill9()));
      await ended;
      await galera.restartAll();
    },
    again: (turn) => of(database.nodes, turn + 1),
    read: (turn) => of(database.readers, turn),
  };
}

/** Each node has the same accounts, and has them whole. */
async function expectSameOnAll({ readers }: ClusterDatabase): Promise<void> {
  const [first, ...others] = await Promise.all(readers.map(readWholeAccounts));
  expect(first?.torn).toBe(0);
  for (const other of others) expect(other).toEqual(first);
}

/** One of several, in turn. */
function of<T>(all: readonly T[], turn: number): T {
  const one = all[turn % all.length];
  if (one === undefined) throw new Error('none');
  return one;
}
