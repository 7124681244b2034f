/** What the tests that kill stand on: nodes come back, and what was on disk comes back with them. */
import { expect, onTestFinished, test, vi } from 'vitest';
import { type Galera, startGalera } from '../../../tools/clusters/galera.mjs';
import { connect, countOf, rowsOfAll } from '../support/connect.js';

const TABLE = 'ground.t';

test('a killed node comes back to what was written without it', async () => {
  const {
    nodes: [first, , third],
  } = await openCluster({ flushLog: 1 });
  const connection = await connect(first.port);

  await third.kill9();
  await connection.query(`insert into ${TABLE} values ('a')`);
  await third.start();

  expect(await countOf(await connect(third.port), TABLE)).toBe(1);
});

test.each([
  { flushLog: 1, loses: false },
  { flushLog: 0, loses: true },
] as const)('all nodes killed at once, log flush $flushLog: acknowledged rows are lost: $loses', async (each) => {
  const { nodes, restartAll } = await openCluster({ flushLog: each.flushLog });
  const acknowledged: string[] = [];
  const clients = nodes.map(async ({ port }, client) => {
    const connection = await connect(port);
    for (let number = 0; ; number += 1) {
      const key = `${client}-${number}`;
      await connection.query(`insert into ${TABLE} values ('${key}')`);
      acknowledged.push(key);
    }
  });
  // each writes until its server is gone
  const ends = Promise.allSettled(clients);
  await vi.waitUntil(() => acknowledged.length > 300, { timeout: 30_000 });

  await Promise.all(nodes.map(({ kill9 }) => kill9()));
  await ends;
  await restartAll();

  for (const { port } of nodes) {
    const rows = await rowsOfAll(await connect(port), `select k from ${TABLE}`);
    const kept = new Set(rows.map((row) => row['k']));
    const lost = acknowledged.filter((key) => !kept.has(key)).length;
    expect(lost > 0, `${lost} of ${acknowledged.length} lost`).toBe(each.loses);
  }
});

/** A cluster of the test's own, with a table. */
async function openCluster(options: { readonly flushLog: 0 | 1 }): Promise<Galera> {
  const galera = await startGalera(options);
  onTestFinished(galera.stop);
  const connection = await connect(galera.nodes[0].port);
  await connection.query('create database ground');
  await connection.query(`create table ${TABLE} (k varchar(20) primary key)`);
  for (const { port } of galera.nodes) await rowsOfAll(await connect(port), `select k from ${TABLE}`);
  return galera;
}
