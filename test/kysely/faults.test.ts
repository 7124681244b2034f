/** Statements that fail: what is done again, what the caller is told, and that nothing is half there. */
import * as fc from 'fast-check';
import { sql } from 'kysely';
import { afterAll, afterEach, beforeAll, describe, expect, inject, test } from 'vitest';
import { accountNameKey } from '../../src/account-name/account-name.js';
import { MOST_ATTEMPTS } from '../../src/kysely/attempted-work.js';
import type { DatabaseTrouble } from '../../src/kysely/database-trouble.js';
import { type OpeningOnRow, openingOnRow } from '../../src/testing/arbitraries/workflow.js';
import { driverError, type Interference, interferedDialect } from './support/faults.js';
import { openPostgres, openSqlite, type TestDatabase } from './support/test-database.js';

let interference: Interference | null = null;
const troubles: DatabaseTrouble[] = [];
const options = { onTrouble: (trouble: DatabaseTrouble) => troubles.push(trouble) };
const altered = (dialect: Parameters<typeof interferedDialect>[0]) => interferedDialect(dialect, () => interference);

const DATABASES = [
  {
    name: 'SQLite',
    open: () => openSqlite(options, altered),
    // takes the lock to write at once
    begin: 'begin immediate',
    again: driverError('SQLITE_BUSY'),
    full: driverError('SQLITE_FULL'),
  },
  {
    name: 'PostgreSQL',
    open: () => openPostgres({ port: inject('postgresPort'), altered }, options),
    begin: 'begin',
    again: driverError('40001'),
    full: driverError('53100'),
  },
] as const;

/** begin, key, row, number, account, consents, message, commit */
const STATEMENTS_OF_AN_OPENING = 8;

describe.each(DATABASES)('on $name', ({ open, begin, again, full }) => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await open();
  });
  afterEach(() => {
    interference = null;
  });
  afterAll(() => database.close());

  /** An opening whose row is registered, on empty tables. */
  const prepared = async (): Promise<OpeningOnRow> => {
    interference = null;
    await database.empty();
    troubles.length = 0;
    const [sample] = fc.sample(
      openingOnRow().filter(({ opening }) => opening.idempotency !== null),
      1,
    );
    if (sample === undefined) throw new Error('no sample');
    (await database.repositories.preRegistrations.save(sample.row, null))._unsafeUnwrap();
    return sample;
  };
  /** How many rows an opening has left, in each table that it writes to. */
  const written = async () => {
    interference = null;
    const { rows } = await sql<Record<string, number | string>>`
      select (select count(*) from tta_account) as account,
             (select count(*) from tta_identity_number) as number,
             (select count(*) from tta_idempotency_key) as key,
             (select count(*) from tta_consent) as consents,
             (select count(*) from tta_outgoing_message) as messages,
             (select count(*) from tta_pre_registration where claim_account is not null) as claimed`.execute(
      database.db,
    );
    return Object.fromEntries(Object.entries(rows[0] ?? {}).map(([name, count]) => [name, Number(count)]));
  };
  const NOTHING = { account: 0, number: 0, key: 0, consents: 0, messages: 0, claimed: 0 };
  const EVERYTHING = { account: 1, number: 1, key: 1, consents: 3, messages: 1, claimed: 1 };

  /** Lets the n-th statement fail, before it is carried out or after, so often. */
  const failAt = (statement: number, moment: 'before' | 'after', error: unknown, times = 1) => {
    let seen = 0;
    let failed = 0;
    interference = async (_, carryOut) => {
      seen += 1;
      if (seen % STATEMENTS_OF_AN_OPENING !== statement % STATEMENTS_OF_AN_OPENING || failed >= times)
        return carryOut();
      failed += 1;
      seen = 0; // the work begins anew, after its rollback
      if (moment === 'after') await carryOut();
      interference = skipping(1, interference);
      throw error;
    };
  };
  /** Lets so many statements pass before the interference looks again: the rollback is none of an opening's own. */
  const skipping = (count: number, then: Interference | null): Interference => {
    let left = count;
    return (_, carryOut) => {
      left -= 1;
      if (left === 0) interference = then;
      return carryOut();
    };
  };
  const points = Array.from({ length: STATEMENTS_OF_AN_OPENING }, (_, index) => index + 1);

  test('an opening has as many statements as the tests below let fail', async () => {
    const { opening } = await prepared();
    const statements: string[] = [];
    interference = (statement, carryOut) => {
      statements.push(statement.sql);
      return carryOut();
    };
    (await database.repositories.accounts.open(opening))._unsafeUnwrap();
    expect(statements).toHaveLength(STATEMENTS_OF_AN_OPENING);
    expect(statements[0]).toBe(begin);
    expect(statements.at(-1)).toBe('commit');
    expect(await written()).toEqual(EVERYTHING);
  });

  test.each(points)('a conflict at statement %i is gone through again', async (point) => {
    const { opening } = await prepared();
    failAt(point, 'before', again, 3);
    (await database.repositories.accounts.open(opening))._unsafeUnwrap();
    expect(await written()).toEqual(EVERYTHING);
    expect(troubles).toEqual([]);
  });

  test('a conflict without end is told as one, after a bounded number of attempts', async () => {
    const { opening } = await prepared();
    failAt(4, 'before', again, Number.POSITIVE_INFINITY);
    expect((await database.repositories.accounts.open(opening))._unsafeUnwrapErr()).toEqual({ code: 'store.conflict' });
    expect(await written()).toEqual(NOTHING);
    expect(troubles).toEqual([
      { answer: 'store.conflict', driverCode: again.message.split(' ').at(-1), attempts: MOST_ATTEMPTS },
    ]);
  });

  test.each(points.slice(0, -1))(
    'a full disk at statement %i leaves nothing, and is not tried again',
    async (point) => {
      const { opening } = await prepared();
      failAt(point, 'before', full);
      expect((await database.repositories.accounts.open(opening))._unsafeUnwrapErr()).toEqual({
        code: 'store.unavailable',
      });
      expect(await written()).toEqual(NOTHING);
      expect(troubles).toHaveLength(1);
      expect(JSON.stringify(troubles)).not.toContain('A123456789');
    },
  );

  test('commit done, answer lost: nobody knows, and asking again with the key tells', async () => {
    const { opening } = await prepared();
    failAt(STATEMENTS_OF_AN_OPENING, 'after', driverError('ECONNRESET'));
    const { accounts } = database.repositories;
    expect((await accounts.open(opening))._unsafeUnwrapErr()).toEqual({ code: 'store.unavailable' });
    expect(await written()).toEqual(EVERYTHING);
    expect((await accounts.open(opening))._unsafeUnwrapErr()).toEqual({ code: 'account.idempotency-key-taken' });
    if (opening.idempotency === null) throw new Error('no key');
    expect((await accounts.findByIdempotencyKey(opening.idempotency))._unsafeUnwrap()).toEqual(opening.idempotency);
    expect(await written()).toEqual(EVERYTHING);
  });

  test.each([
    [
      'an object that throws when it is looked at',
      new Proxy(
        {},
        {
          get: () => {
            throw new Error('A123456789');
          },
        },
      ),
    ],
    ['a text', 'A123456789 王小明'],
    ['nothing', undefined],
    ['a code that is a message', { code: 'Key (number)=(A123456789) already exists.' }],
  ])('%s, thrown by a driver, is unavailable', async (_, thrown) => {
    const { opening } = await prepared();
    failAt(3, 'before', thrown);
    expect((await database.repositories.accounts.open(opening))._unsafeUnwrapErr()).toEqual({
      code: 'store.unavailable',
    });
    expect(troubles).toEqual([{ answer: 'store.unavailable', driverCode: null, attempts: 1 }]);
  });

  test('a read is done again too, and gives up the same way', async () => {
    const { opening } = await prepared();
    const { accounts } = database.repositories;
    let failures = 2;
    interference = (_, carryOut) => {
      if (failures === 0) return carryOut();
      failures -= 1;
      throw again;
    };
    expect((await accounts.findByName(accountNameKey(opening.account.name)))._unsafeUnwrap()).toBe(null);
    interference = () => {
      throw full;
    };
    expect((await accounts.findByName(accountNameKey(opening.account.name)))._unsafeUnwrapErr()).toEqual({
      code: 'store.unavailable',
    });
  });
});
