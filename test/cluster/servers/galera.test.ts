/** What the tests of the cluster stand on: three nodes that hold the same rows, and of which none writes alone. */
import { expect, inject, test } from 'vitest';
import { connect, databaseName, rowsOf, rowsOfAll } from '../support/connect.js';

const CONFLICT = 1213;
const NODES = [0, 1, 2] as const;

test.each(NODES)('node %i is one of three and has what they have', async (node) => {
  const connection = await connect(inject('galeraPorts')[node]);

  const rows = await rowsOf(connection, 'show status');

  const status: unknown = Object.fromEntries(rows.map((row) => [row['Variable_name'], row['Value']]));
  expect(status).toMatchObject({ wsrep_cluster_size: '3', wsrep_local_state_comment: 'Synced', wsrep_ready: 'ON' });
});

test.each(NODES)(
  'node %i has commits on disk, logs no statement, and waits for nobody before it reads',
  async (node) => {
    const connection = await connect(inject('galeraPorts')[node]);

    const rows = await rowsOf(
      connection,
      `select @@innodb_flush_log_at_trx_commit as flush, @@general_log as statements, @@innodb_print_all_deadlocks as deadlocks,
      @@wsrep_log_conflicts as conflicts, @@wsrep_sync_wait as waits`,
    );

    expect(rows).toEqual([{ flush: 1, statements: 0, deadlocks: 0, conflicts: 0, waits: 0 }]);
  },
);

test.each(NODES)('what is written on node %i is read on all', async (node) => {
  const { nodes, table } = await openTable();
  await nodes[node].query(`insert into ${table} values ('a', 1)`);

  const seen = await Promise.all(nodes.map((connection) => rowsOfAll(connection, `select * from ${table}`)));

  expect(seen).toEqual([[{ k: 'a', n: 1 }], [{ k: 'a', n: 1 }], [{ k: 'a', n: 1 }]]);
});

test('of two nodes that commit one key, the second is refused and keeps nothing of its transaction', async () => {
  const {
    nodes: [first, second],
    table,
  } = await openTable();
  await first.query('start transaction');
  await second.query('start transaction');
  await first.query(`insert into ${table} values ('a', 1)`);
  await second.query(`insert into ${table} values ('b', 2)`);
  await second.query(`insert into ${table} values ('a', 2)`);

  await first.query('commit');
  const refused = second.query('commit');

  await expect(refused).rejects.toMatchObject({ errno: CONFLICT });
  expect(await rowsOfAll(second, `select * from ${table}`)).toEqual([{ k: 'a', n: 1 }]);
});

/** A table of the test's own, and a connection to each node. */
async function openTable() {
  const [first, second, third] = inject('galeraPorts');
  const nodes = [await connect(first), await connect(second), await connect(third)] as const;
  const database = databaseName();
  const table = `${database}.t`;
  await nodes[0].query(`create database ${database}`);
  await nodes[0].query(`create table ${table} (k varchar(10) primary key, n int not null)`);
  for (const node of nodes) await rowsOfAll(node, `select * from ${table}`);
  return { nodes, table };
}
