/** A node that is behind: what another node acknowledged is waited for. */
import { setTimeout as wait } from 'node:timers/promises';
import { sql } from 'kysely';
import { expect, inject, onTestFinished, test } from 'vitest';
import { createKyselyRepositories } from '../../../src/kysely/create-kysely-repositories.js';
import { migrateKyselyDatabase } from '../../../src/kysely/migrate-kysely-database.js';
import { valueOf } from '../../kysely/support/test-database.js';
import { connect } from '../support/connect.js';
import { connectMysql, createMysqlDatabase } from '../support/mysql-database.js';

const OPTIONS = { dialect: 'mysql' } as const;
const [ahead, behind] = inject('galeraPorts');

test('tables that another node has just made are there', async () => {
  const database = await createMysqlDatabase(ahead);
  const first = connectMysql({ port: ahead, database });
  const second = connectMysql({ port: behind, database });
  onTestFinished(async () => {
    await first.destroy();
    await second.destroy();
  });
  valueOf(await migrateKyselyDatabase(first, OPTIONS));
  valueOf(await createKyselyRepositories(second, OPTIONS));
  const { rows } = await sql<{ name: string; timestamp: string }>`select * from tta_migration`.execute(first);
  await sql`delete from tta_migration`.execute(first);
  expect((await createKyselyRepositories(second, OPTIONS)).isErr()).toBe(true);
  const holder = await connect(behind);
  await holder.query('flush tables with read lock');
  for (const { name, timestamp } of rows) {
    await sql`insert into tta_migration values (${name}, ${timestamp})`.execute(first);
  }

  const opened = createKyselyRepositories(second, OPTIONS);
  await wait(500);
  await holder.query('unlock tables');

  valueOf(await opened);
});
