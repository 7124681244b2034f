/** What an operator does after a shard died: transactions in doubt end as the head had decided. */
import { expect, inject, test } from 'vitest';
import { resolveInDoubt } from '../../../tools/clusters/in-doubt.mjs';
import { connect, databaseName, rowsOf, serverAt } from '../support/connect.js';

test('a transaction in doubt is committed if the head had decided so, and else rolled back; one that only read is over', async () => {
  const ports = inject('spiderPorts');
  const database = databaseName();
  const head = await connect(ports.head);
  const shard = await connect(ports.shards[0]);
  await shard.query(`create database ${database}`);
  await shard.query(`create table ${database}.t (k varchar(20) primary key)`);
  const parts = {
    decided: `insert into ${database}.t values ('decided')`,
    undecided: `insert into ${database}.t values ('undecided')`,
    reading: `select * from ${database}.t`,
  };
  for (const [name, statement] of Object.entries(parts)) {
    const dying = await connect(ports.shards[0]);
    await dying.query(`xa start '${name}', '1', 1`);
    await dying.query(statement);
    await dying.query(`xa end '${name}', '1', 1`);
    await dying.query(`xa prepare '${name}', '1', 1`);
    await dying.end();
  }
  for (const [name, status] of [
    ['decided', 'COMMIT'],
    ['undecided', 'PREPARED'],
    ['reading', 'COMMIT'],
  ]) {
    await head.query(`insert into mysql.spider_xa values (1, length('${name}'), 1, '${name}1', '${status}')`);
  }

  const ended = await resolveInDoubt({ head: serverAt(ports.head), shards: ports.shards.map(serverAt) });

  expect(ended).toEqual({ committed: 1, rolledBack: 1 });
  expect(await rowsOf(shard, `select k from ${database}.t`)).toEqual([{ k: 'decided' }]);
  expect(await rowsOf(shard, 'xa recover')).toEqual([]);
  expect(await rowsOf(head, 'select * from mysql.spider_xa')).toEqual([]);
});
