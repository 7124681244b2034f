/** The ports within a transaction of the host's: part of it, and no more than that. */
import * as fc from 'fast-check';
import { type Kysely, sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { accountAsOpened } from '../../../src/account/account.js';
import { accountNameKey } from '../../../src/account-name/account-name.js';
import type { Tables } from '../../../src/kysely/tables.js';
import { type OpeningOnRow, openingOnRow, twoOpenings } from '../../../src/testing/arbitraries/workflow.js';
import type { TestDatabase } from './test-database.js';

/** What a host's transaction throws to be rolled back. */
class GivenUp extends Error {}

/** Runs the tests on a database that `open` gives. */
export function runInHostTransaction(name: string, open: () => Promise<TestDatabase>): void {
  describe(`on ${name}`, () => {
    let database: TestDatabase;
    let db: Kysely<Tables>;
    beforeAll(async () => {
      database = await open();
      db = database.db;
      await sql`create table hosts_own (note varchar(20) primary key)`.execute(db);
    });
    beforeEach(async () => {
      await database.empty();
      await sql`delete from hosts_own`.execute(db);
    });
    afterAll(() => database.close());

    const isOpen = async ({ opening }: OpeningOnRow) =>
      (await database.repositories.accounts.findByName(accountNameKey(opening.account.name)))._unsafeUnwrap() !== null;
    const notes = async () => (await sql<{ note: string }>`select note from hosts_own`.execute(db)).rows;
    const sampled = <T>(values: fc.Arbitrary<T>): T => {
      const [value] = fc.sample(values, 1);
      if (value === undefined) throw new Error('no sample');
      return value;
    };
    const register = async ({ row }: OpeningOnRow) => {
      (await database.repositories.preRegistrations.save(row, null))._unsafeUnwrap();
    };

    test('what is opened there is kept when the host commits', async () => {
      const first = sampled(openingOnRow());
      await db.transaction().execute(async (transaction) => {
        const { accounts, preRegistrations } = database.repositories.within(transaction);
        (await preRegistrations.save(first.row, null))._unsafeUnwrap();
        (await accounts.open(first.opening))._unsafeUnwrap();
        // its own writes are seen there
        expect((await accounts.findByIdentityNumber(first.row.identityNumber))._unsafeUnwrap()).toEqual(
          accountAsOpened(first.opening.account),
        );
        await sql`insert into hosts_own values ('done')`.execute(transaction);
      });
      expect(await isOpen(first)).toBe(true);
      expect(await notes()).toEqual([{ note: 'done' }]);
    });

    test('and gone when the host rolls back', async () => {
      const first = sampled(openingOnRow());
      await register(first);
      const work = db.transaction().execute(async (transaction) => {
        (await database.repositories.within(transaction).accounts.open(first.opening))._unsafeUnwrap();
        throw new GivenUp();
      });
      await expect(work).rejects.toThrow(GivenUp);
      expect(await isOpen(first)).toBe(false);
      (await database.repositories.accounts.open(first.opening))._unsafeUnwrap();
      expect(await isOpen(first)).toBe(true);
    });

    test('a refused opening leaves nothing, and the rest of the transaction goes on', async () => {
      const [winner, second] = sampled(twoOpenings());
      const loser: OpeningOnRow = {
        row: second.row,
        opening: { ...second.opening, account: { ...second.opening.account, name: winner.opening.account.name } },
      };
      await register(winner);
      await register(loser);
      (await database.repositories.accounts.open(winner.opening))._unsafeUnwrap();
      await db.transaction().execute(async (transaction) => {
        const { accounts } = database.repositories.within(transaction);
        expect((await accounts.open(loser.opening))._unsafeUnwrapErr()).toEqual({ code: 'account.name-taken' });
        await sql`insert into hosts_own values ('after')`.execute(transaction);
        (await accounts.open(second.opening))._unsafeUnwrap();
      });
      expect(await notes()).toEqual([{ note: 'after' }]);
      expect(await isOpen(second)).toBe(true);
    });

    test('openings asked for at once stand one after the other', async () => {
      const [first, second] = sampled(twoOpenings());
      const twin: OpeningOnRow = {
        row: second.row,
        opening: { ...second.opening, account: { ...second.opening.account, name: first.opening.account.name } },
      };
      await register(first);
      await register(twin);
      await db.transaction().execute(async (transaction) => {
        const { accounts } = database.repositories.within(transaction);
        const answers = await Promise.all([accounts.open(first.opening), accounts.open(twin.opening)]);
        expect(answers.filter((answer) => answer.isOk())).toHaveLength(1);
        const lost = answers.find((answer) => answer.isErr());
        expect(lost?._unsafeUnwrapErr()).toEqual({ code: 'account.name-taken' });
      });
      expect(await isOpen(first)).toBe(true);
    });
  });
}
