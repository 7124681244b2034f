/** The ports within a transaction of the host's on a Galera node, and over Spider's shards, where there are no savepoints. */
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { accountNameKey } from '../../../src/account-name/account-name.js';
import type { DatabaseTrouble } from '../../../src/kysely/database-trouble.js';
import { runInHostTransaction } from '../../kysely/support/host-transaction-suite.js';
import { numberedOpening } from '../../kysely/support/numbered-opening.js';
import { readWholeAccounts } from '../../kysely/support/whole-accounts.js';
import { type ClusterDatabase, openCluster, openSpread, type SpreadDatabase } from '../support/mysql-database.js';

const troubles: DatabaseTrouble[] = [];
const onTrouble = (trouble: DatabaseTrouble) => troubles.push(trouble);

runInHostTransaction('a Galera node', async () => {
  const { watched, close } = await openCluster(inject('galeraPorts'));
  return { ...watched, close };
});

describe('a conflict with another node', () => {
  let database: ClusterDatabase;
  beforeAll(async () => {
    database = await openCluster(inject('galeraPorts'), { onTrouble });
  });
  afterAll(() => database.close());

  test('is the host’s to repeat: its transaction is gone, and repeated it gets the typed answer', async () => {
    const { db, repositories } = database.watched;
    const [, other] = database.nodes;
    await sql`create table hosts_own (note varchar(20) primary key)`.execute(db);
    const mine = numberedOpening({ person: 1, name: 1, unit: 1, key: 1 });
    const rival = numberedOpening({ person: 1, name: 2, unit: 2, key: 2 });
    for (const { row } of [mine, rival]) (await repositories.preRegistrations.save(row, null))._unsafeUnwrap();

    const conflicted = db.transaction().execute(async (transaction) => {
      const { accounts } = repositories.within(transaction);
      (await accounts.open(mine.opening))._unsafeUnwrap();
      (await other?.accounts.open(rival.opening))?._unsafeUnwrap();
      // once this node has it too, the transaction is broken off
      (await repositories.accounts.findByIdentityNumber(rival.row.identityNumber))._unsafeUnwrap();
      const answer = await accounts.findByName(accountNameKey(mine.opening.account.name));
      // control: what a host sends nevertheless is no longer part of a transaction
      await sql`insert into hosts_own values ('astray')`.execute(transaction);
      throw new Error(answer._unsafeUnwrapErr().code);
    });

    await expect(conflicted).rejects.toThrow('store.conflict');
    expect(troubles.splice(0)).toEqual([{ answer: 'store.conflict', driverCode: 'ER_LOCK_DEADLOCK', attempts: 1 }]);
    expect((await sql`select * from hosts_own`.execute(db)).rows).toEqual([{ note: 'astray' }]);
    const repeated = await db
      .transaction()
      .execute(async (transaction) => await repositories.within(transaction).accounts.open(mine.opening));
    expect(repeated._unsafeUnwrapErr()).toEqual({ code: 'account.identity-number-taken' });
    const { names, torn } = await readWholeAccounts(db);
    expect({ names: [...names], torn }).toEqual({ names: [rival.opening.account.name], torn: 0 });
  });
});

describe('over Spider’s shards', () => {
  let database: SpreadDatabase;
  beforeAll(async () => {
    database = await openSpread(inject('spiderPorts'), { onTrouble });
  });
  afterAll(() => database.close());

  test('where a savepoint cannot be set, a write is refused and leaves nothing', async () => {
    const { db, repositories } = database;
    const { row, opening } = numberedOpening({ person: 1, name: 1, key: 1 });
    (await repositories.preRegistrations.save(row, null))._unsafeUnwrap();

    const answer = await db.transaction().execute(async (transaction) => {
      // from the first statement on, the shards take part
      await sql`select count(*) from tta_unit`.execute(transaction);
      return await repositories.within(transaction).accounts.open(opening);
    });

    expect(answer._unsafeUnwrapErr()).toEqual({ code: 'store.unavailable' });
    expect(troubles.splice(0)).toEqual([
      { answer: 'store.unavailable', driverCode: 'ER_CHECK_NOT_IMPLEMENTED', attempts: 1 },
    ]);
    expect((await readWholeAccounts(db)).names.size).toBe(0);
    (await repositories.accounts.open(opening))._unsafeUnwrap();
  });
});
