/**
 * Many clients at once on PostgreSQL, at each isolation level: exactly one winner for a key, every loser with the code
 * of the key that it lost, and never a driver's error.
 */
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import type { AccountOpening } from '../../src/account/account-opening.js';
import { accountNameKey } from '../../src/account-name/account-name.js';
import type { DatabaseTrouble } from '../../src/kysely/database-trouble.js';
import { numberedOpening } from './support/numbered-opening.js';
import { openPostgres, type TestDatabase } from './support/test-database.js';

const CLIENTS = 64;
const ROUNDS = process.env['LONG'] === '1' ? 200 : 4;
const LEVELS = ['read committed', 'repeatable read', 'serializable'] as const;

/** Sends all openings at once and gives their answers: `ok` or a code. */
async function openAll({ repositories }: TestDatabase, openings: readonly AccountOpening[]) {
  const answers = await Promise.all(openings.map((opening) => repositories.accounts.open(opening)));
  return answers.map((answer) => (answer.isOk() ? 'ok' : answer.error.code));
}

/** Registers the rows that the openings claim. */
async function register({ repositories }: TestDatabase, openings: ReturnType<typeof numberedOpening>[]) {
  const saved = await Promise.all(openings.map(({ row }) => repositories.preRegistrations.save(row, null)));
  // openings may share a row
  expect(saved.some((answer) => answer.isOk())).toBe(true);
}

function times<T>(count: number, make: (index: number) => T): T[] {
  return Array.from({ length: count }, (_, index) => make(index));
}

const troubles: DatabaseTrouble[] = [];
const openAt = (level: string) =>
  openPostgres(
    { port: inject('postgresPort'), max: CLIENTS, settings: { default_transaction_isolation: level } },
    { onTrouble: (trouble) => troubles.push(trouble) },
  );

describe.each(LEVELS)('64 clients at %s', (level) => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await openAt(level);
    const { rows } = await sql`show transaction_isolation`.execute(database.db);
    expect(rows).toEqual([{ transaction_isolation: level }]);
  });
  afterAll(() => database.close());

  const rounds = async (round: () => Promise<void>) => {
    troubles.length = 0;
    for (let turn = 0; turn < ROUNDS; turn += 1) {
      await database.empty();
      await round();
    }
    expect(troubles.filter(({ answer }) => answer === 'store.unavailable')).toEqual([]);
  };
  const expectOneWinner = (answers: readonly string[], loser: string) => {
    expect([...answers].sort()).toEqual([...times(answers.length - 1, () => loser), 'ok'].sort());
  };

  test('on one number', () =>
    rounds(async () => {
      const openings = times(CLIENTS, (index) => numberedOpening({ person: 1, name: index, unit: index, key: index }));
      await register(database, openings);
      expectOneWinner(
        await openAll(
          database,
          openings.map(({ opening }) => opening),
        ),
        'account.identity-number-taken',
      );
    }));

  test('on one name, in different letter case', () =>
    rounds(async () => {
      const openings = times(CLIENTS, (index) =>
        numberedOpening({ person: index, name: 1, upperCase: index % 2 === 0, key: index }),
      );
      await register(database, openings);
      expectOneWinner(
        await openAll(
          database,
          openings.map(({ opening }) => opening),
        ),
        'account.name-taken',
      );
    }));

  test('on one client’s key', () =>
    rounds(async () => {
      const openings = times(CLIENTS, (index) => numberedOpening({ person: index, name: index, key: 1 }));
      await register(database, openings);
      expectOneWinner(
        await openAll(
          database,
          openings.map(({ opening }) => opening),
        ),
        'account.idempotency-key-taken',
      );
    }));

  test('on one row, without a key', () =>
    rounds(async () => {
      const openings = times(CLIENTS, (index) => numberedOpening({ person: 1, name: index, key: null }));
      await register(database, openings.slice(0, 1));
      expectOneWinner(
        await openAll(
          database,
          openings.map(({ opening }) => opening),
        ),
        'pre-registration.stale',
      );
    }));

  test('on eight numbers crossed with eight names', () =>
    rounds(async () => {
      const openings = times(CLIENTS, (index) =>
        numberedOpening({ person: index % 8, name: Math.floor(index / 8), unit: index, key: index }),
      );
      await register(database, openings);
      const answers = await openAll(
        database,
        openings.map(({ opening }) => opening),
      );
      const won = openings.filter((_, index) => answers[index] === 'ok').map(({ opening: { account } }) => account);
      const numbers = new Set<string>(won.map(({ identityNumber }) => identityNumber));
      const names = new Set<string>(won.map(({ name }) => accountNameKey(name)));
      expect(won.length).toBeGreaterThan(0);
      expect(numbers.size).toBe(won.length);
      expect(names.size).toBe(won.length);
      // nobody lost for nothing: the key that the answer names belongs to a winner
      for (const [index, { opening }] of openings.entries()) {
        const { identityNumber, name } = opening.account;
        if (answers[index] === 'account.identity-number-taken') expect(numbers).toContain(identityNumber);
        else if (answers[index] === 'account.name-taken') expect(names).toContain(accountNameKey(name));
        else expect(answers[index]).toBe('ok');
      }
      const { rows } = await sql`select count(*) as accounts from tta_account`.execute(database.db);
      expect(rows).toEqual([{ accounts: String(won.length) }]);
    }));
});

describe('control', () => {
  test.each([
    ['identity_number', (index: number) => numberedOpening({ person: 1, name: index, unit: index, key: index })],
    ['idempotency_key', (index: number) => numberedOpening({ person: index, name: index, key: 1 })],
  ])('without the primary key of %s, several win', async (table, make) => {
    const database = await openAt('read committed');
    await sql.raw(`alter table tta_${table} drop constraint tta_${table}_pk`).execute(database.db);
    const openings = times(CLIENTS, make);
    await register(database, openings);
    const answers = await openAll(
      database,
      openings.map(({ opening }) => opening),
    );
    expect(answers.filter((answer) => answer === 'ok').length).toBeGreaterThan(1);
    await database.close();
  });
});
