/** The ports within a transaction of the host's on SQLite and PostgreSQL. */
import * as fc from 'fast-check';
import { type IsolationLevel, sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import type { DatabaseTrouble } from '../../src/kysely/database-trouble.js';
import { openingOnRow } from '../../src/testing/arbitraries/workflow.js';
import { runInHostTransaction } from './support/host-transaction-suite.js';
import { openPostgres, openSqlite, type TestDatabase } from './support/test-database.js';

const port = inject('postgresPort');

runInHostTransaction('SQLite', () => openSqlite());
runInHostTransaction('PostgreSQL', () => openPostgres({ port }));

describe('a conflict in the host’s transaction on PostgreSQL', () => {
  let database: TestDatabase;
  const troubles: DatabaseTrouble[] = [];
  beforeAll(async () => {
    database = await openPostgres({ port }, { onTrouble: (trouble) => troubles.push(trouble) });
  });
  afterAll(() => database.close());

  test.each<IsolationLevel>(['repeatable read', 'serializable'])(
    'at %s is the host’s to repeat, and its repeated transaction gets the typed answer',
    async (isolationLevel) => {
      await database.empty();
      const { accounts, preRegistrations, within } = database.repositories;
      const [first] = fc.sample(openingOnRow(), 1);
      if (first === undefined) throw new Error('no sample');
      (await preRegistrations.save(first.row, null))._unsafeUnwrap();
      const inTransaction = (meanwhile: () => Promise<void>) =>
        database.db
          .transaction()
          .setIsolationLevel(isolationLevel)
          .execute(async (transaction) => {
            // fixes what this transaction sees
            await sql`select count(*) from tta_account`.execute(transaction);
            await meanwhile();
            const answer = await within(transaction).accounts.open({ ...first.opening, idempotency: null });
            return answer;
          });
      const conflicted = await inTransaction(async () => {
        (await accounts.open(first.opening))._unsafeUnwrap();
      });
      expect(conflicted._unsafeUnwrapErr()).toEqual({ code: 'store.conflict' });
      expect(troubles.splice(0)).toEqual([{ answer: 'store.conflict', driverCode: '40001', attempts: 1 }]);
      const repeated = await inTransaction(() => Promise.resolve());
      expect(repeated._unsafeUnwrapErr()).toEqual({ code: 'pre-registration.stale' });
    },
  );
});
