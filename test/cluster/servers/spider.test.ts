/** What the tests of the shards stand on: a head that spreads rows over two servers and ends a transaction on both. */
import { expect, inject, test } from 'vitest';
import { createSpreadDatabase } from '../../../tools/clusters/spread-database.mjs';
import { connect, countOf, databaseName } from '../support/connect.js';

const DUPLICATE = 1062;
const KEYS = Array.from({ length: 50 }, (_, number) => `key-${number}`);

test('rows are spread: each is on one shard, and the head has them all', async () => {
  const { head, shards, parent } = await openTables();

  for (const key of KEYS) await head.query(`insert into ${parent} values ('${key}')`);

  const counts = await Promise.all(shards.map((shard) => countOf(shard, parent)));
  expect(counts).not.toContain(0);
  expect(counts.reduce((sum, count) => sum + count)).toBe(KEYS.length);
  expect(await countOf(head, parent)).toBe(KEYS.length);
});

test('a key is there once, whichever shard it is on', async () => {
  const { head, parent } = await openTables();
  for (const key of KEYS) await head.query(`insert into ${parent} values ('${key}')`);

  for (const key of KEYS) {
    const again = head.query(`insert into ${parent} values ('${key}')`);
    await expect(again).rejects.toMatchObject({ errno: DUPLICATE });
  }
});

test.each(['commit', 'rollback'])('a %s is one of both shards', async (end) => {
  const { head, shards, parent } = await openTables();
  await head.query('start transaction');
  for (const key of KEYS) await head.query(`insert into ${parent} values ('${key}')`);
  for (const shard of shards) await shard.query('set session transaction isolation level read uncommitted');
  const written = await Promise.all(shards.map((shard) => countOf(shard, parent)));

  await head.query(end);

  expect(written).not.toContain(0);
  const kept = await Promise.all(shards.map((shard) => countOf(shard, parent)));
  expect(kept).toEqual(end === 'commit' ? written : [0, 0]);
});

test('equal values of one type are on one shard, where a foreign key holds', async () => {
  const { head, parent, child } = await openTables();

  for (const key of KEYS) {
    await head.query(`insert into ${parent} values ('${key}')`);
    await head.query(`insert into ${child} values ('${key}', 1)`);
  }

  expect(await countOf(head, child)).toBe(KEYS.length);
  const orphan = head.query(`insert into ${child} values ('nobody', 1)`);
  await expect(orphan).rejects.toMatchObject({ errno: 1452 });
});

/** Two tables of the test's own, one referring to the other. */
async function openTables() {
  const ports = inject('spiderPorts');
  const head = await connect(ports.head);
  const shards = [await connect(ports.shards[0]), await connect(ports.shards[1])] as const;
  const database = databaseName();
  await createSpreadDatabase({ ports, database, makeTables });
  return { head, shards, parent: `${database}.parent`, child: `${database}.child` };
}

async function makeTables({ port, database }: { readonly port: number; readonly database: string }) {
  const shard = await connect(port);
  await shard.query(`use ${database}`);
  await shard.query('create table parent (k varchar(20) character set ascii collate ascii_bin primary key)');
  await shard.query(
    `create table child (parent varchar(20) character set ascii collate ascii_bin, n int, primary key (parent, n),
      constraint child_parent foreign key (parent) references parent (k))`,
  );
}
