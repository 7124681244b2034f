/** Personal data that must not come up again: in no error, no report of trouble, and no line of any server's log. */
import type { Connection } from 'mysql2/promise';
import { describe, expect, inject, onTestFinished, test } from 'vitest';
import type { KyselyRepositories } from '../../../src/kysely/create-kysely-repositories.js';
import type { DatabaseOptions } from '../../../src/kysely/database-options.js';
import type { DatabaseTrouble } from '../../../src/kysely/database-trouble.js';
import { resolveInDoubt } from '../../../tools/clusters/in-doubt.mjs';
import {
  CANARY_CLIENTS,
  CANARY_NUMBER,
  releaseCanaries,
  secretsIn,
  secretsWithin,
  watchFiles,
} from '../../kysely/support/canaries.js';
import { connect, cutConnections, serverAt } from '../support/connect.js';
import { openCluster, openSpread } from '../support/mysql-database.js';

const ROUNDS = process.env['LONG'] === '1' ? 200 : 10;
const DEADLOCK = 1213;

/** Servers on which canaries are released. */
interface Cage {
  readonly nodes: readonly KyselyRepositories[];
  readonly database: string;
  readonly empty: () => Promise<void>;
  readonly close: () => Promise<void>;
}

const CLUSTERS = [
  {
    name: 'three Galera nodes',
    ports: inject('galeraPorts'),
    logs: inject('galeraLogs'),
    // any of them holds rows
    holder: inject('galeraPorts')[0],
    open: async (options: Partial<DatabaseOptions>): Promise<Cage> => {
      const { nodes, database, watched, close } = await openCluster(inject('galeraPorts'), options, CANARY_CLIENTS);
      return { nodes, database, empty: watched.empty, close };
    },
  },
  {
    name: 'a Spider head and its shards',
    ports: [inject('spiderPorts').head, ...inject('spiderPorts').shards],
    logs: inject('spiderLogs'),
    holder: inject('spiderPorts').shards[0],
    open: async (options: Partial<DatabaseOptions>): Promise<Cage> => {
      const ports = inject('spiderPorts');
      const { repositories, database, empty, close } = await openSpread(ports, options, CANARY_CLIENTS);
      const emptyUnlocked = async () => {
        // what was cut off in a commit holds its locks
        await resolveInDoubt({ head: serverAt(ports.head), shards: ports.shards.map(serverAt) });
        await empty();
      };
      return { nodes: [repositories], database, empty: emptyUnlocked, close };
    },
  },
] as const;

describe.each(CLUSTERS)('$name', ({ ports, logs, holder, open }) => {
  test(`${ROUNDS * CANARY_CLIENTS} openings that lose, conflict and break off tell nothing`, async () => {
    const readLogs = watchFiles(logs);
    const told: unknown[] = [];
    const troubles: DatabaseTrouble[] = [];
    const { nodes, database, empty, close } = await open({ onTrouble: (trouble) => troubles.push(trouble) });
    await makeDeadlock(holder, database);

    const cut = () => cutConnections(ports);
    // whether a connection was in use when it was cut is a matter of luck
    for (let turn = 0; turn < 10 && troubles.length === 0; turn += 1) {
      told.push(...(await releaseCanaries(nodes, ROUNDS, { cut, empty })));
      await empty();
    }
    told.push(...troubles);
    await close();

    const written = await readLogs();
    // each server had something to say
    for (const log of written) expect(log).toContain('Aborted connection');
    expect(secretsIn(written.join('\n'))).toEqual([]);
    expect(troubles.length).toBeGreaterThan(0);
    expect(told).toContainEqual({ code: 'account.idempotency-key-taken' });
    expect(told).toContainEqual({ code: 'store.unavailable' });
    expect(secretsWithin(told)).toEqual([]);
  });

  test('control: a server that is told to print deadlocks prints rows, and a driver’s error repeats what was sent', async () => {
    const { database, close } = await open({});
    const admin = await connect(holder);
    onTestFinished(() => admin.query('set global innodb_print_all_deadlocks = 0').then(() => undefined));
    await admin.query('set global innodb_print_all_deadlocks = 1');
    const readLogs = watchFiles(logs);

    const error = await makeDeadlock(holder, database);

    // which of the two is broken off, and so what its error repeats, is the server's choice
    expect(secretsIn((await readLogs()).join('\n'))).not.toEqual([]);
    expect(secretsWithin([error])).not.toEqual([]);
    await close();
  });
});

/** Two transactions that wait for each other, both with personal data in hand. Gives the error of the one that lost. */
async function makeDeadlock(port: number, database: string): Promise<unknown> {
  const insert = async (connection: Connection, number: string) =>
    connection.query(`insert into ${database}.tta_identity_number values ('${number}', 'zz000001')`);
  const first = await connect(port);
  const second = await connect(port);
  const otherNumber = CANARY_NUMBER.replace(/^./, 'B');
  await first.query('start transaction');
  await second.query('start transaction');
  await insert(first, CANARY_NUMBER);
  await insert(second, otherNumber);
  const ends = await Promise.allSettled([insert(first, otherNumber), insert(second, CANARY_NUMBER)]);
  await first.query('rollback');
  await second.query('rollback');
  const [error] = ends.flatMap((end) => (end.status === 'rejected' ? [end.reason as unknown] : []));
  expect(error).toMatchObject({ errno: DEADLOCK });
  return error;
}
