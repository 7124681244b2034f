/** A node that is behind: what another node acknowledged is waited for, before it is said not to be there. */
import { setTimeout as wait } from 'node:timers/promises';
import { type Kysely, sql } from 'kysely';
import { expect, inject, onTestFinished, test } from 'vitest';
import { accountAsOpened } from '../../../src/account/account.js';
import { createKyselyRepositories } from '../../../src/kysely/create-kysely-repositories.js';
import { migrateKyselyDatabase } from '../../../src/kysely/migrate-kysely-database.js';
import type { Tables } from '../../../src/kysely/tables.js';
import { numberedOpening } from '../../kysely/support/numbered-opening.js';
import { valueOf } from '../../kysely/support/test-database.js';
import { connect } from '../support/connect.js';
import { connectMysql, createMysqlDatabase } from '../support/mysql-database.js';

const OPTIONS = { dialect: 'mysql' } as const;
const [ahead, behind] = inject('galeraPorts');
const { row, opening } = numberedOpening({ person: 1, name: 1, key: 1 });

test('tables that another node has just made', async () => {
  const { first, second } = await openBoth();
  const { rows } = await sql<{ name: string; timestamp: string }>`select * from tta_migration`.execute(first);
  await sql`delete from tta_migration`.execute(first);
  expect((await createKyselyRepositories(second, OPTIONS)).isErr()).toBe(true);

  const opened = await whileHeld(
    async () => {
      for (const { name, timestamp } of rows) {
        await sql`insert into tta_migration values (${name}, ${timestamp})`.execute(first);
      }
    },
    () => createKyselyRepositories(second, OPTIONS),
  );

  valueOf(opened);
});

test('an account that another node has just opened', async () => {
  const { onFirst, onSecond } = await openBoth();
  valueOf(await onFirst.preRegistrations.save(row, null));

  const found = await whileHeld(
    async () => {
      valueOf(await onFirst.accounts.open(opening));
    },
    () => onSecond.accounts.findByIdentityNumber(row.identityNumber),
  );

  expect(valueOf(found)).toEqual(accountAsOpened(opening.account));
});

/** A database of the test's own, from both nodes. */
async function openBoth() {
  const database = await createMysqlDatabase(ahead);
  const use = (port: number): Kysely<Tables> => {
    const db = connectMysql({ port, database });
    onTestFinished(() => db.destroy());
    return db;
  };
  const [first, second] = [use(ahead), use(behind)];
  valueOf(await migrateKyselyDatabase(first, OPTIONS));
  const onFirst = valueOf(await createKyselyRepositories(first, OPTIONS));
  const onSecond = valueOf(await createKyselyRepositories(second, OPTIONS));
  return { first, second, onFirst, onSecond };
}

/** Has something done on the one node while the other cannot follow, and gives what the other makes of it. */
async function whileHeld<T>(acknowledge: () => Promise<unknown>, ask: () => PromiseLike<T>): Promise<T> {
  const holder = await connect(behind);
  await holder.query('flush tables with read lock');
  await acknowledge();
  const answer = ask();
  await wait(300);
  await holder.query('unlock tables');
  return answer;
}
